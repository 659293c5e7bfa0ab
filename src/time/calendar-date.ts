import { MetricInputError, quote } from "../errors.ts";
import { calendarDay } from "./calendar-day.ts";
import { readTimeStamp, type TimeStamp } from "./time-stamp.ts";

/** A business date: `"2025-03-01"`, an ISO 8601 time stamp, or a `Date`. */
export type DateInput = string | Date;

/** Days since 1970-01-01, the form in which the pipeline counts. */
export type Day = number;

/** The end of what has no end. */
export const OPEN_END: Day = 2 ** 31 - 1;

const MILLISECONDS_A_DAY = 86_400_000;

/** 0000-01-01 and 9999-12-31: what four digits can write. */
const FIRST_DAY: Day = -719_528;
const LAST_DAY: Day = 2_932_896;

/** 9999-01-01: what ends in a year that no subscription will see has no end. */
export const LAST_YEAR: Day = 2_932_532;

/**
 * Reads a business date as a day number, or throws naming the field.
 *
 * A time stamp with a zone is an instant, and falls on a date in `timeZone`;
 * one without is that zone's own wall clock already.
 */
export function parseDay(value: DateInput, field: string, timeZone = "UTC"): Day {
  const day = readDay(value, timeZone);
  if (day !== null) return day;
  throw new MetricInputError(`Cannot read ${field} as a date like 2025-03-01: received ${quote(value)}`, {
    code: "not-a-date",
    field,
    received: value,
  });
}

/** The day that a value names, or `null` when it names none. */
export function readDay(value: unknown, timeZone = "UTC"): Day | null {
  if (typeof value === "string") return calendarDay(value) ?? timeStampDay(value, timeZone);
  return isDate(value) ? instantDay(value.getTime(), timeZone) : null;
}

/** The day as `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** What is said of days that end on their first or before it. */
export function endsTooEarly(from: Day, to: Day, received: unknown): string {
  return `Cannot count a row that ends on ${formatDay(to)}, not after its start on ${formatDay(from)}: received ${quote(received)}`;
}

/** The day number of a `Date` made by UTC calendar arithmetic. */
export function dayOf(date: Date): Day {
  return Math.floor(date.getTime() / MILLISECONDS_A_DAY);
}

/** Midnight UTC of a day, for calendar arithmetic. */
export function dateOf(day: Day): Date {
  return new Date(day * MILLISECONDS_A_DAY);
}

/** Refuses a time zone that the run-time does not know, naming it. */
export function checkTimeZone(timeZone: string): void {
  dateIn(timeZone);
}

function timeStampDay(text: string, timeZone: string): Day | null {
  const stamp = readTimeStamp(text);
  return stamp === null ? null : instantDay(stamp.instant, stamp.isZoned ? timeZone : "UTC");
}

/**
 * Whether one date or time stamp is before another: by the clock where both show one and fall on the same day, else by
 * the day. A wall clock and an instant on one day cannot be compared, and what is no date is before nothing.
 */
export function isBefore(one: unknown, other: unknown, timeZone = "UTC"): boolean {
  const [day, otherDay] = [readDay(one, timeZone) ?? NaN, readDay(other, timeZone) ?? NaN];
  if (day !== otherDay) return day < otherDay;
  const [stamp, otherStamp] = [stampOf(one), stampOf(other)];
  if (stamp === null || otherStamp?.isZoned !== stamp.isZoned) return false;
  return stamp.instant < otherStamp.instant;
}

function stampOf(value: unknown): TimeStamp | null {
  if (typeof value === "string") return readTimeStamp(value);
  return isDate(value) ? { instant: value.getTime(), isZoned: true } : null;
}

/** The day in a time zone on which an instant falls, in milliseconds since 1970; `null` beyond what four digits write. */
export function instantDay(milliseconds: number, timeZone: string): Day | null {
  const day = Math.floor(milliseconds / MILLISECONDS_A_DAY);
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) return null;
  return timeZone === "UTC" ? day : calendarDay(dateIn(timeZone).format(milliseconds).padStart(10, "0"));
}

const FORMATS = new Map<string, Intl.DateTimeFormat>();

function dateIn(timeZone: string): Intl.DateTimeFormat {
  let format = FORMATS.get(timeZone);
  if (format === undefined) FORMATS.set(timeZone, (format = makeFormat(timeZone)));
  return format;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    // The Swedish locale writes dates as YYYY-MM-DD.
    return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  } catch {
    throw new MetricInputError(
      `Cannot use timeZone, which must be a name like "Europe/Bucharest": received ${quote(timeZone)}`,
      { code: "not-allowed", field: "timeZone", received: timeZone },
    );
  }
}

/** Whether a value is a `Date`, of whichever realm. */
export function isDate(value: unknown): value is Date {
  // A date of another realm is no instance of ours.
  return value instanceof Date || Object.prototype.toString.call(value) === "[object Date]";
}
