import type { PackedSubscriptions } from "../rows/columns/packed-subscriptions.ts";
import type { MrrSnapshotRow, ReadCsvOptions, RowIssue, RowKind } from "../rows/index.ts";
import type { ReadPart } from "../rows/read-into.ts";
import type { MrrRows } from "../ledger/ledger-of.ts";
import { type Activity, activityOf, isBilling } from "./gathering/activity.ts";
import { type FilePlaces, placeOf, placer, type Stand, standsIn } from "./gathering/places.ts";
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
  /** Every other kind of rows: what customers do, say and sign, and who they are. */
  readonly activity: Activity;
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

/** How files are read together. */
export interface Gathering {
  readonly options: ReadCsvOptions;
  /** Whether attributes are asked for: kept for nothing, they would take most of the memory. */
  readonly attributes: "all" | readonly string[];
  readonly progress: Progress;
}

/** Reads files one after another and puts their rows together. Subscriptions go before snapshots. */
export async function gatherRows(found: Found, { options, attributes, progress }: Gathering): Promise<Gathered> {
  const { PackedSubscriptions } = await import("../rows/columns/packed-subscriptions.ts");
  const packed = new PackedSubscriptions(attributes);
  const files = await readFiles(found, { options, packed, progress });
  const leftOut = files.filter((file): file is LeftOutFile => "leftOut" in file);
  if (leftOut.some(isMissing)) throw cannotRead(leftOut.filter(isMissing));
  const read = files.filter((file): file is FileRead & ReadPart => "read" in file);
  const kind: RowKind = read.some((file) => file.read.kind === "subscription-rows")
    ? "subscription-rows"
    : "mrr-snapshot-rows";
  const used = read.filter((file) => isUsed(file.read.kind, kind));
  const billing = used.filter((file) => file.read.kind === kind);
  const sources = files.map((file) => summaryOf(file, kind));
  const refused = used.flatMap(({ path, read: { issues } }) =>
    issues.map((issue) => ({ ...issue, place: placeOf(path, issue) })),
  );
  const refusedCount = used.reduce((sum, { read: { issueCount } }) => sum + issueCount, 0);
  return {
    rows: kind === "subscription-rows" ? packed.columns() : snapshotsOf(billing),
    placeOf: placer(placesIn(billing, packed)),
    activity: activityOf(files),
    sources,
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

/** Where rows of a file stand, of which subscriptions are packed among those of all files. */
function placesIn(files: readonly (FoundFile & ReadPart)[], packed: PackedSubscriptions): readonly FilePlaces[] {
  let before = 0;
  return files.map(({ path, read, rowsUsed }) => {
    const first = before;
    before += rowsUsed;
    const packedStand = (index: number): Stand => {
      const line = packed.lineOf(first + index);
      return line > 0 ? { row: 0, line } : { row: -line };
    };
    return { path, rowsUsed, standOf: read.kind === "subscription-rows" ? packedStand : standsIn(read) };
  });
}

/** Of what customers pay one kind is counted; of all else, every kind. */
function isUsed(kind: RowKind, billing: RowKind): boolean {
  return kind === billing || !isBilling(kind);
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
  const summary = { path: file.path, rowKind: file.read.kind, rowsRead, columns };
  const isIn = isUsed(file.read.kind, kind);
  const counted = { ...summary, rowsUsed: isIn ? file.rowsUsed : 0, rowsRefused: rowsRead - file.rowsUsed };
  return isIn ? counted : { ...counted, leftOut: "MRR snapshots are left out where there are subscriptions" };
}

function noteOf(file: FileRead, kind: RowKind): readonly string[] {
  const { leftOut } = summaryOf(file, kind);
  return leftOut === undefined ? [] : [`${file.path} is left out: ${leftOut}`];
}
