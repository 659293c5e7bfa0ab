import { calendarDay } from "./calendar-day.ts";

/** A time stamp, in milliseconds since 1970. */
export interface TimeStamp {
  /** The instant; without a zone, the one at which a clock in UTC shows what is written. */
  readonly instant: number;
  /** Whether it says its zone. */
  readonly isZoned: boolean;
}

const TIME_STAMP =
  /^(?<date>\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?<zone> ?(?:Z|UTC|[+-]\d{2}(?::?\d{2})?))?$/u;

/** Reads a time stamp (ISO 8601), or answers `null`. */
export function readTimeStamp(text: string): TimeStamp | null {
  const { date, zone } = TIME_STAMP.exec(text)?.groups ?? {};
  if (date === undefined || calendarDay(date) === null) return null;
  const instant = Date.parse(isoTimeStamp(text, zone));
  return Number.isNaN(instant) ? null : { instant, isZoned: zone !== undefined };
}

/** The one spelling that every run-time must parse: `T`, a point, seconds, and `Z` or `±hh:mm`. */
function isoTimeStamp(text: string, zone: string | undefined): string {
  const clock = text
    .slice(0, text.length - (zone?.length ?? 0))
    .replace(" ", "T")
    .replace(",", ".");
  const named = (zone ?? "Z").trim().replace("UTC", "Z");
  const offset = named === "Z" ? named : `${named.slice(0, 3)}:${named.slice(3).replace(":", "") || "00"}`;
  return clock + offset;
}

/** An instant as a time stamp in UTC, without milliseconds that are none: `2025-03-01T09:30:00Z`. */
export function formatInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(".000Z", "Z");
}
