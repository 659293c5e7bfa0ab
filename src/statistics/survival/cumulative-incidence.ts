import { MetricInputError, quote } from "../../errors.ts";
import { eventTimes } from "./estimates/event-times.ts";
import { incidenceSteps } from "./estimates/incidence-steps.ts";
import { type CauseObservation, CENSORED, type Place, readObserved } from "./risk/observations.ts";
import { type RiskTable, riskTable } from "./risk/risk-table.ts";
import type { CauseIncidence, CumulativeIncidence } from "./incidence-totals.ts";
import { curveOf, sumOf } from "./survival-curve.ts";
import {
  incidenceInterval,
  readLevel,
  type SurvivalLevel,
  type SurvivalOptions,
} from "./estimates/survival-interval.ts";

/**
 * Cumulative incidence (CIF, Aalen-Johansen estimate, competing risks): to what share of all something has happened by
 * when, where something else can happen first and rule it out.
 *
 * `F(t) = Σ share left before × events of the cause ÷ at risk`, over the times up to `t`
 *
 * Taking those to whom something else happened for censored, and 1 less a survival curve, says more: what would happen
 * if nothing else could.
 *
 * @param observations - `time` from 0 each, and `cause`, left out where nothing had happened when watching ended;
 * `entry` where watching began later than the start.
 * @param options - `confidence`, `0.95` unless told, and `method`, `"log-log"` unless told.
 * @returns For each cause the share, its standard error by the delta method and its interval, which is that of a
 * survival curve turned over; the times by which it has happened to a half, a quarter and three quarters of all, `null`
 * where it never does; and the curve of those to whom nothing has happened.
 * @throws {@link MetricInputError} when a time is negative or not a number, `not-allowed` when a cause is not text,
 * `out-of-range` when an entry is not before its time or the confidence not between 0 and 1.
 *
 * @example Five trials: two bought, one left, two are still trying
 * ```ts
 * import { cumulativeIncidence } from "customer-metrics";
 *
 * const trials = [
 *   { time: 2, cause: "bought" },
 *   { time: 3, cause: "left" },
 *   { time: 4 },
 *   { time: 6, cause: "bought" },
 *   { time: 9 },
 * ];
 * const [bought, left] = cumulativeIncidence(trials).causes;
 *
 * bought?.points.at(-1)?.incidence.toFixed(2); // => "0.50"
 * left?.points.at(-1)?.incidence.toFixed(2); // => "0.20"
 * ```
 *
 * @see {@link survivalCurve} where only one thing can happen.
 */
export function cumulativeIncidence(
  observations: Iterable<CauseObservation>,
  options: SurvivalOptions = {},
): CumulativeIncidence {
  const level = readLevel(options);
  const codes = new Map<string, number>();
  const observed = readObserved(observations, (item, place) => causeCode(item, codes, place));
  return incidenceOf(riskTable(observed, codes.size), [...codes.keys()], level);
}

function causeCode({ cause }: CauseObservation, codes: Map<string, number>, place: Place): number {
  const given: unknown = cause; // callers without a compiler may give anything
  if (given === undefined || given === null) return CENSORED;
  if (typeof given !== "string" || given === "") {
    const details = { code: "not-allowed", field: `${place()}.cause`, received: given } as const;
    throw new MetricInputError(`Cannot use ${quote(given)} as ${details.field}: name what happened`, details);
  }
  const known = codes.get(given);
  if (known === undefined) codes.set(given, codes.size);
  return known ?? codes.size - 1;
}

/** The incidences of what is counted already. */
export function incidenceOf(table: RiskTable, causes: readonly string[], level: SurvivalLevel): CumulativeIncidence {
  const eventFree = curveOf(table, level);
  const { observations, events, censored } = eventFree;
  const byName = causes.map((cause, code) => causeIncidence(table, { cause, code }, level)).sort(compareCauses);
  const all = { observations, events, censored, causes: Object.freeze(byName), eventFree };
  return Object.freeze({ kind: "cumulative-incidence", ...all });
}

function compareCauses(a: CauseIncidence, b: CauseIncidence): number {
  return a.cause < b.cause ? -1 : 1;
}

function causeIncidence(
  table: RiskTable,
  { cause, code }: { readonly cause: string; readonly code: number },
  level: SurvivalLevel,
): CauseIncidence {
  const ofCause = table.ofCause[code]!;
  const { incidence, variance } = incidenceSteps(table, code);
  const points = Array.from(table.times, (time, place) => {
    const [share, standardError] = [incidence[place]!, Math.sqrt(variance[place]!)];
    const [atRisk, events, censored] = [table.atRisk[place]!, ofCause[place]!, table.censored[place]!];
    const otherEvents = table.events[place]! - events;
    const interval = incidenceInterval({ share, standardError }, level);
    return Object.freeze({ time, atRisk, events, otherEvents, censored, incidence: share, standardError, interval });
  });
  const reached = points.map((point) => ({ ...point, share: point.incidence }));
  return Object.freeze({
    cause,
    events: sumOf(ofCause),
    points: Object.freeze(points),
    ...eventTimes(reached, level),
  });
}
