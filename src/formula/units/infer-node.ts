import type { ArithmeticNode, CallNode, ConditionNode, NameNode, NumberNode, ValueNode } from "../syntax/nodes.ts";
import { type FormulaProblem, problemOf } from "../syntax/problems.ts";
import { mixtureOf, named } from "./mixtures.ts";
import { isSameUnit, RATIO, timesPower, type Unit, unitText } from "./unit.ts";

/** What the unit of a formula is inferred from, and what is found on the way. */
export interface Inference {
  readonly text: string;
  readonly units: ReadonlyMap<string, Unit>;
  /** The unit of a number with one written behind it. */
  readonly literal: (written: string) => Unit;
  readonly problems: FormulaProblem[];
}

/** The unit of a part; nothing where a problem hides it, so that one problem does not make others. */
export function unitOf(node: ValueNode, inference: Inference): Unit | undefined {
  switch (node.kind) {
    case "number":
      return literalUnit(node, inference);
    case "name":
      return unitOfName(node, inference);
    case "negation":
      return unitOf(node.operand, inference);
    case "arithmetic":
      return unitOfArithmetic(node, inference);
    case "power":
      return powerUnit(unitOf(node.base, inference), node.exponent);
    case "call":
      return unitOfCall(node, inference);
    case "if":
      checkCondition(node.condition, inference);
      return alike([node.then, node.else], inference, choosing);
  }
}

function literalUnit({ unit }: NumberNode, { literal }: Inference): Unit {
  return unit === null ? RATIO : literal(unit);
}

function powerUnit(base: Unit | undefined, exponent: number): Unit | undefined {
  return base && timesPower(RATIO, base, exponent);
}

function unitOfName(node: NameNode, { units, text, problems }: Inference): Unit | undefined {
  const unit = units.get(node.name);
  const isTold = problems.some(({ code, found }) => code === "missing-unit" && found === node.name);
  if (unit === undefined && !isTold) {
    const finding = { text, code: "missing-unit", start: node.start, end: node.end } as const;
    const problem = problemOf(finding, `Cannot tell the unit of ${node.name}`, "give it one");
    problems.push(Object.freeze({ ...problem, found: node.name })); // without the brackets that its place includes
  }
  return unit;
}

function unitOfArithmetic({ operator, left, right }: ArithmeticNode, inference: Inference): Unit | undefined {
  if (operator === "+") return alike([left, right], inference, (a, b) => `Cannot add ${b} to ${a}`);
  if (operator === "-") return alike([left, right], inference, (a, b) => `Cannot subtract ${b} from ${a}`);
  const [a, b] = [unitOf(left, inference), unitOf(right, inference)];
  return a && b && timesPower(a, b, operator === "*" ? 1 : -1);
}

/** A sum, a mean, a lagged or rounded value is of the unit of what it is made of; a count is a number. */
function unitOfCall(node: CallNode, inference: Inference): Unit | undefined {
  const unit = alike(node.arguments, inference, choosing);
  return node.function === "count" ? RATIO : unit;
}

function checkCondition(node: ConditionNode, inference: Inference): void {
  if (node.kind === "comparison") {
    alike([node.left, node.right], inference, (a, b) => `Cannot compare ${a} with ${b}`);
  } else if (node.kind === "not") {
    checkCondition(node.operand, inference);
  } else {
    checkCondition(node.left, inference);
    checkCondition(node.right, inference);
  }
}

type Refusal = (first: string, other: string) => string;

function choosing(first: string, other: string): string {
  return `Cannot choose between ${first} and ${other}`;
}

/** The one unit of parts that must have one. Zero is zero in any unit. */
function alike(parts: readonly ValueNode[], inference: Inference, refusal: Refusal): Unit | undefined {
  const measured = parts.filter((part) => !isZero(part));
  if (measured.length === 0) return RATIO;
  const units = measured.map((part) => unitOf(part, inference));
  const [first] = units;
  const at = units.findIndex((unit) => first !== undefined && unit !== undefined && !isSameUnit(first, unit));
  if (first === undefined || at === -1) return units.includes(undefined) ? undefined : first;
  inference.problems.push(mixed([measured[0]!, measured[at]!], [first, units[at]!], { inference, refusal }));
  return undefined;
}

function mixed(
  [part, other]: readonly [ValueNode, ValueNode],
  [unit, otherUnit]: readonly [Unit, Unit],
  { inference, refusal }: { readonly inference: Inference; readonly refusal: Refusal },
): FormulaProblem {
  const { code, advice } = mixtureOf(unit, otherUnit);
  const { text } = inference;
  // A number that stands alone has most likely only been left without its unit.
  const bare = [part, other].find((one) => one.kind === "number" && one.unit === null);
  if (bare === undefined) {
    return problemOf(
      { text, code, start: other.start, end: other.end },
      refusal(named(unit), named(otherUnit)),
      advice,
    );
  }
  const suggestion = `${text.slice(bare.start, bare.end)} [${unitText(bare === part ? otherUnit : unit)}]`;
  const finding = { text, code, start: bare.start, end: bare.end, suggestion } as const;
  return problemOf(finding, refusal(named(unit), named(otherUnit)), `write ${suggestion}`);
}

function isZero(node: ValueNode): boolean {
  if (node.kind === "negation") return isZero(node.operand);
  return node.kind === "number" && node.unit === null && /^0(?:\.0+)?$/u.test(node.text);
}
