import { axisFormat, tooltip } from "./axes.ts";
import { SERIES } from "./colours.ts";
import type { Spec } from "./spec.ts";

/** One step of a curve: from this time on the share is this. */
export interface StepPoint {
  readonly series: string;
  readonly time: number;
  readonly share: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** How many were last seen at this time, to whom nothing had happened. */
  readonly censored: number;
  readonly exact: string;
}

/** What curves are drawn with. */
export interface StepsOptions {
  readonly series: readonly string[];
  readonly time: string;
  readonly title: string;
}

/** Curves in steps, with their bands, and a mark where somebody was last seen. */
export function steps(points: readonly StepPoint[], { series, time, title }: StepsOptions): Spec {
  const x = {
    field: "time",
    type: "quantitative",
    scale: { domainMin: 0, nice: false },
    axis: { title: time, format: axisFormat("days") },
  };
  const y = {
    type: "quantitative",
    scale: { domain: [0, 1], nice: false },
    axis: { format: axisFormat("share"), title },
  };
  const legend = series.length < 2 ? null : { title: null, symbolType: "stroke", symbolStrokeWidth: 2.5 };
  const colour = {
    field: "series",
    type: "nominal",
    scale: { domain: series, range: SERIES.slice(0, Math.max(1, series.length)) },
    legend,
  };
  const dash = { field: "series", type: "nominal", scale: { domain: series }, legend };
  const tip = tooltip({ series: "What", time: "Time", exact: "Exactly", censored: "Last seen then" });
  return {
    data: { values: points },
    width: 520,
    height: 260,
    layer: [
      {
        mark: { type: "area", interpolate: "step-after", opacity: 0.2 },
        encoding: { x, y: { field: "lower", ...y }, y2: { field: "upper" }, color: colour },
      },
      {
        mark: { type: "line", interpolate: "step-after", strokeWidth: 2 },
        encoding: { x, y: { field: "share", ...y }, color: colour, strokeDash: dash },
      },
      {
        transform: [{ filter: "datum.censored > 0" }],
        mark: { type: "tick", orient: "vertical", size: 10, thickness: 1.5 },
        encoding: { x, y: { field: "share", ...y }, color: colour, tooltip: tip },
      },
      { mark: { type: "point", opacity: 0, size: 60 }, encoding: { x, y: { field: "share", ...y }, tooltip: tip } },
    ],
  };
}
