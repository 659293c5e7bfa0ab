import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { decimalFromUnits, MOST_PLACES } from "../../number/fraction.ts";
import { parseMagnitude } from "../../number/parse.ts";
import { parseScaled, type Scaled } from "../../number/scaled.ts";
import { type PeriodValue, type Point, readSeries, type SeriesOptions } from "./series/period-series.ts";
import { seasonIndices, type SeasonRatios, seasonRatios } from "./series/seasons.ts";

/** What one month or quarter of the year is to the others. */
export interface SeasonIndex {
  /** The month from 1 to 12, or the quarter from 1 to 4. */
  readonly season: number;
  /** `1.2` where it is a fifth above the mean of the year; `null` where the series does not suffice. */
  readonly index: Decimal | null;
  /** From how many years it is told. */
  readonly years: number;
}

/** The shape of the year in a series. */
export interface Seasonality {
  /** Says what this is. */
  readonly kind: "seasonality";
  /** The length of the periods; `null` for an empty series. */
  readonly unit: "month" | "quarter" | null;
  /** Whether every season has an index. */
  readonly sufficient: boolean;
  /** Why not: fewer values than two years have, periods without one, or years in which all are 0; else `null`. */
  readonly reason: "too-short" | "gaps" | "zeros" | null;
  /** Every month or quarter of the year, in order; the indices add up to how many they are. */
  readonly seasons: readonly SeasonIndex[];
}

const SEASONS = { month: 12, quarter: 4 } as const;

/**
 * Seasonality (seasonal indices, seasonal factors): what each month or quarter of the year is to the mean of its year.
 *
 * `index = mean(value ÷ centred moving average) ÷ mean of these over all seasons`
 *
 * Classical multiplicative decomposition, as `decompose` in R and `seasonal_decompose` in statsmodels do it: a value is
 * held against the year around it, not against its calendar year, in which growth would make every December a peak.
 *
 * @param series - Months or quarters with their values, in any order. A value that is not known is `null`, or its
 * period is left out.
 * @param options - `fiscalYearStart`, for labels of fiscal quarters.
 * @returns An index for each month (1 to 12) or quarter (1 to 4), to twenty decimals, with mean 1 exactly; all of them
 * `null`, and the reason, where the series does not suffice: it takes two full years without a gap.
 * @throws {@link MetricInputError} when a value is not a number or is negative, `not-a-period` for a label that is
 * none, and `not-allowed` for other periods, for months beside quarters, and for a period that comes twice.
 *
 * @example A summer business
 * ```ts
 * import { seasonality } from "customer-metrics";
 *
 * const visits = [90, 100, 150, 60, 90, 100, 150, 60].map((value, index) => ({
 *   period: `${2024 + Math.floor(index / 4)}-Q${(index % 4) + 1}`,
 *   value,
 * }));
 *
 * seasonality(visits).seasons.map(({ index }) => index?.toString()); // => ["0.9", "1", "1.5", "0.6"]
 * seasonality(visits.slice(1)).reason; // => "too-short"
 * ```
 *
 * @see {@link yearOverYear} for growth that seasons do not disturb.
 */
export function seasonality(series: readonly PeriodValue[], options: SeriesOptions = {}): Seasonality {
  const points = readSeries(series, options, { metric: "seasonality", units: ["month", "quarter"], parse: parseValue });
  const unit = points[0] === undefined ? null : (points[0].period.unit as "month" | "quarter");
  const ratios = unit === null ? [] : seasonRatios(points, { seasons: SEASONS[unit], seasonOf });
  const indices = seasonIndices(ratios);
  return Object.freeze({
    kind: "seasonality",
    unit,
    sufficient: indices !== null,
    reason: indices === null ? reasonOf(points, ratios) : null,
    seasons: Object.freeze(ratios.map(({ count }, index) => shown(index, count, indices?.[index]))),
  });
}

function shown(index: number, years: number, units: bigint | undefined): SeasonIndex {
  const told = units === undefined ? null : decimalFromUnits(units, MOST_PLACES);
  return Object.freeze({ season: index + 1, index: told, years });
}

function reasonOf(points: readonly Point<Scaled>[], seasons: readonly SeasonRatios[]): Seasonality["reason"] {
  const known = points.filter(({ value }) => value !== null).length;
  if (known === 0 || known < 2 * seasons.length) return "too-short";
  return known < points.length ? "gaps" : "zeros";
}

/** A ratio of what can be below 0 is no season. */
function parseValue(value: DecimalInput, field: string): Scaled {
  return parseScaled(parseMagnitude(value, field), field);
}

/** The number at the end of `2025-03` or `2025-Q1`. */
function seasonOf(label: string): number {
  return Number(label.slice(-2).replace("Q", ""));
}
