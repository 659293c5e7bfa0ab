/** How records are read. */
export interface ReadOptions {
  /** How many issues are kept; all are counted. 100 when left out. */
  readonly keepIssues?: number | undefined;
  /** The zone in which time stamps fall on a date. UTC when left out. */
  readonly timeZone?: string | undefined;
  /** Whether negative amounts are refused (the default) or are credits. */
  readonly credits?: "refuse" | "allow" | undefined;
}

/** How records of subscriptions are read. */
export interface ReadSubscriptionsOptions extends ReadOptions {
  /** Whether ends are last days, and not the days after them. */
  readonly endsInclusive?: boolean | undefined;
  /** The billing interval of rows that do not say theirs; `"month"` when left out and no column's name tells. */
  readonly interval?: string | undefined;
}

/** Issues that are kept where nobody says how many. */
export const KEPT_ISSUES = 100;
