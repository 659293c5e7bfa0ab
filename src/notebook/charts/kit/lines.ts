import type { Unit } from "../../figures/format.ts";
import { amountAxis, tooltip } from "./axes.ts";
import { LINE, SERIES } from "./colours.ts";
import type { Spec } from "./spec.ts";

/** One point of a line; no `value` is a gap. */
export interface Point {
  readonly series: string;
  readonly at: string;
  readonly value: number | null;
  readonly lower?: number | null | undefined;
  readonly upper?: number | null | undefined;
  /** The value as it is written, exactly. */
  readonly exact: string;
}

/** What lines are drawn with. */
export interface LinesOptions {
  readonly unit: Unit;
  readonly title: string;
  readonly series: readonly string[];
  readonly colours?: readonly string[];
  readonly height?: number;
  /** Whether the chart below tells the times of this one as well. */
  readonly isAbove?: boolean;
  /** A line across: 100 % of retention, 0 % of churn. */
  readonly level?: number | undefined;
}

/** Values over time: a line each, with a band where an interval is known. */
export function linesOverTime(points: readonly Point[], options: LinesOptions): Spec {
  const { unit, title, series, colours = SERIES, height = 220, level, isAbove = false } = options;
  const places = new Set(points.map(({ at }) => at)).size;
  const x = {
    field: "at",
    type: "ordinal",
    sort: null,
    axis: { title: null, labelAngle: places > 8 ? -45 : 0, labelOverlap: true, labels: !isAbove },
  };
  const y = { type: "quantitative", scale: { zero: false }, axis: amountAxis(unit, title) };
  const colour = {
    field: "series",
    type: "nominal",
    scale: { domain: series, range: colours.slice(0, series.length) },
    legend: legendOf(series),
  };
  const shape = { field: "series", type: "nominal", scale: { domain: series }, legend: legendOf(series) };
  // All points of a line that has a band: where one has none, the band is broken.
  const inBand = new Set(
    points
      .filter(({ lower, upper }) => typeof lower === "number" && typeof upper === "number")
      .map((point) => point.series),
  );
  const banded = points
    .filter((point) => inBand.has(point.series))
    .map((point) => ({ lower: null, upper: null, ...point }));
  const band = {
    data: { values: banded },
    mark: { type: "area", opacity: 0.22 },
    encoding: { x, y: { field: "lower", ...y }, y2: { field: "upper" }, color: colour },
  };
  const across = {
    data: { values: [{ level }] },
    mark: { type: "rule", color: LINE, strokeDash: [4, 3] },
    encoding: { y: { field: "level", ...y } },
  };
  return {
    width: Math.min(760, Math.max(420, places * 30)),
    height,
    data: { values: points },
    layer: [
      ...(level === undefined ? [] : [across]),
      ...(banded.length === 0 ? [] : [band]),
      { mark: { type: "line", strokeWidth: 2 }, encoding: { x, y: { field: "value", ...y }, color: colour } },
      {
        mark: { type: "point", filled: true, size: 42, opacity: 1 },
        encoding: {
          x,
          y: { field: "value", ...y },
          color: colour,
          shape,
          tooltip: tooltip({ series: "What", at: "When", exact: "Exactly" }),
        },
      },
    ],
  };
}

function legendOf(series: readonly string[]): Spec | null {
  return series.length < 2 ? null : { title: null };
}
