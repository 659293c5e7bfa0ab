import { PackedSubscriptions } from "./columns/packed-subscriptions.ts";
import { MetricInputError } from "../errors.ts";
import { type ReadCsvOptions, readCsvInto } from "./read-csv.ts";
import { KIND_NAMES } from "./reading/field-names.ts";
import type { TextSource } from "./reading/text-chunks.ts";
import type { SubscriptionColumns } from "./types/columns.ts";
import type { ReadSubscriptions } from "./types/read-rows.ts";

/** How CSV is read into columns. */
export interface ReadCsvColumnsOptions extends ReadCsvOptions {
  /** The attributes that are kept, by their columns' names, or all of them. None when left out. */
  readonly attributes?: readonly string[] | "all" | undefined;
}

/** Subscriptions that were read into columns. */
export interface ReadSubscriptionColumns extends Pick<ReadSubscriptions, "issues" | "issueCount" | "rowsRead"> {
  /** Says what this is. */
  readonly kind: "subscription-columns";
  /** The rows that can be used, as columns, for whatever takes rows. */
  readonly columns: SubscriptionColumns;
  /** How many they are. */
  readonly rowsUsed: number;
  /** The line on which each of them begins. */
  readonly lines: Int32Array;
  /** What the columns of the text were taken for. */
  readonly use: ReadSubscriptions["columns"];
}

/**
 * Reads subscriptions from CSV into columns, for tables of millions of rows: some thirty bytes a row, where an object
 * takes several hundred. What is read, refused and said of it is what {@link readCsv} reads, refuses and says.
 *
 * @param source - Text, bytes, a stream, or any iterable of pieces.
 * @param options - As for {@link readCsv}, and `attributes`: which of the other columns are kept.
 * @returns The rows as columns, the line of each, and issues by row and line.
 * @throws {@link MetricInputError} as {@link readCsv} does, and `not-allowed` where the columns are those of another kind.
 *
 * @example From a text to a number, without an object for any row
 * ```ts
 * import { mrrMovements } from "customer-metrics";
 * import { readCsvColumns } from "customer-metrics/rows";
 *
 * const read = await readCsvColumns("Customer,Start,MRR\nAcme,2025-01-10,100\nBolt,2025-02-01,40\n");
 * const [, february] = mrrMovements(read.columns, { asOf: "2025-02-28" });
 *
 * february?.endingMrr.toString(); // => "140"
 * read.lines; // => new Int32Array([2, 3])
 * ```
 */
export async function readCsvColumns(
  source: TextSource,
  options: ReadCsvColumnsOptions = {},
): Promise<ReadSubscriptionColumns> {
  const packed = new PackedSubscriptions(options.attributes);
  const read = await readCsvInto(source, options, packed);
  if (read.kind !== "subscription-rows") {
    const details = { code: "not-allowed", field: "source", received: read.kind } as const;
    const [, rows] = KIND_NAMES[read.kind];
    throw new MetricInputError(`Cannot read ${rows} into columns of subscriptions: use readCsv`, details);
  }
  const { issues, issueCount, rowsRead, columns: use } = read;
  return Object.freeze({
    kind: "subscription-columns",
    columns: packed.columns(),
    rowsUsed: packed.length,
    lines: packed.lines,
    issues,
    issueCount,
    rowsRead,
    use,
  });
}
