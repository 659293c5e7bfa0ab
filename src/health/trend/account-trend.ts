import { type Decimal, MetricDecimal } from "../../number/decimal.ts";
import { decimalOf } from "../../number/rationals.ts";
import { type Day, formatDay } from "../../time/calendar-date.ts";
import { bandIndex } from "../model/reading/band-option.ts";
import { type DatedScore, slopeOf } from "./slope.ts";
import type { ReadTrendOptions } from "./trend-options.ts";
import { trendSentence } from "./trend-sentence.ts";
import type { HealthSlope, HealthTrend, ProjectedBandChange } from "./trend-types.ts";

/** Where one account's health is going, by its scores in order of their days. */
export function accountTrend(
  accountId: string | number,
  scores: readonly DatedScore[],
  { options, asOf }: { readonly options: ReadTrendOptions; readonly asOf: Day },
): HealthTrend {
  const last = scores.at(-1)!;
  const { window, baseline } = parted(scores, asOf, options);
  const slope = slopeOf(window, options);
  const bandChange = projected(last, slope, options);
  const change = baseline === null ? null : last.score.minus(baseline);
  const because = [
    ...(change?.lessThanOrEqualTo(options.drop.negated()) === true ? (["drop"] as const) : []),
    ...(bandChange === null ? [] : (["slope"] as const)),
  ];
  const name = (score: Decimal): string | null => options.bands[bandIndex(score, options.bands)]?.name ?? null;
  const [band, baselineBand] = [name(last.score), baseline === null ? null : name(baseline)];
  const told = {
    accountId,
    scoredAt: formatDay(last.day),
    score: last.score,
    ...{ band, baseline, baselineBand, change, slope, bandChange },
    direction: directionOf(because, change, options),
    because: Object.freeze(because),
    isEarly: because.length > 0 && band === baselineBand,
    scores: window.length,
  };
  return Object.freeze({ kind: "health-trend", ...told, sentence: trendSentence(told) });
}

/** The scores of the window, and the baseline that they are held against: none where nothing was scored of late. */
function parted(
  scores: readonly DatedScore[],
  asOf: Day,
  { windowDays, baselineDays }: ReadTrendOptions,
): { readonly window: readonly DatedScore[]; readonly baseline: Decimal | null } {
  const begins = asOf - windowDays;
  const window = scores.filter(({ day }) => day > begins);
  const before = scores.filter(({ day }) => day <= begins && day > begins - baselineDays);
  return { window, baseline: window.length === 0 ? null : baselineOf(before, window) };
}

/** The median of the scores before the window; where there are none the first in it, if it is not the last as well. */
function baselineOf(before: readonly DatedScore[], window: readonly DatedScore[]): Decimal | null {
  if (before.length === 0) return window.length > 1 ? window[0]!.score : null;
  const sorted = before.map(({ score }) => score).sort((a, b) => a.comparedTo(b));
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return sorted[middle]!.plus(sorted[middle - 1]!).dividedBy(2);
}

/** When the score would fall below its band, going on from the last one as the slope does. */
function projected(
  { day, score }: DatedScore,
  slope: HealthSlope | null,
  { bands, horizonDays }: ReadTrendOptions,
): ProjectedBandChange | null {
  const index = bandIndex(score, bands);
  if (slope === null || slope.pointsPer30Days >= 0 || index < 1) return null;
  const above = score.minus(decimalOf(bands[index]!.from)).toNumber();
  const days = Math.floor((above / -slope.pointsPer30Days) * 30) + 1;
  if (days > horizonDays) return null;
  return Object.freeze({ band: bands[index - 1]!.name, on: formatDay(day + days), days });
}

function directionOf(
  because: readonly string[],
  change: Decimal | null,
  { drop }: ReadTrendOptions,
): HealthTrend["direction"] {
  if (because.length > 0) return "falling";
  if (change === null) return "unknown";
  return change.greaterThanOrEqualTo(new MetricDecimal(drop)) ? "rising" : "steady";
}
