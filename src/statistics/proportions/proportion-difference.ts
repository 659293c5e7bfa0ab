import { type ConfidenceInterval, type ConfidenceOptions, readConfidence } from "../confidence.ts";
import { wilson } from "./proportion-bounds.ts";
import { type ProportionInput, readProportion } from "./proportion-interval.ts";

/** By how much two shares differ, and the differences that the same data leave possible. */
export interface ProportionDifference extends ConfidenceInterval<"newcombe"> {
  /** What this is, for tables and charts. */
  readonly kind: "proportion-difference";
  /** The first share less the second. */
  readonly difference: number;
}

/**
 * Difference of two proportions with its confidence interval: do two groups differ, and by how much?
 *
 * `p̂a − p̂b`, less `√((p̂a − la)² + (ub − p̂b)²)` and more `√((ua − p̂a)² + (p̂b − lb)²)`,
 * where `l` and `u` are the ends of each group's own Wilson interval.
 *
 * Where 0 lies outside the interval, the groups differ at that confidence. The groups must not share customers.
 *
 * @param a - One group: `successes` of `trials`.
 * @param b - The other.
 * @param options - `confidence`, `0.95` unless told.
 * @returns The difference with its lower and upper end, all between -1 and 1; or `null` when one of the groups is empty.
 * @throws {@link MetricInputError} when a count is negative or no whole number, `parts-exceed-whole` when more
 * succeeded than were tried, and `out-of-range` when the confidence is not between 0 and 1.
 *
 * @example Onboarding with a call against onboarding without one
 * ```ts
 * import { proportionDifference } from "customer-metrics";
 *
 * const kept = proportionDifference({ successes: 56, trials: 70 }, { successes: 48, trials: 80 });
 *
 * kept?.difference.toFixed(4); // => "0.2000"
 * [kept?.lower.toFixed(4), kept?.upper.toFixed(4)]; // => ["0.0524", "0.3339"]
 * ```
 */
export function proportionDifference(
  a: ProportionInput,
  b: ProportionInput,
  { confidence }: ConfidenceOptions = {},
): ProportionDifference | null {
  const level = readConfidence(confidence);
  const [first, second] = [readProportion(a, "a."), readProportion(b, "b.")];
  if (first.trials === 0 || second.trials === 0) return null;
  const [shareA, shareB] = [first.successes / first.trials, second.successes / second.trials];
  const [endsA, endsB] = [wilson(first, level.outside), wilson(second, level.outside)];
  const difference = shareA - shareB;
  return Object.freeze({
    kind: "proportion-difference",
    difference,
    // R. G. Newcombe, "Interval estimation for the difference between independent proportions", 1998, method 10.
    lower: difference - Math.hypot(shareA - endsA.lower, endsB.upper - shareB),
    upper: difference + Math.hypot(endsA.upper - shareA, shareB - endsB.lower),
    confidence: level.confidence,
    method: "newcombe",
  });
}
