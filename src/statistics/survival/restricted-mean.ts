import type { DecimalInput } from "../../number/decimal.ts";
import { type ConfidenceInterval, type ConfidenceOptions, readConfidence } from "../confidence.ts";
import { normalUpperQuantile } from "../distributions/normal.ts";
import { readTime } from "./risk/observations.ts";
import { isUnseen } from "./survival-at.ts";
import type { SurvivalCurve, SurvivalPoint } from "./survival-curve.ts";

/** Until when the mean is taken, and how sure its interval is to be. */
export interface RestrictedMeanOptions extends ConfidenceOptions {
  /** Times beyond this count as this. */
  readonly until: DecimalInput;
}

/** The mean of times, of which none counts for more than a limit. */
export interface RestrictedMean {
  /** What this is, for tables and charts. */
  readonly kind: "restricted-mean";
  /** The limit. */
  readonly until: number;
  /** The mean; `null` where the curve ends before the limit. */
  readonly mean: number | null;
  /** How far it would stray with others like these, by Greenwood's formula. */
  readonly standardError: number | null;
  /** `null` where there is no mean, or nothing happened before the limit. */
  readonly interval: ConfidenceInterval<"normal"> | null;
}

/**
 * Restricted mean (RMST, restricted mean survival time): how long it takes on average, up to a limit, when it has not
 * happened to everybody yet.
 *
 * `∫ S(t) dt` from 0 to `until`, with the variance `Σ area² × events ÷ (at risk × (at risk − events))`, where the area
 * is that under the curve from each time to `until`
 *
 * The mean of those to whom it has happened is too short, and a mean over all cannot be had before it has happened to
 * the last. Up to a limit it can, also where a curve never falls to a half and has no median.
 *
 * @param curve - Of {@link survivalCurve}.
 * @param options - `until`; `confidence`, `0.95` unless told.
 * @returns The mean with its standard error and its normal interval, which is cut off at 0 and the limit.
 * @throws {@link MetricInputError} when `until` is left out, negative or not a number.
 *
 * @example
 * ```ts
 * import { restrictedMean, survivalCurve } from "customer-metrics";
 *
 * const curve = survivalCurve([
 *   { time: 10, event: true },
 *   { time: 40, event: true },
 *   { time: 90, event: false },
 *   { time: 100, event: true },
 * ]);
 *
 * restrictedMean(curve, { until: 60 }).mean; // => 42.5
 * restrictedMean(curve, { until: 60 }).standardError?.toFixed(2); // => "10.23"
 * ```
 */
export function restrictedMean(curve: SurvivalCurve, { until, confidence }: RestrictedMeanOptions): RestrictedMean {
  const limit = readTime(until, "until");
  const level = readConfidence(confidence);
  const none = { mean: null, standardError: null, interval: null };
  if (isUnseen(curve, limit)) return Object.freeze({ kind: "restricted-mean", until: limit, ...none });
  const { mean, variance } = areaUnder(curve.points, limit);
  const standardError = Math.sqrt(variance);
  const reach = normalUpperQuantile(level.outside / 2) * standardError;
  const ends = { lower: Math.max(0, mean - reach), upper: Math.min(limit, mean + reach) };
  const interval = Object.freeze({ ...ends, confidence: level.confidence, method: "normal" as const });
  return Object.freeze({
    kind: "restricted-mean",
    until: limit,
    mean,
    standardError,
    interval: standardError > 0 ? interval : null,
  });
}

/** Backwards from the limit: the area from each time on is what the variance takes. */
function areaUnder(points: readonly SurvivalPoint[], until: number): { mean: number; variance: number } {
  let [area, variance, end] = [0, 0, until];
  for (let place = points.length - 1; place >= 0; place -= 1) {
    const { time, survival, atRisk, events } = points[place]!;
    if (time >= until) continue;
    area += survival * (end - time);
    end = time;
    if (atRisk > events) variance += (area * area * events) / (atRisk * (atRisk - events));
  }
  return { mean: area + end, variance };
}
