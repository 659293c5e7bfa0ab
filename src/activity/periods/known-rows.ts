import type { RowIssue } from "../../rows/types/row-issue.ts";
import { type Day, OPEN_END, parseDay } from "../../time/calendar-date.ts";
import type { Period } from "../../time/period.ts";
import { periodsInRange } from "../../time/period-range.ts";
import type { PeriodOptions } from "./period-options.ts";
import { type Entry, type ReadRows, UNKNOWN_DAY } from "./row-reading.ts";
import { type Segmenting, unknownAccounts } from "./segments.ts";

/** What became of the rows. Each is in one of the last five. */
export interface RowCounts {
  /** All rows. */
  readonly read: number;
  /** Those that count, in some period or as what was before it. */
  readonly counted: number;
  /** Those that could not be read: each has an issue. */
  readonly refused: number;
  /** Those of which a later row of the same thing counts. */
  readonly superseded: number;
  /** Those that are about what comes after `asOf`. */
  readonly afterAsOf: number;
  /** Those of unknown accounts, where these are left out. */
  readonly unknown: number;
}

/** What the rows tell up to a day. */
export interface KnownRows<E> {
  readonly entries: readonly E[];
  /** The last day that is known; `null` where nothing is. */
  readonly asOf: Day | null;
  readonly periods: readonly Period[];
  readonly counts: RowCounts;
  readonly issues: readonly RowIssue[];
  /** How many accounts have rows and are not among those that are known; `null` where nobody said which are. */
  readonly unknownAccounts: number | null;
}

/**
 * Leaves out what a later row of the same thing supersedes, what comes after the last day that is known, and, where that
 * is asked for, what is about accounts that nobody knows.
 */
export function knownRows<E extends Entry>(
  { entries, issues, read }: ReadRows<E>,
  options: PeriodOptions,
  by: Segmenting,
): KnownRows<E> {
  const last = lastOfEach(entries);
  const asOf = options.asOf === undefined ? lastDayOf(last) : parseDay(options.asOf, "asOf", options.timeZone);
  const before = last.filter(({ knownOn }) => knownOn <= asOf);
  const known = options.unknownAccounts === "left-out" ? before.filter(({ account }) => by.isKnown(account)) : before;
  const firstDay = known.reduce((first, { day }) => (day === UNKNOWN_DAY ? first : Math.min(first, day)), OPEN_END);
  return {
    entries: known,
    asOf: asOf === UNKNOWN_DAY ? null : asOf,
    periods: periodsInRange(options, { firstDay, lastDay: asOf }),
    counts: {
      read,
      counted: known.length,
      refused: issues.length,
      superseded: entries.length - last.length,
      afterAsOf: last.length - before.length,
      unknown: before.length - known.length,
    },
    issues,
    unknownAccounts: unknownAccounts(before, by),
  };
}

function lastDayOf(entries: readonly Entry[]): Day {
  return entries.reduce((last, entry) => Math.max(last, entry.lastDay), UNKNOWN_DAY);
}

/** Of rows of one thing the last: whoever exports a thing again has changed it. */
function lastOfEach<E extends Entry>(entries: readonly E[]): readonly E[] {
  const last = new Map<string, E>();
  for (const entry of entries) if (entry.key !== null) last.set(entry.key, entry);
  return entries.filter((entry) => entry.key === null || last.get(entry.key) === entry);
}
