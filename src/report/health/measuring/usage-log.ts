import { type EventReading, eventReading } from "../../../activity/usage/reading/event-reading.ts";
import { type Minutes, MinutesSum, totalMinutes } from "../../../activity/usage/reading/minutes.ts";
import { readEvent } from "../../../activity/usage/reading/read-event.ts";
import type { Id } from "../../../activity/periods/row-reading.ts";
import type { Decimal } from "../../../number/decimal.ts";
import type { UsageEventRow } from "../../../rows/types/activity/usage-event-row.ts";
import type { RowIssue } from "../../../rows/types/row-issue.ts";
import { type Day, formatDay } from "../../../time/calendar-date.ts";
import type { ReadFactOptions } from "../fact-options.ts";

/** What an account did from one day to another. */
export interface Use {
  /** Days with any activity. */
  readonly activeDays: number;
  /** Users who did anything; `null` where events do not name them. */
  readonly activeUsers: number | null;
  /** Minutes; `null` where no event tells any. */
  readonly minutes: Decimal | null;
  /** Key features that were used. */
  readonly usedKeyFeatures: number;
}

/** Usage events by account, up to the last day that is known. */
export interface UsageLog {
  /** The days on which anybody did anything, in order. */
  readonly days: readonly Day[];
  /** The accounts, and the first day of each. */
  readonly firstDays: ReadonlyMap<Id, Day>;
  readonly issues: readonly RowIssue[];
  readonly usedBetween: (account: Id, from: Day, to: Day) => Use;
}

interface Log {
  readonly reading: EventReading;
  readonly columns: Readonly<Record<"day" | "user" | "feature", number[]>>;
  readonly minutes: (Minutes | null)[];
  /** The events of each account, by its code. */
  readonly of: number[][];
  readonly keyFeatures: number;
}

/** Reads usage events, as activity totals do. */
export function usageLog(rows: readonly UsageEventRow[], { asOf, timeZone, keyFeatures }: ReadFactOptions): UsageLog {
  const reading = eventReading({ asOf: formatDay(asOf), timeZone }, keyFeatures);
  const columns: Log["columns"] = { day: [], user: [], feature: [] };
  const log: Log = { reading, columns, minutes: [], of: [], keyFeatures: new Set(keyFeatures).size };
  for (const [index, row] of rows.entries()) if (readEvent(reading, row, index + 1)) note(log);
  const { accounts } = reading;
  const days = [...new Set(columns.day)].sort((a, b) => a - b);
  const codes = new Map<Id, number>();
  const firstDays = new Map<Id, Day>();
  for (const [code, events] of log.of.entries()) {
    // Codes of accounts without an event that counts are holes.
    if ((events as number[] | undefined) === undefined) continue;
    codes.set(accounts.nameOf(code), code);
    firstDays.set(accounts.nameOf(code), Math.min(...daysOf(log, events)));
  }
  const namesUsers = columns.user.some((user) => user >= 0);
  return {
    days,
    firstDays,
    issues: reading.issues,
    usedBetween: (account, from, to) => useOf(log, eventsOf(log, codes.get(account), { from, to }), namesUsers),
  };
}

function note({ reading: { event }, columns, minutes, of }: Log): void {
  (of[event.account] ??= []).push(columns.day.length);
  columns.day.push(event.day);
  columns.user.push(event.user);
  columns.feature.push(event.feature);
  minutes.push(event.minutes);
}

function daysOf({ columns }: Log, events: readonly number[]): readonly Day[] {
  return [...new Set(events.map((event) => columns.day[event]!))];
}

function eventsOf(
  { columns, of }: Log,
  code: number | undefined,
  { from, to }: { readonly from: Day; readonly to: Day },
): readonly number[] {
  if (code === undefined) return [];
  return of[code]!.filter((event) => columns.day[event]! >= from && columns.day[event]! <= to);
}

function useOf(log: Log, events: readonly number[], namesUsers: boolean): Use {
  const { columns, minutes, keyFeatures } = log;
  const users = new Set(events.map((event) => columns.user[event]!).filter((user) => user >= 0));
  // The key features were numbered before all others.
  const features = new Set(events.map((event) => columns.feature[event]!).filter((code) => code >= 0));
  const told = events.map((event) => minutes[event] ?? null).filter((each) => each !== null);
  const sum = new MinutesSum();
  for (const each of told) sum.add(each);
  return {
    activeDays: daysOf(log, events).length,
    activeUsers: !namesUsers || (users.size === 0 && events.length > 0) ? null : users.size,
    minutes: told.length === 0 ? null : totalMinutes([sum]),
    usedKeyFeatures: [...features].filter((code) => code < keyFeatures).length,
  };
}
