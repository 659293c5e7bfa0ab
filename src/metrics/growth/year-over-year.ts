import type { Decimal } from "../../number/decimal.ts";
import { parseDecimal } from "../../number/parse.ts";
import type { PeriodUnit } from "../../time/period.ts";
import { growthRate } from "./growth-rate.ts";
import { type PeriodValue, readSeries, type SeriesOptions } from "./series/period-series.ts";
import { type SeriesYear, yearBefore, yearsOf } from "./series/years.ts";

/** One period against the same period of the year before. */
export interface YearOverYearPeriod {
  /** The period's label. */
  readonly period: string;
  /** What was measured; `null` where it was not. */
  readonly value: Decimal | null;
  /** What was measured a year before; `null` where it was not. */
  readonly yearBefore: Decimal | null;
  /** The difference; `null` where either is missing. */
  readonly change: Decimal | null;
  /** The difference over the year before; `null` where either is missing, and where there was nothing to grow from. */
  readonly growth: Decimal | null;
}

/** A series against itself a year before. */
export interface YearOverYear {
  /** Says what this is. */
  readonly kind: "year-over-year";
  /** The length of the periods; `null` for an empty series. */
  readonly unit: PeriodUnit | null;
  /** Every period from the first to the last, in order, those without a value too. */
  readonly periods: readonly YearOverYearPeriod[];
  /** Every year of them: mean, lowest and highest. */
  readonly years: readonly SeriesYear[];
}

/**
 * Year over year (YoY): each period of a series against the same period of the year before, which has the same season.
 *
 * `change = value − value a year before`; `growth = change ÷ value a year before`
 *
 * Periods are matched by their labels, never by counting twelve back, so a gap moves nothing.
 *
 * @param series - Periods and values in any order: weeks (ISO), months, quarters or years, all of one length. A value
 * that is not known is `null`, or its period is left out.
 * @param options - `fiscalYearStart`, the month in which a fiscal year begins.
 * @returns Change and growth per period; mean, lowest and highest per year.
 * @throws {@link MetricInputError} when a value is not a number, `not-a-period` for a label that is none, and
 * `not-allowed` for days, for periods of several lengths, and for a period that comes twice.
 *
 * @example A month that is missing leaves two gaps, and moves nothing
 * ```ts
 * import { toPlain, yearOverYear } from "customer-metrics";
 *
 * const { periods, years } = yearOverYear([
 *   { period: "2024-01", value: 200 },
 *   { period: "2024-02", value: 240 },
 *   { period: "2025-01", value: 230 },
 *   { period: "2025-02", value: 300 },
 * ]);
 *
 * periods.length; // => 14
 * toPlain(periods.at(-1)); // => { period: "2025-02", value: "300", yearBefore: "240", change: "60", growth: "0.25" }
 * years.map(({ year, mean, complete }) => [year, mean?.toString(), complete]); // => [["2024", "220", false], ["2025", "265", false]]
 * ```
 *
 * @see {@link seasonality} for how a month differs from the others.
 */
export function yearOverYear(series: readonly PeriodValue[], options: SeriesOptions = {}): YearOverYear {
  const points = readSeries(series, options, {
    metric: "year over year",
    units: ["week", "month", "quarter", "year"],
    parse: parseDecimal,
  });
  const values = new Map(points.map(({ period, value }) => [period.label, value]));
  const periods = points.map(({ period: { label }, value }) => compared(label, value, values.get(yearBefore(label))));
  return Object.freeze({
    kind: "year-over-year",
    unit: points[0]?.period.unit ?? null,
    periods: Object.freeze(periods),
    years: yearsOf(points, options.fiscalYearStart),
  });
}

function compared(period: string, value: Decimal | null, before: Decimal | null = null): YearOverYearPeriod {
  const isKnown = value !== null && before !== null;
  return Object.freeze({
    period,
    value,
    yearBefore: before,
    change: isKnown ? value.minus(before) : null,
    growth: isKnown ? growthRate({ previous: before, current: value }) : null,
  });
}
