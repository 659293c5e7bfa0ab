import type { PeriodTotals, ToldPeriod } from "../../../activity/periods/told-totals.ts";
import { type Cells, cellsOf } from "../../documents/cells.ts";
import { decimalOf, numberOf } from "../../figures/figure.ts";
import type { Unit } from "../../figures/format.ts";
import type { Subject } from "../../subject.ts";
import type { ChartInput, ChartKind } from "../chart-input.ts";
import { linesOverTime, type Point } from "../kit/lines.ts";
import { below, type ChartDocument } from "../kit/spec.ts";

/** A line of a panel: its name and, of a period, its value and interval. */
export interface PanelLine<Period> {
  readonly name: string;
  readonly value: (period: Period) => unknown;
  readonly interval?: (period: Period) => { readonly lower: number; readonly upper: number } | null;
}

/** One of the charts below each other. */
export interface Panel<Period> {
  readonly title: string;
  /** Of its values, which may depend on what was asked. */
  readonly unit: Unit | ((periods: readonly Period[]) => Unit);
  readonly lines: readonly PanelLine<Period>[];
  readonly level?: number;
}

/** What totals of a kind are called, and what is drawn of them. */
export interface PeriodChart<Period> {
  readonly title: string;
  readonly panels: readonly Panel<Period>[];
}

/** Charts of totals by period. */
export function totalsChart<Period extends ToldPeriod>(chart: PeriodChart<Period>): ChartKind {
  return {
    chartOf: ({ items }: Subject<Pick<PeriodTotals<Period>, "periods">>, input: ChartInput) =>
      panelsChart(
        chart,
        items.flatMap(({ periods }) => periods),
        input,
      ),
  };
}

/** Charts of single periods. */
export function periodsChart<Period extends ToldPeriod>(chart: PeriodChart<Period>): ChartKind {
  return { chartOf: ({ items }: Subject<Period>, input: ChartInput) => panelsChart(chart, items, input) };
}

function panelsChart<Period extends ToldPeriod>(
  { title, panels }: PeriodChart<Period>,
  periods: readonly Period[],
  { showing }: ChartInput,
): ChartDocument {
  const cells = cellsOf(showing);
  // A panel that nothing is known of would be an empty frame.
  const known = panels.filter(({ lines }) =>
    lines.some(({ value }) => periods.some((period) => decimalOf(value(period)) !== null)),
  );
  const shown = known.length === 0 ? panels.slice(0, 1) : known;
  const specs = shown.map((panel, at) => panelSpec(panel, periods, at < shown.length - 1));
  const last = periods.findLast(({ complete }) => complete);
  const told =
    last === undefined
      ? "No period is over."
      : `${last.period}: ${shown.flatMap((panel) => toldOf(panel, last, { cells, unit: unitIn(panel, periods) })).join(", ")}.`;
  return { title, summary: told, spec: below(specs) };
}

function unitIn<Period>({ unit }: Panel<Period>, periods: readonly Period[]): Unit {
  return typeof unit === "function" ? unit(periods) : unit;
}

function toldOf<Period>(
  { lines }: Panel<Period>,
  period: Period,
  { cells, unit }: { readonly cells: Cells; readonly unit: Unit },
): readonly string[] {
  return lines.map(({ name, value }) => `${name} ${cells.figure(value(period), unit).text}`);
}

function panelSpec<Period extends ToldPeriod>(
  panel: Panel<Period>,
  periods: readonly Period[],
  isAbove: boolean,
): ReturnType<typeof linesOverTime> {
  const { title, lines, level } = panel;
  const points = lines.flatMap(({ name, value, interval }) =>
    periods.map((period): Point => {
      const ends = interval?.(period) ?? null;
      const exact = decimalOf(value(period))?.toFixed() ?? "not known";
      return {
        series: name,
        at: period.period,
        value: numberOf(value(period)),
        exact,
        lower: ends?.lower,
        upper: ends?.upper,
      };
    }),
  );
  return linesOverTime(points, {
    unit: unitIn(panel, periods),
    title,
    series: lines.map(({ name }) => name),
    level,
    height: 140,
    isAbove,
  });
}
