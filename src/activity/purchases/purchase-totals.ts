import { MetricInputError, quote } from "../../errors.ts";
import type { OrderRow } from "../../rows/types/activity/order-row.ts";
import { knownRows } from "../periods/known-rows.ts";
import { exchangeOf } from "../periods/money.ts";
import { checkPeriodOptions, type MoneyOptions, type PeriodOptions } from "../periods/period-options.ts";
import { readRows } from "../periods/row-reading.ts";
import { segmenting } from "../periods/segments.ts";
import { toldTotals } from "../periods/told-totals.ts";
import { type OrderLine, readOrderLine } from "./orders.ts";
import type { PurchaseTotals } from "./purchase-periods.ts";
import { purchasePeriods, timeBetweenAll } from "./tell-purchases.ts";

/** Which periods, the currency of totals, and how soon a customer is to come back. */
export interface PurchaseOptions extends PeriodOptions, MoneyOptions {
  /** Within how many months of the first order a cohort is to come back: 12 when left out. */
  readonly withinMonths?: number | undefined;
}

/**
 * Purchase totals (repeat purchase, returning customers, time between orders): from orders to who bought again by
 * period, in the three forms that go by the name, and how long they took.
 *
 * Each period is what {@link repeatPurchaseRate} takes: as it is, both orders in the period; with
 * `form: "returning-over-customers"`, an order ever before; `period.cohort`, again within so many months of the first
 * order; and `period.money` with `form: "repeat-sales-over-sales"`.
 *
 * @param orders - Lines of orders, in any order. Lines of one `orderId` of one account are one order, on the day of the
 * first of them; a line without one is an order of its own.
 * @param options - `from`, `to`, `by`, `asOf`, `timeZone`; `withinMonths`; `currency` and `rates`; `segmentBy`: `item`,
 * `currency` or an attribute; `accounts`.
 * @returns The periods, the same of each segment, the time between orders, and what became of the rows.
 * @throws {@link MetricInputError} for options that cannot be meant, `mixed-currencies` without `currency`, and
 * `missing-rate`. What is wrong with a row is in `issues`.
 *
 * @example Who bought again in March
 * ```ts
 * import { purchaseTotals, repeatPurchaseRate } from "customer-metrics";
 *
 * const orders = [
 *   { accountId: "a", at: "2025-01-10", amount: 50 },
 *   { accountId: "a", at: "2025-03-11", amount: 70 },
 *   { accountId: "b", at: "2025-03-02", amount: 20 },
 *   { accountId: "b", at: "2025-03-30", amount: 30 },
 *   { accountId: "c", orderId: 7, at: "2025-03-05", amount: 40 },
 *   { accountId: "c", orderId: 7, at: "2025-03-05", amount: 10 },
 * ];
 *
 * const { periods } = purchaseTotals(orders, { from: "2025-03", asOf: "2025-12-31", withinMonths: 6, to: "2025-03" });
 * const march = periods[0];
 *
 * march && repeatPurchaseRate(march)?.toFixed(4); // => "0.3333"
 * march && repeatPurchaseRate(march, { form: "returning-over-customers" })?.toFixed(4); // => "0.6667"
 * march && repeatPurchaseRate(march.cohort)?.toString(); // => "0.5"
 * march?.cohort.complete; // => true
 * march?.money && repeatPurchaseRate(march.money, { form: "repeat-sales-over-sales" })?.toFixed(4); // => "0.7059"
 * march?.daysBetweenOrders.gaps; // => [{ days: 28, count: 1 }, { days: 60, count: 1 }]
 * ```
 */
export function purchaseTotals(orders: Iterable<OrderRow>, options: PurchaseOptions = {}): PurchaseTotals {
  const withinMonths = checkPurchaseOptions(options);
  const by = segmenting(options, ["item", "currency"]);
  const reading = { options, segmentOf: by.of };
  const known = knownRows<OrderLine>(
    readRows(orders, (row: OrderRow, number) => readOrderLine(row, number, reading)),
    options,
    by,
  );
  const { entries, periods, asOf } = known;
  const amounts = entries.map(({ money }) => money);
  const exchange = exchangeOf(amounts, options);
  const isInMoney = amounts.some((money) => money !== null);
  const telling = { periods, asOf, exchange, withinMonths, isInMoney };
  return Object.freeze({
    kind: "purchase-totals",
    ...toldTotals(known, by, (own) => purchasePeriods(own, telling)),
    daysBetweenOrders: timeBetweenAll(entries, periods),
  });
}

function checkPurchaseOptions(options: PurchaseOptions): number {
  checkPeriodOptions(options, ["currency", "rates", "withinMonths"]);
  const { withinMonths = 12 } = options;
  if (Number.isInteger(withinMonths) && withinMonths > 0) return withinMonths;
  throw new MetricInputError(
    `Cannot use ${quote(withinMonths)} as withinMonths: choose a whole number of months from 1`,
    { code: "not-allowed", field: "withinMonths", received: withinMonths },
  );
}
