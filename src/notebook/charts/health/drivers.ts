import type { Cells } from "../../documents/cells.ts";
import { numberOf } from "../../figures/figure.ts";
import { printable } from "../../figures/printable.ts";
import type { Health } from "../../tables/health/scores.ts";
import { bars } from "../kit/bars.ts";
import { COLOURS } from "../kit/colours.ts";
import type { Spec } from "../kit/spec.ts";

/** How many components are drawn. */
const MOST = 12;

/** What holds scores down: a component, and the points that it costs them on average. */
export interface Driver {
  readonly name: string;
  readonly value: number;
}

/** What holds scores down, the most first. */
export interface Drivers {
  readonly rows: readonly Driver[];
  readonly spec: (cells: Cells) => Spec;
}

/** What each component costs: its weight times what its points are short of a hundred, on average over all scores. */
export function drivers(items: readonly Health[]): Drivers {
  const lost = new Map<string, { readonly name: string; sum: number }>();
  const scored = items.filter(({ score }) => score !== null);
  for (const { contributions } of scored)
    for (const { component, name, points, weight } of contributions) {
      const driver = lost.get(component) ?? { name: printable(name), sum: 0 };
      driver.sum += (numberOf(weight) ?? 0) * (100 - (numberOf(points) ?? 100));
      lost.set(component, driver);
    }
  const all = [...lost.values()].map(({ name, sum }) => ({
    name,
    value: scored.length === 0 ? 0 : sum / scored.length,
  }));
  // What is shown as nothing is not shown.
  const costly = all.filter(({ value }) => value >= 0.05);
  const rows = costly.sort((a, b) => b.value - a.value).slice(0, MOST);
  const spec = (cells: Cells): Spec =>
    bars(
      rows.map(({ name, value }) => ({
        name,
        value,
        text: cells.figure(value, "points").text,
        colour: COLOURS.churned,
      })),
      { unit: "points", title: "Points that each component costs on average" },
    );
  return { rows, spec };
}
