import type { RowsConvention } from "../../conventions/types.ts";
import { MetricInputError, quote } from "../../errors.ts";
import { type Fraction, fraction, multiply, parseFraction } from "../../number/fraction.ts";
import { BILLING_INTERVALS, type BillingInterval, monthsIn } from "../../time/interval.ts";

/** What a billing interval of days or weeks is in months. */
export type MonthLengths = Pick<RowsConvention, "weeksPerMonth" | "daysPerMonth">;

/**
 * By what an amount of one billing is multiplied to be an amount of a month: 1/12 for a year, 52/12 for a week.
 *
 * @param intervalCount - Intervals in one billing: a whole number from 1 up.
 */
export function monthlyFactor(interval: BillingInterval, intervalCount: number, lengths: MonthLengths): Fraction {
  checkInterval(interval);
  if (!Number.isInteger(intervalCount) || intervalCount < 1) {
    throw new MetricInputError(
      `Cannot use ${quote(intervalCount)} as intervalCount: give a whole number of intervals above 0`,
      { code: "not-allowed", field: "intervalCount", received: intervalCount },
    );
  }
  const months = monthsIn(interval);
  if (months !== undefined) return fraction(1n, BigInt(months * intervalCount));
  const key = interval === "week" ? "weeksPerMonth" : "daysPerMonth";
  const length = lengths[key];
  if (length !== "refuse") return multiply(parseFraction(length, key), fraction(1n, BigInt(intervalCount)));
  throw new MetricInputError(`Cannot make an amount per ${interval} monthly as the choice is ${key}: "refuse"`, {
    code: "not-allowed",
    field: "interval",
    received: interval,
  });
}

function checkInterval(interval: BillingInterval): void {
  if (BILLING_INTERVALS.includes(interval)) return;
  throw new MetricInputError(
    `Cannot use ${quote(interval)} as interval: choose "day", "week", "month", "quarter" or "year"`,
    { code: "not-allowed", field: "interval", received: interval },
  );
}
