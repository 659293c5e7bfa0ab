import type { Restatement } from "../../../report/restatement.ts";
import { placesOf, type ReportContext } from "../context.ts";
import { csvLine } from "./cells.ts";

/** The columns of what was restated. */
export const RESTATED_COLUMNS: readonly string[] = [
  ...["period", "field", "customerId", "subscriptionId", "was", "is", "difference", "rows", "rowsBefore"],
];

/**
 * What was restated as one table of CSV: a line without a customer for each number, and below it a line for each
 * customer that made the difference.
 */
export function* restatedCsv({ periods }: Restatement, context: Pick<ReportContext, "placeOf">): Generator<string> {
  yield csvLine(RESTATED_COLUMNS);
  const before = { placeOf: (row: number): string => `row ${String(row)}` };
  for (const { period, field, was, is, difference, customers } of periods) {
    yield csvLine([period, field, null, null, was, is, difference, null, null]);
    for (const customer of customers) {
      const { customerId, subscriptionId, rows, rowsBefore } = customer;
      const amounts = [customer.was, customer.is, customer.difference] as const;
      const places = [placesOf(rows, context), placesOf(rowsBefore, before)];
      yield csvLine([period, field, customerId, subscriptionId, ...amounts, ...places]);
    }
  }
}
