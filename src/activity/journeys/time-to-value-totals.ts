import type { RowIssue } from "../../rows/types/row-issue.ts";
import type { CumulativeIncidence } from "../../statistics/survival/incidence-totals.ts";
import type { LogRankTest } from "../../statistics/survival/log-rank-test.ts";
import type { SurvivalCurve } from "../../statistics/survival/survival-curve.ts";
import type { DaysEstimates, ShareAtDays } from "../durations/day-estimates.ts";

/** How long it takes to reach value, by one estimate. */
export interface DaysToValue extends DaysEstimates {
  /** What share has reached value within so many days of its start. */
  readonly within: readonly ShareAtDays[];
}

/**
 * What Kaplan and Meier's estimate says, to which whoever left is merely out of sight: how soon value would be reached if
 * nobody ever left. It is never below the share that reaches it.
 */
export interface KaplanMeierToValue extends DaysToValue {
  /** The share that would not have reached value yet. */
  readonly curve: SurvivalCurve;
}

/** How long journeys took. */
export interface JourneyTotals extends DaysToValue {
  /** How many began, up to the last day that is known. */
  readonly journeys: number;
  /** How many of them reached value. */
  readonly reached: number;
  /** How many left before. */
  readonly left: number;
  /** How many are still on their way. */
  readonly censored: number;
  /** What it would be if nobody left. */
  readonly kaplanMeier: KaplanMeierToValue;
  /**
   * The mean of those who got there, in days, because people ask for it; `null` where nobody did. It is too short: who
   * takes long is not in it yet.
   */
  readonly naiveMean: number | null;
  /** What shares have `reached` value and `left`, day by day: what `median`, `quartiles` and `within` are read from. */
  readonly curve: CumulativeIncidence;
}

/** How long the journeys of one segment took. */
export interface TimeToValueSegment extends JourneyTotals {
  /** The segment; `null` for those that nothing names one for. */
  readonly segment: string | null;
}

/** How long journeys took, of all and of each segment. */
export interface TimeToValue extends JourneyTotals {
  /** What this is, for tables and charts. */
  readonly kind: "time-to-value";
  /** The last day that is known. */
  readonly asOf: string;
  /** What was to be reached, where the rows say. */
  readonly milestone: string | null;
  /** One for each segment, by name; none where they were not asked for. */
  readonly segments: readonly TimeToValueSegment[];
  /**
   * Whether the segments that have a name differ in how fast those who are still there reach value: the log-rank test
   * of that rate, to which whoever left is out of sight. `null` where segments were not asked for.
   */
  readonly logRank: LogRankTest | null;
  /** Rows that could not be used, and cells that were not. */
  readonly issues: readonly RowIssue[];
}
