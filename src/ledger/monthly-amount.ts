import type { RowsConvention } from "../conventions/types.ts";
import { resolveConvention } from "../conventions/resolve.ts";
import { type Decimal, type DecimalInput, MetricDecimal } from "../number/decimal.ts";
import { parseDecimal, parseMagnitude } from "../number/parse.ts";
import type { BillingInterval } from "../time/interval.ts";
import { monthlyFactor } from "./amounts/monthly-factor.ts";

/** An amount, and how often it is billed. */
export interface MonthlyAmountInput {
  /** Price of one unit for one billing; below 0 for a credit. */
  readonly amount: DecimalInput;
  /** How often it is billed. */
  readonly interval: BillingInterval;
  /** Intervals in one billing: 3 with `"month"` bills every three months. 1 when left out. */
  readonly intervalCount?: number;
  /** Units. 1 when left out. */
  readonly quantity?: DecimalInput;
}

/**
 * Monthly amount (monthly normalised amount): what an amount billed at any interval is per month.
 *
 * `amount × quantity × months⁻¹`, where a year has 12 months, and by the standard convention 52 weeks or 365 days
 *
 * @param input - Amount, interval, and how many intervals and units.
 * @param choices - `weeksPerMonth`, `daysPerMonth`: an exact number, or `"refuse"`.
 * @returns Money per month, to 40 digits. Inside the pipeline amounts stay exact: three of 140 a week are 1,820.
 * @throws {@link MetricInputError} when the amount or the quantity is not a number, the interval is unknown, or the
 * choice refuses it.
 *
 * @example Yearly, every three months, and weekly
 * ```ts
 * import { monthlyAmount } from "customer-metrics";
 *
 * monthlyAmount({ amount: 1200, interval: "year" }).toString(); // => "100"
 * monthlyAmount({ amount: 90, interval: "month", intervalCount: 3 }).toString(); // => "30"
 * monthlyAmount({ amount: 140, interval: "week" }).toFixed(2); // => "606.67"
 * monthlyAmount({ amount: 140, interval: "week" }, { weeksPerMonth: "4.33" }).toString(); // => "606.2"
 * ```
 */
export function monthlyAmount(input: MonthlyAmountInput, choices: Partial<RowsConvention> = {}): Decimal {
  const convention = resolveConvention(choices);
  const amount = parseDecimal(input.amount, "amount").times(parseMagnitude(input.quantity ?? 1, "quantity"));
  const { numerator, denominator } = monthlyFactor(input.interval, input.intervalCount ?? 1, convention);
  return amount.times(numerator.toString()).dividedBy(new MetricDecimal(denominator.toString()));
}
