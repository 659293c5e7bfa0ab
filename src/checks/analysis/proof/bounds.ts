import { exactNumber } from "../../../formula/evaluation/evaluate-node.ts";
import { newWork, roundedTo } from "../../../formula/evaluation/exact-arithmetic.ts";
import { printNode } from "../../../formula/printing/print-node.ts";
import type {
  ArithmeticNode,
  CallNode,
  ConditionNode,
  IfNode,
  PowerNode,
  ValueNode,
} from "../../../formula/syntax/nodes.ts";
import { isAggregate } from "../../../formula/syntax/walk.ts";
import { fraction } from "../../../number/fraction.ts";
import { factsOf } from "./facts.ts";
import {
  ANYTHING,
  between,
  bothOf,
  eitherOf,
  exactly,
  extremeValues,
  type Interval,
  inverseOf,
  magnitudes,
  opposite,
  productOf,
  sumOf,
} from "./interval.ts";

/** What is known of the values that a formula is over. */
export interface Known {
  /** Of inputs, whatever the period. */
  readonly ranges: ReadonlyMap<string, Interval>;
  /** Of parts in the branch of a choice that is looked at, by how they are printed; of the current period alone. */
  readonly facts: ReadonlyMap<string, Interval>;
}

/** Every value that a part of a formula can have. */
export function boundsOf(node: ValueNode, known: Known): Interval {
  const bounds = bare(node, known);
  if (known.facts.size === 0) return bounds;
  const fact = known.facts.get(printNode(node));
  return fact === undefined ? bounds : bothOf(bounds, fact);
}

function bare(node: ValueNode, known: Known): Interval {
  switch (node.kind) {
    case "number":
      return exactly(exactNumber(node.text, newWork()));
    case "name":
      return rangeOf(node.name, known);
    case "negation":
      return opposite(boundsOf(node.operand, known));
    case "arithmetic":
      return ofArithmetic(node, known);
    case "power":
      return ofPower(node, boundsOf(node.base, known));
    case "call":
      return ofCall(node, known);
    case "if":
      return ofChoice(node, known);
  }
}

function rangeOf(name: string, { ranges }: Known): Interval {
  return ranges.get(name) ?? ANYTHING;
}

function ofChoice(node: IfNode, known: Known): Interval {
  const [held, not] = [knownWhere(node.condition, true, known), knownWhere(node.condition, false, known)];
  return eitherOf(boundsOf(node.then, held), boundsOf(node.else, not));
}

/** What is known where a condition holds, or does not. */
export function knownWhere(condition: ConditionNode, holds: boolean, known: Known): Known {
  const facts = new Map(known.facts);
  for (const [text, fact] of factsOf(condition, holds, (part) => boundsOf(part, known))) {
    const first = facts.get(text);
    facts.set(text, first === undefined ? fact : bothOf(first, fact));
  }
  return { ...known, facts };
}

function ofArithmetic({ operator, left, right }: ArithmeticNode, known: Known): Interval {
  const [a, b] = [boundsOf(left, known), boundsOf(right, known)];
  if (operator === "+") return sumOf(a, b);
  if (operator === "-") return sumOf(a, opposite(b));
  return productOf(a, operator === "*" ? b : inverseOf(b));
}

/** Beyond this, only the sign of a power is told. */
const HIGHEST_POWER = 24;

function ofPower({ exponent }: PowerNode, base: Interval): Interval {
  const root = exponent < 0 ? inverseOf(base) : base;
  const times = Math.abs(exponent);
  if (times === 0) return exactly(fraction(1n));
  const isEven = times % 2 === 0;
  if (times > HIGHEST_POWER) return isEven ? between(fraction(0n), null, root.isNonzero) : ANYTHING;
  const { least, most } = isEven ? magnitudes(root) : root;
  const raised = (bound: Interval["least"]): Interval["least"] =>
    bound && { numerator: bound.numerator ** BigInt(times), denominator: bound.denominator ** BigInt(times) };
  return between(raised(least), raised(most), root.isNonzero);
}

function ofCall(node: CallNode, known: Known): Interval {
  const name = node.function;
  if (name === "lag" || isAggregate(node)) return ofPast(node, known);
  const [first, ...others] = node.arguments.map((part) => boundsOf(part, known)) as [Interval, ...Interval[]];
  if (name === "min" || name === "max") return others.reduce((a, b) => extremeValues(name, a, b), first);
  if (name === "coalesce") return others.reduce(eitherOf, first);
  return name === "abs" ? magnitudes(first) : roundedValues(first, node.parameter ?? 0);
}

/** What is known inside a part: in another period, what holds now need not. */
export function knownWithin(node: ValueNode, known: Known): Known {
  const isOfPast = isAggregate(node) || (node.kind === "call" && node.function === "lag");
  return isOfPast ? { ...known, facts: NO_FACTS } : known;
}

function ofPast(node: CallNode, known: Known): Interval {
  const inner = boundsOf(node.arguments[0]!, knownWithin(node, known));
  if (node.function === "lag") return inner;
  if (node.function === "count") return periods(node, 0n);
  // A sum, or a mean, of what is never 0 can be: of -1 and 1.
  const values = between(inner.least, inner.most);
  return node.function === "avg" ? values : productOf(values, periods(node, 1n));
}

const NO_FACTS: Known["facts"] = /* @__PURE__ */ new Map<string, Interval>();

function roundedValues({ least, most }: Interval, places: number): Interval {
  return between(least && roundedTo(places, least), most && roundedTo(places, most));
}

/** How many periods a call goes over, or knows of. */
function periods({ parameter }: CallNode, least: bigint): Interval {
  const most = parameter === null ? null : fraction(BigInt(parameter));
  return between(least === 0n || most === null ? fraction(least) : most, most);
}
