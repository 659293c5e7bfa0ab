import type { Fraction } from "../../number/fraction.ts";
import type { Comparison, ConditionNode, ValueNode } from "../syntax/nodes.ts";
import { compared } from "./exact-arithmetic.ts";

/** Whether a condition holds; `null` where that cannot be told because a value is missing: three-valued logic. */
export function holdsFor(node: ConditionNode, valueOf: (node: ValueNode) => Fraction | null): boolean | null {
  if (node.kind === "comparison") return compares(node.operator, valueOf(node.left), valueOf(node.right));
  if (node.kind === "not") {
    const inner = holdsFor(node.operand, valueOf);
    return inner === null ? null : !inner;
  }
  // One that does not hold decides an `and`, one that does an `or`, whatever the other is.
  const decides = node.operator === "or";
  const left = holdsFor(node.left, valueOf);
  if (left === decides) return decides;
  const right = holdsFor(node.right, valueOf);
  return left === null && right !== decides ? null : right;
}

function compares(operator: Comparison, left: Fraction | null, right: Fraction | null): boolean | null {
  if (left === null || right === null) return null;
  const order = compared(left, right);
  if (operator === "=") return order === 0;
  if (operator === "!=") return order !== 0;
  if (operator.endsWith("=") && order === 0) return true;
  return operator.startsWith("<") ? order < 0 : order > 0;
}
