import { tooltip } from "./axes.ts";
import { COLOURS } from "./colours.ts";
import type { Spec } from "./spec.ts";

/** One cell of a heat map. */
export interface HeatCell {
  readonly row: string;
  readonly column: number;
  readonly value: number | null;
  /** What is written in it. */
  readonly text: string;
  readonly exact: string;
  readonly note: string;
}

/** What a heat map is drawn with. */
export interface HeatMapOptions {
  readonly rows: string;
  readonly columns: string;
  /** What the colour is of. */
  readonly title: string;
}

/** From nothing to all that was there, and beyond it, where there is more than at the start. */
const RANGE = ["#fdf0d5", "#c3dcef", "#5ba3dc", "#173a7a"];
const DOMAIN = [0, 0.5, 1, 1.5];
/** From here on white can be read and black cannot. */
const DARK = 1.2;

/** A number in each cell, and a colour for it: read line by line, who started together. */
export function heatMap(cells: readonly HeatCell[], { rows, columns, title }: HeatMapOptions): Spec {
  const x = {
    field: "column",
    type: "ordinal",
    axis: { orient: "top", title: columns, labelAngle: 0, domain: false, ticks: false },
  };
  const y = { field: "row", type: "ordinal", sort: null, axis: { title: rows, domain: false, ticks: false } };
  const tip = tooltip({ row: rows, column: columns, exact: title, note: "Note" });
  const colour = {
    field: "value",
    type: "quantitative",
    scale: { domain: DOMAIN, range: RANGE, clamp: true, interpolate: "lab" },
    legend: { title: null, format: ".0%", gradientLength: 160 },
  };
  return {
    data: { values: cells },
    width: { step: 46 },
    height: { step: 22 },
    encoding: { x, y },
    layer: [
      {
        // What is not known has a cell as well, in grey.
        mark: { type: "rect", invalid: null },
        encoding: {
          color: { condition: { test: "datum.value === null", value: COLOURS.other }, ...colour },
          tooltip: tip,
        },
      },
      {
        mark: { type: "text", fontSize: 10.5 },
        encoding: {
          text: { field: "text" },
          color: {
            condition: { test: `datum.value !== null && datum.value >= ${String(DARK)}`, value: "#ffffff" },
            value: "#000000",
          },
        },
      },
    ],
  };
}
