import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { parseMagnitude, parseShare } from "../../number/parse.ts";
import { type CustomerEarnings, earnedPerPeriod } from "../earnings.ts";

/** What a customer cost to win, what it brings in a period, and how many of its kind leave. */
export interface AcquisitionCostPaybackInput extends CustomerEarnings {
  /** What it cost to win one customer. */
  readonly acquisitionCost: DecimalInput;
  /** Customer churn over one period. Left out, everybody is taken to stay until the cost is back. */
  readonly churnRate?: DecimalInput;
  /** What upgrades add to a period's margin, in money. Left out, nothing. */
  readonly expansionPerPeriod?: DecimalInput;
}

/**
 * CAC payback (acquisition cost payback, months to recover CAC): how many periods it takes until what a customer
 * leaves has made up for what it cost to win.
 *
 * `acquisition cost ÷ (revenue × gross margin + expansion − cost to serve)`
 *
 * With a churn rate only those who are still there pay: the periods until
 * `earned × (1 + (1 − c) + (1 − c)² + …)` reaches the cost, which it may never do. Whoever leaves, leaves at the
 * end of a period; within one, money comes in evenly.
 *
 * @param input - Acquisition cost, and what one customer brings and costs in one period.
 * @returns Periods; or `null` when the cost never comes back.
 * @throws {@link MetricInputError} when a value is not a number, is negative or out of its range.
 *
 * @example In months, with everybody staying and with three in a hundred leaving
 * ```ts
 * import { acquisitionCostPayback } from "customer-metrics";
 *
 * const customer = { acquisitionCost: 2_000, revenuePerPeriod: 150, grossMargin: "0.75" };
 *
 * acquisitionCostPayback(customer)?.toFixed(1); // => "17.8"
 * acquisitionCostPayback({ ...customer, churnRate: "0.03" })?.toFixed(1); // => "25.0"
 * acquisitionCostPayback({ ...customer, churnRate: "0.06" }); // => null
 * ```
 *
 * @see {@link lifetimeValueToAcquisitionCost} for how many times over it comes back.
 */
export function acquisitionCostPayback(input: AcquisitionCostPaybackInput): Decimal | null {
  const cost = parseMagnitude(input.acquisitionCost, "acquisitionCost");
  const expansion = parseMagnitude(input.expansionPerPeriod ?? 0, "expansionPerPeriod");
  const churnRate = parseShare(input.churnRate ?? 0, "churnRate");
  const earned = earnedPerPeriod(input).plus(expansion);
  if (earned.lessThanOrEqualTo(0)) return null;
  const ifAllStay = cost.dividedBy(earned);
  // Nobody has left before the first period is over; nor, at such a rate, in any time that a business has.
  const allStay = ifAllStay.lessThanOrEqualTo(1) || churnRate.lessThan("1e-50");
  return allStay ? ifAllStay : paybackFromThoseWhoStay(cost, earned, churnRate);
}

/** Room for what is lost when nearly equal numbers are taken from each other: all forty digits of the answer are right. */
const Wide = /* @__PURE__ */ MetricDecimal.clone({ precision: 100 });

function paybackFromThoseWhoStay(cost: Decimal, earned: Decimal, churnRate: Decimal): Decimal | null {
  const churn = new Wide(churnRate);
  const staying = new Wide(1).minus(churn);
  // All periods together bring `earned ÷ churn`. After n of them the part of it that is still to come is `staying ^ n`,
  // and the cost is back when no more than this part is to come:
  const toCome = new Wide(1).minus(churn.times(cost).dividedBy(earned));
  if (toCome.lessThanOrEqualTo(0)) return null;
  // The logarithm only counts whole periods. The rest of the last one is a fraction, which ends where it ends.
  const whole = toCome.ln().dividedBy(staying.ln()).floor();
  const within = new Wide(1).minus(toCome.dividedBy(staying.pow(whole))).dividedBy(churn);
  return new MetricDecimal(whole.plus(within).toSignificantDigits(40));
}
