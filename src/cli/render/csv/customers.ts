import type { CustomerMovement } from "../../../movements/customer-movements.ts";
import { placesOf, type ReportContext } from "../context.ts";
import { csvLine } from "./cells.ts";

/** The columns of customers' movements. */
export const MOVEMENT_COLUMNS: readonly string[] = [
  ...["customerId", "subscriptionId", "period", "date", "kind", "opening", "closing", "delta", "rows"],
];

/** Customers' movements as CSV, a line at a time. Losses are below 0, so that the lines of a period add up. */
export function* movementsCsv(
  movements: Iterable<CustomerMovement>,
  context: Pick<ReportContext, "placeOf">,
): Generator<string> {
  yield csvLine(MOVEMENT_COLUMNS);
  for (const { customerId, subscriptionId, period, date, kind, opening, closing, delta, rows } of movements) {
    yield csvLine([customerId, subscriptionId, period, date, kind, opening, closing, delta, placesOf(rows, context)]);
  }
}
