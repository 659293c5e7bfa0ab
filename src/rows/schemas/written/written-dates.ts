import { MetricInputError, nearestName, quote } from "../../../errors.ts";
import { type Day, formatDay, instantDay, readDay } from "../../../time/calendar-date.ts";
import { formatInstant } from "../../../time/time-stamp.ts";
import { type DateOrder, orderedDate, writtenMonth } from "./date-orders.ts";
import { plainCharacters } from "./plain-characters.ts";
import type { NumberReader } from "./written-numbers.ts";

/**
 * How dates are written that are not written as 2025-12-31: the order of their parts, the serial numbers of Excel (its
 * days since 1900, or since 1904), or the seconds or milliseconds since 1970.
 */
export type DateForm = DateOrder | "excel" | "excel-1904" | "unix" | "unix-ms";

/** Reads dates that are written in one form. */
export interface DateReader {
  /** The day that a cell names in a time zone. */
  readonly day: (value: unknown, timeZone: string) => Day | null;
  /** A day of the month that a cell names; what names a year is left alone. */
  readonly month: (value: unknown, timeZone: string) => Day | null;
  /** The same as ISO 8601 writes it: a date, or a time stamp where the cell says a time. */
  readonly iso: (value: unknown) => string | null;
  /** A date in this form. */
  readonly example: string;
}

const EXAMPLES: Readonly<Record<DateForm, string>> = {
  dmy: "31/12/2025",
  mdy: "12/31/2025",
  ymd: "2025/12/31",
  excel: "the Excel serial 46022",
  "excel-1904": "the Excel serial 44560",
  unix: "the Unix time 1767139200",
  "unix-ms": "the Unix time 1767139200000",
};

/** Every form of dates. */
export const DATE_FORMS = Object.keys(EXAMPLES) as readonly DateForm[];

/** A reader of dates in one form, or a refusal of what is no form. Serials may be written in a form of numbers. */
export function dateReader(form: DateForm, numbers: NumberReader | null = null): DateReader {
  if (!Object.hasOwn(EXAMPLES, form)) throw unknownForm(form);
  const example = EXAMPLES[form];
  if (form === "dmy" || form === "mdy" || form === "ymd") {
    const iso: DateReader["iso"] = (value) => orderedIso(value, form);
    const day: DateReader["day"] = (value, timeZone) => readDay(iso(value), timeZone);
    return { example, day, iso, month: (value, timeZone) => day(value, timeZone) ?? monthOf(value) };
  }
  const day: DateReader["day"] = (value, timeZone) => countedDay(countOf(value, numbers), form, timeZone);
  return {
    ...{ example, day, iso: (value) => countedIso(countOf(value, numbers), form) },
    // Four digits are a year, as every serial of them is of before 1928.
    month: (value, timeZone) => (/^\d{4}$/u.test(textOf(value)) ? null : day(value, timeZone)),
  };
}

function unknownForm(form: unknown): MetricInputError {
  const nearest = typeof form === "string" ? nearestName(form, DATE_FORMS) : undefined;
  const hint = nearest === undefined ? "" : `; did you mean ${quote(nearest)}?`;
  const message = `Cannot use ${quote(form)} as dates: choose ${DATE_FORMS.map(quote).join(", ")}${hint}`;
  return new MetricInputError(message, { code: "unknown-choice", field: "dates", received: form });
}

const WITH_TIME =
  /^(?<date>.*?\d)(?:,? |T)(?<hour>\d{1,2}):(?<rest>\d{2}(?::\d{2}(?:[.,]\d+)?)?) ?(?<half>[ap]\.?m\.?)?(?<zone> ?(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?))?$/iu;

function orderedIso(value: unknown, order: DateOrder): string | null {
  const text = textOf(value);
  const stamp = WITH_TIME.exec(text)?.groups;
  const date = orderedDate(stamp?.["date"] ?? text, order);
  const time = stamp === undefined ? "" : timeOf(stamp);
  const iso = date === null || time === null ? null : date + time;
  return readDay(iso) === null ? null : iso;
}

/** A time as ISO 8601 writes it. */
function timeOf({ hour, rest, half, zone = "" }: Readonly<Partial<Record<string, string>>>): string | null {
  const clock = hourOf(Number(hour), half);
  return clock === null ? null : `T${clock}:${rest ?? ""}${zone.toUpperCase().replace("GMT", "UTC")}`;
}

function monthOf(value: unknown): Day | null {
  const iso = writtenMonth(textOf(value));
  return iso === null ? null : readDay(iso);
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? plainCharacters(String(value)).trim() : "";
}

/** The hour of twenty-four: twelve at night is 12 am. */
function hourOf(hour: number, half: string | undefined): string | null {
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const full = half === undefined ? hour : (hour % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
  return String(full).padStart(2, "0");
}

function countOf(value: unknown, numbers: NumberReader | null): number {
  if (typeof value !== "string")
    return typeof value === "number" || typeof value === "bigint" ? Number(value) : Number.NaN;
  const text = numbers?.read(value)?.decimal ?? value;
  return /^\d{1,17}(?:\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
}

const MILLISECONDS_A_DAY = 86_400_000;
const SECONDS_A_DAY = 86_400;

/** Days from the zero of each count to 1970-01-01. */
const EXCEL_1900 = 25_569;
const EXCEL_1904 = 24_107;
/** The serial of 1900-02-29, which Excel counts and which never was: before it the count is a day behind. */
const EXCEL_LEAP = 60;

/** 1973-03-03: fewer seconds than that are no time of a subscription, but days or a date. */
const FEWEST_SECONDS = 1e8;

function countedDay(count: number, form: Exclude<DateForm, DateOrder>, timeZone: string): Day | null {
  if (form === "unix" || form === "unix-ms") {
    const milliseconds = form === "unix" ? count * 1000 : count;
    return milliseconds >= FEWEST_SECONDS * 1000 ? instantDay(milliseconds, timeZone) : null;
  }
  const day = excelDay(Math.floor(count), form);
  return day === null ? null : instantDay(day * MILLISECONDS_A_DAY, "UTC");
}

/** The parts of a day that serials of Excel count are of a clock in no zone; seconds since 1970 are an instant. */
function countedIso(count: number, form: Exclude<DateForm, DateOrder>): string | null {
  const day = countedDay(count, form, "UTC");
  if (day === null) return null;
  if (form === "unix" || form === "unix-ms") return formatInstant(form === "unix" ? count * 1000 : count);
  const seconds = Math.round((count - Math.floor(count)) * SECONDS_A_DAY);
  const clock = formatInstant(day * MILLISECONDS_A_DAY + seconds * 1000);
  return seconds === 0 ? formatDay(day) : clock.slice(0, -1);
}

function excelDay(serial: number, form: "excel" | "excel-1904"): Day | null {
  if (form === "excel-1904") return serial >= 0 ? serial - EXCEL_1904 : null;
  if (serial === EXCEL_LEAP || !(serial > 0)) return null;
  return serial - EXCEL_1900 + (serial < EXCEL_LEAP ? 1 : 0);
}
