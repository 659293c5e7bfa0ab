import type { Decimal } from "../../number/decimal.ts";
import { studentInterval } from "../../statistics/student-interval.ts";
import type { Day } from "../../time/calendar-date.ts";
import type { ReadTrendOptions } from "./trend-options.ts";
import type { HealthSlope } from "./trend-types.ts";

/** A score on a day. */
export interface DatedScore {
  readonly day: Day;
  readonly score: Decimal;
}

/** Points are said for as many days: those of one day are too small to read. */
const DAYS = 30;

/**
 * The slope of scores over days, by least squares; `null` with fewer than asked for, or all on one day.
 *
 * Its interval has Student's t on two degrees of freedom fewer than there are scores: a line takes two.
 */
export function slopeOf(
  scores: readonly DatedScore[],
  { minimumScores, level }: Pick<ReadTrendOptions, "minimumScores" | "level">,
): HealthSlope | null {
  if (scores.length < minimumScores) return null;
  const count = scores.length;
  const points = scores.map(({ day, score }) => ({ x: (day - scores[0]!.day) / DAYS, y: score.toNumber() }));
  const x = mean(points.map((point) => point.x));
  const y = mean(points.map((point) => point.y));
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  if (spread === 0) return null;
  const estimate = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread;
  const left = points.reduce((sum, point) => sum + (point.y - y - estimate * (point.x - x)) ** 2, 0);
  // What is left of scores on a line is the dust of doubles, and says nothing of how sure the line is.
  const isOnLine = left <= 1e-18 * count * (1 + y * y);
  const standardError = count < 3 || isOnLine ? 0 : Math.sqrt(left / (count - 2) / spread);
  const interval = studentInterval({ estimate, standardError, observations: count - 1 }, level);
  return Object.freeze({ pointsPer30Days: estimate, interval });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
