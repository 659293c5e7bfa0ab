import { inferUnit } from "../../../formula/infer-unit.ts";
import { formulaWith } from "../../../formula/syntax/formula.ts";
import type { ArithmeticNode, FormulaNode, NumberNode, ValueNode } from "../../../formula/syntax/nodes.ts";
import { namesIn, partsOf } from "../../../formula/syntax/walk.ts";
import { parseUnit } from "../../../formula/units/parse-unit.ts";
import { inFormula } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofFormulas, type ReadFormulaMetric } from "../check.ts";
import { unitsOf } from "../units/units-of.ts";

/** A bare 12 where a unit changes: MRR times 12 is by the month still, until the formula says 12 of what. */
export const bareConversions: Check = /* @__PURE__ */ ofFormulas((metric, model) => [
  ...conversions(metric.formula.body, metric, unitsOf(metric, model)),
]);

/** How many of a span go into a longer one, by the number that people write for it. */
const SPANS: Readonly<Record<string, readonly [span: string, longer: string]>> = {
  "4": ["quarter", "year"],
  "7": ["day", "week"],
  "12": ["month", "year"],
  "24": ["hour", "day"],
  "52": ["week", "year"],
  "60": ["minute", "hour"],
  "365": ["day", "year"],
};

type Units = Readonly<Record<string, string | undefined>>;

function* conversions(node: FormulaNode, metric: ReadFormulaMetric, units: Units): Generator<Finding> {
  if (node.kind === "arithmetic") yield* conversion(node, metric, units);
  for (const part of partsOf(node)) yield* conversions(part, metric, units);
}

function* conversion(node: ArithmeticNode, metric: ReadFormulaMetric, units: Units): Generator<Finding> {
  const isProduct = node.operator === "*";
  const { number, other } = numberIn(node) ?? {};
  if (number === undefined || other === undefined) return;
  const spans = Object.hasOwn(SPANS, number.text) ? SPANS[number.text] : undefined;
  if (spans === undefined || !isOfSpan(other, spans, { units, isProduct })) return;
  const [span, longer] = spans;
  const written = `${number.text} [${span}/${longer}]`;
  const message = `${number.text} is a number without a unit: what it ${isProduct ? `multiplies stays by the ${span}` : `divides stays by the ${longer}`}`;
  yield { code: "CM413", at: inFormula(metric, number), message, help: `write ${written}`, suggestions: [written] };
}

/** The bare number by which something is multiplied or divided. */
function numberIn({ operator, left, right }: ArithmeticNode): { number: NumberNode; other: ValueNode } | undefined {
  if (operator !== "*" && operator !== "/") return undefined;
  if (isBare(right)) return { number: right, other: left };
  return operator === "*" && isBare(left) ? { number: left, other: right } : undefined;
}

function isBare(node: ValueNode): node is NumberNode {
  return node.kind === "number" && node.unit === null;
}

interface Sought {
  readonly units: Units;
  readonly isProduct: boolean;
}

/** Whether a product with so many spans would be by the longer one, or a quotient by the shorter. */
function isOfSpan(node: ValueNode, spans: readonly [string, string], { units, isProduct }: Sought): boolean {
  const names = [...namesIn(node)];
  if (names.every((name) => units[name] !== undefined)) return isOfUnit(node, spans, { units, isProduct });
  return spans[0] === "month" && isProduct && names.length === 1 && MONTHLY.test(names[0]!);
}

function isOfUnit(node: ValueNode, [span, longer]: readonly [string, string], { units, isProduct }: Sought): boolean {
  const { unit } = inferUnit(formulaWith("", node), units as Readonly<Record<string, string>>);
  const read = unit === null ? undefined : parseUnit(unit);
  if (read?.ok !== true) return false;
  const sign = isProduct ? -1 : 1;
  return (read.unit.get(span) ?? 0) * sign > 0 || (read.unit.get(longer) ?? 0) * sign < 0;
}

/** What is by the month by its name, where no unit says so. */
const MONTHLY = /^mrr|Mrr$|^monthly|Monthly|MRR/u;
