import type { ConfidenceInterval } from "../confidence.ts";
import { type EventTimes, eventTimes } from "./estimates/event-times.ts";
import { eventCode, readObserved, type SurvivalObservation } from "./risk/observations.ts";
import { productLimit } from "./estimates/product-limit.ts";
import type { ObservationGap } from "./risk/gaps.ts";
import { type RiskTable, riskTable } from "./risk/risk-table.ts";
import {
  readLevel,
  survivalInterval,
  type SurvivalLevel,
  type SurvivalMethod,
  type SurvivalOptions,
} from "./estimates/survival-interval.ts";

/** A survival curve from one time on. */
export interface SurvivalPoint {
  /** When. */
  readonly time: number;
  /** Who was watched, and to whom nothing had happened, just before. */
  readonly atRisk: number;
  /** Of them, who came under observation since the point before. */
  readonly entered: number;
  /** To whom it happened then. */
  readonly events: number;
  /** Who was last seen then, and to whom it had not happened. */
  readonly censored: number;
  /** The share to whom it has not happened by then, that time included. */
  readonly survival: number;
  /** How far it would stray with others like these, by Greenwood's formula. */
  readonly standardError: number;
  /** `null` where the share is 1 or 0, which does not tell how far it strays. */
  readonly interval: ConfidenceInterval<SurvivalMethod> | null;
}

/** How long something takes to happen, where it has not happened to everybody yet. */
export interface SurvivalCurve extends EventTimes {
  /** What this is, for tables and charts. */
  readonly kind: "survival-curve";
  /** How many were watched. */
  readonly observations: number;
  /** To how many of them it happened. */
  readonly events: number;
  /** To how many it had not when watching ended. */
  readonly censored: number;
  /** One for each time at which anybody was last seen, ascending. Before the first, nothing has happened. */
  readonly points: readonly SurvivalPoint[];
  /** Where nobody was watched: the curve is flat there because nobody looked, and what follows rests on others. */
  readonly gaps: readonly ObservationGap[];
}

/**
 * Survival curve (Kaplan-Meier, product-limit estimate): what share is left after each time, when it has not happened
 * to everybody yet.
 *
 * `S(t) = Π (at risk − events) ÷ at risk`, over the times up to `t`
 *
 * Who is still there counts for as long as it was watched, and neither as lost nor as staying for ever. At equal times,
 * events come before watching ends.
 *
 * @param observations - `time` from 0 and `event` each; `entry` where watching began later than the start.
 * @param options - `confidence`, `0.95` unless told, and `method`, `"log-log"` unless told.
 * @returns The curve, its Greenwood standard errors and intervals, and the median and quartiles of the times, which are
 * `null` where the curve does not get there.
 * @throws {@link MetricInputError} when a time is negative or not a number, `out-of-range` when an entry is not before
 * its time or the confidence not between 0 and 1.
 *
 * @example Weeks in remission of 21 patients on 6-MP (Freireich and others, 1963)
 * ```ts
 * import { survivalCurve } from "customer-metrics";
 *
 * const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23].map((time) => ({ time, event: true }));
 * const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((time) => ({ time, event: false }));
 * const curve = survivalCurve([...relapsed, ...censored]);
 *
 * curve.points.find(({ time }) => time === 10)?.survival.toFixed(3); // => "0.753"
 * curve.median.time; // => 23
 * [curve.median.interval.lower, curve.median.interval.upper]; // => [13, null]
 * ```
 *
 * @see {@link cumulativeIncidence} where something else can happen first, {@link logRankTest} to compare groups,
 * {@link restrictedMean} for a mean.
 */
export function survivalCurve(
  observations: Iterable<SurvivalObservation>,
  options: SurvivalOptions = {},
): SurvivalCurve {
  const level = readLevel(options);
  return curveOf(riskTable(readObserved(observations, eventCode), 1), level);
}

/** The curve of what is counted already: of events of any cause. */
export function curveOf(table: RiskTable, level: SurvivalLevel): SurvivalCurve {
  const points = pointsOf(table, level);
  const [events, censored] = [sumOf(table.events), sumOf(table.censored)];
  return Object.freeze({
    kind: "survival-curve",
    observations: events + censored,
    events,
    censored,
    points,
    ...eventTimes(points.map(reached), level),
    gaps: table.gaps,
  });
}

function pointsOf(table: RiskTable, level: SurvivalLevel): readonly SurvivalPoint[] {
  const { survival, variance } = productLimit(table);
  const points = Array.from(table.times, (time, place) => {
    const standardError = Math.sqrt(variance[place]!);
    return Object.freeze({
      time,
      atRisk: table.atRisk[place]!,
      entered: table.entered[place]!,
      events: table.events[place]!,
      censored: table.censored[place]!,
      survival: survival[place]!,
      standardError,
      interval: survivalInterval({ share: survival[place]!, standardError }, level),
    });
  });
  return Object.freeze(points);
}

/** The same of those to whom it has happened. */
function reached({ time, survival, interval }: SurvivalPoint): Parameters<typeof eventTimes>[0][number] {
  const ends = interval === null ? null : { ...interval, lower: 1 - interval.upper, upper: 1 - interval.lower };
  return { time, share: 1 - survival, interval: ends };
}

/** The sum of a column of counts. */
export function sumOf(column: Int32Array): number {
  return column.reduce((sum, count) => sum + count, 0);
}
