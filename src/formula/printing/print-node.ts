import type {
  ArithmeticNode,
  CallNode,
  ComparisonNode,
  FormulaNode,
  LogicNode,
  NegationNode,
  NotNode,
  NumberNode,
} from "../syntax/nodes.ts";

/** How tightly a part holds together, as the parser reads it. */
const TIGHTNESS: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  negation: 7,
  power: 8,
};

/** Of what needs no brackets anywhere. */
export const WHOLE = 9;

/** How tightly a part holds together: a number, a name and a call more than any operator. */
export function tightness(node: FormulaNode): number {
  return TIGHTNESS["operator" in node && node.kind !== "comparison" ? node.operator : node.kind] ?? WHOLE;
}

/** A formula as text, with the brackets that it needs to be read as the same tree again. */
export function printNode(node: FormulaNode): string {
  if ("left" in node) return printBinary(node);
  if ("operand" in node) return printPrefix(node);
  switch (node.kind) {
    case "number":
      return withUnit(node);
    case "name":
      return node.name;
    case "power":
      return `${within(node.base, WHOLE)}^${String(node.exponent)}`;
    case "call":
      return `${node.function}(${printedArguments(node, printNode)})`;
    case "if":
      return `if(${printNode(node.condition)}, ${printNode(node.then)}, ${printNode(node.else)})`;
  }
}

function printPrefix(node: NegationNode | NotNode): string {
  return node.kind === "not" ? `not ${within(node.operand, tightness(node))}` : `-${within(node.operand, WHOLE)}`;
}

function withUnit({ text, unit }: NumberNode): string {
  return unit === null ? text : `${text} [${unit}]`;
}

function printBinary(node: ArithmeticNode | ComparisonNode | LogicNode): string {
  const own = tightness(node);
  // "a - (-b)" and not "a - -b", which can be read too.
  const right = node.right.kind === "negation" ? WHOLE : own + 1;
  return `${within(node.left, own)} ${node.operator} ${within(node.right, right)}`;
}

/** What stands between the brackets of a call. */
export function printedArguments(node: CallNode, print: (part: FormulaNode) => string): string {
  const parts = node.arguments.map((part) => print(part));
  return [...parts, ...(node.parameter === null ? [] : [String(node.parameter)])].join(", ");
}

function within(node: FormulaNode, least: number): string {
  return tightness(node) < least ? `(${printNode(node)})` : printNode(node);
}
