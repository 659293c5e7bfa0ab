import { roundToFoot } from "../../../number/footing.ts";
import { leastCommonMultiple, MOST_PLACES, roundedQuotient } from "../../../number/fraction.ts";
import { atScale, type Scaled } from "../../../number/scaled.ts";
import type { Point } from "./period-series.ts";

/** Places of a ratio, more than twice those that are shown. */
const PLACES = 60n;

/** The ratios of one season to the year around each of them: their sum, in units of `10^-60`, and how many. */
export interface SeasonRatios {
  readonly sum: bigint;
  readonly count: number;
}

/**
 * For each season of the year the ratios of its values to the centred moving average: the mean of the year around a
 * value, half of its first and half of its last period outside it, so that every season weighs the same.
 *
 * Where a period of that year has no value, or all of them are 0, there is no ratio.
 */
export function seasonRatios(
  points: readonly Point<Scaled>[],
  { seasons, seasonOf }: { readonly seasons: number; readonly seasonOf: (label: string) => number },
): readonly SeasonRatios[] {
  const ratios = Array.from({ length: seasons }, () => ({ sum: 0n, count: 0 }));
  const values = onOneScale(points);
  const half = seasons / 2;
  for (let at = half; at < points.length - half; at += 1) {
    const twice = twiceTheYearAround(values, at, half);
    const season = ratios[seasonOf(points[at]!.period.label) - 1]!;
    if (twice === null || twice === 0n) continue;
    season.sum += roundedQuotient(values[at]! * 2n * BigInt(seasons) * 10n ** PLACES, twice);
    season.count += 1;
  }
  return ratios;
}

/**
 * The mean ratio of each season over the mean of these, in units of `10^-20`: rounded so that they add up to one for
 * each season, exactly. `null` where a season has no ratio, or all ratios are 0.
 */
export function seasonIndices(ratios: readonly SeasonRatios[]): readonly bigint[] | null {
  if (ratios.some(({ count }) => count === 0)) return null;
  const common = ratios.reduce((multiple, { count }) => leastCommonMultiple(multiple, BigInt(count)), 1n);
  const means = ratios.map(({ sum, count }) => sum * (common / BigInt(count)));
  const denominator = means.reduce((total, mean) => total + mean, 0n);
  if (denominator === 0n) return null;
  const seasons = BigInt(ratios.length);
  const unitsPerOne = 10n ** BigInt(MOST_PLACES);
  const parts = means.map((mean) => mean * seasons);
  return roundToFoot({ parts, denominator, unitsPerOne, total: seasons * unitsPerOne });
}

function onOneScale(points: readonly Point<Scaled>[]): readonly (bigint | null)[] {
  const scale = points.reduce((most, { value }) => Math.max(most, value?.scale ?? 0), 0);
  return points.map(({ value }) => (value === null ? null : atScale(value, scale)));
}

function twiceTheYearAround(values: readonly (bigint | null)[], at: number, half: number): bigint | null {
  let sum = 0n;
  for (let index = at - half; index <= at + half; index += 1) {
    const value = values[index] ?? null;
    if (value === null) return null;
    sum += index === at - half || index === at + half ? value : 2n * value;
  }
  return sum;
}
