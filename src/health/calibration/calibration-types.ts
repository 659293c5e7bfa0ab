import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import type { RowIssue } from "../../rows/types/row-issue.ts";
import type { AreaUnderCurve } from "../../statistics/discrimination/area-under-curve.ts";
import type { ProportionInterval } from "../../statistics/proportions/proportion-interval.ts";
import type { DateInput } from "../../time/calendar-date.ts";

/** A score that was given, and when the account left, if it did. */
export interface ScoredAccount {
  /** Whose: the `customerId` of its subscriptions. */
  readonly accountId: string | number;
  /** The score at the time. `null`: it could not be told. */
  readonly score: DecimalInput | null;
  /** The day it was given. */
  readonly scoredAt: DateInput;
  /** The first day on which the account was no customer. Left out: it is still there. */
  readonly churnedAt?: DateInput | null | undefined;
}

/** How often accounts of some scores churned within the horizon. */
export interface ChurnCount {
  /** Scores that count. */
  readonly scored: number;
  /** Those whose account churned within the horizon. */
  readonly churned: number;
  /** Their share; `null` of none. */
  readonly churnRate: number | null;
  /** What the share leaves possible, by Wilson's method; `null` of none. */
  readonly interval: ProportionInterval | null;
  /** The share over that of all: 2 where twice as many churn. `null` of none, and where nobody churned at all. */
  readonly lift: number | null;
}

/** How often accounts of a band churned. */
export interface BandCalibration extends ChurnCount {
  /** The band. */
  readonly band: string;
}

/** How often accounts of a bin of scores churned: bins are of about as many scores each. */
export interface BinCalibration extends ChurnCount {
  /** The lowest score in it. */
  readonly from: Decimal;
  /** The highest. Scores that are the same are in one bin. */
  readonly to: Decimal;
  /** The share of all who churned that is in this bin or a lower one; `null` where nobody did. */
  readonly captured: number | null;
}

/** Two neighbours of which the one with the higher scores churned more: the wrong way round. */
export interface OrderViolation {
  /** The band, or the bin's lowest and highest score, with lower scores. */
  readonly lower: string;
  /** The one with higher scores, next above that has any. */
  readonly higher: string;
  /** By how much more of the higher churned. */
  readonly excess: number;
  /** Whether the intervals of the two do not even overlap. */
  readonly isClear: boolean;
}

/** Scores that do not count, and why. */
export interface LeftOutScores {
  /** The account was there to the end of what is known, and the horizon goes beyond. */
  readonly censored: number;
  /** The account churned in time, but of a score whose horizon goes beyond what is known: see `incomplete`. */
  readonly churnedEarly: number;
  /** Without a score. */
  readonly unscored: number;
  /** Scored after `asOf`. */
  readonly later: number;
  /** Scored on the day the account left, or after. */
  readonly gone: number;
}

/** How well scores told who would leave. */
export interface HealthCalibration {
  /** What this is, for tables and charts. */
  readonly kind: "health-calibration";
  /** Days after a score within which leaving counts. */
  readonly horizonDays: number;
  /** The last day that is known, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** All scores that count. */
  readonly all: ChurnCount;
  /** The accounts that they are of. */
  readonly accounts: number;
  /**
   * Of one that churned and one that stayed, how likely the one that churned had the lower score; `null` where all did,
   * or none.
   */
  readonly auc: AreaUnderCurve | null;
  /** By band, from the lowest; none where no bands were given. */
  readonly bands: readonly BandCalibration[];
  /** By bins of scores, from the lowest. */
  readonly bins: readonly BinCalibration[];
  /** Neighbours that are the wrong way round: bands where bands were given, else bins. */
  readonly violations: readonly OrderViolation[];
  /** Scores that do not count. */
  readonly leftOut: LeftOutScores;
  /** All of it in words. */
  readonly sentence: string;
  /** Rows that could not be read. */
  readonly issues: readonly RowIssue[];
}
