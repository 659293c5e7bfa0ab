import { type Decimal, MetricDecimal } from "../../number/decimal.ts";
import type { ReadTrendOptions } from "./trend-options.ts";
import type { HealthTrend } from "./trend-types.ts";

/** A trend in words. */
export function trendSentence(trend: Omit<HealthTrend, "kind" | "sentence">): string {
  const { direction, score, band, scores, scoredAt } = trend;
  const said = scores === 0 ? `was last told on ${scoredAt}` : SAID[direction];
  const head = `Health is ${written(score)}${band === null ? "" : ` (${band})`} and ${said}`;
  return `${[head, ...changeWords(trend), ...slopeWords(trend)].join(", ")}.`;
}

const SAID: Readonly<Record<HealthTrend["direction"], string>> = {
  falling: "falling",
  steady: "steady",
  rising: "rising",
  unknown: "has no history to compare with",
};

function changeWords({ change, baseline }: Omit<HealthTrend, "kind" | "sentence">): readonly string[] {
  if (change === null || baseline === null) return [];
  if (change.isZero()) return [`at its own baseline of ${written(baseline)}`];
  const side = change.isNegative() ? "below" : "above";
  return [`${written(change.abs())} ${side} its own baseline of ${written(baseline)}`];
}

function slopeWords({ slope, bandChange }: Omit<HealthTrend, "kind" | "sentence">): readonly string[] {
  if (slope === null || bandChange === null) return [];
  const speed = written(new MetricDecimal(-slope.pointsPer30Days));
  return [`losing ${speed} in 30 days: going on like that it is ${bandChange.band} on ${bandChange.on}`];
}

/** The rule by which an account is said to fall, with the numbers that were used. */
export function ruleOf({ drop, windowDays, baselineDays, minimumScores, horizonDays }: ReadTrendOptions): string {
  const [window, baseline, scores] = [String(windowDays), String(baselineDays), String(minimumScores)];
  return `An account falls when its last score is ${drop.toString()} points or more below its own baseline (the median of its scores in the ${baseline} days before the last ${window}, or else the first in those), or when the line through its scores of the last ${window} days (${scores} at least) leads below its band within ${String(horizonDays)} days of the last one.`;
}

function written(number: Decimal): string {
  return number.toDecimalPlaces(1, MetricDecimal.ROUND_DOWN).toString();
}
