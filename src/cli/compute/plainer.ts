import { type Formula, formulaWith } from "../../formula/syntax/formula.ts";
import type { ArithmeticNode, CallNode, ValueNode } from "../../formula/syntax/nodes.ts";

/** A part of a formula, and whether it stands in for what was left out. */
interface Part {
  readonly node: ValueNode;
  readonly isDefault: boolean;
}

/**
 * A formula without what was left out: `coalesce(costToServe, 0)` where there is none, and the zero that is then
 * subtracted. What is printed is what somebody would have written who never knew of it.
 */
export function plainerFormula({ text, body }: Formula, isGiven: (name: string) => boolean): Formula {
  return formulaWith(text, plainer(body, isGiven).node);
}

function plainer(node: ValueNode, isGiven: (name: string) => boolean): Part {
  if (node.kind === "arithmetic") return plainerArithmetic(node, isGiven);
  if (node.kind === "call") return plainerCall(node, isGiven);
  return { node, isDefault: false };
}

function plainerCall(node: CallNode, isGiven: (name: string) => boolean): Part {
  const parts = node.arguments.map((part) => plainer(part, isGiven));
  if (node.function !== "coalesce") {
    return { node: { ...node, arguments: parts.map((part) => part.node) }, isDefault: false };
  }
  const [first, second] = parts as [Part, Part];
  if (first.node.kind !== "name") return { node, isDefault: false };
  return isGiven(first.node.name) ? first : { node: second.node, isDefault: second.node.kind === "number" };
}

/** What changes nothing when it is added, subtracted or multiplied by. */
const NEUTRAL: Readonly<Record<ArithmeticNode["operator"], string | null>> = {
  "+": "0",
  "-": "0",
  "*": "1",
  "/": null,
};

function plainerArithmetic(node: ArithmeticNode, isGiven: (name: string) => boolean): Part {
  const [left, right] = [plainer(node.left, isGiven), plainer(node.right, isGiven)];
  const isNeutral = right.isDefault && right.node.kind === "number" && right.node.text === NEUTRAL[node.operator];
  if (isNeutral) return left;
  return { node: { ...node, left: left.node, right: right.node }, isDefault: false };
}
