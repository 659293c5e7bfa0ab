import { MetricInputError, type MetricInputErrorCode, quote } from "../errors.ts";
import { giveLines, rowNumbers } from "./columns/give-lines.ts";
import type { PackedSubscriptions } from "./columns/packed-subscriptions.ts";
import { columnOf, tableDrafter } from "./drafts.ts";
import { type CsvOptions, csvTable, type Table } from "./reading/csv-table.ts";
import type { TableRow } from "./reading/csv-rows.ts";
import { absentColumn } from "./reading/mapped-columns.ts";
import type { RowKind } from "./reading/field-names.ts";
import { recogniseTable, type SharedColumns } from "./reading/recognise-columns.ts";
import type { TextSource } from "./reading/text-chunks.ts";
import { type ReadText, type ReadTextOptions, readingOf, unreadable } from "./reading-of.ts";

/** How CSV is read. */
export interface ReadCsvOptions<Kind extends RowKind = RowKind> extends ReadTextOptions<Kind>, CsvOptions {}

/**
 * Reads rows of any kind from CSV: a text, its bytes, or a web or Node stream of either.
 *
 * The columns say of which kind the rows are, if `kind` does not. Commas, semicolons, tabs and bars, any line end, quoted line breaks
 * and byte order marks are understood; only a piece of the text is held at a time. A quote that never closes costs the
 * line on which it opens.
 *
 * @param source - Text, bytes, a stream, or any iterable of pieces.
 * @param options - `delimiter`, `encoding`, `kind`, and what {@link readSubscriptions} takes.
 * @returns Rows with their `kind`, issues by row and line, and what the columns were taken for.
 * @throws {@link MetricInputError} `missing-field` when the columns are of no kind, naming what is missing, and
 * `not-allowed` when the bytes are no text.
 *
 * @example Five lines from text to a number
 * ```ts
 * import { mrrMovements } from "customer-metrics";
 * import { readCsv } from "customer-metrics/rows";
 *
 * const text = "Customer;Start date;Monthly amount\nAcme;2025-01-10;100\nBolt;2025-02-01;40\n";
 * const read = await readCsv(text, { kind: "subscription-rows" });
 * const [, february] = mrrMovements(read.rows, { asOf: "2025-02-28" });
 *
 * february?.endingMrr?.toString(); // => "140"
 * ```
 *
 * @example A text that says by its columns what it holds
 * ```ts
 * import { readCsv } from "customer-metrics/rows";
 *
 * const read = await readCsv("Person Email,NPS score,Responded at\nana@acme.example,9,2025-03-01\n");
 *
 * read.kind; // => "survey-response-rows"
 * read.rows; // => [{ score: 9, respondentId: "ana@acme.example", at: "2025-03-01", kind: "nps" }]
 * ```
 */
export async function readCsv<Kind extends RowKind = RowKind>(
  source: TextSource,
  options: ReadCsvOptions<Kind> = {},
): Promise<ReadText<Kind>> {
  return (await readCsvInto(source, options, null)) as ReadText<Kind>; // a kind that is told is the one that is answered
}

/** The same with subscriptions packed into columns, where they are given, and not answered as rows. */
export async function readCsvInto(
  source: TextSource,
  options: ReadCsvOptions & SharedColumns,
  packed: PackedSubscriptions | null,
): Promise<ReadText> {
  const table = await csvTable(source, options);
  try {
    return await readTable(table, options, packed);
  } finally {
    await table.close(); // a source whose columns are refused is not left open
  }
}

async function readTable(
  table: Table,
  options: ReadCsvOptions & SharedColumns,
  into: PackedSubscriptions | null,
): Promise<ReadText> {
  const header = headerOf(table);
  const recognition = recogniseTable(header, options);
  const {
    absent: [absent],
  } = recognition;
  if (absent !== undefined) throw absentColumn(absent, options.columns ?? {}, header);
  const packed = recognition.kind === "subscription-rows" ? into : null;
  const { reader, result } = readingOf(recognition, header, { ...options, packed });
  const draftOf = tableDrafter(header, recognition);
  const column = columnOf(recognition, header);
  const numbers = rowNumbers(packed);
  const take = ({ cells, line, fault: broken = widthFault(cells, header), received }: TableRow): void => {
    const place = { row: numbers.next(), line, columnOf: column };
    if (broken === undefined) reader.take(draftOf(cells), place);
    else reader.refuse(place, unreadable(broken, received));
    numbers.taken();
  };
  if (packed !== null) giveLines(table, { packed, recognition, header, options, take });
  for await (const batch of table.batches) batch.forEach(take);
  return { ...result(recognition.columns), rowsRead: numbers.rows() };
}

function headerOf({ header: names, fault }: Table): readonly string[] {
  const header = names.map((name) => name.trim());
  if (fault !== undefined) throw badHeader(`Cannot read the header as ${fault}`, "not-allowed", header);
  if (header.length > 0) return header;
  throw badHeader("Cannot find a header: there is no text, or only blank lines", "missing-field", header);
}

function badHeader(message: string, code: MetricInputErrorCode, received: readonly string[]): MetricInputError {
  return new MetricInputError(message, { code, field: "header", received });
}

/** More cells than columns: what belongs where cannot be known. Cells that are left out at the end are empty. */
function widthFault(cells: TableRow["cells"], header: readonly string[]): string | undefined {
  const extra = cells.slice(header.length).filter((cell) => cell.trim() !== "");
  if (extra.length === 0) return undefined;
  return `it has ${String(cells.length)} cells under ${String(header.length)} columns: ${quote(extra[0])} is beyond the last`;
}
