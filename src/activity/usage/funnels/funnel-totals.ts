import type { SegmentLevel } from "../../../ledger/segments/segment-by.ts";
import type { RowIssue } from "../../../rows/types/row-issue.ts";
import type { ProportionInterval } from "../../../statistics/proportions/proportion-interval.ts";
import type { NumberSummary } from "../../../statistics/quantiles.ts";
import type { EventCounts } from "../totals.ts";

/** How many got how far, and how long it took. */
export interface FunnelTotals {
  /** How many did the first step. */
  readonly starts: number;
  /** How many did all of them. */
  readonly completed: number;
  /** Those who completed it among those who started: the input of `adoptionRate`. */
  readonly conversion: FunnelConversion;
  /** How many have not completed it and still can, as their days are not over; `null` where there is no such limit. */
  readonly pending: number | null;
  /** The steps, in order: the input of `funnel`. */
  readonly steps: readonly UsageFunnelStep[];
}

/** Those who got to the end, of those who began. */
export interface FunnelConversion {
  /** Those who got to the end. */
  readonly adopters: number;
  /** Those who began. */
  readonly eligible: number;
  /** The share, with those that the counts leave possible; `null` where nobody began. */
  readonly interval: ProportionInterval | null;
}

/** How many got to one step, and how long it took them. */
export interface UsageFunnelStep {
  /** What the step is called. */
  readonly name: string;
  /** How many got so far. */
  readonly count: number;
  /** Of those at the step before; `null` for the first step, and where nobody was at the one before. */
  readonly ofPrevious: ProportionInterval | null;
  /** Of those at the first step; `null` where nobody was. */
  readonly ofFirst: ProportionInterval | null;
  /** Days from the step before, of those who got so far: whoever has not yet is not in them. */
  readonly days: NumberSummary;
  /** Days from the first step, of the same. */
  readonly daysFromStart: NumberSummary;
}

/** A funnel from usage events. */
export interface UsageFunnel extends FunnelTotals {
  /** Says what this is. */
  readonly kind: "usage-funnel";
  /** Who goes through it. */
  readonly of: "users" | "accounts";
  /** Whether steps are to be done one after the other. */
  readonly order: "in-order" | "any";
  /** Whether days are whole, as some event says no time of day. */
  readonly precision: "time" | "day";
  /** Within how many days everything has to be done; `null` where there is no limit. */
  readonly withinDays: number | null;
  /** The last day that is known; `null` where nothing is. */
  readonly asOf: string | null;
  /** The same by the period of the first step, where periods are asked for. They add up to the whole. */
  readonly periods: readonly UsageFunnelPeriod[];
  /** The same by the segment of the first step, where segments are asked for. They add up to the whole. */
  readonly segments: readonly UsageFunnelSegment[];
  /** What became of the rows. */
  readonly rows: EventCounts;
  /** Accounts that have events and are not in `accounts`; `null` where these were not given. */
  readonly unknownAccounts: number | null;
  /** The rows, and the cells of rows, that could not be used, and what is odd about them. */
  readonly issues: readonly RowIssue[];
}

/** Those who did the first step in one period. */
export interface UsageFunnelPeriod extends FunnelTotals {
  /** Says what this is. */
  readonly kind: "usage-funnel-period";
  /** The period's label. */
  readonly period: string;
  /** Whether the whole period is known. Those who are `pending` may get further all the same. */
  readonly complete: boolean;
}

/** Those who did the first step in one segment. */
export interface UsageFunnelSegment extends FunnelTotals {
  /** Says what this is. */
  readonly kind: "usage-funnel-segment";
  /** The column or attribute that tells segments apart. */
  readonly segmentBy: string;
  /** Whose it is. */
  readonly level: SegmentLevel;
  /** The segment; `null` for those that nothing names one for. */
  readonly segment: string | null;
}
