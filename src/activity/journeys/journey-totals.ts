import { incidenceOf } from "../../statistics/survival/cumulative-incidence.ts";
import type { SurvivalLevel } from "../../statistics/survival/estimates/survival-interval.ts";
import type { CauseIncidence } from "../../statistics/survival/incidence-totals.ts";
import { CENSORED, type Observed } from "../../statistics/survival/risk/observations.ts";
import { riskTable } from "../../statistics/survival/risk/risk-table.ts";
import { isUnseen, pointAt } from "../../statistics/survival/survival-at.ts";
import { curveOf, type SurvivalCurve } from "../../statistics/survival/survival-curve.ts";
import { inDays, type ShareAtDays } from "../durations/day-estimates.ts";
import { type Journey, OUTCOME, OUTCOMES } from "./read-journey.ts";
import type { JourneyTotals, KaplanMeierToValue } from "./time-to-value-totals.ts";

/** What is asked of the curves. */
export interface JourneyQuestion {
  readonly within: readonly number[];
  readonly level: SurvivalLevel;
}

/** The totals of some journeys. */
export function journeyTotals(journeys: readonly Journey[], { within, level }: JourneyQuestion): JourneyTotals {
  const curve = incidenceOf(riskTable(observedOf(journeys), OUTCOMES.length), OUTCOMES, level);
  const reached = curve.causes.find(({ cause }) => cause === OUTCOMES[OUTCOME.reached])!;
  const daysOfReached = journeys.filter(({ outcome }) => outcome === OUTCOME.reached).map(({ days }) => days);
  const sum = daysOfReached.reduce((total, days) => total + days, 0);
  return {
    journeys: journeys.length,
    reached: reached.events,
    left: curve.events - reached.events,
    censored: curve.censored,
    ...inDays(reached),
    within: Object.freeze(within.map((days) => Object.freeze(reachedWithin(days, reached, curve.eventFree)))),
    kaplanMeier: kaplanMeier(journeys, { within, level }),
    naiveMean: reached.events === 0 ? null : sum / reached.events,
    curve,
  };
}

function observedOf(journeys: readonly Journey[]): Observed {
  return {
    time: Float64Array.from(journeys, ({ days }) => days),
    cause: Int32Array.from(journeys, ({ outcome }) => outcome),
    entry: null,
  };
}

/** Journeys to which leaving is the end of being watched. */
export function leaversCensored(journeys: readonly Journey[]): Observed {
  const isReached = ({ outcome }: Journey): boolean => outcome === OUTCOME.reached;
  const cause = Int32Array.from(journeys, (journey) => (isReached(journey) ? 0 : CENSORED));
  return { ...observedOf(journeys), cause };
}

function kaplanMeier(journeys: readonly Journey[], { within, level }: JourneyQuestion): KaplanMeierToValue {
  const curve = curveOf(riskTable(leaversCensored(journeys), 1), level);
  return Object.freeze({
    ...inDays(curve),
    within: Object.freeze(within.map((days) => Object.freeze(goneWithin(days, curve)))),
    curve,
  });
}

function reachedWithin(days: number, { points }: CauseIncidence, eventFree: SurvivalCurve): ShareAtDays {
  if (isUnseen(eventFree, days)) return { days, share: null, interval: null };
  const point = pointAt(points, days);
  return { days, share: point?.incidence ?? 0, interval: point?.interval ?? null };
}

function goneWithin(days: number, curve: SurvivalCurve): ShareAtDays {
  if (isUnseen(curve, days)) return { days, share: null, interval: null };
  const point = pointAt(curve.points, days);
  const interval = point?.interval ?? null;
  return {
    days,
    share: 1 - (point?.survival ?? 1),
    interval: interval === null ? null : Object.freeze({ ...interval, ...turned(interval) }),
  };
}

function turned({ lower, upper }: { lower: number; upper: number }): { lower: number; upper: number } {
  return { lower: 1 - upper, upper: 1 - lower };
}
