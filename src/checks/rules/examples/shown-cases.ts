import { isMetricInputError } from "../../../errors.ts";
import { holdsFor } from "../../../formula/evaluation/conditions.ts";
import { evaluateNode } from "../../../formula/evaluation/evaluate-node.ts";
import { newWork } from "../../../formula/evaluation/exact-arithmetic.ts";
import { givenInputs } from "../../../formula/evaluation/given.ts";
import type { Scope } from "../../../formula/evaluation/scope.ts";
import type { FormulaNode, IfNode, ValueNode } from "../../../formula/syntax/nodes.ts";
import { isCondition, partsOf } from "../../../formula/syntax/walk.ts";
import { keyOf, inFormula, type Model } from "../../definitions/model.ts";
import type { DefinitionExample } from "../../definitions/types.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofFormulas, type ReadFormulaMetric } from "../check.ts";
import { missingValues } from "../formulas/missing-values.ts";

/** Cases in which definitions differ and which no example shows: nothing to divide by, a short past, a branch. */
export const shownCases: Check = /* @__PURE__ */ ofFormulas((metric, model) =>
  (metric.definition.examples ?? []).length === 0 ? [] : [...boundaries(metric, model), ...branches(metric)],
);

function* boundaries(metric: ReadFormulaMetric, model: Model): Generator<Finding> {
  const { examples = [], id } = metric.definition;
  const missing = missingValues(metric, model).filter(({ why }) => why !== "metric");
  const unseen = missing.find(
    ({ node }) => !examples.some((example) => isMissingIn(example, node as ValueNode, metric)),
  );
  if (unseen === undefined) return;
  const message = `No example of ${id} shows what it is where ${unseen.what.replace(" can be 0", " is 0")}`;
  yield { code: "CM720", at: keyOf(metric, "examples"), message, help: "add one" };
}

/** Whether a part is 0, or has no value, in an example. Where that cannot be told, one without a value will do. */
function isMissingIn(example: DefinitionExample, node: ValueNode, metric: ReadFormulaMetric): boolean {
  const scope = scopeOf(example, metric);
  const { expect } = example;
  const isWithout = expect === null || (typeof expect === "object" && "error" in expect);
  if (scope === undefined) return isWithout;
  const value = unlessRefused(() => evaluateNode(node, scope));
  return value === undefined || value === null ? isWithout || value === null : value.numerator === 0n;
}

function scopeOf({ given }: DefinitionExample, { formula, definition }: ReadFormulaMetric): Scope | undefined {
  const self = formula.inputs.find((name) => definition.inputs[name]?.metric === definition.id);
  return unlessRefused(() => ({ inputs: givenInputs(formula, given), self, work: newWork(), back: 0 }));
}

function unlessRefused<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    return undefined;
  }
}

/** The sides of choices that no example takes. */
function* branches(metric: ReadFormulaMetric): Generator<Finding> {
  const scopes = (metric.definition.examples ?? []).map((example) => scopeOf(example, metric));
  // Where other metrics have to be computed first, it is not told which side was taken.
  if (scopes.includes(undefined)) return;
  for (const choice of choicesIn(metric.formula.body)) {
    const taken = (scopes as readonly Scope[]).map((scope) =>
      unlessRefused(() => holdsFor(choice.condition, (part) => evaluateNode(part, scope))),
    );
    const side = [true, false].find((one) => !taken.includes(one));
    if (side === undefined) continue;
    const { condition } = choice;
    const text = metric.formula.text.slice(condition.start, condition.end);
    const message = `No example of ${metric.definition.id} has ${text} ${side ? "hold" : "not hold"}`;
    yield { code: "CM721", at: inFormula(metric, condition), message, help: "add one" };
  }
}

function* choicesIn(node: FormulaNode): Generator<IfNode> {
  if (node.kind === "if") yield node;
  for (const part of partsOf(node)) yield* isCondition(part) ? [] : choicesIn(part);
}
