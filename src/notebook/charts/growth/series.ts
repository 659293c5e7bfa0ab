import type { Seasonality } from "../../../metrics/growth/seasonality.ts";
import type { YearOverYear } from "../../../metrics/growth/year-over-year.ts";
import { cellsOf } from "../../documents/cells.ts";
import { decimalOf, numberOf } from "../../figures/figure.ts";
import type { Subject } from "../../subject.ts";
import type { ChartInput } from "../chart-input.ts";
import { COLOURS } from "../kit/colours.ts";
import { type Bar, bars } from "../kit/bars.ts";
import { linesOverTime, type Point } from "../kit/lines.ts";
import { below, type ChartDocument } from "../kit/spec.ts";

/** A series with that of the year before, and below it how much of itself it grew by. */
export function yearOverYearChart({ items }: Subject<YearOverYear>, { showing }: ChartInput): ChartDocument {
  const periods = items.flatMap((item) => item.periods);
  const cells = cellsOf(showing);
  const point = (series: string, at: string, value: unknown): Point => ({
    series,
    at,
    value: numberOf(value),
    exact: decimalOf(value)?.toFixed() ?? "not known",
  });
  const values = periods.flatMap(({ period, value, yearBefore }) => [
    point("Value", period, value),
    point("A year before", period, yearBefore),
  ]);
  const growth = periods.map((period) => point("Growth", period.period, period.growth));
  const last = periods.findLast((period) => period.growth !== null);
  return {
    title: "Year over year",
    summary:
      last === undefined
        ? "No period has one a year before it."
        : `${last.period} is ${cells.figure(last.growth, "share").text} above the year before.`,
    spec: below([
      linesOverTime(values, {
        unit: "money",
        title: "Value",
        series: ["Value", "A year before"],
        colours: [COLOURS.new, COLOURS.other],
      }),
      linesOverTime(growth, { unit: "share", title: "Growth", series: ["Growth"], level: 0, height: 120 }),
    ]),
  };
}

/** Each month or quarter above or below the mean of its year. */
export function seasonalityChart({ items }: Subject<Seasonality>, { showing }: ChartInput): ChartDocument {
  const cells = cellsOf(showing);
  const specs = items.map(({ unit, seasons }) => {
    const rows = seasons.map(({ season, index }): Bar => {
      const value = numberOf(index);
      const name = `${unit === "quarter" ? "Quarter" : "Month"} ${String(season)}`;
      return {
        name,
        value,
        text: cells.figure(index, "ratio").text,
        colour: value !== null && value < 1 ? COLOURS.contraction : COLOURS.new,
      };
    });
    return bars(rows, { unit: "ratio", title: "Index; 1 is the mean of the year", base: 1 });
  });
  const told = items.every(({ sufficient }) => sufficient);
  const summary = told
    ? "Each season against the mean of its year."
    : "The series does not suffice to tell the seasons.";
  return { title: "Seasonality", summary, spec: specs.length === 1 ? specs[0]! : below(specs) };
}
