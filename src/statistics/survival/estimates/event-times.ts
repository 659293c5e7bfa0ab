import type { ConfidenceInterval } from "../../confidence.ts";
import type { SurvivalLevel, SurvivalMethod } from "./survival-interval.ts";

/** The times that data leave possible. */
export interface TimeInterval {
  /** The earliest; `null` where the curve's upper or lower band does not get there. */
  readonly lower: number | null;
  /** The latest; `null` where the data set no end to it. */
  readonly upper: number | null;
  /** The share of such intervals that hold what they are about. */
  readonly confidence: number;
  /** How the curve's intervals were computed, from which this one is read. */
  readonly method: SurvivalMethod;
}

/** The time by which something has happened to a share of all. */
export interface EventTime {
  /** The first time at which the curve is there; `null` where it does not get there. */
  readonly time: number | null;
  /** What the data leave possible. */
  readonly interval: TimeInterval;
}

/** The times by which something has happened to a quarter and to three quarters. */
export interface EventQuartiles {
  /** To a quarter. */
  readonly first: EventTime;
  /** To three quarters. */
  readonly third: EventTime;
}

/** The middle of a distribution of times. */
export interface EventTimes {
  /** By when it has happened to a half. */
  readonly median: EventTime;
  /** By when to a quarter, and to three quarters. */
  readonly quartiles: EventQuartiles;
}

/** A share to whom something has happened, and what else it could be. */
interface Reached {
  readonly time: number;
  readonly share: number;
  readonly interval: ConfidenceInterval | null;
}

/** A product of factors that is a half on paper may be a hair off: as near as this it is there. */
const HAIR = 1e-12;

/** Median and quartiles of a curve that tells how many something has happened to. */
export function eventTimes(points: readonly Reached[], level: SurvivalLevel): EventTimes {
  const at = (share: number): EventTime => eventTime(points, share, level);
  return { median: at(0.5), quartiles: Object.freeze({ first: at(0.25), third: at(0.75) }) };
}

/**
 * The first time at which a share is reached. Its interval has the first times at which the curve's upper and lower
 * band reach it (R. Brookmeyer and J. Crowley, "A confidence interval for the median survival time", Biometrics 38, 1982).
 */
export function eventTime(points: readonly Reached[], share: number, { confidence, method }: SurvivalLevel): EventTime {
  const first = (of: (point: Reached) => number | undefined): number | null =>
    points.find((point) => (of(point) ?? -1) >= share - HAIR)?.time ?? null;
  const lower = first(({ interval }) => interval?.upper);
  const upper = first(({ interval }) => interval?.lower);
  const interval = Object.freeze({ lower, upper, confidence, method });
  return Object.freeze({ time: first((point) => point.share), interval });
}
