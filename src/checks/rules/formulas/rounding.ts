import { printNode } from "../../../formula/printing/print-node.ts";
import type { FormulaNode } from "../../../formula/syntax/nodes.ts";
import { partsOf } from "../../../formula/syntax/walk.ts";
import { inFormula, type Model } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofFormulas, type ReadFormulaMetric } from "../check.ts";

/** What is rounded before the formula is done with it: a sum of rounded parts is not the rounded sum. */
export const rounding: Check = /* @__PURE__ */ ofFormulas((metric, model) => {
  const { body } = metric.formula;
  // What is rounded last is only shown so.
  const inner = isRounded(body) ? partsOf(body) : [body];
  return inner.flatMap((node) => [...roundedIn(node, metric, model)]);
});

function isRounded(node: FormulaNode): boolean {
  return node.kind === "call" && node.function === "round";
}

function* roundedIn(node: FormulaNode, metric: ReadFormulaMetric, model: Model): Generator<Finding> {
  const what = isRounded(node) ? printNode(node) : roundedMetric(node, metric, model);
  if (what !== undefined) {
    const message = `${what} is rounded before ${metric.definition.id} goes on with it`;
    yield { code: "CM414", at: inFormula(metric, node), message, help: "round once, at the end" };
  }
  for (const part of partsOf(node)) yield* roundedIn(part, metric, model);
}

function roundedMetric(node: FormulaNode, metric: ReadFormulaMetric, { byId }: Model): string | undefined {
  const id = node.kind === "name" ? metric.definition.inputs[node.name]?.metric : undefined;
  const other = id === undefined ? undefined : byId.get(id);
  const isSo = other?.kind === "formula" && other.formula !== null && isRounded(other.formula.body);
  return isSo ? id : undefined;
}
