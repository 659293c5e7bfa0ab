import type { SegmentBy } from "../../../ledger/segments/segment-by.ts";
import type { PeriodUnit } from "../../../time/period.ts";
import type { EventOptions } from "../options.ts";

/** One step of a funnel: what has to be done to get there. */
export interface UsageStep {
  /** What the step is called. */
  readonly name: string;
  /** The feature that is to be used, or several of which any will do. Left out: anything at all. */
  readonly feature?: string | readonly string[] | undefined;
  /** How many times. 1 when left out. */
  readonly times?: number | undefined;
}

/** Which funnel is asked for. */
export interface UsageFunnelOptions extends EventOptions {
  /** The steps, first to last. */
  readonly steps: readonly UsageStep[];
  /** Who goes through the funnel. Users when left out. */
  readonly of?: "users" | "accounts" | undefined;
  /** Whether steps are to be done one after the other (the standard), or in any order after the first. */
  readonly order?: "in-order" | "any" | undefined;
  /** Within how many days after the first step everything has to be done. Left out: at any time until `asOf`. */
  readonly withinDays?: number | undefined;
  /** The first period in which the first step may be done, by label or by any day in it. */
  readonly from?: string | undefined;
  /** The last of these, which is included. Later steps may be done after it. */
  readonly to?: string | undefined;
  /** Tells the funnel by the period of the first step as well. */
  readonly by?: PeriodUnit | undefined;
  /** The month (1 to 12) in which the fiscal year begins: quarters and years are then fiscal. */
  readonly fiscalYearStart?: number | undefined;
  /** Tells the funnel by the segment of the first step as well. */
  readonly segmentBy?: SegmentBy | undefined;
}
