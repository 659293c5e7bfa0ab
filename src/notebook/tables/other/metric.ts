import type { Metric } from "../../../catalogue/types.ts";
import { noneCell, textCell } from "../../documents/cells.ts";
import { pairsPart, partOf } from "../../documents/columns.ts";
import type { Cell, Part, TableDocument } from "../../documents/document.ts";
import type { Subject } from "../../subject.ts";

/** Metrics of the catalogue: one in full, several a line each. */
export function metricTable({ items }: Subject<Metric>): TableDocument {
  const [only] = items;
  if (items.length === 1 && only !== undefined) return { parts: [facts(only), inputs(only)], notes: [] };
  const part = partOf("Metrics", items, [
    ["Metric", ({ name }) => textCell(name)],
    ["Short", ({ short }) => textCell(short)],
    ["Question", ({ question }) => textCell(question)],
    ["Unit", ({ unit }) => textCell(unit)],
    ["Function", (metric) => textCell(metric.function)],
  ]);
  return { parts: [part], notes: [] };
}

function facts(metric: Metric): Part {
  const { name, question, formula, formulaNote, unit, direction, whenNull, page } = metric;
  const pairs: readonly (readonly [string, Cell])[] = [
    ["Question", textCell(question)],
    ["Formula", formula === null ? noneCell(formulaNote ?? undefined) : textCell(formula)],
    ["Unit", textCell(unit)],
    ["Better", textCell(direction)],
    ["No value", whenNull === null ? noneCell("there always is one") : textCell(whenNull)],
    ["Function", textCell(metric.function)],
    ["Page", textCell(page)],
  ];
  return pairsPart(
    name,
    pairs.map(([label, cell]) => [textCell(label), cell]),
  );
}

function inputs({ inputs: fields }: Metric): Part {
  return partOf("Inputs", fields, [
    ["Field", ({ field, optional }) => textCell(optional === true ? `${field}?` : field)],
    ["Unit", ({ unit }) => textCell(unit)],
    ["What it holds", ({ description }) => textCell(description)],
  ]);
}
