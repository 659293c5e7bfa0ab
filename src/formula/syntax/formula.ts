import type { FormulaNode, ValueNode } from "./nodes.ts";
import { isAggregate, partsOf } from "./walk.ts";

/** A formula that was read. Plain frozen data: it can be kept, sent and compared. */
export interface Formula {
  /** What it is. */
  readonly kind: "formula";
  /** What was written. */
  readonly text: string;
  /** What it means, as a tree; every part with its place in the text. */
  readonly body: ValueNode;
  /** Every input that it names, once, in the order of the text. */
  readonly inputs: readonly string[];
  /** The inputs that `sum`, `avg`, `count` or `lag` look back at: they are given as lists, oldest first. */
  readonly series: readonly string[];
  /** The series of which earlier periods alone are used. A metric may name itself among them without going in a circle. */
  readonly lagged: readonly string[];
}

/** A formula of its text and tree. */
export function formulaWith(text: string, body: ValueNode): Formula {
  const uses: Uses = { inputs: new Set(), series: new Set(), current: new Set() };
  collect(body, uses, { isBack: false, isSeries: false });
  return Object.freeze({
    kind: "formula",
    text,
    body,
    inputs: Object.freeze([...uses.inputs]),
    series: Object.freeze([...uses.series]),
    lagged: Object.freeze([...uses.inputs].filter((name) => !uses.current.has(name))),
  });
}

interface Uses {
  readonly inputs: Set<string>;
  readonly series: Set<string>;
  /** Of which the period's own value is used. */
  readonly current: Set<string>;
}

interface Where {
  readonly isBack: boolean;
  readonly isSeries: boolean;
}

function collect(node: FormulaNode, uses: Uses, where: Where): void {
  if (node.kind === "name") use(node.name, uses, where);
  const isLag = node.kind === "call" && node.function === "lag";
  const within = { isBack: where.isBack || isLag, isSeries: where.isSeries || isLag || isAggregate(node) };
  for (const part of partsOf(node)) collect(part, uses, within);
}

function use(name: string, { inputs, series, current }: Uses, { isBack, isSeries }: Where): void {
  inputs.add(name);
  if (isSeries) series.add(name);
  if (!isBack) current.add(name);
}
