import { alternatives, MetricInputError, quote } from "../../../errors.ts";
import type { DecimalInput } from "../../../number/decimal.ts";
import { parsePeriod, type Period, type PeriodUnit, periodsBetween } from "../../../time/period.ts";

/** One value of a series, and the period that it is of. */
export interface PeriodValue {
  /** The period's label: `2025-03`, `2025-Q1`, `2025-W09` or `2025`; `FY2025-Q1` and `FY2025` in a fiscal year. */
  readonly period: string;
  /** What was measured; `null` where it was not. */
  readonly value: DecimalInput | null;
}

/** How a series is read. */
export interface SeriesOptions {
  /** The month (1 to 12) in which the fiscal year begins: quarters and years are then fiscal. */
  readonly fiscalYearStart?: number | undefined;
}

/** What is asked of a series, and how its values are read. */
export interface SeriesReading<Value> {
  /** What it is for, as the errors say it. */
  readonly metric: string;
  /** The lengths of period that will do. */
  readonly units: readonly PeriodUnit[];
  readonly parse: (value: DecimalInput, field: string) => Value;
}

/** A period with its value, or without one. */
export interface Point<Value> {
  readonly period: Period;
  readonly value: Value | null;
}

/** A period as it was written, and where. */
interface Written {
  readonly period: Period;
  readonly field: string;
}

/** Every period from the first that is written to the last, in order, and those between that are left out. */
export function readSeries<Value>(
  series: readonly PeriodValue[],
  { fiscalYearStart }: SeriesOptions,
  { parse, ...wanted }: SeriesReading<Value>,
): readonly Point<Value>[] {
  checkStart(fiscalYearStart);
  const values = new Map<string, Value | null>();
  const written: Written[] = [];
  for (const [index, { period: label, value }] of series.entries()) {
    const period = {
      period: parsePeriod(label, nameOf(index, "period"), fiscalYearStart),
      field: nameOf(index, "period"),
    };
    checkUnit(period, wanted);
    checkSame(period, written[0] ?? period);
    if (values.has(label)) throw notAllowed(`Cannot use ${period.field}, which is given twice`, period);
    values.set(label, value === null ? null : parse(value, nameOf(index, "value")));
    written.push(period);
  }
  const periods = written.map(({ period }) => period).sort((a, b) => a.firstDay - b.firstDay);
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return [];
  return periodsBetween(first.firstDay, last.lastDay, { unit: first.unit, fiscalYearStart }).map((period) => ({
    period,
    value: values.get(period.label) ?? null,
  }));
}

function nameOf(index: number, field: keyof PeriodValue): string {
  return `series[${String(index)}].${field}`;
}

function checkStart(received: number | undefined): void {
  if (received === undefined || (Number.isInteger(received) && received >= 1 && received <= 12)) return;
  throw new MetricInputError(`Cannot use ${quote(received)} as fiscalYearStart: choose a month from 1 to 12`, {
    code: "not-allowed",
    field: "fiscalYearStart",
    received,
  });
}

function checkUnit(written: Written, { metric, units }: Pick<SeriesReading<unknown>, "metric" | "units">): void {
  if (units.includes(written.period.unit)) return;
  throw notAllowed(`Cannot compute ${metric} of ${written.field}, which must be a ${alternatives(units)}`, written);
}

function checkSame(written: Written, first: Written): void {
  if (written.period.unit === first.period.unit) return;
  throw notAllowed(
    `Cannot put a ${written.period.unit} beside a ${first.period.unit}, as ${written.field} does`,
    written,
  );
}

function notAllowed(reason: string, { period, field }: Written): MetricInputError {
  const details = { code: "not-allowed", field, received: period.label } as const;
  return new MetricInputError(`${reason}: received ${quote(period.label)}`, details);
}
