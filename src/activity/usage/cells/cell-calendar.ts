import type { Day } from "../../../time/calendar-date.ts";
import { dayOfDate } from "../../../time/calendar-day.ts";
import type { PeriodUnit } from "../../../time/period.ts";

/**
 * Cells: stretches of at most 31 days, none of which is in two periods. What somebody did in one is two words of bits,
 * one for the days and one for the features.
 */
export interface CellCalendar {
  readonly cellOf: (day: Day) => number;
  readonly firstDayOf: (cell: number) => Day;
}

/** The cells of periods: days and weeks are cells themselves, longer periods are made of months. */
export function cellCalendar(by: PeriodUnit): CellCalendar {
  if (by === "day") return { cellOf: (day) => day, firstDayOf: (cell) => cell };
  if (by === "week")
    return { cellOf: (day) => Math.floor((day - MONDAY) / 7), firstDayOf: (cell) => 7 * cell + MONDAY };
  return { cellOf: monthOf, firstDayOf: (cell) => dayOfDate(Math.floor(cell / 12), (cell % 12) + 1, 1)! };
}

/** The cell of a day and its bit in it: 32 times the cell, and the day of the cell, from 0. */
export function dayPlaces({ cellOf, firstDayOf }: CellCalendar): (day: Day) => number {
  const known = new Int32Array(USUAL_DAYS).fill(UNKNOWN);
  return (day) => {
    const usual = day >= 0 && day < USUAL_DAYS ? known[day]! : UNKNOWN;
    if (usual !== UNKNOWN) return usual;
    const cell = cellOf(day);
    const place = 32 * cell + day - firstDayOf(cell);
    if (day >= 0 && day < USUAL_DAYS) known[day] = place;
    return place;
  };
}

/** From 1970 to 2059: the days that are looked up again and again. */
const USUAL_DAYS = 32_768;
const UNKNOWN = -1;

/** 1969-12-29. */
const MONDAY: Day = -3;

/** Days from 0000-03-01 to 1970-01-01. */
const FIRST_OF_MARCH = 719_468;
const DAYS_OF_400_YEARS = 146_097;

/** Months from the January of year 0 to the one that holds a day, in years that begin in March. */
function monthOf(day: Day): number {
  const since = day + FIRST_OF_MARCH;
  const era = Math.floor(since / DAYS_OF_400_YEARS);
  const inEra = since - era * DAYS_OF_400_YEARS;
  const leapDays = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const year = Math.floor((inEra - leapDays) / 365);
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  return 12 * (400 * era + year) + Math.floor((5 * inYear + 2) / 153) + 2;
}
