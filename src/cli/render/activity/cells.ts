import type { Decimal } from "../../../number/decimal.ts";
import type { TableLine } from "../document.ts";
import { NOT_KNOWN } from "../figures.ts";

/** A number with so many digits after the point. */
export function fixed(value: Decimal | number | null, digits: number): string {
  if (value === null) return NOT_KNOWN;
  const text = value.toFixed(digits);
  return /^-0(?:\.0*)?$/u.test(text) ? text.slice(1) : text;
}

/** What an interval leaves possible. */
export function between(
  interval: { readonly lower: number; readonly upper: number } | null,
  write: (end: number) => string,
): string {
  return interval === null ? "" : `${write(interval.lower)} to ${write(interval.upper)}`;
}

/** An end of an interval of a share, in percent. */
export function percentEnd(end: number): string {
  return (100 * end).toFixed(0);
}

/** One line for each period from the first in which there is something on; a star where a period is not over. */
export function periodLines<Period extends { readonly period: string; readonly complete: boolean }>(
  periods: readonly Period[],
  isAny: (period: Period) => boolean,
  cells: (period: Period, index: number) => readonly string[],
): readonly TableLine[] {
  const first = periods.findIndex(isAny);
  if (first < 0) return [];
  return periods
    .map((period, index): TableLine => [
      period.complete ? period.period : `${period.period} *`,
      ...cells(period, index),
    ])
    .slice(first);
}
