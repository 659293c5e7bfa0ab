import { type Fraction, fraction, multiply } from "../../number/fraction.ts";
import { BILLING_INTERVALS, type BillingInterval } from "../../time/interval.ts";
import { monthlyFactor, type MonthLengths } from "./monthly-factor.ts";

/** The factors that amounts are multiplied by, each once. */
export interface Factors {
  readonly all: readonly Fraction[];
  /** The number of a factor. */
  readonly indexOf: (factor: Fraction) => number;
  /** The number of the factor that makes an integer of so many decimals, billed at an interval, monthly. */
  readonly monthly: (interval: BillingInterval, count: number, scale: number) => number;
}

/** Counts and scales up to which numbers are remembered. */
const REMEMBERED = 32;

/** An empty table of factors. */
export function factorsOf(lengths: MonthLengths): Factors {
  const all: Fraction[] = [];
  const known = new Map<string, number>();
  const indexOf = (factor: Fraction): number => {
    const key = `${String(factor.numerator)}/${String(factor.denominator)}`;
    let index = known.get(key);
    if (index === undefined) known.set(key, (index = all.push(factor) - 1));
    return index;
  };
  const monthlyIndex = (interval: BillingInterval, count: number, scale: number): number => {
    const factor = monthlyFactor(interval, count, lengths);
    return indexOf(multiply(factor, fraction(1n, 10n ** BigInt(scale))));
  };
  const remembered = new Int32Array(BILLING_INTERVALS.length * REMEMBERED * REMEMBERED).fill(-1);
  return {
    all,
    indexOf,
    monthly(interval, count, scale) {
      const unit = interval === "month" ? 2 : BILLING_INTERVALS.indexOf(interval);
      // What is not whole is for the other function to refuse.
      if (unit < 0 || !(count >>> 0 === count && count < REMEMBERED && scale < REMEMBERED))
        return monthlyIndex(interval, count, scale);
      const place = (unit * REMEMBERED + count) * REMEMBERED + scale;
      if (remembered[place]! < 0) remembered[place] = monthlyIndex(interval, count, scale);
      return remembered[place]!;
    },
  };
}
