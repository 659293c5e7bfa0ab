import { inferUnit } from "../../../formula/infer-unit.ts";
import type { NumberNode, ValueNode } from "../../../formula/syntax/nodes.ts";
import { namesIn } from "../../../formula/syntax/walk.ts";
import { parseUnit } from "../../../formula/units/parse-unit.ts";
import { inFormula, type Model } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofFormulas, type ReadFormulaMetric } from "../check.ts";
import { knownUnits } from "../units/units-of.ts";

/** `* 100` where a ratio is wanted. */
export const percentScale: Check = /* @__PURE__ */ ofFormulas(percents);

/** The hundreds of a formula that is a ratio. */
function* percents(metric: ReadFormulaMetric, model: Model): Generator<Finding> {
  const { id, unit = inferredUnit(metric, model) } = metric.definition;
  const read = unit === null ? undefined : parseUnit(unit);
  if (read?.ok !== true || read.unit.size > 0) return;
  for (const node of termsOf(metric.formula.body).flatMap(hundredIn)) {
    const message = `${id} is a ratio, and its formula makes percent of it: 0.05 is said for 5 %`;
    const help = "take the 100 out, or say unit: points and write 100 [points]";
    yield { code: "CM412", at: inFormula(metric, node), message, help };
  }
}

function inferredUnit(metric: ReadFormulaMetric, model: Model): string | null {
  const units = knownUnits(metric, model);
  return units === null ? null : inferUnit(metric.formula, units).unit;
}

/** What is added up, rounded or not. */
function termsOf(node: ValueNode): readonly ValueNode[] {
  if (node.kind === "negation") return termsOf(node.operand);
  if (node.kind === "call" && node.function === "round") return termsOf(node.arguments[0]!);
  const isSum = node.kind === "arithmetic" && (node.operator === "+" || node.operator === "-");
  return isSum ? [...termsOf(node.left), ...termsOf(node.right)] : [node];
}

/** The 100 by which something that is given is multiplied. */
function hundredIn(node: ValueNode): readonly NumberNode[] {
  if (node.kind === "call" && node.function === "round") return termsOf(node).flatMap(hundredIn);
  if (node.kind !== "arithmetic" || namesIn(node).size === 0) return [];
  if (node.operator === "/") return [...hundredIn(node.left), ...bare(node.right, /^0\.010*$/u)];
  if (node.operator !== "*") return [];
  return [node.left, node.right].flatMap((side) => [...bare(side, /^100(?:\.0*)?$/u), ...hundredIn(side)]);
}

function bare(node: ValueNode, text: RegExp): readonly NumberNode[] {
  return node.kind === "number" && node.unit === null && text.test(node.text) ? [node] : [];
}
