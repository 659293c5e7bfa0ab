import type { Confidence, ConfidenceInterval } from "./confidence.ts";
import { studentQuantile } from "./distributions/student.ts";

/** A mean or a ratio, how far it strays, and of how many observations. */
export interface Estimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly observations: number;
}

/**
 * The interval of an estimate whose standard error was itself estimated from the same few observations.
 *
 * `null` where they do not differ at all: that nothing was seen to stray does not mean that nothing does.
 */
export function studentInterval(
  { estimate, standardError, observations }: Estimate,
  { confidence, outside }: Confidence,
): ConfidenceInterval<"student-t"> | null {
  if (observations < 2 || standardError === 0) return null;
  const reach = studentQuantile(outside, observations - 1) * standardError;
  return Object.freeze({ lower: estimate - reach, upper: estimate + reach, confidence, method: "student-t" });
}
