import type { RowIssue } from "../../rows/types/row-issue.ts";
import type { LogRankTest } from "../../statistics/survival/log-rank-test.ts";
import type { SurvivalCurve } from "../../statistics/survival/survival-curve.ts";
import type { DaysEstimates, ShareAtDays } from "../durations/day-estimates.ts";

/** What counts of a customer who left and came back. */
export type CountedSpells = "first" | "every";

/** How long customers stay. */
export interface StayTotals extends DaysEstimates {
  /** How many were watched. Where every spell counts, a customer counts as often as it came. */
  readonly customers: number;
  /** How many of them churned. */
  readonly churned: number;
  /** How many were still customers on the last day that is known. */
  readonly active: number;
  /** The share that is still there after so many days. */
  readonly after: readonly ShareAtDays[];
  /** What all of these are read from: {@link restrictedMean} takes it. */
  readonly curve: SurvivalCurve;
}

/** How long the customers of one segment stay. */
export interface CustomerSurvivalSegment extends StayTotals {
  /** The segment; `null` for those that nothing names one for. */
  readonly segment: string | null;
}

/** How long customers stay, of all and of each segment. */
export interface CustomerSurvival extends StayTotals {
  /** What this is, for tables and charts. */
  readonly kind: "customer-survival";
  /** The first day on which churn counts; `null` where it always does. */
  readonly from: string | null;
  /** The last day that is known; `null` where there are no rows to tell. */
  readonly asOf: string | null;
  /** Whether a customer's first spell counts, or every one. */
  readonly spells: CountedSpells;
  /** How many were left out because snapshots begin with them, or go on after a gap: nobody knows when they started. */
  readonly unknownStarts: number;
  /** One for each segment, by name; none where they were not asked for. */
  readonly segments: readonly CustomerSurvivalSegment[];
  /** Whether the segments that have a name differ in how long customers stay; `null` where they were not asked for. */
  readonly logRank: LogRankTest | null;
  /** What was odd about the rows. */
  readonly issues: readonly RowIssue[];
}
