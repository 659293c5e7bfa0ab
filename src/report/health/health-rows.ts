import type { MrrRows } from "../../ledger/ledger-of.ts";
import type { RowIssue } from "../../rows/types/row-issue.ts";
import type { ActivityRows } from "../activity/activity-rows.ts";

/** What customers pay, do, say and sign: whichever there is. */
export interface HealthRows extends ActivityRows {
  /** What they pay: subscriptions, or MRR snapshots. Says who is a customer, since when, and who has left. */
  readonly subscriptions?: MrrRows | undefined;
}

/** Something that is wrong with a row, and of which kind it is. */
export interface HealthRowIssue extends RowIssue {
  /** Of which rows. */
  readonly of: keyof HealthRows;
}
