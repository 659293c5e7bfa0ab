import { exactSum } from "../../../number/exact-sum.ts";
import type { Decimal } from "../../../number/decimal.ts";
import { readDay } from "../../../time/calendar-date.ts";
import { type Period, periodOf, type PeriodUnit } from "../../../time/period.ts";
import type { Point } from "./period-series.ts";

/** A period and what was measured in it. */
export interface SeriesExtreme {
  /** The period's label. */
  readonly period: string;
  /** What was measured. */
  readonly value: Decimal;
}

/** What the periods of one year come to. */
export interface SeriesYear {
  /** The year's label. */
  readonly year: string;
  /** How many of its periods have a value. */
  readonly periods: number;
  /** Whether they all do. The mean of part of a year has part of its seasons. */
  readonly complete: boolean;
  /** The mean of the periods that have a value; `null` where none has. */
  readonly mean: Decimal | null;
  /** The period with the lowest value, of several as low the first. */
  readonly lowest: SeriesExtreme | null;
  /** The period with the highest value, of several as high the first. */
  readonly highest: SeriesExtreme | null;
}

const PERIODS: Partial<Record<PeriodUnit, number>> = { month: 12, quarter: 4, year: 1 };
const YEAR = /\d{4}/u;

/** Every year of a series, in order: the fiscal one where there is one, of weeks the ISO year. */
export function yearsOf(points: readonly Point<Decimal>[], fiscalYearStart?: number): readonly SeriesYear[] {
  const years = new Map<string, Point<Decimal>[]>();
  for (const point of points) {
    const year = yearOf(point.period, fiscalYearStart);
    const before = years.get(year);
    if (before === undefined) years.set(year, [point]);
    else before.push(point);
  }
  return Object.freeze(Array.from(years, ([year, of]) => summary(year, of)));
}

/** The label of the same period in the year before. The ISO week 53 has none in most years. */
export function yearBefore(label: string): string {
  return label.replace(YEAR, (year) => String(Number(year) - 1).padStart(4, "0"));
}

function yearOf({ unit, label, firstDay }: Period, fiscalYearStart?: number): string {
  return unit === "week" ? label.slice(0, 4) : periodOf(firstDay, "year", fiscalYearStart).label;
}

function summary(year: string, points: readonly Point<Decimal>[]): SeriesYear {
  const known: SeriesExtreme[] = [];
  for (const { period, value } of points)
    if (value !== null) known.push(Object.freeze({ period: period.label, value }));
  const pick = (isBetter: (a: Decimal, b: Decimal) => boolean): SeriesExtreme | null =>
    known.reduce<SeriesExtreme | null>(
      (best, one) => (best === null || isBetter(one.value, best.value) ? one : best),
      null,
    );
  return Object.freeze({
    year,
    periods: known.length,
    complete: known.length === periodsIn(year, points[0]!.period.unit),
    mean: known.length === 0 ? null : exactSum(known.map(({ value }) => value)).dividedBy(known.length),
    lowest: pick((a, b) => a.lessThan(b)),
    highest: pick((a, b) => a.greaterThan(b)),
  });
}

function periodsIn(year: string, unit: PeriodUnit): number {
  // 28 December is always in the last ISO week of its year.
  return PERIODS[unit] ?? Number(periodOf(readDay(`${year}-12-28`)!, "week").label.slice(-2));
}
