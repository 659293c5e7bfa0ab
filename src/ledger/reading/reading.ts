import { type CodeTable, codeTable, type PairTable, pairTable } from "../../columns/codes.ts";
import { NameCodes } from "../../columns/name-codes.ts";
import type { NameTable } from "../../columns/name-table.ts";
import type { RowsConvention } from "../../conventions/types.ts";
import type { RowIssue } from "../../rows/types/row-issue.ts";
import { type Day, OPEN_END } from "../../time/calendar-date.ts";
import type { Exchange } from "../amounts/exchange-rates.ts";
import { type Factors, factorsOf } from "../amounts/factors.ts";
import type { SegmentedReading } from "../ledger.ts";
import { type LineTable, lineTable } from "../lines/line-table.ts";
import type { WrittenRow } from "../lines/past-due.ts";
import { type WrittenSpans, writtenSpans } from "../lines/written-spans.ts";

/** Everything that one pass over the rows finds out. */
export interface Reading {
  readonly convention: RowsConvention;
  readonly options: SegmentedReading;
  readonly timeZone: string;
  readonly exchange: Exchange | null;
  readonly table: LineTable;
  readonly spans: WrittenSpans;
  readonly pastDue: WrittenRow[];
  readonly factors: Factors;
  readonly codes: Codes;
  readonly issues: RowIssue[];
  readonly seen: Seen;
}

/** The values that rows name, numbered. */
export interface Codes {
  readonly customers: NameTable;
  readonly subscriptions: NameTable;
  readonly products: CodeTable<string>;
  readonly plans: CodeTable<string>;
  readonly segments: CodeTable<string>;
  readonly currencies: CodeTable<string>;
  /** Customer and subscription together: the entities at subscription grain. */
  readonly customerSubscriptions: PairTable;
}

/** What the rows as a whole have shown so far. */
export interface Seen {
  rows: number;
  firstDay: Day;
  lastDay: Day;
  subscription: boolean;
  cancellation: boolean;
  end: boolean;
}

/** What a pass may begin with. */
export interface Beginning {
  readonly customers?: NameTable;
  readonly table?: LineTable;
}

/** A pass that has read nothing yet. */
export function emptyReading(
  options: SegmentedReading,
  convention: RowsConvention,
  { customers = new NameCodes(), table = lineTable() }: Beginning = {},
): Reading {
  const { currency, rates = {}, timeZone = "UTC" } = options;
  return {
    convention,
    options,
    timeZone,
    exchange: currency === undefined ? null : { currency, rates },
    table,
    spans: writtenSpans(),
    pastDue: [],
    factors: factorsOf(convention),
    codes: {
      customers,
      subscriptions: new NameCodes(),
      products: codeTable(),
      plans: codeTable(),
      segments: codeTable(),
      currencies: codeTable(),
      customerSubscriptions: pairTable(),
    },
    issues: [],
    seen: { rows: 0, firstDay: OPEN_END, lastDay: -OPEN_END, subscription: false, cancellation: false, end: false },
  };
}

/** Whether an optional cell has a value. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
