import { MetricInputError } from "../errors.ts";
import { recordDrafter } from "./record-drafts.ts";
import { takeRecord } from "./read-records.ts";
import { type JsonRecord, jsonRecords, ndjsonRecords } from "./reading/json/json-records.ts";
import type { RowKind } from "./reading/field-names.ts";
import { recogniseTable, type SharedColumns } from "./reading/recognise-columns.ts";
import type { TextSource } from "./reading/text-chunks.ts";
import { type ReadText, type ReadTextOptions, readingOf, unreadable } from "./reading-of.ts";

/**
 * Reads rows of any kind from JSON: an array of objects, or an object with one array.
 *
 * @param source - Text, bytes, a stream, or any iterable of pieces.
 * @param options - `kind`, `encoding`, and what {@link readSubscriptions} takes.
 * @returns Rows with their `kind`, issues by row, and what the keys were taken for.
 * @throws {@link MetricInputError} when the text is no JSON or has no rows, and `missing-field` when the keys are
 * of no kind.
 *
 * @example An interface's answer
 * ```ts
 * import { readJson } from "customer-metrics/rows";
 *
 * const read = await readJson('{ "data": [{ "customer": "a", "start": "2025-01-01", "mrr": 100 }] }');
 *
 * read.kind; // => "subscription-rows"
 * read.rows.length; // => 1
 * ```
 */
export async function readJson<Kind extends RowKind = RowKind>(
  source: TextSource,
  options: ReadTextOptions<Kind> = {},
): Promise<ReadText<Kind>> {
  const records = await jsonRecords(source, options);
  if (typeof records !== "string") return (await readJsonRecords(records, options)) as ReadText<Kind>;
  const details = { code: "not-allowed", field: "source", received: records } as const;
  throw new MetricInputError(`Cannot read ${records}`, details);
}

/**
 * Reads rows of any kind from newline-delimited JSON (NDJSON, JSON Lines), a line at a time.
 *
 * @param source - Text, bytes, a stream, or any iterable of pieces.
 * @param options - `kind`, `encoding`, and what {@link readSubscriptions} takes.
 * @returns Rows with their `kind`, issues by row and line, and what the keys were taken for.
 * @throws {@link MetricInputError} `missing-field` when the keys are of no kind.
 *
 * @example Two lines, one of them broken
 * ```ts
 * import { readNdjson } from "customer-metrics/rows";
 *
 * const read = await readNdjson('{ "customer": "a", "month": "2025-01", "mrr": 100 }\n{ "customer": \n');
 *
 * read.rows.length; // => 1
 * read.issues[0]?.line; // => 2
 * ```
 */
export async function readNdjson<Kind extends RowKind = RowKind>(
  source: TextSource,
  options: ReadTextOptions<Kind> = {},
): Promise<ReadText<Kind>> {
  return (await readJsonRecords(ndjsonRecords(source, options), options)) as ReadText<Kind>;
}

/** So many records may come before one has the fields of a kind: what follows then is no table of rows. */
const MOST_WAITING = 1000;

async function readJsonRecords(
  records: Iterable<JsonRecord> | AsyncIterable<JsonRecord>,
  options: ReadTextOptions & SharedColumns,
): Promise<ReadText> {
  const waiting: JsonRecord[] = []; // until a record has the fields of a kind, nothing says of which kind they are
  let taking: Taking | null = null;
  for await (const record of records) {
    if (taking !== null) taking.take(record);
    else if (waiting.push(record) === MOST_WAITING || isKnown(record, options)) {
      taking = startTaking(record, options, waiting);
    }
  }
  const first = waiting.find(({ value }) => keysOf(value) !== null) ?? { value: null };
  taking ??= startTaking(first, options, waiting);
  return taking.result();
}

function isKnown({ value }: JsonRecord, options: ReadTextOptions & SharedColumns): boolean {
  return recogniseTable(keysOf(value) ?? [], options).kind !== null;
}

interface Taking {
  readonly take: (record: JsonRecord) => void;
  readonly result: () => ReadText;
}

function startTaking(
  { value }: JsonRecord,
  options: ReadTextOptions & SharedColumns,
  waiting: readonly JsonRecord[],
): Taking {
  const keys = keysOf(value) ?? [];
  const found = recogniseTable(keys, options);
  // Of no records nothing can be missing, where it is known what they would be.
  const recognition = waiting.length === 0 && options.kind !== undefined ? { ...found, kind: options.kind } : found;
  const { reader, result } = readingOf(recognition, keys, options);
  const drafter = recordDrafter(recognition.kind ?? "subscription-rows", options);
  let row = 0;
  const take = (record: JsonRecord): void => {
    row += 1;
    if (record.fault === undefined) takeRecord(record.value, { drafter, reader, row, line: record.line });
    else reader.refuse({ row, line: record.line, columnOf: () => undefined }, unreadable(record.fault, record.value));
  };
  waiting.forEach(take);
  return { take, result: () => result(drafter.columns()) };
}

function keysOf(value: unknown): readonly string[] | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : null;
}
