import type { ReconciledMetric } from "../../../reconcile/figures/figure.ts";
import type { Reconciliation, ReconciliationEnd } from "../../../reconcile/reconciliation.ts";
import { cellsOf, textCell } from "../../documents/cells.ts";
import type { Line, Part, TableDocument } from "../../documents/document.ts";
import type { Unit } from "../../figures/format.ts";
import type { Showing } from "../../showing.ts";
import type { Subject } from "../../subject.ts";
import { captionWith } from "../captions.ts";
import { wordsOf } from "../other/words.ts";
import type { TableInput } from "../table-input.ts";

const MONEY: readonly ReconciledMetric[] = [
  "monthly-recurring-revenue",
  "customer-lifetime-value",
  "average-revenue-per-account",
];

/** What a metric is of. */
export function unitOfMetric(metric: ReconciledMetric): Unit {
  if (metric === "customer-count") return "count";
  return MONEY.includes(metric) ? "money" : "share";
}

/** What an end of a bridge is called: the preset that it is, or which end. */
export function endName({ name }: ReconciliationEnd, end: string): string {
  return name === null ? end : `${end}: ${name}`;
}

/** Why a number is one thing by one convention and another by another: choice by choice. */
export function reconciliationTable({ items }: Subject<Reconciliation>, { showing }: TableInput): TableDocument {
  return { parts: items.map((item) => bridgePart(item, showing)), notes: items.flatMap(notesOf) };
}

function bridgePart({ metric, period, currency, from, to, bridge }: Reconciliation, showing: Showing): Part {
  const unit = unitOfMetric(metric);
  const cells = cellsOf(showing, [from.value, to.value, ...bridge.map(({ effect }) => effect)]);
  const noValue = "the convention gives none";
  const end = (of: ReconciliationEnd, name: string): Line => [
    textCell(endName(of, name)),
    cells.figure(of.value, unit, noValue),
    { text: "", mark: "figure" },
    textCell(""),
  ];
  const lines = bridge.map(({ choice, effect, customers, sentence }): Line => [
    textCell(choice),
    cells.figure(effect, unit),
    cells.figure(customers.length, "count"),
    textCell(sentence),
  ]);
  return {
    caption:
      unit === "money"
        ? captionWith(`${wordsOf(metric)}, ${period}`, showing.currency ?? currency)
        : `${wordsOf(metric)}, ${period}`,
    headings: ["Choice", "Effect", "Customers", "Why"],
    lines: [end(from, "From"), ...lines],
    total: end(to, "To"),
  };
}

function notesOf({ sentence, unmoved, grouped }: Reconciliation): readonly string[] {
  return [
    sentence,
    ...(unmoved.length === 0 ? [] : [`Choices that differ and do not move it: ${unmoved.join(", ")}.`]),
    ...(grouped ? ["Choices of a stage stand together, because more than ten differ."] : []),
  ];
}
