import type { ConfidenceInterval } from "../confidence.ts";
import type { EventTimes } from "./estimates/event-times.ts";
import type { SurvivalMethod } from "./estimates/survival-interval.ts";
import type { SurvivalCurve } from "./survival-curve.ts";

/** The incidence of one cause from one time on. */
export interface IncidencePoint {
  /** When. */
  readonly time: number;
  /** Who was watched, and to whom nothing had happened, just before. */
  readonly atRisk: number;
  /** To whom this happened then. */
  readonly events: number;
  /** To whom something else happened then. */
  readonly otherEvents: number;
  /** Who was last seen then, and to whom nothing had happened. */
  readonly censored: number;
  /** The share of all to whom this has happened by then, that time included. */
  readonly incidence: number;
  /** How far it would stray with others like these. */
  readonly standardError: number;
  /** `null` where the share is 0 or 1, which does not tell how far it strays. */
  readonly interval: ConfidenceInterval<SurvivalMethod> | null;
}

/** To what share of all one thing happens before any other does, by when. */
export interface CauseIncidence extends EventTimes {
  /** What happens. */
  readonly cause: string;
  /** To how many it happened. */
  readonly events: number;
  /** One for each time at which anybody was last seen, ascending. Before the first, nothing has happened. */
  readonly points: readonly IncidencePoint[];
}

/** What happens first to whom, and by when. */
export interface CumulativeIncidence {
  /** What this is, for tables and charts. */
  readonly kind: "cumulative-incidence";
  /** How many were watched. */
  readonly observations: number;
  /** To how many of them anything happened. */
  readonly events: number;
  /** To how many nothing had when watching ended. */
  readonly censored: number;
  /** One for each cause, by name. Their incidences and what is left add up to 1 at every time. */
  readonly causes: readonly CauseIncidence[];
  /** The share to whom nothing has happened yet, and where nobody was watched. */
  readonly eventFree: SurvivalCurve;
}
