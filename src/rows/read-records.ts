import { type RecordDrafter, recordDrafter } from "./record-drafts.ts";
import { notAnObject } from "./schemas/issue-list.ts";
import type { ReadOptions, ReadSubscriptionsOptions } from "./schemas/read-options.ts";
import { snapshotReader, subscriptionReader } from "./schemas/row-kinds.ts";
import type { RowReader, RowTaker } from "./schemas/row-reader.ts";
import type { ReadMrrSnapshots, ReadRows, ReadSubscriptions } from "./types/read-rows.ts";

/**
 * Reads subscriptions from objects of unknown shape: rows of a query, a JSON export, an interface's answer.
 *
 * Keys are recognised whatever their case and separators (`Customer ID`, `customer_id`); words, dates and
 * percentages become canonical; what is no field becomes an attribute. A row is either read or named by an issue.
 *
 * @param records - Objects, in any iterable.
 * @param options - How they are written (`numbers`, `dates`, `timeZone`, `endsInclusive`), in which `columns`, and
 * `credits`, `interval` and `keepIssues`: how many issues are kept.
 * @returns Rows, issues by row number (the first row is 1), and what the keys were taken for.
 * @throws {@link MetricInputError} for options that are none, and `missing-field` for a column that no record has.
 *
 * @example Two rows of a query, one of them unreadable
 * ```ts
 * import { readSubscriptions } from "customer-metrics/rows";
 *
 * const { rows, issues } = readSubscriptions([
 *   { customer_id: 7, started_at: "2025-01-31T22:00:00Z", price: "12.50", billing_interval: "monthly" },
 *   { customer_id: 8, started_at: "2025-02-30", price: "12,50", billing_interval: "monthly" },
 * ]);
 *
 * rows; // => [{ customerId: 7, start: "2025-01-31", amount: "12.50", interval: "month" }]
 * issues.map(({ row, message }) => `${row}: ${message}`); // => ['2: Cannot read start as a date like 2025-03-01: received "2025-02-30"', '2: Cannot read amount as a number: received "12,50"; with numbers "de-DE" it would be 12.50']
 * ```
 *
 * @example An export of another country, and whose column is called otherwise
 * ```ts
 * import { readSubscriptions } from "customer-metrics/rows";
 *
 * const { rows, columns } = readSubscriptions([{ Kunde: "Acme", Beginn: "31.01.2025", MRR: "1.234,50 €" }], {
 *   numbers: "de-DE",
 *   dates: "dmy",
 *   columns: { customerId: "Kunde", start: "Beginn" },
 * });
 *
 * rows; // => [{ customerId: "Acme", start: "2025-01-31", amount: "1234.50", currency: "EUR", interval: "month" }]
 * columns.guessed.map(({ field, because }) => `${field}: ${because}`); // => ["interval: the amount's column says so", 'currency: amounts are written with "€", which is EUR in de-DE']
 * ```
 */
export function readSubscriptions(
  records: Iterable<unknown>,
  options: ReadSubscriptionsOptions = {},
): ReadSubscriptions {
  const kind = "subscription-rows";
  const drafter = recordDrafter(kind, options);
  return Object.freeze({ kind, ...readRecords(records, drafter, subscriptionReader(options)) });
}

/**
 * Reads MRR snapshots from objects of unknown shape, as {@link readSubscriptions} reads subscriptions.
 *
 * @param records - Objects, in any iterable.
 * @param options - `numbers`, `dates`, `timeZone`, `columns`, `credits` and `keepIssues`.
 * @returns Rows, issues by row number (the first row is 1), and what the keys were taken for.
 * @throws {@link MetricInputError} for options that are none, and `missing-field` for a column that no record has.
 *
 * @example A spreadsheet's rows
 * ```ts
 * import { readMrrSnapshots } from "customer-metrics/rows";
 *
 * const { rows } = readMrrSnapshots([{ Customer: "Acme", Month: "2025-03-31", MRR: 99.9 }]);
 *
 * rows; // => [{ customerId: "Acme", period: "2025-03", mrr: 99.9 }]
 * ```
 */
export function readMrrSnapshots(records: Iterable<unknown>, options: ReadOptions = {}): ReadMrrSnapshots {
  const kind = "mrr-snapshot-rows";
  const drafter = recordDrafter(kind, { columns: options.columns });
  return Object.freeze({ kind, ...readRecords(records, drafter, snapshotReader(options)) });
}

/** Gives a reader all records, and answers what came of them. */
export function readRecords<Row>(
  records: Iterable<unknown>,
  drafter: RecordDrafter,
  reader: RowReader<Row>,
): ReadRows<Row> {
  let row = 0;
  for (const record of records) {
    row += 1;
    takeRecord(record, { drafter, reader, row, line: undefined });
  }
  return reader.read(drafter.columns());
}

/** Gives a reader one record, if it is one. */
export function takeRecord(
  record: unknown,
  to: { drafter: RecordDrafter; reader: RowTaker; row: number; line: number | undefined },
): void {
  const { drafter, reader, row, line } = to;
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    reader.refuse({ row, line, columnOf: () => undefined }, notAnObject(record));
    return;
  }
  const { draft, columnOf } = drafter.draftOf(record as Record<string, unknown>);
  reader.take(draft, { row, line, columnOf });
}
