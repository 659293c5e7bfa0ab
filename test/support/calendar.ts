import fc from "fast-check";

/** A date of the proleptic Gregorian calendar, as people write it. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether a year has a 29 February: every fourth, but of the centuries only every fourth. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The length of a month, counted on the knuckles. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Days since 1970-01-01 without a Date: whole years and their leap days first, then the months.
 * For years from 1 on.
 */
export function dayNumber({ year, month, day }: CivilDate): number {
  let days = daysBeforeYear(year) - daysBeforeYear(1970) + day - 1;
  for (let earlier = 1; earlier < month; earlier += 1) days += daysInMonth(year, earlier);
  return days;
}

/** Days from the first of January of year 1 to that of another. */
function daysBeforeYear(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

/** A date as ISO 8601 writes it. */
export function isoDate({ year, month, day }: CivilDate): string {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** A number with leading zeros. */
export function padded(number: number, digits: number): string {
  return String(number).padStart(digits, "0");
}

/** The date a number of months later; the 31st becomes the last of a shorter month. */
export function monthsLater({ year, month, day }: CivilDate, months: number): CivilDate {
  const since = year * 12 + (month - 1) + months;
  const [laterYear, laterMonth] = [Math.floor(since / 12), (((since % 12) + 12) % 12) + 1];
  return { year: laterYear, month: laterMonth, day: Math.min(day, daysInMonth(laterYear, laterMonth)) };
}

/** The ISO 8601 week of a date: weeks begin on Monday, and belong to the year that has their Thursday. */
export function isoWeekLabel(date: CivilDate): string {
  const fromMonday = (((dayNumber(date) + 3) % 7) + 7) % 7; // 1970-01-01 was a Thursday
  const thursday = dayNumber(date) - fromMonday + 3;
  const year = [date.year - 1, date.year, date.year + 1].findLast((from) => firstOf(from) <= thursday) ?? date.year;
  return `${padded(year, 4)}-W${padded(Math.floor((thursday - firstOf(year)) / 7) + 1, 2)}`;
}

function firstOf(year: number): number {
  return dayNumber({ year, month: 1, day: 1 });
}

/** Any date of a span of years, leap days and month ends more often than chance would have them. */
export function civilDates({ from = 1, to = 9999 }: { from?: number; to?: number } = {}): fc.Arbitrary<CivilDate> {
  const years = fc.oneof(fc.integer({ min: from, max: to }), fc.constantFrom(1999, 2000, 2020, 2024, 2025));
  const days = fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constantFrom(1, 31));
  return fc
    .tuple(years, fc.integer({ min: 1, max: 12 }), days)
    .map(([year, month, day]) => ({ year, month, day: Math.min(day, daysInMonth(year, month)) }));
}
