import { utc } from "@date-fns/utc/utc";
import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { getISOWeek } from "date-fns/getISOWeek";
import { getISOWeekYear } from "date-fns/getISOWeekYear";
import { startOfISOWeek } from "date-fns/startOfISOWeek";
import { startOfMonth } from "date-fns/startOfMonth";
import { MetricInputError, quote } from "../errors.ts";
import { dateOf, type Day, dayOf, formatDay, readDay } from "./calendar-date.ts";

/** The length of a reporting period. Weeks are ISO 8601: Monday to Sunday. */
export type PeriodUnit = "day" | "week" | "month" | "quarter" | "year";

/** One reporting period: `2025-03-07`, `2025-W09`, `2025-03`, `2025-Q1` or `2025`. */
export interface Period {
  readonly unit: PeriodUnit;
  readonly label: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** Every unit, shortest first. */
export const PERIOD_UNITS: readonly PeriodUnit[] = ["day", "week", "month", "quarter", "year"];

const MONTHS: Readonly<Record<"month" | "quarter" | "year", number>> = { month: 1, quarter: 3, year: 12 };
const CALENDAR_DAY = /^\d{4}-\d{2}-\d{2}$/u;
const WEEK = /^(\d{4})-W(\d{2})$/u;
const MONTH = /^(\d{4})-(\d{2})$/u;
const QUARTER = /^(?:FY)?\d{4}-Q[1-4]$/u;
const YEAR = /^(?:FY)?\d{4}$/u;
const YEAR_AND_QUARTER = /^(?:FY)?(\d{4})(?:-Q([1-4]))?$/u;

/**
 * The period that holds a day.
 *
 * @param fiscalYearStart - The month (1 to 12) in which the year begins. From 2 up, quarters and years are
 * fiscal, labelled `FY2025-Q1` and `FY2025` after the calendar year in which the fiscal year ends.
 */
export function periodOf(day: Day, unit: PeriodUnit, fiscalYearStart = 1): Period {
  if (unit === "day") return { unit, label: formatDay(day), firstDay: day, lastDay: day };
  if (unit === "week") return weekOf(day);
  const first = firstOfMonths(day, unit, fiscalYearStart);
  const next = addMonths(first, MONTHS[unit], { in: utc });
  return { unit, label: labelOf(first, unit, fiscalYearStart), firstDay: dayOf(first), lastDay: dayOf(next) - 1 };
}

/** Reads a period's label, or throws naming the field. */
export function parsePeriod(label: string, field: string, fiscalYearStart = 1): Period {
  const day = firstDayOf(label, fiscalYearStart);
  if (day !== null) {
    const period = periodOf(day, unitOf(label), fiscalYearStart);
    if (period.label === label) return period;
  }
  const fiscal = fiscalYearStart === 1 ? "" : "FY";
  throw new MetricInputError(
    `Cannot read ${field} as a period like 2025-03, ${fiscal}2025-Q1, 2025-W09, ${fiscal}2025 or 2025-03-07: received ${quote(label)}`,
    { code: "not-a-period", field, received: label },
  );
}

/** Every period of a unit from the one that holds `from` to the one that holds `to`, both included. */
export function periodsBetween(
  from: Day,
  to: Day,
  of: { unit: PeriodUnit; fiscalYearStart?: number | undefined },
): Period[] {
  const periods: Period[] = [];
  for (let day = from; day <= to;) {
    const period = periodOf(day, of.unit, of.fiscalYearStart);
    periods.push(period);
    day = period.lastDay + 1;
  }
  return periods;
}

/** The day a number of months before or after another; the 31st becomes the last of a shorter month. */
export function addMonthsTo(day: Day, months: number): Day {
  return dayOf(addMonths(dateOf(day), months, { in: utc }));
}

function weekOf(day: Day): Period {
  const monday = startOfISOWeek(dateOf(day), { in: utc });
  const year = String(getISOWeekYear(monday, { in: utc })).padStart(4, "0");
  const week = String(getISOWeek(monday, { in: utc })).padStart(2, "0");
  return { unit: "week", label: `${year}-W${week}`, firstDay: dayOf(monday), lastDay: dayOf(monday) + 6 };
}

function firstOfMonths(day: Day, unit: "month" | "quarter" | "year", fiscalYearStart: number): Date {
  const month = startOfMonth(dateOf(day), { in: utc });
  const since = (month.getUTCMonth() + 12 - (fiscalYearStart - 1)) % MONTHS[unit];
  return addMonths(month, -since, { in: utc });
}

function labelOf(first: Date, unit: "month" | "quarter" | "year", fiscalYearStart: number): string {
  if (unit === "month") return formatDay(dayOf(first)).slice(0, 7);
  const shifted = addMonths(first, fiscalYearStart === 1 ? 0 : 13 - fiscalYearStart, { in: utc });
  const year = `${fiscalYearStart === 1 ? "" : "FY"}${formatDay(dayOf(shifted)).slice(0, 4)}`;
  return unit === "year" ? year : `${year}-Q${String(shifted.getUTCMonth() / 3 + 1)}`;
}

function unitOf(label: string): PeriodUnit {
  if (WEEK.test(label)) return "week";
  if (MONTH.test(label)) return "month";
  if (QUARTER.test(label)) return "quarter";
  return YEAR.test(label) ? "year" : "day";
}

/** The first day that a label names; whether the label is a true one is for its round trip to say. */
function firstDayOf(label: string, fiscalYearStart: number): Day | null {
  const [, weekYear, week] = WEEK.exec(label) ?? [];
  if (weekYear !== undefined) return firstDayOfWeek(weekYear, Number(week));
  if (MONTH.test(label)) return readDay(`${label}-01`);
  const [, year, quarter = 1] = YEAR_AND_QUARTER.exec(label) ?? [];
  if (year !== undefined) return firstDayOfQuarter(year, Number(quarter), fiscalYearStart);
  return CALENDAR_DAY.test(label) ? readDay(label) : null;
}

function firstDayOfQuarter(year: string, quarter: number, fiscalYearStart: number): Day | null {
  const january = readDay(`${year}-01-01`);
  const shift = fiscalYearStart === 1 ? 0 : fiscalYearStart - 13;
  return january === null ? null : addMonthsTo(january, shift + 3 * (quarter - 1));
}

function firstDayOfWeek(year: string, week: number): Day | null {
  const january4 = readDay(`${year}-01-04`); // always in week 1
  if (january4 === null) return null;
  return dayOf(addDays(startOfISOWeek(dateOf(january4), { in: utc }), 7 * (week - 1), { in: utc }));
}
