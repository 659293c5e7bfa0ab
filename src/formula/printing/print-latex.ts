import type {
  ArithmeticNode,
  CallNode,
  ComparisonNode,
  FormulaNode,
  IfNode,
  LogicNode,
  NegationNode,
  NotNode,
} from "../syntax/nodes.ts";
import { printedArguments, tightness, WHOLE } from "./print-node.ts";

/** What inputs are called on a page. */
export type FormulaLabels = Readonly<Record<string, string>>;

// Not String.raw: what is computed when a file is loaded stays in every bundle that holds the file.
const SIGNS: Readonly<Record<string, string>> = {
  "*": "\\cdot",
  "<=": "\\le",
  ">=": "\\ge",
  "!=": "\\ne",
  and: "\\text{ and }",
  or: "\\text{ or }",
};

/** A formula as LaTeX, for a page: quotients with a line, names as words. */
export function printLatex(node: FormulaNode, labels: FormulaLabels): string {
  if ("left" in node) return printBinary(node, labels);
  if ("operand" in node) return printPrefix(node, labels);
  switch (node.kind) {
    case "number":
      return node.text;
    case "name":
      return String.raw`\text{${label(node.name, labels)}}`;
    case "power":
      return `${within(node.base, labels, WHOLE)}^{${String(node.exponent)}}`;
    case "call":
      return printCall(node, labels);
    case "if":
      return printCases(node, labels);
  }
}

function printPrefix(node: NegationNode | NotNode, labels: FormulaLabels): string {
  if (node.kind === "negation") return `-${within(node.operand, labels, WHOLE - 1)}`;
  return String.raw`\text{not } ${within(node.operand, labels, tightness(node))}`;
}

function printBinary(node: ArithmeticNode | ComparisonNode | LogicNode, labels: FormulaLabels): string {
  const { operator, left, right } = node;
  if (operator === "/") return String.raw`\frac{${printLatex(left, labels)}}{${printLatex(right, labels)}}`;
  const own = tightness(node);
  const least = right.kind === "negation" ? WHOLE - 1 : own + 1;
  const sign = Object.hasOwn(SIGNS, operator) ? SIGNS[operator]! : operator;
  return `${within(left, labels, own)} ${sign} ${within(right, labels, least)}`;
}

function printCall(node: CallNode, labels: FormulaLabels): string {
  const [first] = node.arguments;
  if (node.function === "abs" && first !== undefined) {
    return String.raw`\left|${printLatex(first, labels)}\right|`;
  }
  if (node.function === "lag" && first !== undefined) {
    return `${within(first, labels, WHOLE)}_{t-${String(node.parameter)}}`;
  }
  const name = ["min", "max"].includes(node.function)
    ? `\\${node.function}`
    : String.raw`\operatorname{${node.function}}`;
  return String.raw`${name}\left(${printedArguments(node, (part) => printLatex(part, labels))}\right)`;
}

function printCases({ condition, then, else: otherwise }: IfNode, labels: FormulaLabels): string {
  const [held, not] = [printLatex(then, labels), printLatex(otherwise, labels)];
  const rows = String.raw`${held} & \text{if } ${printLatex(condition, labels)} \\ ${not} & \text{otherwise}`;
  return String.raw`\begin{cases} ${rows} \end{cases}`;
}

/** In brackets where it would be read otherwise without. A line holds a quotient together; a brace does not close cases. */
function within(node: FormulaNode, labels: FormulaLabels, least: number): string {
  const printed = printLatex(node, labels);
  return heldTogether(node) < least ? String.raw`\left(${printed}\right)` : printed;
}

function heldTogether(node: FormulaNode): number {
  if (node.kind === "if") return 0;
  if (node.kind === "arithmetic" && node.operator === "/") return WHOLE - 1;
  return node.kind === "call" && node.function === "lag" ? WHOLE - 1 : tightness(node);
}

function label(name: string, labels: FormulaLabels): string {
  const text = Object.hasOwn(labels, name) ? labels[name]! : words(name);
  return text.replace(/[\\{}$&#_%~^]/gu, (sign) => ESCAPES[sign] ?? `\\${sign}`);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

const ABBREVIATIONS = ["arr", "mrr", "nps", "csat", "ces", "fx"];

/** `startingMrr` as it is spoken: "starting MRR". */
function words(name: string): string {
  const parts = name
    .replace(/_+/gu, " ")
    .replace(/(?<=[a-z0-9])(?=[A-Z])/gu, " ")
    .trim()
    .split(" ");
  const spoken = parts.map((part) => part.toLowerCase());
  return spoken.map((part) => (ABBREVIATIONS.includes(part) ? part.toUpperCase() : part)).join(" ");
}
