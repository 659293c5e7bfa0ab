import { decimalOf } from "../../figures/figure.ts";
import { printable, shortened } from "../../figures/printable.ts";
import type { Health } from "../../tables/health/scores.ts";
import { tooltip } from "../kit/axes.ts";
import { SERIES } from "../kit/colours.ts";
import type { Spec } from "../kit/spec.ts";

const NO_BAND = "(no band)";
const WIDTH = 10;

/** How many accounts have which score, ten points to a bar, in the colours of their bands. */
export function distribution(items: readonly Health[]): Spec {
  const counts = new Map<string, { readonly from: number; readonly band: string; count: number }>();
  const lowest = new Map<string, number>();
  for (const { score, band } of items) {
    const value = decimalOf(score)?.toNumber();
    if (value === undefined) continue;
    const name = band === null ? NO_BAND : shortened(printable(band), 30);
    // A hundred is in the last bar, not in one of its own.
    const from = Math.min(100 - WIDTH, Math.floor(value / WIDTH) * WIDTH);
    lowest.set(name, Math.min(value, lowest.get(name) ?? value));
    const key = JSON.stringify([from, name]);
    const cell = counts.get(key) ?? { from, band: name, count: 0 };
    cell.count += 1;
    counts.set(key, cell);
  }
  const bands = [...lowest].sort(([, a], [, b]) => a - b).map(([band]) => band);
  const values = [...counts.values()].map((cell) => ({
    ...cell,
    to: cell.from + WIDTH,
    scores: `${String(cell.from)} to ${String(cell.from + WIDTH)}`,
    accounts: String(cell.count),
  }));
  return {
    data: { values },
    width: 440,
    height: 180,
    mark: { type: "bar", binSpacing: 1 },
    encoding: {
      x: { field: "from", bin: { binned: true, step: WIDTH }, scale: { domain: [0, 100] }, axis: { title: "Score" } },
      x2: { field: "to" },
      y: {
        field: "count",
        type: "quantitative",
        stack: "zero",
        axis: { title: "Accounts", format: ",d", tickMinStep: 1 },
      },
      color: {
        field: "band",
        type: "nominal",
        scale: { domain: bands, range: bandColours(bands.length) },
        legend: bands.length < 2 ? null : { title: null },
      },
      tooltip: tooltip({ band: "Band", scores: "Scores", accounts: "Accounts" }),
    },
  };
}

/** From the worst band on: the colour of losses first, that of gains last. */
function bandColours(bands: number): readonly string[] {
  const [good = "", middle = "", ...others] = SERIES;
  const [bad = ""] = others.slice(2);
  const between = [middle, ...others.filter((colour) => colour !== bad)];
  return bands < 2 ? [good] : [bad, ...between.slice(0, bands - 2), good];
}
