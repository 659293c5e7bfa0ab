import type { Decimal } from "../../number/decimal.ts";

/** How many were active in a period, how often, and who came and went. */
export interface ActiveTotals {
  /** How many did anything in the period, each counted once. */
  readonly active: number;
  /** Day by day against the whole period: the input of `stickiness`. By month it is mean DAU/MAU. */
  readonly stickiness: StickinessTotals;
  /** The last known day, and the days that end with it; `null` where no day of the period is known. */
  readonly lastDay: LastDayTotals | null;
  /** On how many days they came. */
  readonly frequency: FrequencyTotals;
  /** Who came, stayed and went. */
  readonly lifecycle: LifecycleTotals;
}

/** The active of each day, and of the whole. */
export interface StickinessTotals {
  /** The active of each known day of the period, first to last. */
  readonly dailyActive: readonly number[];
  /** The active of the whole period, which `stickiness` calls a month. */
  readonly monthlyActive: number;
}

/** One day and the days before it: the input of `stickiness` with `{ form: "single-day" }`. */
export interface LastDayTotals {
  /** The day. */
  readonly date: string;
  /** The active of the day. */
  readonly dailyActive: number;
  /** The active of the 7 days that end with it. */
  readonly weeklyActive: number;
  /** The active of the 30 days that end with it. */
  readonly monthlyActive: number;
}

/** On how many days, or in how many weeks, the active of a period were active. */
export interface FrequencyTotals {
  /** What is counted. */
  readonly unit: "day" | "week";
  /** Days on which each was active, added up over all. */
  readonly activeDays: number;
  /** Days by each of the active, in the mean; `null` where nobody was active. */
  readonly mean: Decimal | null;
  /** The number that half of the active reach and half do not pass; `null` where nobody was active. */
  readonly median: number | null;
  /** How many were active in exactly 1, 2, 3, … of the period's known days or weeks: the first is of 1. */
  readonly exactly: readonly number[];
  /** How many were active in at least 1, 2, 3, … of them. */
  readonly atLeast: readonly number[];
}

/**
 * Who came, stayed and went: `starting + new + resurrected − dormant = ending`; `starting = retained + dormant`;
 * `ending = new + retained + resurrected`.
 */
export interface LifecycleTotals {
  /** The active of the period before. */
  readonly starting: number;
  /** Active for the first time, as far as the events tell. */
  readonly new: number;
  /** Active in the period before as well. */
  readonly retained: number;
  /** Active in some earlier period, but not in the one before. */
  readonly resurrected: number;
  /** Active in the period before, and not in this one. */
  readonly dormant: number;
  /** The active of this period. */
  readonly ending: number;
}
