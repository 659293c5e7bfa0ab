import { type DateInput, type Day, isDate, parseDay } from "./calendar-date.ts";
import { readTimeStamp } from "./time-stamp.ts";

/** A point in time: the day in a zone, and the instant, where more than a day was written. */
export interface Moment {
  readonly day: Day;
  /** Milliseconds since 1970; `null` where only the day is known. */
  readonly instant: number | null;
}

const MILLISECONDS_AN_HOUR = 3_600_000;

/** Reads a date or a time stamp, or throws naming the field. */
export function parseMoment(value: DateInput, field: string, timeZone = "UTC"): Moment {
  const day = parseDay(value, field, timeZone);
  if (typeof value !== "string") return { day, instant: isDate(value) ? value.getTime() : null };
  const stamp = readTimeStamp(value);
  if (stamp === null) return { day, instant: null };
  return { day, instant: stamp.isZoned ? stamp.instant : onTheWall(stamp.instant, timeZone) };
}

/** Hours from one moment to another. Where only the day of either is known, whole days. */
export function hoursBetween(from: Moment, to: Moment): number {
  if (from.instant === null || to.instant === null) return 24 * (to.day - from.day);
  return (to.instant - from.instant) / MILLISECONDS_AN_HOUR;
}

/** Which of two moments is later; of one day, whatever has a time is later than what has none. */
export function compareMoments(a: Moment, b: Moment): number {
  if (a.day !== b.day) return a.day - b.day;
  if (a.instant === null || b.instant === null) return Number(a.instant !== null) - Number(b.instant !== null);
  return a.instant - b.instant;
}

/**
 * The instant at which a clock on the wall of a zone shows this time: where the hour comes twice the first of them, and
 * where it is skipped as if the clock had not been changed yet.
 */
function onTheWall(shown: number, timeZone: string): number {
  if (timeZone === "UTC") return shown;
  const [before, after] = [-24, 24].map(
    (hours) => shown - offsetAt(shown + hours * MILLISECONDS_AN_HOUR, timeZone),
  ) as [number, number];
  if (before === after) return before;
  const shows = [before, after].filter((instant) => offsetAt(instant, timeZone) === shown - instant);
  return shows.length === 0 ? before : Math.min(...shows);
}

/** By how much a zone is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const wall = readTimeStamp(clockIn(timeZone).format(instant));
  return wall === null ? 0 : wall.instant - Math.floor(instant / 1000) * 1000;
}

/** The last clock that was asked for: rows are read in one zone, and a clock is slow to make. */
let clock: { readonly timeZone: string; readonly format: Intl.DateTimeFormat } | null = null;

function clockIn(timeZone: string): Intl.DateTimeFormat {
  if (clock?.timeZone !== timeZone) clock = { timeZone, format: makeClock(timeZone) };
  return clock.format;
}

function makeClock(timeZone: string): Intl.DateTimeFormat {
  // The Swedish locale writes time stamps as YYYY-MM-DD hh:mm:ss.
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    hourCycle: "h23",
    ...({ year: "numeric", month: "2-digit", day: "2-digit" } as const),
    ...({ hour: "2-digit", minute: "2-digit", second: "2-digit" } as const),
  });
}
