import type { PeriodPlaces } from "./period-places.ts";

/** Which features are asked about, by their codes. */
export interface FeatureQuestions {
  /** How many features there are. */
  readonly features: number;
  /** The key features. */
  readonly key: readonly number[];
  /** The features of each kind of content. */
  readonly content: readonly (readonly number[])[];
  /** Whether days are counted by the week that they are in. */
  readonly byWeek: boolean;
}

/** What is counted of each group in each period: place `group * periods + period`, or by day, or by feature. */
export interface Counts {
  readonly active: Int32Array;
  readonly fresh: Int32Array;
  readonly retained: Int32Array;
  readonly resurrected: Int32Array;
  /** For each group the active of the period before the first. */
  readonly starting: Int32Array;
  /** For each group and day the active. */
  readonly daily: Int32Array;
  /** For each group, and from the first day of a period on: those active on exactly 1, 2, … of its days. */
  readonly exactly: Int32Array;
  /** By how many more or fewer were active in the days that end with a period than in those that end with the one before. */
  readonly weekly: Int32Array;
  readonly monthly: Int32Array;
  /** For each group, period and feature. */
  readonly adopters: Int32Array;
  /** For each group, period and number of key features, from 0. */
  readonly depth: Int32Array;
  /** For each group, period and kind of content. */
  readonly engaged: Int32Array;
}

/** Counts of nothing. */
export function emptyCounts({ periods, days }: PeriodPlaces, groups: number, asked: FeatureQuestions): Counts {
  const cells = groups * periods.length;
  const make = (length: number): Int32Array => new Int32Array(length);
  return {
    ...{ active: make(cells), fresh: make(cells), retained: make(cells), resurrected: make(cells) },
    ...{ starting: make(groups), daily: make(groups * days), exactly: make(groups * days) },
    ...{ weekly: make(cells + groups), monthly: make(cells + groups) },
    adopters: make(cells * asked.features),
    depth: make(cells * (asked.key.length + 1)),
    engaged: make(cells * asked.content.length),
  };
}
