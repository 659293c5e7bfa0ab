import { NameCodes } from "../../../columns/name-codes.ts";
import type { NameTable } from "../../../columns/name-table.ts";
import { type Growing, growingInts } from "../../../columns/growing.ts";
import { codeTable, type PairTable, pairTable } from "../../../columns/codes.ts";
import type { RowIssue } from "../../../rows/types/row-issue.ts";
import { type DateInput, type Day, OPEN_END, parseDay, readDay } from "../../../time/calendar-date.ts";
import { parseMoment } from "../../../time/moment.ts";
import type { EventOptions } from "../options.ts";
import { type AccountBook, accountBook } from "../accounts/account-book.ts";
import type { Minutes } from "./minutes.ts";

/** One event, read: codes of what it names, `-1` where it does not. The same object for every row. */
export interface ReadEvent {
  account: number;
  user: number;
  feature: number;
  day: Day;
  count: number;
  minutes: Minutes | null;
}

/** What is known of events as they are read. */
export interface EventReading {
  readonly options: EventOptions;
  readonly timeZone: string;
  /** The last day that counts. */
  readonly asOf: Day;
  /** The day of a cell: of a row as it was written, of a column as columns hold dates. */
  dayOf: (value: unknown) => Day | null;
  /** The instant of such a cell; `NaN` where only the day is known. */
  instantOf: (value: unknown) => number;
  readonly book: AccountBook;
  readonly accounts: NameTable;
  readonly users: NameTable;
  readonly features: NameTable;
  /** The names of accounts, by their codes: what is compared again and again is not made again and again. */
  readonly accountNames: (string | number)[];
  /** For each user the account in which it was first seen. */
  readonly accountOfUser: Growing<Int32Array>;
  /** Users of accounts, where ids are unique in an account alone. */
  readonly usersInAccounts: PairTable;
  readonly event: ReadEvent;
  readonly issues: RowIssue[];
  readonly seen: SeenEvents;
}

/** What the rows as a whole have shown so far. */
export interface SeenEvents {
  rows: number;
  readonly counts: { idle: number; refused: number; unknown: number };
  /** The last day of any event that counts. */
  lastDay: Day;
  /** Rows after `asOf`, and the first of them. */
  after: Counted;
  /** Rows that repeat another, and the first of them. */
  repeated: Counted;
  /** What rows say, where repeated ones are looked for. */
  readonly said: Set<string>;
  /** How many accounts were looked up among those that are known. */
  accountsChecked: number;
  /** Codes of accounts that are not among them. */
  readonly unknown: Set<number>;
}

/** How many rows are odd in one way, and which was the first. */
export interface Counted {
  readonly count: number;
  readonly first: number;
}

/** A pass that has read nothing yet. */
export function eventReading(options: EventOptions, features: readonly string[]): EventReading {
  const { timeZone = "UTC", asOf } = options;
  const reading: EventReading = {
    options,
    timeZone,
    asOf: asOf === undefined ? OPEN_END : parseDay(asOf, "asOf", timeZone),
    dayOf: dayReader(timeZone),
    instantOf: (value) => parseMoment(value as DateInput, "at", timeZone).instant ?? NaN,
    book: accountBook(options.accounts),
    accounts: new NameCodes(),
    users: new NameCodes(),
    features: fewNames(),
    accountNames: [],
    accountOfUser: growingInts(),
    usersInAccounts: pairTable(),
    event: { account: 0, user: 0, feature: 0, day: 0, count: 0, minutes: null },
    issues: [],
    seen: seenNothing(),
  };
  for (const feature of features) reading.features.codeOf(feature);
  return reading;
}

function seenNothing(): SeenEvents {
  return {
    rows: 0,
    counts: { idle: 0, refused: 0, unknown: 0 },
    lastDay: -OPEN_END,
    after: { count: 0, first: 0 },
    repeated: { count: 0, first: 0 },
    said: new Set(),
    accountsChecked: 0,
    unknown: new Set(),
  };
}

/** One more row that is odd in some way. */
export function countedOn({ count, first }: Counted, row: number): Counted {
  return { count: count + 1, first: count === 0 ? row : first };
}

/** Names of which there are few, mostly the same text again and again: a `Map` knows where it has seen one. */
function fewNames(): NameTable {
  const { codeOf, values } = codeTable<string | number>();
  return {
    get size() {
      return values.length;
    },
    codeOf,
    nameOf: (code) => values[code]!,
  };
}

/** Rows next to each other are mostly of one day. */
function dayReader(timeZone: string): (value: unknown) => Day | null {
  let [last, day]: [unknown, Day | null] = [undefined, null];
  return (value) => {
    if (value === last && typeof value === "string") return day;
    [last, day] = [value, readDay(value, timeZone)];
    return day;
  };
}
