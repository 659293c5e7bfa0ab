import { metricById } from "../../../catalogue/metric-by-id.ts";
import { printNode } from "../../../formula/printing/print-node.ts";
import type { CallNode, FormulaNode, ValueNode } from "../../../formula/syntax/nodes.ts";
import { holds, namesIn, partsOf } from "../../../formula/syntax/walk.ts";
import { parseUnit } from "../../../formula/units/parse-unit.ts";
import { inFormula, type Model } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofFormulas, type ReadFormulaMetric } from "../check.ts";

/** Averages of ratios, which weigh a small period like a large one, and sums of what does not add up. */
export const aggregates: Check = /* @__PURE__ */ ofFormulas((metric, model) => [
  ...findingsIn(metric.formula.body, metric, model),
]);

function* findingsIn(node: FormulaNode, metric: ReadFormulaMetric, model: Model): Generator<Finding> {
  if (node.kind === "call" && (node.function === "avg" || node.function === "sum")) {
    const share = shareIn(node.arguments[0]!, metric, model);
    if (share !== undefined) yield node.function === "avg" ? average(metric, node, share) : total(metric, node, share);
  }
  for (const part of partsOf(node)) yield* findingsIn(part, metric, model);
}

/** What is a ratio, or a score, in what is aggregated; nothing where it is an amount. */
function shareIn(node: ValueNode, metric: ReadFormulaMetric, model: Model): ValueNode | undefined {
  if (node.kind === "name") return isShare(node.name, metric, model) ? node : undefined;
  if (isDivision(node)) return node;
  // A share of an amount is an amount, and so is what a choice makes of a ratio: 1 or 0.
  if (node.kind === "if" || isProduct(node)) return undefined;
  for (const part of partsOf(node) as readonly ValueNode[]) {
    const share = shareIn(part, metric, model);
    if (share !== undefined) return share;
  }
  return undefined;
}

function isDivision(node: FormulaNode): boolean {
  return node.kind === "arithmetic" && node.operator === "/" && namesIn(node.right).size > 0;
}

function isProduct(node: FormulaNode): boolean {
  return node.kind === "arithmetic" && (node.operator === "*" || node.operator === "/");
}

function isShare(name: string, { definition }: ReadFormulaMetric, model: Model): boolean {
  const { unit, metric } = definition.inputs[name] ?? {};
  if (unit !== undefined) return isShareUnit(unit);
  return metric !== undefined && metric !== definition.id && isShareMetric(metric, model);
}

function isShareMetric(id: string, { byId }: Model): boolean {
  const metric = byId.get(id);
  if (metric === undefined) return isShareBuiltIn(id);
  const { definition } = metric;
  if (definition.unit !== undefined) return isShareUnit(definition.unit);
  if (metric.kind === "formula") return metric.formula !== null && holds(metric.formula.body, isDivision);
  return definition.kind === "built-in" && isShareBuiltIn(definition.uses);
}

function isShareBuiltIn(id: string): boolean {
  return isShareUnit(metricById(id)?.unit ?? "any");
}

/** A ratio, a score, or so much for each of something: not a number of things, nor an amount by the month. */
function isShareUnit(text: string): boolean {
  const read = parseUnit(text);
  if (!read.ok) return false;
  const bases = [...read.unit];
  return (
    bases.length === 0 ||
    bases.some(([base, power]) => base === "points" || (power < 0 && /^(?:money|count)/u.test(base)))
  );
}

function average(metric: ReadFormulaMetric, node: CallNode, share: ValueNode): Finding {
  const message = `The average of ${printNode(share)} weighs a small period like a large one`;
  const help =
    share.kind === "arithmetic"
      ? `divide the sums: ${divided(share, node)}`
      : "divide the sum of what it is a share of";
  return { code: "CM410", at: inFormula(metric, node), message, help };
}

function divided({ left, right }: Extract<ValueNode, { kind: "arithmetic" }>, node: CallNode): string {
  const sums = [left, right].map((part) => printNode({ ...node, function: "sum", arguments: [part] }));
  return sums.join(" / ");
}

function total(metric: ReadFormulaMetric, node: CallNode, share: ValueNode): Finding {
  const message = `Cannot add up ${printNode(share)} over periods: ratios and scores have no sum`;
  return { code: "CM411", at: inFormula(metric, node), message };
}
