import type { Unit } from "../../figures/format.ts";
import { shortened } from "../../figures/printable.ts";
import { amountAxis, LABEL, tooltip } from "./axes.ts";
import { COLOURS, LINE } from "./colours.ts";
import type { Spec } from "./spec.ts";

/** One bar with what is written at its end. */
export interface Bar {
  readonly name: string;
  readonly value: number | null;
  readonly text: string;
  readonly colour?: string | undefined;
}

/** What bars are drawn with. */
export interface BarsOptions {
  readonly unit: Unit;
  readonly title: string;
  readonly domain?: readonly [number, number] | undefined;
  /** Where bars begin; 0 unless told. */
  readonly base?: number | undefined;
}

const LONGEST = 48;

/** Bars below each other in the order given, with their values at the ends. */
export function bars(rows: readonly Bar[], { unit, title, domain, base = 0 }: BarsOptions): Spec {
  const values = rows.map(({ colour, ...row }, order) => ({
    ...row,
    ...{ order, base, short: shortened(row.name, LONGEST), colour: colour ?? COLOURS.new },
  }));
  const y = { field: "order", type: "ordinal", axis: null };
  const x = {
    type: "quantitative",
    scale: { domain: domain ?? roomFor(rows, base), nice: false },
    axis: amountAxis(unit, title),
  };
  const tip = tooltip({ name: "What", text: "Exactly" });
  const name = { mark: { ...LABEL, align: "right", x: -8 }, encoding: { y, text: { field: "short" } } };
  const label = (side: "left" | "right"): Spec => ({
    transform: [
      { filter: side === "left" ? "datum.value < datum.base" : "datum.value == null || datum.value >= datum.base" },
    ],
    mark: { ...LABEL, align: side === "left" ? "right" : "left", dx: side === "left" ? -5 : 5 },
    encoding: { y, x: { field: "value", ...x }, text: { field: "text" } },
  });
  return {
    data: { values },
    width: 440,
    height: { step: 26 },
    layer: [
      {
        mark: { type: "bar", size: 18 },
        encoding: {
          y,
          x: { field: "base", ...x },
          x2: { field: "value" },
          color: { field: "colour", type: "nominal", scale: null },
          tooltip: tip,
        },
      },
      ...(base === 0
        ? []
        : [
            {
              data: { values: [{ base }] },
              mark: { type: "rule", color: LINE },
              encoding: { x: { field: "base", ...x } },
            },
          ]),
      label("left"),
      label("right"),
      name,
    ],
  };
}

/** Room on either side for what is written at the ends. */
function roomFor(rows: readonly Bar[], base: number): readonly [number, number] {
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const [least, most] = [Math.min(base, ...values), Math.max(base, ...values)];
  const room = (most - least || 1) * 0.25;
  return [least < base ? least - room : base, most > base || least === base ? most + room : base];
}
