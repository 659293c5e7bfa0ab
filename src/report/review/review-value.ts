import type { Id } from "../../activity/periods/row-reading.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { ledgerMovements } from "../../movements/ledger-movements.ts";
import { MetricDecimal } from "../../number/decimal.ts";
import { fraction, multiply } from "../../number/fraction.ts";
import { periodsBetween } from "../../time/period.ts";
import type { FactBook } from "../health/fact-book.ts";
import { mrrOn } from "../health/measuring/paid.ts";
import { shown } from "../health/account-facts.ts";
import type { ReviewValue } from "./review-types.ts";

/** What a customer pays and has paid; `null` for whom no subscription is known. */
export function reviewValue({ ledger, entities, read }: FactBook, account: Id): ReviewValue | null {
  const entity = entities.get(account);
  if (ledger === null || entity === undefined) return null;
  const own = oneOf(ledger, entity);
  const from = Math.min(...own.start.subarray(own.offsets[0], own.offsets[1]));
  if (from > read.asOf) return null;
  const quarters = ledgerMovements(own, periodsBetween(from, read.asOf, { unit: "quarter" }));
  const months = ledgerMovements(own, periodsBetween(from, read.asOf, { unit: "month" }));
  const closings = months.flatMap(({ complete, endingMrr }) => (complete ? endingMrr : []));
  const mrr = mrrOn(own, read.asOf).get(account) ?? fraction(0n);
  return Object.freeze({
    mrr: shown(mrr, ledger),
    arr: shown(multiply(mrr, fraction(12n)), ledger),
    currency: ledger.totalCurrency ?? null,
    recurringToDate: closings.reduce((sum, closing) => sum.plus(closing), new MetricDecimal(0)),
    quarters: Object.freeze(quarters),
  });
}

/** A ledger of one customer, whose columns are those of all. */
function oneOf(ledger: Ledger, entity: number): Ledger {
  return {
    ...ledger,
    ungrouped: null, // which knows all entities only
    offsets: ledger.offsets.subarray(entity, entity + 2),
    customerOf: () => ledger.customerOf(entity),
    subscriptionOf: () => ledger.subscriptionOf(entity),
  };
}
