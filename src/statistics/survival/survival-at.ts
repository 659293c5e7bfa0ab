import type { DecimalInput } from "../../number/decimal.ts";
import type { CumulativeIncidence, IncidencePoint } from "./incidence-totals.ts";
import { MetricInputError, quote } from "../../errors.ts";
import { readTime } from "./risk/observations.ts";
import type { SurvivalCurve, SurvivalPoint } from "./survival-curve.ts";

/** What a curve says of one time. */
export type SurvivalAt = Pick<SurvivalPoint, "time" | "survival" | "standardError" | "interval">;

/** What the incidence of a cause is at one time. */
export type IncidenceAt = Pick<IncidencePoint, "time" | "incidence" | "standardError" | "interval">;

/** Which incidence is asked for. */
export interface IncidenceQuestion {
  /** Of what. */
  readonly cause: string;
  /** By when: from 0, in the unit of the observations. */
  readonly time: DecimalInput;
}

/**
 * What share is left at a time, by a survival curve.
 *
 * @param curve - Of {@link survivalCurve}.
 * @param time - From 0, in the unit of the observations.
 * @returns The share, its standard error and its interval; `null` after the last time at which anybody was watched,
 * unless nobody is left by then: of what nobody has seen a curve says nothing.
 * @throws {@link MetricInputError} when the time is negative or not a number.
 *
 * @example Between two times, and after the last
 * ```ts
 * import { survivalAt, survivalCurve } from "customer-metrics";
 *
 * const curve = survivalCurve([
 *   { time: 30, event: true },
 *   { time: 60, event: false },
 * ]);
 *
 * survivalAt(curve, 45)?.survival; // => 0.5
 * survivalAt(curve, 90); // => null
 * ```
 */
export function survivalAt(curve: SurvivalCurve, time: DecimalInput): SurvivalAt | null {
  const at = readTime(time, "time");
  if (isUnseen(curve, at)) return null;
  const { survival, standardError, interval } = pointAt(curve.points, at) ?? NOTHING_YET;
  return Object.freeze({ time: at, survival, standardError, interval });
}

/**
 * To what share of all something has happened by a time, where something else could happen first.
 *
 * @param incidence - Of {@link cumulativeIncidence}.
 * @param input - The `cause`, and the `time` from 0 in the unit of the observations.
 * @returns The share, its standard error and its interval; `null` after the last time at which anybody was watched,
 * unless something has happened to everybody by then.
 * @throws {@link MetricInputError} when the time is negative or not a number, `not-allowed` when there is no such cause.
 *
 * @example Of two trials one was bought
 * ```ts
 * import { cumulativeIncidence, incidenceAt } from "customer-metrics";
 *
 * const trials = cumulativeIncidence([{ time: 2, cause: "bought" }, { time: 3, cause: "left" }]);
 *
 * incidenceAt(trials, { cause: "bought", time: 30 })?.incidence; // => 0.5
 * ```
 */
export function incidenceAt(incidence: CumulativeIncidence, input: IncidenceQuestion): IncidenceAt | null {
  const at = readTime(input.time, "time");
  const found = incidence.causes.find(({ cause }) => cause === input.cause);
  if (found === undefined) {
    const details = { code: "not-allowed", field: "cause", received: input.cause } as const;
    throw new MetricInputError(`Cannot find a cause named ${quote(input.cause)}: it happened to nobody`, details);
  }
  if (isUnseen(incidence.eventFree, at)) return null;
  const { incidence: share, standardError, interval } = pointAt(found.points, at) ?? NOTHING_YET;
  return Object.freeze({ time: at, incidence: share, standardError, interval });
}

/** Before the first point. */
const NOTHING_YET = { survival: 1, incidence: 0, standardError: 0, interval: null } as const;

/** Whether some were left when the last one of them was last seen, and that was before. */
export function isUnseen({ points }: SurvivalCurve, time: number): boolean {
  const last = points.at(-1);
  return last === undefined || (last.time < time && last.survival > 0);
}

/** The last point that is not after a time. */
export function pointAt<Point extends { readonly time: number }>(
  points: readonly Point[],
  time: number,
): Point | undefined {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle]!.time <= time) low = middle + 1;
    else high = middle;
  }
  return points[low - 1];
}
