import type { PackedSubscriptions } from "../rows/columns/packed-subscriptions.ts";
import type { MrrSnapshotRow, ReadCsvOptions, ReadText, RowIssue, RowKind } from "../rows/index.ts";
import type { ReadPart } from "../rows/read-into.ts";
import type { MrrRows } from "../ledger/ledger-of.ts";
import { type FileRead, type FileReading, readFile } from "./read-files.ts";
import { cannotRead, type Found, type FoundFile, isMissing, type LeftOutFile } from "./reading/find-files.ts";
import { columnNotes } from "./reading/reading-notes.ts";
import type { SourceSummary } from "./render/context.ts";
import type { Progress } from "./terminal/progress.ts";

/** The rows of all files together, and where each stands. */
export interface Gathered {
  readonly rows: MrrRows;
  /** Where the n-th of these rows stands, from 1: `data.csv:12`. */
  readonly placeOf: (row: number) => string;
  readonly sources: readonly SourceSummary[];
  readonly refused: readonly PlacedIssue[];
  readonly refusedCount: number;
  /** Whether rows were refused, or files that might hold some could not be read. */
  readonly hasFindings: boolean;
  /** What no row says: files that were left out, and what the columns of the others were taken for. */
  readonly notes: readonly string[];
}

/** An issue, and where it is. */
export interface PlacedIssue extends RowIssue {
  readonly place: string;
}

/** Reads files one after another and puts their rows together. Subscriptions go before snapshots. */
export async function gatherRows(found: Found, options: ReadCsvOptions, progress: Progress): Promise<Gathered> {
  const { PackedSubscriptions } = await import("../rows/columns/packed-subscriptions.ts");
  const packed = new PackedSubscriptions();
  const files = await readFiles(found, { options, packed, progress });
  const leftOut = files.filter((file): file is LeftOutFile => "leftOut" in file);
  if (leftOut.some(isMissing)) throw cannotRead(leftOut.filter(isMissing));
  const read = files.filter((file): file is FileRead & ReadPart => "read" in file);
  const kind: RowKind = read.some((file) => file.read.kind === "subscription-rows")
    ? "subscription-rows"
    : "mrr-snapshot-rows";
  const used = read.filter((file) => file.read.kind === kind);
  const refused = used.flatMap(({ path, read: { issues } }) =>
    issues.map((issue) => ({ ...issue, place: placeOf(path, issue) })),
  );
  const refusedCount = used.reduce((sum, { read: { issueCount } }) => sum + issueCount, 0);
  return {
    rows: kind === "subscription-rows" ? packed.columns() : snapshotsOf(used),
    placeOf: placer(used, packed),
    sources: files.map((file) => summaryOf(file, kind)),
    refused,
    refusedCount,
    hasFindings: refusedCount > 0 || leftOut.some(({ isUnreadable }) => isUnreadable),
    notes: [...files.flatMap((file) => noteOf(file, kind)), ...columnNotes(used)],
  };
}

async function readFiles(found: Found, reading: FileReading): Promise<readonly FileRead[]> {
  const files: FileRead[] = [];
  try {
    for (const file of found) files.push("leftOut" in file ? file : await readFile(file, reading));
  } finally {
    reading.progress.clear();
  }
  return files;
}

function snapshotsOf(files: readonly ReadPart[]): readonly MrrSnapshotRow[] {
  return files.flatMap(({ read }) => (read.kind === "mrr-snapshot-rows" ? read.rows : []));
}

function placer(files: readonly (FoundFile & ReadPart)[], packed: PackedSubscriptions): Gathered["placeOf"] {
  return (row) => {
    let before = 0;
    for (const { path, read, rowsUsed } of files) {
      const index = row - before - 1;
      if (index < rowsUsed) return placeOf(path, standOf(read, index, packed.lineOf(row - 1)));
      before += rowsUsed;
    }
    return `row ${String(row)}`;
  };
}

/** Where a row stands: on its line, or where its text has none, by its number. */
function standOf(read: ReadText, index: number, packedLine: number): { row: number; line?: number | undefined } {
  if (read.kind === "mrr-snapshot-rows") return { row: read.rowNumbers[index] ?? 0, line: read.lines[index] };
  return packedLine > 0 ? { row: 0, line: packedLine } : { row: -packedLine };
}

/** A file and a line as editors understand them; a row's number where there are no lines. */
function placeOf(path: string, { row, line }: { row: number; line?: number | undefined }): string {
  return line === undefined ? `${path} row ${String(row)}` : `${path}:${String(line)}`;
}

function summaryOf(file: FileRead, kind: RowKind): SourceSummary {
  if ("leftOut" in file) {
    return {
      path: file.path,
      rowKind: null,
      rowsRead: 0,
      rowsUsed: 0,
      rowsRefused: 0,
      columns: null,
      leftOut: file.leftOut,
    };
  }
  const { rowsRead, columns } = file.read;
  const isUsed = file.read.kind === kind;
  const summary = { path: file.path, rowKind: file.read.kind, rowsRead, columns };
  const counted = { ...summary, rowsUsed: isUsed ? file.rowsUsed : 0, rowsRefused: rowsRead - file.rowsUsed };
  return isUsed ? counted : { ...counted, leftOut: "MRR snapshots are left out where there are subscriptions" };
}

function noteOf(file: FileRead, kind: RowKind): readonly string[] {
  const { leftOut } = summaryOf(file, kind);
  return leftOut === undefined ? [] : [`${file.path} is left out: ${leftOut}`];
}
