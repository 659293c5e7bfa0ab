import type { ConsistentConventions } from "../../reconcile/consistency.ts";
import type { ReconciledCustomer } from "../../reconcile/reconciliation.ts";
import type { ReportContext } from "../render/context.ts";
import { placesOf } from "../render/context.ts";
import { csvLine } from "../render/csv/cells.ts";
import { changesText, choiceText, type Told } from "./reconciliation-document.ts";

/**
 * A bridge as one table of CSV: the first number, a line for each choice, the second number. What stands under `amount`
 * in the first line and in those of choices adds up to the last.
 */
export function* bridgeCsv({ reconciliation, names }: Told): Generator<string> {
  if (reconciliation === null) return;
  yield csvLine(["line", "choice", "from", "to", "amount", "customers", "sentence"]);
  const { from, to, bridge, sentence } = reconciliation;
  yield csvLine(["from", names[0], null, null, from.value, null, null]);
  for (const line of bridge) {
    const values = [line.from, line.to].map((of) => line.keys.map((key) => choiceText(of, key)).join(" + "));
    yield csvLine(["choice", line.choice, ...values, line.effect, line.customers.length, line.sentence]);
  }
  yield csvLine(["to", names[1], null, null, to.value, null, sentence]);
}

/** Consistent conventions as one table of CSV: a line for each convention and period; the nearest where none is. */
export function* consistentCsv({ consistent, nearest }: ConsistentConventions): Generator<string> {
  yield csvLine(["consistent", "convention", "changes", "period", "value"]);
  for (const one of nearest === null ? consistent : [nearest]) {
    for (const { period, value } of one.values) {
      yield csvLine([nearest === null, one.name ?? "standard", changesText(one.changes), period, value]);
    }
  }
}

/** What each choice changes about each customer as CSV, a line at a time. */
export function* detailCsv(
  details: readonly ReconciledCustomer[],
  context: Pick<ReportContext, "placeOf">,
): Generator<string> {
  yield csvLine(["choice", "customerId", "part", "change", "rows"]);
  for (const { choice, customerId, part, change, rows } of details) {
    yield csvLine([choice, customerId, part, change, placesOf(rows, context)]);
  }
}
