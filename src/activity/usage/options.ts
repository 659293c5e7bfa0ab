import type { SegmentBy } from "../../ledger/segments/segment-by.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import type { AccountRow } from "../../rows/types/account-row.ts";
import type { DateInput } from "../../time/calendar-date.ts";
import type { PeriodUnit } from "../../time/period.ts";

/** How many seats an account has, from some day on. */
export interface SeatRow {
  /** Whose: the `accountId` of its events. */
  readonly accountId: string | number;
  /** How many. 0 when it has none any more. */
  readonly seats: DecimalInput;
  /** From which day on. Left out: always, up to the first day that is given. */
  readonly from?: DateInput | null | undefined;
}

/** How usage events are read. */
export interface EventOptions {
  /** The last day that is known: what comes after it is left out. Left out: the last date in the data. */
  readonly asOf?: DateInput | undefined;
  /** The zone in which time stamps fall on a date. UTC when left out. */
  readonly timeZone?: string | undefined;
  /** What is known of accounts beside their events. An event of any other account is an issue. */
  readonly accounts?: Iterable<AccountRow> | undefined;
  /** Whether events of accounts that are not among `accounts` count (the standard) or are left out. */
  readonly unknownAccounts?: "counted" | "left-out" | undefined;
  /** Whether a user id is one user wherever it appears (the standard), or one in each account. */
  readonly userIds?: "unique" | "unique-in-account" | undefined;
  /** Whether a row that repeats another one counts again (the standard) or once; for that every row is remembered. */
  readonly duplicates?: "counted" | "once" | undefined;
}

/** Which totals of usage events are asked for. */
export interface ActivityOptions extends EventOptions {
  /** The first period, by label or by any day in it. Left out: the first that the data tells. */
  readonly from?: string | undefined;
  /** The last period, which is included. Left out: the one that holds `asOf`. */
  readonly to?: string | undefined;
  /** The length of a period: month when left out. */
  readonly by?: PeriodUnit | undefined;
  /** The month (1 to 12) in which the fiscal year begins: quarters and years are then fiscal. */
  readonly fiscalYearStart?: number | undefined;
  /** What tells segments apart: an attribute of accounts, `{ row }` of events, `"feature"` or `"accountId"`. */
  readonly segmentBy?: SegmentBy | undefined;
  /** A segment that ever has fewer active users than this is not told: nor what would give it away. 1 tells all. */
  readonly minimumGroupSize?: number | undefined;
  /** How many seats accounts have: rows, or the name of the attribute of `accounts` that says it. For breadth. */
  readonly seats?: string | Iterable<SeatRow> | undefined;
  /** The features that make the product what it is. For depth. */
  readonly keyFeatures?: readonly string[] | undefined;
  /** Which features are content of a kind, such as `{ help: ["articles"], training: ["courses"] }`. For engagement. */
  readonly content?: Readonly<Record<string, readonly string[]>> | undefined;
  /** What `exactly` and `atLeast` count: days with activity (the standard), or ISO weeks with any. */
  readonly frequencyBy?: "day" | "week" | undefined;
}
