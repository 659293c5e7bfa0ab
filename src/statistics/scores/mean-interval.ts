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

/** The interval of a mean rating, cut off at the ends of the scale, which no mean can pass. */
export function meanInterval(
  { responses, sum, squares }: RatingSums,
  level: Confidence,
  scale: { readonly from: number; readonly to: number },
): ConfidenceInterval<"student-t"> | null {
  if (responses < 2) return null;
  const n = BigInt(responses);
  // In integers: of ten million fives and one four, doubles would see no spread.
  const spread = new MetricDecimal((n * squares - sum * sum).toString());
  const standardError = spread
    .dividedBy((n * n * (n - 1n)).toString())
    .sqrt()
    .toNumber();
  const estimate = Number(sum) / responses;
  const interval = studentInterval({ estimate, standardError, observations: responses }, level);
  if (interval === null) return null;
  const [lower, upper] = [Math.max(scale.from, interval.lower), Math.min(scale.to, interval.upper)];
  return Object.freeze({ ...interval, lower, upper });
}
