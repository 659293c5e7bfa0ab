import { MetricDecimal } from "../../number/decimal.ts";
import type { Confidence, ConfidenceInterval } from "../confidence.ts";
import { studentInterval } from "../student-interval.ts";

/** Sums of whole ratings, exact. */
export interface RatingSums {
  readonly responses: number;
  readonly sum: bigint;
  /** Of the squares of the ratings. */
  readonly squares: bigint;
}

/** The standard error of a mean rating; `null` of fewer than two, of which no spread is known. */
export function meanError({ responses, sum, squares }: RatingSums): number | null {
  if (responses < 2) return null;
  const n = BigInt(responses);
  // In integers: of ten million fives and one four, doubles would see no spread.
  const spread = new MetricDecimal((n * squares - sum * sum).toString());
  return spread
    .dividedBy((n * n * (n - 1n)).toString())
    .sqrt()
    .toNumber();
}

/** The interval of a mean rating, cut off at the ends of the scale, which no mean can pass. */
export function meanInterval(
  sums: RatingSums,
  level: Confidence,
  scale: { readonly from: number; readonly to: number },
): ConfidenceInterval<"student-t"> | null {
  const standardError = meanError(sums);
  if (standardError === null) return null;
  const estimate = Number(sums.sum) / sums.responses;
  const interval = studentInterval({ estimate, standardError, observations: sums.responses }, level);
  if (interval === null) return null;
  const [lower, upper] = [Math.max(scale.from, interval.lower), Math.min(scale.to, interval.upper)];
  return Object.freeze({ ...interval, lower, upper });
}
