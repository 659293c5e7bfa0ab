import { bandIndex } from "../model/reading/band-option.ts";
import type { ReadCalibration } from "./calibration-options.ts";
import type { BandCalibration, BinCalibration, ChurnCount, OrderViolation } from "./calibration-types.ts";
import { churnCount } from "./churn-count.ts";
import type { Outcome } from "./outcomes.ts";

/** How often each band churned, from the lowest. */
export function bandsOf(
  outcomes: readonly Outcome[],
  options: ReadCalibration,
  overall: number | null,
): readonly BandCalibration[] {
  const bands = options.bands.map(({ name }, index): BandCalibration => {
    const own = outcomes.filter(({ score }) => bandIndex(score, options.bands) === index);
    return Object.freeze({ band: name, ...churnCount(own, options, overall) });
  });
  return Object.freeze(bands);
}

/**
 * How often each bin churned, from the lowest scores. A bin ends where its share of all scores is reached, and takes
 * with it those that are the same as its last: one score is never in two bins.
 */
export function binsOf(
  outcomes: readonly Outcome[],
  options: ReadCalibration,
  overall: number | null,
): readonly BinCalibration[] {
  const sorted = [...outcomes].sort((a, b) => a.score.comparedTo(b.score));
  const churned = sorted.filter((one) => one.churned).length;
  const bins: BinCalibration[] = [];
  let [from, captured] = [0, 0];
  for (let bin = 1; bin <= options.bins; bin += 1) {
    const to = withTies(sorted, Math.round((bin * sorted.length) / options.bins));
    if (to <= from) continue;
    const own = sorted.slice(from, to);
    const count = churnCount(own, options, overall);
    captured += count.churned;
    const ends = { from: own[0]!.score, to: own.at(-1)!.score };
    bins.push(Object.freeze({ ...ends, ...count, captured: churned === 0 ? null : captured / churned }));
    from = to;
  }
  return Object.freeze(bins);
}

function withTies(sorted: readonly Outcome[], end: number): number {
  let to = end;
  while (to > 0 && to < sorted.length && sorted[to]!.score.equals(sorted[to - 1]!.score)) to += 1;
  return to;
}

/** Neighbours, of those that have any scores, where more churned with the higher scores. */
export function violationsIn(
  groups: readonly { readonly name: string; readonly count: ChurnCount }[],
): readonly OrderViolation[] {
  const filled = groups.filter(({ count }) => count.churnRate !== null);
  const found = filled.slice(1).flatMap((higher, index): readonly OrderViolation[] => {
    const lower = filled[index]!;
    const excess = (higher.count.churnRate ?? 0) - (lower.count.churnRate ?? 0);
    if (excess <= 0) return [];
    const isClear = (higher.count.interval?.lower ?? 0) > (lower.count.interval?.upper ?? 1);
    return [Object.freeze({ lower: lower.name, higher: higher.name, excess, isClear })];
  });
  return Object.freeze(found);
}
