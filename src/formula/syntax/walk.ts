import type { ConditionNode, FormulaNode } from "./nodes.ts";

/** Whether a part is a condition, which only `if` has a use for. */
export function isCondition(node: FormulaNode): node is ConditionNode {
  return node.kind === "comparison" || node.kind === "logic" || node.kind === "not";
}

/** What a part is made of, in the order of the text. */
export function partsOf(node: FormulaNode): readonly FormulaNode[] {
  if ("operand" in node) return [node.operand];
  if ("left" in node) return [node.left, node.right];
  if ("arguments" in node) return node.arguments;
  if ("base" in node) return [node.base];
  if ("condition" in node) return [node.condition, node.then, node.else];
  return [];
}

/** Whether a call looks over several periods at once. */
export function isAggregate(node: FormulaNode): boolean {
  return node.kind === "call" && ["sum", "avg", "count"].includes(node.function);
}

/** Whether a part, or one inside it, is of a kind. */
export function holds(node: FormulaNode, isMeant: (part: FormulaNode) => boolean): boolean {
  return isMeant(node) || partsOf(node).some((part) => holds(part, isMeant));
}

/** Every name in a part, once. */
export function namesIn(node: FormulaNode): ReadonlySet<string> {
  const names = new Set<string>();
  holds(node, (part) => {
    if (part.kind === "name") names.add(part.name);
    return false;
  });
  return names;
}
