import { checkOptions } from "../../ledger/options.ts";
import type { ExchangeRates } from "../../ledger/amounts/exchange-rates.ts";
import type { SegmentBy } from "../../ledger/segments/segment-by.ts";
import type { AccountRow } from "../../rows/types/account-row.ts";
import type { DateInput } from "../../time/calendar-date.ts";
import { checkOption } from "../../statistics/options.ts";
import type { PeriodUnit } from "../../time/period.ts";

/** Which periods are asked for, what is known, and what tells segments apart. */
export interface PeriodOptions {
  /** The first period, by label or by any day in it. Left out: the first that the data tells. */
  readonly from?: string | undefined;
  /** The last period, which is included. Left out: the one that holds `asOf`. */
  readonly to?: string | undefined;
  /** The length of a period: month when left out. */
  readonly by?: PeriodUnit | undefined;
  /** The month (1 to 12) in which the fiscal year begins: quarters and years are then fiscal. */
  readonly fiscalYearStart?: number | undefined;
  /** The last day that is known. Left out: the last date in the data. */
  readonly asOf?: DateInput | undefined;
  /** The zone in which time stamps fall on a date. UTC when left out. */
  readonly timeZone?: string | undefined;
  /** A column of the rows or an attribute, of the account or of the row. */
  readonly segmentBy?: SegmentBy | undefined;
  /** What is known of accounts beside their rows. Says the segment of those whose rows do not, and who is unknown. */
  readonly accounts?: Iterable<AccountRow> | undefined;
  /** Whether rows of accounts that are not among `accounts` count (the standard) or are left out. */
  readonly unknownAccounts?: "counted" | "left-out" | undefined;
}

/** The currency of totals, where rows have amounts. */
export interface MoneyOptions {
  /** The currency that everything is wanted in. Needed when the rows have several. */
  readonly currency?: string | undefined;
  /** How other currencies become the wanted one. */
  readonly rates?: ExchangeRates | undefined;
}

const KNOWN = ["from", "to", "by", "fiscalYearStart", "asOf", "timeZone", "segmentBy", "accounts", "unknownAccounts"];

/** Refuses options that are misspelt or cannot be meant. `others` are those of one function alone. */
export function checkPeriodOptions(options: PeriodOptions, others: readonly string[]): void {
  checkOptions(options, [...KNOWN, ...others]);
  checkOption("unknownAccounts", options.unknownAccounts ?? "counted", ["counted", "left-out"]);
}
