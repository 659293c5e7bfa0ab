import { MetricInputError, quote } from "../../errors.ts";
import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { parseDecimal, parseShare } from "../../number/parse.ts";

/** A length of time in days. */
export interface DaysLong {
  /** How many, above 0. */
  readonly days: DecimalInput;
}

/** A length of time over which a rate is measured. A year is 12 months and 365 days, a week 7 days. */
export type RatePeriod = "day" | "week" | "month" | "quarter" | "year" | DaysLong;

/** A churn rate, the period it was measured over, and the one it is wanted for. */
export interface ConvertChurnRateInput {
  /** A share from 0 to 1. */
  readonly churnRate: DecimalInput;
  /** The period that `churnRate` is of. */
  readonly from: RatePeriod;
  /** The period that is asked for. */
  readonly to: RatePeriod;
}

/** Lengths in twelfths of a day, so that a month (365/12 days) is a whole number too. */
const TWELFTHS: Readonly<Record<Exclude<RatePeriod, object>, number>> = {
  day: 12,
  week: 84,
  month: 365,
  quarter: 1095,
  year: 4380,
};

/**
 * Churn-rate conversion: what a churn rate of one period is over another, if it goes on. Churn compounds:
 * 5 % a month is 46 % a year, not 60 %.
 *
 * `1 − (1 − rate) ^ (to ÷ from)`
 *
 * @param input - The rate, and the two periods: a name, or `{ days: 30 }`.
 * @returns The rate over `to`, computed to 40 decimals.
 * @throws {@link MetricInputError} when the rate is not a share from 0 to 1, or a period is unknown or has no length.
 *
 * @example A month's churn over a year, and back
 * ```ts
 * import { convertChurnRate } from "customer-metrics";
 *
 * const yearly = convertChurnRate({ churnRate: "0.05", from: "month", to: "year" });
 *
 * yearly.toFixed(4); // => "0.4596"
 * convertChurnRate({ churnRate: yearly, from: "year", to: "month" }).toFixed(10); // => "0.0500000000"
 * ```
 */
export function convertChurnRate(input: ConvertChurnRateInput): Decimal {
  const kept = new MetricDecimal(1).minus(parseShare(input.churnRate, "churnRate"));
  const exponent = twelfths(input.to, "to").dividedBy(twelfths(input.from, "from"));
  return new MetricDecimal(1).minus(kept.isZero() ? 0 : kept.pow(exponent));
}

function twelfths(period: RatePeriod, field: "from" | "to"): Decimal {
  if (typeof period === "string" && Object.hasOwn(TWELFTHS, period)) return new MetricDecimal(TWELFTHS[period]);
  const isDays = (period as unknown) instanceof Object;
  const days = isDays ? parseDecimal((period as DaysLong).days, `${field}.days`) : new MetricDecimal(0);
  if (days.greaterThan(0)) return days.times(12);
  throw new MetricInputError(
    `Cannot use ${quote(period)} as ${field}: choose "day", "week", "month", "quarter", "year" or { days: a number above 0 }`,
    { code: "not-allowed", field, received: period },
  );
}
