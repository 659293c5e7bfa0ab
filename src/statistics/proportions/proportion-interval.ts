import type { DecimalInput } from "../../number/decimal.ts";
import { type ConfidenceInterval, type ConfidenceOptions, readConfidence } from "../confidence.ts";
import { checkParts, readCount } from "../counts.ts";
import { checkOption } from "../options.ts";
import { type Proportion, proportionBounds, type ProportionMethod, PROPORTION_METHODS } from "./proportion-bounds.ts";

/** How many of how many. */
export interface ProportionInput {
  /** Those of them who did what is counted: churned, renewed, were satisfied. */
  readonly successes: DecimalInput;
  /** All of them. */
  readonly trials: DecimalInput;
}

/** How an interval of a proportion is computed. */
export interface ProportionOptions extends ConfidenceOptions {
  /**
   * `"wilson"` is the standard. `"clopper-pearson"` never promises too much and is wider; `"jeffreys"` is between the
   * two; `"agresti-coull"` can be worked out by hand.
   */
  readonly method?: ProportionMethod;
}

/** A share, and the shares that the same data leave possible. */
export interface ProportionInterval extends ConfidenceInterval<ProportionMethod> {
  /** What this is, for tables and charts. */
  readonly kind: "proportion-interval";
  /** The share itself: successes over trials. */
  readonly estimate: number;
  /** How many did. */
  readonly successes: number;
  /** Of how many. */
  readonly trials: number;
}

/**
 * Confidence interval of a proportion: which shares a count leaves possible, for any ratio of counts.
 *
 * `(p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) ÷ (1 + z²/n)` by Wilson's method.
 *
 * Five of a hundred customers churned this month. If each of them decides for themselves, and next month's are like
 * them, what churn are they showing? It is about the rate behind the count; about the hundred there is no doubt.
 *
 * @param input - Whole counts: `successes` of `trials`.
 * @param options - `confidence`, `0.95` unless told, and `method`.
 * @returns The share with its lower and upper end, all between 0 and 1; or `null` when there was nobody to count.
 * @throws {@link MetricInputError} when a count is negative or no whole number, `parts-exceed-whole` when more
 * succeeded than were tried, and `out-of-range` when the confidence is not between 0 and 1.
 *
 * @example Nobody of twenty churned, which does not mean that nobody ever will
 * ```ts
 * import { proportionInterval } from "customer-metrics";
 *
 * const churn = proportionInterval({ successes: 0, trials: 20 });
 *
 * churn?.lower; // => 0
 * churn?.upper.toFixed(4); // => "0.1611"
 * ```
 *
 * @example The same count, by a method that never promises too much
 * ```ts
 * import { proportionInterval } from "customer-metrics";
 *
 * const renewed = proportionInterval({ successes: 81, trials: 263 }, { method: "clopper-pearson" });
 *
 * [renewed?.lower.toFixed(4), renewed?.upper.toFixed(4)]; // => ["0.2527", "0.3676"]
 * ```
 *
 * @see {@link proportionDifference} for whether two of them differ, {@link ratioInterval} for ratios of money.
 */
export function proportionInterval(
  input: ProportionInput,
  { confidence, method = "wilson" }: ProportionOptions = {},
): ProportionInterval | null {
  checkOption("method", method, PROPORTION_METHODS);
  const level = readConfidence(confidence);
  const { successes, trials } = readProportion(input, "");
  if (trials === 0) return null;
  return Object.freeze({
    kind: "proportion-interval",
    estimate: successes / trials,
    ...proportionBounds({ successes, trials }, level.outside, method),
    confidence: level.confidence,
    method,
    successes,
    trials,
  });
}

/** Reads how many of how many. `of` is what the fields belong to, as the caller spells it, such as `"before."`. */
export function readProportion(input: ProportionInput, of: string): Proportion {
  const successes = readCount(input.successes, `${of}successes`);
  const trials = readCount(input.trials, `${of}trials`);
  const parts = { count: successes, name: `${of}successes`, received: input.successes };
  checkParts(parts, { count: trials, name: `${of}trials` });
  return { successes, trials };
}
