import { numberOf } from "../../figures/figure.ts";
import type { Unit } from "../../figures/format.ts";
import { printable } from "../../figures/printable.ts";
import type { Decimal } from "../../../number/decimal.ts";
import { amountAxis, LABEL, tooltip } from "./axes.ts";
import { COLOURS, LINE } from "./colours.ts";
import type { Spec } from "./spec.ts";

/** One step of a bridge: a level that it starts from or comes to, or what is added to the one before. */
export interface Step {
  readonly name: string;
  readonly amount: Decimal;
  readonly isLevel: boolean;
  /** The amount as it is written. */
  readonly text: string;
}

/** What a bridge is drawn with. */
export interface WaterfallOptions {
  readonly unit: Unit;
  readonly title: string;
}

interface Bar {
  readonly name: string;
  readonly next: string;
  readonly low: number;
  readonly high: number;
  readonly end: number;
  readonly what: string;
  readonly text: string;
  readonly exact: string;
}

const LEVEL = "level";
const MORE = "more";
const LESS = "less";

/** A bridge: from one level to another in steps. */
export function waterfall(steps: readonly Step[], { unit, title }: WaterfallOptions): { spec: Spec; isCut: boolean } {
  const bars = barsOf(steps);
  // Names stand side by side: nine pixels a character at most, and a long one is shortened.
  const longest = Math.max(0, ...bars.map(({ name }) => name.length));
  const room = Math.min(180, Math.max(84, 9 * longest));
  const { domain, isCut } = domainOf(bars);
  const x = { field: "name", type: "ordinal", sort: null, axis: { labelAngle: 0, title: null, labelLimit: room } };
  const y = {
    type: "quantitative",
    scale: { domain, nice: false, zero: false },
    axis: amountAxis(unit, title),
  };
  const colour = {
    field: "what",
    type: "nominal",
    scale: { domain: [LEVEL, MORE, LESS], range: [COLOURS.other, COLOURS.new, COLOURS.churned] },
    legend: null,
  };
  const spec: Spec = {
    data: { values: bars },
    width: Math.max(360, steps.length * room),
    height: 300,
    layer: [
      {
        mark: { type: "rule", color: LINE, strokeDash: [2, 2], xOffset: 0 },
        encoding: { x, x2: { field: "next" }, y: { field: "end", ...y } },
      },
      {
        mark: { type: "bar", size: 52, clip: true },
        encoding: {
          x,
          y: { field: "low", ...y },
          y2: { field: "high" },
          color: colour,
          tooltip: tooltip({ name: "Step", exact: "Exactly" }),
        },
      },
      {
        mark: { ...LABEL, dy: -6, baseline: "bottom" },
        encoding: { x, y: { field: "high", ...y }, text: { field: "text" } },
      },
    ],
  };
  return { spec, isCut };
}

function barsOf(steps: readonly Step[]): readonly Bar[] {
  let level = 0;
  return steps.map(({ name, amount, isLevel, text }, index): Bar => {
    const value = numberOf(amount) ?? 0;
    const from = isLevel ? 0 : level;
    level = isLevel ? value : level + value;
    const names = { name: printable(name), next: printable(steps[index + 1]?.name ?? name) };
    const what = isLevel ? LEVEL : value < 0 ? LESS : MORE;
    return {
      ...names,
      low: Math.min(from, level),
      high: Math.max(from, level),
      end: level,
      what,
      text,
      exact: amount.toFixed(),
    };
  });
}

/** Where the steps are small beside the levels, the axis is cut: else nothing but the levels could be seen. */
function domainOf(bars: readonly Bar[]): { domain: readonly [number, number]; isCut: boolean } {
  const ends = bars.flatMap(({ low, high, what }) => (what === LEVEL ? [high === 0 ? low : high] : [low, high]));
  const [least, most] = [Math.min(...ends, Infinity), Math.max(...ends, -Infinity)];
  if (!(least <= most)) return { domain: [0, 1], isCut: false };
  const span = most - least;
  if (least > 0 && span < 0.4 * most && span > 0)
    return { domain: [least - span * 0.25, most + span * 0.15], isCut: true };
  const [low, high] = [Math.min(0, least), Math.max(0, most)];
  const room = (high - low || 1) * 0.08;
  return { domain: [low < 0 ? low - room : 0, high + room], isCut: false };
}
