import type { ReadCsvOptions, ReadText, RowIssue, RowKind } from "../rows/index.ts";
import type { MrrRows } from "../ledger/ledger-of.ts";
import { type FileRead, readFile } from "./read-files.ts";
import { cannotRead, type Found, isMissing, type LeftOutFile } from "./reading/find-files.ts";
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
  const files: FileRead[] = [];
  try {
    for (const file of found) files.push("leftOut" in file ? file : await readFile(file, options, progress));
  } finally {
    progress.clear();
  }
  const leftOut = files.filter((file): file is LeftOutFile => "leftOut" in file);
  if (leftOut.some(isMissing)) throw cannotRead(leftOut.filter(isMissing));
  const read = files.filter((file): file is FileRead & { read: ReadText } => "read" in file);
  const kind: RowKind = read.some((file) => file.read.kind === "subscription-rows")
    ? "subscription-rows"
    : "mrr-snapshot-rows";
  const used = read.filter((file) => file.read.kind === kind);
  const refused = used.flatMap(({ path, read: { issues } }) =>
    issues.map((issue) => ({ ...issue, place: placeOf(path, issue) })),
  );
  const refusedCount = used.reduce((sum, { read: { issueCount } }) => sum + issueCount, 0);
  return {
    rows: used.flatMap((file): readonly unknown[] => file.read.rows) as unknown as MrrRows,
    placeOf: placer(used),
    sources: files.map((file) => summaryOf(file, kind)),
    refused,
    refusedCount,
    hasFindings: refusedCount > 0 || leftOut.some(({ isUnreadable }) => isUnreadable),
    notes: [...files.flatMap((file) => noteOf(file, kind)), ...columnNotes(used)],
  };
}

function placer(files: readonly { readonly path: string; readonly read: ReadText }[]): Gathered["placeOf"] {
  return (row) => {
    let before = 0;
    for (const { path, read } of files) {
      const index = row - before - 1;
      if (index < read.rows.length) return placeOf(path, { row: read.rowNumbers[index] ?? 0, line: read.lines[index] });
      before += read.rows.length;
    }
    return `row ${String(row)}`;
  };
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
  const { rows, rowsRead, columns } = file.read;
  const isUsed = file.read.kind === kind;
  const summary = { path: file.path, rowKind: file.read.kind, rowsRead, columns };
  const rowsUsed = isUsed ? rows.length : 0;
  const counted = { ...summary, rowsUsed, rowsRefused: rowsRead - rows.length };
  return isUsed ? counted : { ...counted, leftOut: "MRR snapshots are left out where there are subscriptions" };
}

function noteOf(file: FileRead, kind: RowKind): readonly string[] {
  const { leftOut } = summaryOf(file, kind);
  return leftOut === undefined ? [] : [`${file.path} is left out: ${leftOut}`];
}
