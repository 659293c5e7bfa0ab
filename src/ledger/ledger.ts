import type { RowsConvention } from "../conventions/types.ts";
import type { MrrSnapshotRow } from "../rows/types/mrr-snapshot-row.ts";
import type { RowIssue } from "../rows/types/row-issue.ts";
import type { SubscriptionRow } from "../rows/types/subscription-row.ts";
import type { DateInput, Day } from "../time/calendar-date.ts";
import type { PeriodUnit } from "../time/period.ts";
import type { ExactColumn } from "./amounts/whole-amounts.ts";
import type { Exchange, ExchangeRates } from "./amounts/exchange-rates.ts";

/** Days from the first to the last, both included. */
export interface DaySpan {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** What the rows are read by, beside the convention. */
export interface LedgerOptions {
  /** The last day that is known. Left out: the last date in the data. */
  readonly asOf?: DateInput | undefined;
  /** The zone in which time stamps fall on a date. UTC when left out. */
  readonly timeZone?: string | undefined;
  /** The currency that everything is wanted in. Needed when the rows have several. */
  readonly currency?: string | undefined;
  /** How other currencies become the wanted one. */
  readonly rates?: ExchangeRates | undefined;
  /** Whether negative amounts are refused (the default) or count as credits. */
  readonly credits?: "refuse" | "allow" | undefined;
  /** A gap of up to so many days is no churn. 0 when left out. */
  readonly gapDays?: number | undefined;
  /** The length of a period: month when left out. */
  readonly by?: PeriodUnit | undefined;
  /** The month (1 to 12) in which the fiscal year begins: quarters and years are then fiscal. */
  readonly fiscalYearStart?: number | undefined;
}

/** What rows are read by where each says which segment its lines are in. */
export interface SegmentedReading extends LedgerOptions {
  /** The segment that a row names; `null` where it names none. */
  readonly segmentOf?: ((row: SubscriptionRow | MrrSnapshotRow) => string | null) | undefined;
}

/** Lines as they were read, in no order: what is not grouped needs no sorting. */
export interface UngroupedLines {
  /** The code of whoever can churn. */
  readonly entity: Int32Array;
  readonly start: Int32Array;
  /** Exclusive. A line that does not end after its start is none. */
  readonly end: Int32Array;
  readonly amount: ExactColumn;
  /** How many codes there are. */
  readonly entities: number;
}

/**
 * Lines grouped by whoever can churn (the entity: a customer, or a subscription).
 *
 * Lines of entity `e` are those from `offsets[e]` up to `offsets[e + 1]`, by first day. Ends are exclusive.
 */
export interface GroupedLines {
  readonly offsets: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Money per month in whole units of `1 / denominator` of the line's own currency. */
  readonly amount: ExactColumn;
  /** The number of the row that a line comes from. */
  readonly row: Int32Array;
  /** Codes of what a line is for, where any row says it; `-1` where this one does not. */
  readonly subscription: Int32Array | null;
  readonly product: Int32Array | null;
  readonly plan: Int32Array | null;
  /** The code of the segment that the row of a line names, where the ledger was read with segments. */
  readonly segment: Int32Array | null;
  readonly quantity: Float64Array | null;
  /** The code of a line's currency, where amounts of several are valued by period. */
  readonly currency: Int32Array | null;
}

/** Exact MRR lines under a convention. They are grouped when they are first asked for so. */
export interface Ledger extends GroupedLines {
  readonly convention: RowsConvention;
  /** Lines as they were read; `null` where some go on through gaps, which only grouping can tell. */
  readonly ungrouped: UngroupedLines | null;
  /** Whether any line says its product, plan or quantity: then a change has parts. */
  readonly isLabelled: boolean;
  /** Whose lines they are. */
  readonly customerOf: (entity: number) => string | number;
  readonly subscriptionOf: (entity: number) => string | number | null;
  readonly denominator: bigint;
  /** The zero that may be added to amounts. */
  readonly zero: number;
  /** Whether amounts are in currencies of their own, to be valued by period. */
  readonly isForeign: boolean;
  readonly currencies: readonly string[];
  readonly segments: readonly string[];
  readonly exchange: Exchange | null;
  /** The currency that totals are in, where any row or the caller says. */
  readonly totalCurrency: string | undefined;
  readonly firstDay: Day;
  readonly asOf: Day;
  /** Days of which nothing is known: those that a book of snapshots leaves out, and those before it. */
  readonly unknownDays: readonly DaySpan[];
  readonly issues: readonly RowIssue[];
  readonly rowsRead: number;
}
