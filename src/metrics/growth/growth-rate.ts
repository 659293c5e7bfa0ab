import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseDecimal } from "../../number/parse.ts";

/** A number in two periods of the same length. */
export interface GrowthRateInput {
  /** What it was. */
  readonly previous: DecimalInput;
  /** What it is. */
  readonly current: DecimalInput;
}

/**
 * Growth rate (month over month, year over year): how much of itself a number gained or lost.
 *
 * `(current − previous) ÷ previous`
 *
 * @param input - The number in two periods of the same length.
 * @returns The ratio, where `0.5` means half as much again and `-1` that nothing is left; or `null` when there was
 * nothing to grow from: a base of 0, or below it.
 * @throws {@link MetricInputError} when a value is not a number.
 *
 * @example ARR of two years
 * ```ts
 * import { growthRate } from "customer-metrics";
 *
 * growthRate({ previous: 100_000, current: 150_000 })?.toString(); // => "0.5"
 * growthRate({ previous: 0, current: 150_000 }); // => null
 * ```
 *
 * @see {@link compoundGrowthRate} over several periods, {@link yearOverYear} for a series.
 */
export function growthRate(input: GrowthRateInput): Decimal | null {
  const previous = parseDecimal(input.previous, "previous");
  const current = parseDecimal(input.current, "current");
  // Of a base below 0 the sign turns round: from −25 to 50 would be −300 %.
  return previous.greaterThan(0) ? current.minus(previous).dividedBy(previous) : null;
}
