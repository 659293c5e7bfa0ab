import { compared } from "../../../formula/evaluation/exact-arithmetic.ts";
import type { ComparisonNode, ConditionNode, FormulaNode, ValueNode } from "../../../formula/syntax/nodes.ts";
import { isCondition, namesIn, partsOf } from "../../../formula/syntax/walk.ts";
import { boundsOf, type Known, knownWhere, knownWithin } from "../../analysis/proof/bounds.ts";
import { type Domains, domainsOf, knownOf } from "../../analysis/domains.ts";
import type { Interval } from "../../analysis/proof/interval.ts";
import { samplesOf } from "../../analysis/samples/samples.ts";
import { sizeOf } from "../../analysis/trees.ts";
import { inFormula, type Model, partOf } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, type CheckSettings, ofFormulas, type ReadFormulaMetric } from "../check.ts";
import { shownValue } from "../examples/outcomes.ts";
import { constantOf, type Tried } from "./constants.ts";

/** Formulas that come to the same whatever they are given, and parts of others that do: `x / x`, `a - a`, `0 * a`. */
export const idleParts: Check = /* @__PURE__ */ ofFormulas(function* (metric, model: Model, { seed }: CheckSettings) {
  const { formula, definition } = metric;
  if (formula.inputs.length === 0) return;
  const domains: Domains = domainsOf(definition.inputs, model);
  const self = formula.inputs.find((name) => definition.inputs[name]?.metric === definition.id);
  const drawn = { formula, domains, self };
  const tried: Tried = { ...drawn, samples: [...samplesOf(drawn, { seed, count: 8 })] };
  const known = knownOf(domains);
  const whole = constantOf(formula.body, known, tried);
  if (whole !== undefined) yield constant(metric, whole);
  else if (sizeOf(formula.body, partsOf) <= MOST_PARTS) yield* idleWithin(formula.body, { metric, known, tried });
});

/** In longer formulas, parts are not looked at one by one. */
const MOST_PARTS = 150;

function constant(metric: ReadFormulaMetric, value: Parameters<typeof shownValue>[0]): Finding {
  const { id } = metric.definition;
  const what = value === null ? "never has a value" : `comes to ${shownValue(value)}`;
  const message = `The formula of ${id} ${what}, whatever it is given`;
  return { code: "CM405", at: partOf(metric, "formula"), message };
}

interface Looking {
  readonly metric: ReadFormulaMetric;
  readonly known: Known;
  readonly tried: Tried;
}

/** The outermost parts that are always one number, though inputs are in them, and conditions that always hold or never. */
function* idleWithin(node: FormulaNode, looking: Looking): Generator<Finding> {
  if (node.kind === "if") {
    yield* idleCondition(node.condition, looking);
    const { known } = looking;
    yield* idleIn(node.then, { ...looking, known: knownWhere(node.condition, true, known) });
    yield* idleIn(node.else, { ...looking, known: knownWhere(node.condition, false, known) });
    return;
  }
  if (isCondition(node)) return;
  const inner = { ...looking, known: knownWithin(node, looking.known) };
  for (const part of partsOf(node)) yield* idleIn(part as ValueNode, inner);
}

function* idleIn(node: ValueNode, looking: Looking): Generator<Finding> {
  if (node.kind === "name" || node.kind === "number" || namesIn(node).size === 0) return;
  const value = constantOf(node, looking.known, looking.tried);
  if (value === undefined) {
    yield* idleWithin(node, looking);
    return;
  }
  const { metric } = looking;
  const what = value === null ? "never has a value" : `is always ${shownValue(value)}`;
  const text = metric.formula.text.slice(node.start, node.end);
  yield { code: "CM406", at: inFormula(metric, node), message: `${text} ${what}: the inputs in it have no say` };
}

function* idleCondition(node: ConditionNode, looking: Looking): Generator<Finding> {
  if (node.kind !== "comparison") {
    for (const part of partsOf(node)) yield* idleCondition(part as ConditionNode, looking);
    return;
  }
  const { metric, known } = looking;
  const holds = alwaysHolds(node, boundsOf(node.left, known), boundsOf(node.right, known));
  if (holds === undefined) return;
  const text = metric.formula.text.slice(node.start, node.end);
  const message = `${text} ${holds ? "always" : "never"} holds, as far as its inputs are declared`;
  yield { code: "CM406", at: inFormula(metric, node), message };
}

/** Whether a comparison is decided by what its sides can be. */
function alwaysHolds({ operator }: ComparisonNode, left: Interval, right: Interval): boolean | undefined {
  if (operator === "=" || operator === "!=") {
    return isBelow(left, right, true) || isBelow(right, left, true) ? operator === "!=" : undefined;
  }
  const [low, high] = operator.startsWith("<") ? [left, right] : [right, left];
  const isStrict = operator.length === 1;
  if (isBelow(low, high, isStrict)) return true;
  return isBelow(high, low, !isStrict) ? false : undefined;
}

function isBelow({ most }: Interval, { least }: Interval, isStrict: boolean): boolean {
  return most !== null && least !== null && compared(most, least) < (isStrict ? 0 : 1);
}
