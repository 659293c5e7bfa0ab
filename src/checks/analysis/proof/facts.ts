import { printNode } from "../../../formula/printing/print-node.ts";
import type { Comparison, ComparisonNode, ConditionNode, ValueNode } from "../../../formula/syntax/nodes.ts";
import { fraction } from "../../../number/fraction.ts";
import { ANYTHING, between, type Interval } from "./interval.ts";

/** What is known of a part, by how it is printed. */
export type Fact = readonly [text: string, bounds: Interval];

type BoundsOf = (node: ValueNode) => Interval;

/** What a condition tells of the parts that it compares, where it holds, or where it does not. */
export function factsOf(node: ConditionNode, holds: boolean, boundsOf: BoundsOf): readonly Fact[] {
  return comparisonsOf(node, holds).flatMap((comparison) => comparisonFacts(comparison, boundsOf));
}

/** The comparisons that hold where a condition does, or does not. Of `p or q` that holds, neither is sure to. */
export function comparisonsOf(node: ConditionNode, holds: boolean): readonly ComparisonNode[] {
  if (node.kind === "comparison") return [holds ? node : { ...node, operator: NEGATIONS[node.operator] }];
  if (node.kind === "not") return comparisonsOf(node.operand, !holds);
  if ((node.operator === "and") !== holds) return [];
  return [...comparisonsOf(node.left, holds), ...comparisonsOf(node.right, holds)];
}

const NEGATIONS: Readonly<Record<Comparison, Comparison>> = {
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
  "=": "!=",
  "!=": "=",
};

function comparisonFacts({ operator, left, right }: ComparisonNode, boundsOf: BoundsOf): readonly Fact[] {
  if (operator === "!=") return unequalFacts(left, right, boundsOf);
  if (operator === "=")
    return [...orderFacts([left, right], false, boundsOf), ...orderFacts([right, left], false, boundsOf)];
  const pair = operator.startsWith("<") ? ([left, right] as const) : ([right, left] as const);
  return orderFacts(pair, operator.length === 1, boundsOf);
}

/** The first is at most the second; below it, where that is strict. */
function orderFacts(
  [low, high]: readonly [ValueNode, ValueNode],
  isStrict: boolean,
  boundsOf: BoundsOf,
): readonly Fact[] {
  const [least, most] = [boundsOf(low).least, boundsOf(high).most];
  const zero = fraction(0n);
  return [
    [printNode(low), between(null, most, isStrict && most !== null && most.numerator <= 0n)],
    [printNode(high), between(least, null, isStrict && least !== null && least.numerator >= 0n)],
    [difference(high, low), between(zero, null, isStrict)],
    [difference(low, high), between(null, zero, isStrict)],
  ];
}

function unequalFacts(left: ValueNode, right: ValueNode, boundsOf: BoundsOf): readonly Fact[] {
  const nonzero = { ...ANYTHING, isNonzero: true };
  const isZero = (node: ValueNode): boolean => {
    const { least, most } = boundsOf(node);
    return least?.numerator === 0n && most?.numerator === 0n;
  };
  return [
    ...(isZero(right) ? [[printNode(left), nonzero] as const] : []),
    ...(isZero(left) ? [[printNode(right), nonzero] as const] : []),
    [difference(left, right), nonzero],
    [difference(right, left), nonzero],
  ];
}

function difference(left: ValueNode, right: ValueNode): string {
  return printNode({ kind: "arithmetic", operator: "-", left, right, start: 0, end: 0 });
}
