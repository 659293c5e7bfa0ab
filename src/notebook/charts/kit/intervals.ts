import type { Unit } from "../../figures/format.ts";
import { shortened } from "../../figures/printable.ts";
import { amountAxis, LABEL, tooltip } from "./axes.ts";
import { COLOURS, LINE } from "./colours.ts";
import type { Spec } from "./spec.ts";

/** One estimate with what the data leave possible; no `value` where there is none. */
export interface Estimate {
  readonly name: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The estimate and its interval as they are written. */
  readonly text: string;
}

/** What estimates are drawn with. */
export interface EstimatesOptions {
  readonly unit: Unit;
  readonly title: string;
  /** The least and the most that there can be. */
  readonly domain?: readonly [number, number] | undefined;
  /** A value that means something: no change, no skill. */
  readonly level?: number | undefined;
}

const LONGEST = 48;

/** Estimates below each other, each with its interval as a line. */
export function estimates(rows: readonly Estimate[], { unit, title, domain, level }: EstimatesOptions): Spec {
  const values = rows.map((row, order) => ({ ...row, order, short: shortened(row.name, LONGEST), shown: row.text }));
  const y = {
    ...{ field: "short", type: "nominal", sort: null },
    axis: values.every(({ name }) => name === "") ? null : { title: null, domain: false, ticks: false },
  };
  // Of nothing that is known an axis would have no ends.
  const isKnown = values.some(({ value }) => value !== null) || level !== undefined;
  const scale =
    domain === undefined && isKnown ? { zero: false, padding: 24 } : { domain: domain ?? [0, 1], nice: false };
  const x = { type: "quantitative", scale, axis: amountAxis(unit, title) };
  const tip = tooltip({ name: "What", shown: "Exactly" });
  const across = {
    data: { values: [{ level }] },
    mark: { type: "rule", color: LINE, strokeDash: [4, 3] },
    encoding: { x: { field: "level", ...x } },
  };
  const rule = {
    mark: { type: "rule", color: COLOURS.new, strokeWidth: 2.5, opacity: 0.55 },
    encoding: { y, x: { field: "lower", ...x }, x2: { field: "upper" }, tooltip: tip },
  };
  return {
    data: { values },
    width: 440,
    height: { step: 34 },
    layer: [
      ...(level === undefined ? [] : [across]),
      rule,
      ...["lower", "upper"].map((field) => ({
        mark: { type: "tick", color: COLOURS.new, thickness: 2, size: 12 },
        encoding: { y, x: { field, ...x } },
      })),
      {
        mark: { type: "point", filled: true, size: 90, opacity: 1, color: COLOURS.new },
        encoding: { y, x: { field: "value", ...x }, tooltip: tip },
      },
      { mark: { ...LABEL, align: "left", x: "width", dx: 10 }, encoding: { y, text: { field: "text" } } },
    ],
  };
}
