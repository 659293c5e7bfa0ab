// Days are whole numbers: 0 is 2023-01-01, the first day of the company.
const FIRST = Date.UTC(2023, 0, 1);
const MILLISECONDS = 86_400_000;

/** The day of a date. */
export const dayOf = (date) => (Date.parse(`${date}T00:00:00Z`) - FIRST) / MILLISECONDS;

const DATES = new Map();

/** The date of a day. */
export function dateOf(day) {
  const known = DATES.get(day);
  if (known !== undefined) return known;
  const date = new Date(FIRST + day * MILLISECONDS).toISOString().slice(0, 10);
  DATES.set(day, date);
  return date;
}

/** The last day that the exports know. */
export const LAST = dayOf("2025-12-31");

/** Lives are drawn a little further, so that who is about to leave shows it before the exports end. */
export const HORIZON = dayOf("2026-06-30");

/** Years and months as `[2023, 1]`. */
const MONTHS = 36;

/** The first day of the n-th month; 0 is January 2023. */
export const monthStart = (month) => (Date.UTC(2023, month, 1) - FIRST) / MILLISECONDS;

/** The first day of each of the thirty-six months. */
export const MONTH_STARTS = Array.from({ length: MONTHS }, (_, month) => monthStart(month));

/** Which month a day is in; 0 is January 2023. */
export function monthOf(day) {
  const date = new Date(FIRST + day * MILLISECONDS);
  return (date.getUTCFullYear() - 2023) * 12 + date.getUTCMonth();
}

/** So many months later, on the last day of a month that has no such day. */
export function addMonths(day, months) {
  const month = monthOf(day) + months;
  return Math.min(monthStart(month) + day - monthStart(monthOf(day)), monthStart(month + 1) - 1);
}

/** 0 is Monday, 6 is Sunday: the first day of 2023 was one. */
export const weekdayOf = (day) => (day + 6) % 7;

/** A moment of a working day as a time stamp. */
export const stampOf = (day, minutes) =>
  `${new Date(FIRST + day * MILLISECONDS + minutes * 60_000).toISOString().slice(0, 19)}Z`;
