import { packRow } from "./columns/pack-row.ts";
import type { PackedSubscriptions } from "./columns/packed-subscriptions.ts";
import { type ReadCsvOptions, readCsvInto } from "./read-csv.ts";
import { readJson, readNdjson } from "./read-json.ts";
import type { SharedColumns } from "./reading/recognise-columns.ts";
import type { TextSource } from "./reading/text-chunks.ts";
import type { ReadText } from "./reading-of.ts";

/** How a text is written. */
export type TextForm = "csv" | "json" | "ndjson";

/** What was read, where subscriptions are not among its rows but packed. */
export interface ReadPart {
  readonly read: ReadText;
  /** How many rows can be used. */
  readonly rowsUsed: number;
}

/** Reads a text of any form. Subscriptions are packed with those of other texts; where one breaks off, none of its are. */
export async function readInto(
  source: TextSource,
  { form, options }: { form: TextForm; options: ReadCsvOptions & SharedColumns },
  packed: PackedSubscriptions,
): Promise<ReadPart> {
  const before = packed.length;
  try {
    if (form === "csv") {
      const read = await readCsvInto(source, options, packed);
      return { read, rowsUsed: read.kind === "subscription-rows" ? packed.length - before : read.rows.length };
    }
    const read = await (form === "json" ? readJson : readNdjson)(source, options);
    return { read: read.kind === "subscription-rows" ? packedRows(read, packed) : read, rowsUsed: read.rows.length };
  } catch (error) {
    packed.truncate(before);
    throw error;
  }
}

function packedRows(read: Extract<ReadText, { kind: "subscription-rows" }>, packed: PackedSubscriptions): ReadText {
  for (const [index, row] of read.rows.entries()) {
    packRow(packed, row, read.lines[index] ?? -(read.rowNumbers[index] ?? 0));
  }
  return { ...read, rows: [], rowNumbers: [], lines: [] };
}
