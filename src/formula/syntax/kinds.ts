import type { ConditionNode, FormulaNode, ValueNode } from "./nodes.ts";
import { problemOf } from "./problems.ts";
import type { Reading } from "./reading.ts";
import { isCondition } from "./walk.ts";

/** A part where only a value will do. A condition is named as a problem, and 0 stands for it. */
export function asValue(reading: Reading, node: FormulaNode, under = ""): ValueNode {
  if (!isCondition(node)) return node;
  const { start, end } = node;
  const finding = { text: reading.text, code: "misplaced-condition", start, end } as const;
  const isChain = node.kind === "comparison" && ["<", "<=", ">", ">=", "=", "!="].includes(under);
  const reason = isChain ? "write a < b and b < c" : "a condition stands first in if(condition, then, else)";
  reading.problems.push(problemOf(finding, `Cannot use a condition as a value`, reason + assigned(reading, node)));
  return { kind: "number", text: "0", unit: null, start, end };
}

/** People write down what they define: `churn = churned / starting`. */
function assigned({ text }: Reading, node: ConditionNode): string {
  const isWhole = text.slice(0, node.start).trim() === "" && text.slice(node.end).trim() === "";
  const isDefinition = node.kind === "comparison" && node.operator === "=" && node.left.kind === "name";
  return isWhole && isDefinition ? "; leave out the name and the =" : "";
}

/** A part where only a condition will do. A value is named as a problem, and a comparison stands for it. */
export function asCondition(reading: Reading, node: FormulaNode): ConditionNode {
  if (isCondition(node)) return node;
  const { start, end } = node;
  const finding = { text: reading.text, code: "not-a-condition", start, end } as const;
  const reason = "compare it with something, as in a > 0";
  reading.problems.push(problemOf(finding, "Cannot use a value as a condition", reason));
  return { kind: "comparison", operator: "=", left: node, right: node, start, end };
}
