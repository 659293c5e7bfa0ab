import type { ProportionInterval } from "../../../statistics/proportions/proportion-interval.ts";
import { proportionInterval } from "../../../statistics/proportions/proportion-interval.ts";
import type { Counts, FeatureQuestions } from "../counting/counts.ts";
import type { SeatCounts } from "../counting/breadth.ts";
import type { PeriodPlaces } from "../counting/period-places.ts";
import type { EventSums, SumRow } from "../reading/event-sums.ts";

/** Everything that was counted of some groups: all of them, or segments. */
export interface Counted {
  readonly users: Counts;
  readonly accounts: Counts;
  /** Accounts that are known, where they are given. */
  readonly customers: Counts | null;
  /** How many of these each group has. */
  readonly customersIn: readonly number[];
  readonly seats: readonly (readonly SeatCounts[])[] | null;
}

/** What is shown, and of what. */
export interface Showing {
  readonly places: PeriodPlaces;
  readonly sums: EventSums;
  readonly asked: FeatureQuestions;
  /** Features that are told, in the order of the alphabet, with their codes. */
  readonly features: readonly (readonly [name: string, code: number])[];
  readonly content: readonly string[];
  /** The last day that is known. */
  readonly asOf: number;
  /** The code of the segment that a group is; `null` where a group is of all segments. */
  readonly segmentOf: (group: number) => number | null;
}

/** Which group in which period, and what its events add up to. */
export interface ShownPlace {
  readonly group: number;
  readonly period: number;
  readonly sums: readonly SumRow[];
}

/** Some of some, with the shares that the counts leave possible. */
export function intervalOf(successes: number, trials: number): ProportionInterval | null {
  return proportionInterval({ successes, trials });
}
