import { MetricInputError, quote } from "../../errors.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import { parseDecimal } from "../../number/parse.ts";
import { type ConfidenceInterval, type ConfidenceOptions, readConfidence } from "../confidence.ts";
import { checkOption } from "../options.ts";
import { type AreaMethod, areaInterval, AREA_METHODS } from "./area-interval.ts";
import { areaVariance } from "./area-variance.ts";
import { placements, type Scored } from "./placements.ts";

/** Something that was scored, and whether what the score is about came to pass. */
export interface ScoredOutcome {
  /** The score. Higher ones are to mean that it does. */
  readonly score: DecimalInput;
  /** Whether it did. */
  readonly outcome: boolean;
  /** What scores go together: several of one account are not as much evidence as those of several. Left out: none. */
  readonly cluster?: string | number | undefined;
}

/** How an interval of an area under the curve is computed. */
export interface AreaUnderCurveOptions extends ConfidenceOptions {
  /** `"delong-logit"` is the standard: it stays between 0 and 1. `"delong"` is the plain one, cut off at both. */
  readonly method?: AreaMethod;
}

/** How well a score tells those with an outcome from those without. */
export interface AreaUnderCurve {
  /** What this is, for tables and charts. */
  readonly kind: "area-under-curve";
  /** From 0 to 1: 0.5 tells nothing, 1 tells all, below 0.5 is the wrong way round. */
  readonly area: number;
  /** How far it strays from sample to sample; `null` where the sample cannot tell. */
  readonly standardError: number | null;
  /** `null` with fewer than two (clusters) of either kind, and where all pairs are in order, or none is. */
  readonly interval: ConfidenceInterval<AreaMethod> | null;
  /** With the outcome. */
  readonly positives: number;
  /** Without it. */
  readonly negatives: number;
}

/**
 * AUC, area under the ROC curve (c-statistic, concordance): how well a score tells who will from who will not.
 *
 * `(pairs in order + half of the ties) ÷ all pairs`
 *
 * Of each pair of one with the outcome and one without, did the one with it have the higher score? The share of pairs
 * that did is the area. Only the order of scores counts. Its variance is DeLong's, and where scores come in clusters
 * Obuchowski's, which is the same when no two share one.
 *
 * @param observations - Scores with what came of them.
 * @param options - `confidence`, `0.95` unless told, and `method`.
 * @returns The area with its interval; or `null` when all had the outcome or none did.
 * @throws {@link MetricInputError} when a score is not a number, an outcome neither true nor false, and `out-of-range`
 * when the confidence is not between 0 and 1.
 *
 * @example Five of six pairs in order
 * ```ts
 * import { areaUnderCurve } from "customer-metrics";
 *
 * const left = [90, 60].map((score) => ({ score, outcome: true }));
 * const stayed = [70, 30, 20].map((score) => ({ score, outcome: false }));
 *
 * areaUnderCurve([...left, ...stayed])?.area.toFixed(4); // => "0.8333"
 * areaUnderCurve(left); // => null
 * ```
 */
export function areaUnderCurve(
  observations: Iterable<ScoredOutcome>,
  { confidence, method = "delong-logit" }: AreaUnderCurveOptions = {},
): AreaUnderCurve | null {
  checkOption("method", method, AREA_METHODS);
  const level = readConfidence(confidence);
  const scored = Array.from(observations, readScored);
  const placed = placements(scored);
  const positives = scored.filter(({ outcome }) => outcome).length;
  if (positives === 0 || positives === scored.length) return null;
  const variance = areaVariance(scored, placed);
  return Object.freeze({
    kind: "area-under-curve",
    area: placed.area,
    standardError: variance === null ? null : Math.sqrt(variance),
    interval: variance === null ? null : areaInterval(placed.area, Math.sqrt(variance), { ...level, method }),
    positives,
    negatives: scored.length - positives,
  });
}

function readScored({ score, outcome, cluster }: ScoredOutcome, index: number): Scored {
  const given: unknown = outcome;
  if (typeof given !== "boolean") {
    const field = `outcome of observation ${String(index)}`;
    const message = `Cannot use ${quote(given)} as ${field}: choose true or false`;
    throw new MetricInputError(message, { code: "not-allowed", field, received: given });
  }
  // Only the order counts, which doubles keep but for scores that are the same in sixteen digits.
  const read = parseDecimal(score, `score of observation ${String(index)}`).toNumber();
  return { score: read, outcome: given, cluster: cluster ?? null };
}
