import type { Decimal } from "../../number/decimal.ts";
import type { RowIssue } from "../../rows/types/row-issue.ts";
import type { ConfidenceInterval } from "../../statistics/confidence.ts";

/** How fast a score moves. */
export interface HealthSlope {
  /** Points in 30 days, by least squares over the scores of the window; below 0 where it falls. */
  readonly pointsPer30Days: number;
  /** `null` with fewer than three scores, and where they lie on a line: then nothing tells how sure it is. */
  readonly interval: ConfidenceInterval<"student-t"> | null;
}

/** When a score would leave its band, if it went on as in the window. */
export interface ProjectedBandChange {
  /** The band that it would be in. */
  readonly band: string;
  /** The first day in it, `YYYY-MM-DD`. */
  readonly on: string;
  /** Days from the last score to it. */
  readonly days: number;
}

/** Where one account's health is going. */
export interface HealthTrend {
  /** What this is, for tables and charts. */
  readonly kind: "health-trend";
  /** Whose: the `customerId` of its subscriptions. */
  readonly accountId: string | number;
  /** The day of the last score, `YYYY-MM-DD`. */
  readonly scoredAt: string;
  /** The last score. */
  readonly score: Decimal;
  /** The band that it is in; `null` where no bands were given. */
  readonly band: string | null;
  /**
   * What it was held against: the median of the account's own scores before the window, or the window's first. `null`
   * where the window has none, or that one alone.
   */
  readonly baseline: Decimal | null;
  /** The band of the baseline. */
  readonly baselineBand: string | null;
  /** The last score less the baseline: below 0 where it has dropped. */
  readonly change: Decimal | null;
  /** `null` with fewer scores in the window than asked for. */
  readonly slope: HealthSlope | null;
  /** `null` where it is not falling towards another band, or would not be there within the horizon. */
  readonly bandChange: ProjectedBandChange | null;
  /** `"unknown"` where one score alone is known, or none in the window. */
  readonly direction: "falling" | "steady" | "rising" | "unknown";
  /** Why it is said to fall: it dropped below its baseline, or its slope leads to another band. */
  readonly because: readonly ("drop" | "slope")[];
  /** Whether it falls while its band has not changed yet. */
  readonly isEarly: boolean;
  /** Scores in the window. */
  readonly scores: number;
  /** All of it in words. */
  readonly sentence: string;
}

/** Where the health of all accounts is going. */
export interface HealthTrends {
  /** What this is, for tables and charts. */
  readonly kind: "health-trends";
  /** The last day that counts, `YYYY-MM-DD`; `null` without a row. */
  readonly asOf: string | null;
  /** The rule by which an account is said to fall, in words. */
  readonly rule: string;
  /** One for each account with a score, in the order in which they first appear. */
  readonly accounts: readonly HealthTrend[];
  /** Rows after `asOf`. */
  readonly later: number;
  /** Rows without a score. */
  readonly unscored: number;
  /** Rows that could not be read. */
  readonly issues: readonly RowIssue[];
}
