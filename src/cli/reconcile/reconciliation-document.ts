import type { Convention } from "../../conventions/types.ts";
import type { ConsistentConventions } from "../../reconcile/consistency.ts";
import type { Figure } from "../../reconcile/figures/figure.ts";
import type { Reconciliation } from "../../reconcile/reconciliation.ts";
import { writtenValue } from "../../reconcile/words/choice-words.ts";
import { count } from "../render/figures.ts";
import type { ReportDocument, Section, Table, TableLine } from "../render/document.ts";
import { shownBridge, type ShownBridge } from "./shown-bridge.ts";

/** What is shown: a bridge, conventions that are consistent with numbers, or both. */
export interface Told {
  readonly figure: Figure;
  readonly reconciliation: Reconciliation | null;
  readonly consistent: ConsistentConventions | null;
  /** What the two conventions are called. */
  readonly names: readonly [from: string, to: string];
}

/** An answer as what it says. */
export function reconciliationDocument({ figure, reconciliation, consistent, names }: Told): ReportDocument {
  const { sentence = "" } = reconciliation ?? consistent ?? {};
  const bridge = reconciliation === null ? [] : bridgeSections(reconciliation, names, figure);
  const lists = consistent === null ? [] : consistentSections(consistent, reconciliation !== null);
  return { title: sentence, sections: [...bridge, ...lists] };
}

function bridgeSections(
  reconciliation: Reconciliation,
  names: Told["names"],
  { unit, name }: Figure,
): readonly Section[] {
  const shown = shownBridge(reconciliation, unit);
  const { bridge, unmoved } = reconciliation;
  const unmovedLine = `Differ and do not move ${name}: ${unmoved.join(", ")}`;
  const quiet: readonly Section[] = unmoved.length === 0 ? [] : [{ lines: [unmovedLine] }];
  if (shown === null || bridge.length === 0) return quiet;
  const lines = bridge.map(({ choice, sentence }) => `${choice}: ${sentence}`);
  return [
    { name: "Bridge", table: bridgeTable(reconciliation, names, shown) },
    { name: "Line by line", lines },
    ...quiet,
  ];
}

function bridgeTable({ bridge }: Reconciliation, [from, to]: Told["names"], shown: ShownBridge): Table {
  const lines = bridge.map((line, at): TableLine => {
    const choices = [line.from, line.to].map((values) => line.keys.map((key) => choiceText(values, key)).join(" + "));
    return [line.choice, ...choices, shown.effects[at] ?? "", count(line.customers.length)] as const;
  });
  return {
    names: "Choice",
    columns: [
      { heading: from, isText: true },
      { heading: to, isText: true },
      { heading: "Effect" },
      { heading: "Customers" },
    ],
    lines: [[from, "", "", shown.from, ""], ...lines],
    total: [to, "", "", shown.to, ""],
  };
}

/** A choice's value, without the quotes of a word. */
export function choiceText(values: Partial<Convention>, key: keyof Convention): string {
  const value = values[key];
  if (value === undefined) return "";
  return typeof value === "string" ? value : writtenValue(value);
}

/** The choices of a change, one after another. */
export function changesText(changes: Partial<Convention>): string {
  return (Object.keys(changes) as (keyof Convention)[]).map((key) => `${key}=${choiceText(changes, key)}`).join(", ");
}

function consistentSections(of: ConsistentConventions, isSecond: boolean): readonly Section[] {
  const { consistent, untried, sentence } = of;
  const found = consistent.map((one) => one.sentence);
  const left = untried.map(({ name, changes, because }) => `${name ?? changesText(changes)}: ${because}`);
  return [
    ...(isSecond ? [{ lines: [sentence] }] : []),
    ...(found.length === 0 ? [] : [{ name: "Consistent", lines: found }]),
    ...(left.length === 0 ? [] : [{ name: "Could not be tried", lines: left }]),
  ];
}
