import { NOWHERE } from "../../formula/canonical/atoms.ts";
import type { ConditionNode, FormulaNode, ValueNode } from "../../formula/syntax/nodes.ts";
import { type Fraction, negative } from "../../number/fraction.ts";

/** What stands in the place of a part; nothing where the part stays, and those inside it are looked at. */
export type Replace = (part: ValueNode) => ValueNode | undefined;

/** A part of a formula with others in the places of some. */
export function replaced(node: ValueNode, replace: Replace): ValueNode {
  const other = replace(node);
  if (other !== undefined) return other;
  const inner = (part: ValueNode): ValueNode => replaced(part, replace);
  if (node.kind === "if") {
    const condition = replacedIn(node.condition, replace);
    return { ...node, condition, then: inner(node.then), else: inner(node.else) };
  }
  if ("operand" in node) return { ...node, operand: inner(node.operand) };
  if ("left" in node) return { ...node, left: inner(node.left), right: inner(node.right) };
  if ("base" in node) return { ...node, base: inner(node.base) };
  return "arguments" in node ? { ...node, arguments: node.arguments.map(inner) } : node;
}

function replacedIn(node: ConditionNode, replace: Replace): ConditionNode {
  if (node.kind === "not") return { ...node, operand: replacedIn(node.operand, replace) };
  if (node.kind === "logic") {
    return { ...node, left: replacedIn(node.left, replace), right: replacedIn(node.right, replace) };
  }
  return { ...node, left: replaced(node.left, replace), right: replaced(node.right, replace) };
}

/** One part less another. */
export function minus(left: ValueNode, right: ValueNode): ValueNode {
  return { kind: "arithmetic", operator: "-", left, right, ...NOWHERE };
}

/** Parts added up. */
export function added(first: ValueNode, ...others: readonly ValueNode[]): ValueNode {
  return others.reduce((left, right) => ({ kind: "arithmetic", operator: "+", left, right, ...NOWHERE }), first);
}

/** An input by its name. */
export function named(name: string): ValueNode {
  return { kind: "name", name, ...NOWHERE };
}

/** A number as a part of a formula. */
export function literal(value: Fraction): ValueNode {
  if (value.numerator < 0n) return { kind: "negation", operand: literal(negative(value)), ...NOWHERE };
  const whole = (text: bigint): ValueNode => ({ kind: "number", text: String(text), unit: null, ...NOWHERE });
  if (value.denominator === 1n) return whole(value.numerator);
  const [left, right] = [whole(value.numerator), whole(value.denominator)];
  return { kind: "arithmetic", operator: "/", left, right, ...NOWHERE };
}

/** How many parts a formula has. */
export function sizeOf(node: FormulaNode, parts: (node: FormulaNode) => readonly FormulaNode[]): number {
  return parts(node).reduce((size, part) => size + sizeOf(part, parts), 1);
}
