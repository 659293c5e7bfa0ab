import type { SegmentLevel } from "../../ledger/segments/segment-by.ts";
import type { Decimal } from "../../number/decimal.ts";
import type { RowIssue } from "../../rows/types/row-issue.ts";
import type { PeriodUnit } from "../../time/period.ts";
import type { ActiveTotals } from "./active-totals.ts";
import type { BreadthTotals, ContentTotals, DepthTotals, FeatureTotals } from "./feature-totals.ts";

/** What was used by how many, period by period. */
export interface ActivityTotals {
  /** Says what this is. */
  readonly kind: "activity-totals";
  /** The length of a period. */
  readonly by: PeriodUnit;
  /** The last day that is known; `null` where nothing is. */
  readonly asOf: string | null;
  /** What became of the rows. */
  readonly rows: EventCounts;
  /** The periods, in order. */
  readonly periods: readonly ActivityPeriod[];
  /** The same by segment; none where none were asked for. */
  readonly segments: readonly ActivitySegment[];
  /** Accounts that have events and are not in `accounts`; `null` where these were not given. */
  readonly unknownAccounts: number | null;
  /** The rows, and the cells of rows, that could not be used, and what is odd about them. */
  readonly issues: readonly RowIssue[];
}

/** What became of the rows. Each is in one of the last six. */
export interface EventCounts {
  /** All rows. */
  readonly read: number;
  /** Those that count, in some period or as what was before or after all of them. */
  readonly counted: number;
  /** Those that say that nothing was done: their `count` is 0. */
  readonly idle: number;
  /** Those that could not be read: each has an issue. */
  readonly refused: number;
  /** Those that come after `asOf`. */
  readonly afterAsOf: number;
  /** Those that repeat another, where these count once. */
  readonly repeated: number;
  /** Those of unknown accounts, where these are left out. */
  readonly unknown: number;
}

/** What one segment used, period by period. */
export interface ActivitySegment {
  /** Says what this is. */
  readonly kind: "activity-segment";
  /** The column or attribute that tells segments apart. */
  readonly segmentBy: string;
  /** Whose it is. */
  readonly level: SegmentLevel;
  /** The segment; `null` for those that nothing names one for. */
  readonly segment: string | null;
  /** Whether some user or account is counted in this segment and in another: then they do not add up. */
  readonly overlapping: boolean;
  /** Whether it is not told, because it is about too few or would give away another that is. */
  readonly suppressed: boolean;
  /** The periods, in order; none where it is suppressed. */
  readonly periods: readonly ActivityPeriod[];
}

/** What was used by how many in one period. */
export interface ActivityPeriod {
  /** Says what this is. */
  readonly kind: "activity-period";
  /** The period's label. */
  readonly period: string;
  /** Whether the whole period is known. */
  readonly complete: boolean;
  /** How many of its days are known. */
  readonly days: number;
  /** How many times something was done: the counts of all events. */
  readonly events: number;
  /** Minutes, exactly; `null` where no event says how long it took. */
  readonly minutes: Decimal | null;
  /** Active users: those whom an event names. */
  readonly users: ActiveTotals;
  /** Active accounts, whether their events name users or not. */
  readonly accounts: ActiveTotals;
  /** Every feature that any event names, in the order of the alphabet. */
  readonly features: readonly FeatureTotals[];
  /** The share of seats that are in use; `null` where no seats are given, or segments are of rows. */
  readonly breadth: BreadthTotals | null;
  /** The share of key features that are in use; `null` where none are given. */
  readonly depth: DepthTotals | null;
  /** Use of content, kind by kind as they were given. */
  readonly engagement: readonly ContentTotals[];
}
