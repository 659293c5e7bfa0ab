import { metricById } from "../../../catalogue/metric-by-id.ts";
import { printNode } from "../../../formula/printing/print-node.ts";
import type { FormulaNode, ValueNode } from "../../../formula/syntax/nodes.ts";
import { isCondition, partsOf } from "../../../formula/syntax/walk.ts";
import { boundsOf, type Known, knownWhere, knownWithin } from "../../analysis/proof/bounds.ts";
import { domainsOf, knownOf } from "../../analysis/domains.ts";
import { mayBeZero } from "../../analysis/proof/interval.ts";
import type { Metric, Model } from "../../definitions/model.ts";
import type { ReadFormulaMetric } from "../check.ts";

/** A part of a formula that may leave it without a value, and why. */
export interface MissingValue {
  readonly node: FormulaNode;
  readonly why: "zero" | "past" | "metric";
  readonly what: string;
}

/** The parts of a formula that may leave it without a value, where `coalesce` does not step in for them. */
export function missingValues(metric: ReadFormulaMetric, model: Model): readonly MissingValue[] {
  const known = knownOf(domainsOf(metric.definition.inputs, model));
  return [...missingIn(metric.formula.body, known, { metric, model, open: [metric.definition.id] })];
}

interface Looking {
  readonly metric: ReadFormulaMetric;
  readonly model: Model;
  /** The metrics that are looked at already. */
  readonly open: readonly string[];
}

function* missingIn(node: ValueNode, known: Known, looking: Looking): Generator<MissingValue> {
  if (node.kind === "name") yield* missingMetric(node, looking);
  if (node.kind === "call" && node.function === "coalesce") {
    yield* missingIn(node.arguments.at(-1)!, known, looking);
    return;
  }
  yield* missingHere(node, known);
  for (const [part, inner] of partsKnown(node, known)) yield* missingIn(part, inner, looking);
}

/** The parts of a part, each with what is known where it is. A condition that cannot be told is told of its own parts. */
function* partsKnown(node: ValueNode, known: Known): Generator<readonly [ValueNode, Known]> {
  if (node.kind === "if") {
    for (const part of valuesIn(node.condition)) yield [part, known];
    yield [node.then, knownWhere(node.condition, true, known)];
    yield [node.else, knownWhere(node.condition, false, known)];
  } else if (node.kind !== "call" || node.function !== "count") {
    // What is counted may be missing.
    const inner = knownWithin(node, known);
    for (const part of partsOf(node)) yield [part as ValueNode, inner];
  }
}

function valuesIn(node: FormulaNode): readonly ValueNode[] {
  return partsOf(node).flatMap((part) => (isCondition(part) ? valuesIn(part) : [part]));
}

function* missingHere(node: ValueNode, known: Known): Generator<MissingValue> {
  const divisor = divisorOf(node);
  if (divisor !== undefined && mayBeZero(boundsOf(divisor, known))) {
    yield { node: divisor, why: "zero", what: `${printNode(divisor)} can be 0` };
  }
  const without = periodsWithout(node);
  if (without === 0) return;
  const first = without === 1 ? "first period" : `first ${String(without)} periods`;
  yield { node, why: "past", what: `${printNode(node)} has no value in the ${first}` };
}

/** In how many of the first periods a call has nothing to look back at. */
function periodsWithout(node: ValueNode): number {
  if (node.kind !== "call" || node.parameter === null) return 0;
  if (node.function === "lag") return node.parameter;
  return node.function === "sum" || node.function === "avg" ? node.parameter - 1 : 0;
}

function divisorOf(node: ValueNode): ValueNode | undefined {
  if (node.kind === "power") return node.exponent < 0 ? node.base : undefined;
  return node.kind === "arithmetic" && node.operator === "/" ? node.right : undefined;
}

function* missingMetric(node: FormulaNode & { readonly name: string }, looking: Looking): Generator<MissingValue> {
  const id = looking.metric.definition.inputs[node.name]?.metric;
  if (id === undefined || looking.open.includes(id) || !canBeMissing(id, looking)) return;
  yield { node, why: "metric", what: `${id} can be without a value` };
}

function canBeMissing(id: string, { model, open }: Looking): boolean {
  const metric: Metric | undefined = model.byId.get(id);
  if (metric === undefined) return isMissingOfBuiltIn(id);
  const { definition } = metric;
  if (definition.kind === "built-in") return isMissingOfBuiltIn(definition.uses);
  if (metric.kind !== "formula" || metric.formula === null) return false;
  const { whenUndefined = "null" } = metric.definition;
  if (whenUndefined !== "null") return false;
  const read = metric as ReadFormulaMetric;
  const known = knownOf(domainsOf(read.definition.inputs, model));
  const inner = missingIn(read.formula.body, known, { metric: read, model, open: [...open, id] });
  return inner.next().done !== true;
}

function isMissingOfBuiltIn(id: string): boolean {
  const metric = metricById(id);
  return metric !== undefined && metric.whenNull !== null;
}
