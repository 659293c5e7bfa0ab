import { readCount } from "../../statistics/counts.ts";
import type { ConfidenceInterval } from "../../statistics/confidence.ts";
import type { EventTime, EventTimes, TimeInterval } from "../../statistics/survival/estimates/event-times.ts";
import type { SurvivalMethod } from "../../statistics/survival/estimates/survival-interval.ts";

/** The days by which something has happened to a share of all. */
export interface DaysEstimate {
  /** The first day on which the curve is there; `null` where it does not get there. */
  readonly days: number | null;
  /** What the data leave possible; an end is `null` where they set none. */
  readonly interval: TimeInterval;
}

/** The days by which something has happened to a quarter and to three quarters. */
export interface DaysQuartiles {
  /** To a quarter. */
  readonly first: DaysEstimate;
  /** To three quarters. */
  readonly third: DaysEstimate;
}

/** The middle of a distribution of days. */
export interface DaysEstimates {
  /** By when it has happened to a half. */
  readonly median: DaysEstimate;
  /** By when to a quarter, and to three quarters. */
  readonly quartiles: DaysQuartiles;
}

/** A share of all after so many days. */
export interface ShareAtDays {
  /** After how many days, the last one included. */
  readonly days: number;
  /** The share; `null` where nobody was watched for so long. */
  readonly share: number | null;
  /** `null` where there is no share, or it is 0 or 1, which does not tell how far it strays. */
  readonly interval: ConfidenceInterval<SurvivalMethod> | null;
}

/** Times of a curve whose unit is the day. */
export function inDays({ median, quartiles }: EventTimes): DaysEstimates {
  const { first, third } = quartiles;
  return { median: daysOf(median), quartiles: Object.freeze({ first: daysOf(first), third: daysOf(third) }) };
}

function daysOf({ time, interval }: EventTime): DaysEstimate {
  return Object.freeze({ days: time, interval });
}

/** Reads a list of numbers of days. */
export function readDays(days: Iterable<number>, field: string): readonly number[] {
  return Array.from(days, (count, index) => readCount(count, `${field}[${String(index)}]`));
}
