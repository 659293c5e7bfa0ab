import { nearestName, quote } from "../../errors.ts";
import { callHint, callOf } from "./calls.ts";
import { asCondition, asValue } from "./kinds.ts";
import { exponentAfter, numberNode } from "./literals.ts";
import type { Comparison, FormulaNode, PowerNode, ValueNode } from "./nodes.ts";
import { problemOf } from "./problems.ts";
import { across, isNext, made, nested, peek, type Reading, take, takeSign, unexpected } from "./reading.ts";

/** How tightly an operator binds what stands beside it. `not` stands between `and` and the comparisons. */
const POWERS: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "=": 4,
  "!=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
};
const POWER_OF_NOT = 3;
const WORDS = ["and", "or", "not"];
/** No names, so that they can never come to mean two things. */
const RESERVED = ["and", "or", "not", "null", "true", "false"];

/** Reads all of the words as one value. */
export function parseAll(reading: Reading): ValueNode {
  const body = expression(reading, 0);
  if (peek(reading).kind !== "end") unexpected(reading, "an operator or the end", hintAfterValue(reading));
  return asValue(reading, body);
}

/** Reads what binds more tightly than `floor`: the one loop of a Pratt parser. */
function expression(reading: Reading, floor: number): FormulaNode {
  let left = nested(reading, () => prefix(reading));
  for (;;) {
    const { text } = peek(reading);
    const power = Object.hasOwn(POWERS, text) ? POWERS[text]! : 0;
    if (power <= floor) return left;
    take(reading);
    left = joined(reading, text, [left, expression(reading, power)]);
  }
}

function joined(reading: Reading, operator: string, [left, right]: readonly [FormulaNode, FormulaNode]): FormulaNode {
  const span = across(left, right);
  if (operator === "and" || operator === "or") {
    const parts = { left: asCondition(reading, left), right: asCondition(reading, right) };
    return made(reading, { kind: "logic", operator, ...parts, ...span });
  }
  const parts = { left: asValue(reading, left, operator), right: asValue(reading, right, operator) };
  return POWERS[operator] === POWERS["<"]
    ? made(reading, { kind: "comparison", operator: operator as Comparison, ...parts, ...span })
    : made(reading, { kind: "arithmetic", operator: operator as "+" | "-" | "*" | "/", ...parts, ...span });
}

function prefix(reading: Reading): FormulaNode {
  if (isNext(reading, "-")) return asDeepAsPrinted(reading);
  if (isNext(reading, "not")) {
    const word = take(reading);
    const operand = asCondition(reading, expression(reading, POWER_OF_NOT));
    return made(reading, { kind: "not", operand, ...across(word, operand) });
  }
  return raised(reading, primary(reading));
}

/** As `-a` is printed in brackets where something stands before it, it lies as deep without them. */
function asDeepAsPrinted(reading: Reading): ValueNode {
  const isBracketed = reading.tokens[reading.at - 1]?.text === "(";
  return isBracketed ? negation(reading) : nested(reading, () => negation(reading));
}

function negation(reading: Reading): ValueNode {
  const minus = take(reading);
  const isMinus = isNext(reading, "-");
  const inner = asValue(reading, isMinus ? nested(reading, () => negation(reading)) : primary(reading));
  const operand = isMinus ? inner : asValue(reading, raised(reading, inner));
  const span = across(minus, operand);
  if (operand !== inner) {
    // A spreadsheet takes -2^2 for 4; mathematics and SQL take it for -4.
    const [power, base] = [operand, inner].map(({ start, end }) => reading.text.slice(start, end)) as [string, string];
    const finding = { text: reading.text, code: "ambiguous-minus", ...span, suggestion: `-(${power})` } as const;
    const other = `(-${base})^${String((operand as PowerNode).exponent)}`;
    reading.problems.push(problemOf(finding, "Cannot tell what the - is of", `write -(${power}) or ${other}`));
  }
  return made(reading, { kind: "negation", operand, ...span });
}

function raised(reading: Reading, written: FormulaNode): FormulaNode {
  if (!isNext(reading, "^")) return written;
  const base = asValue(reading, written);
  const { exponent, end } = exponentAfter(reading);
  return made(reading, { kind: "power", base, exponent, start: base.start, end });
}

function primary(reading: Reading): FormulaNode {
  const { kind, text } = peek(reading);
  if (kind === "number") return numberNode(reading);
  if (kind === "name" && !RESERVED.includes(text)) return named(reading);
  const hint = text === "+" ? "leave out the +" : kind === "name" ? `${text} is a word of the language` : "";
  const first = takeSign(reading, "(", 'a number, a name or "("', hint);
  const inner = expression(reading, 0);
  const last = takeSign(reading, ")", 'an operator or ")"', hintAfterValue(reading));
  return Object.freeze({ ...inner, ...across(first, last) });
}

function named(reading: Reading): ValueNode {
  const callee = take(reading);
  const { text: name, start, end } = callee;
  if (isNext(reading, "(")) {
    const parts = argumentsOf(reading);
    return callOf(reading, { callee, arguments: parts, start, end: reading.tokens[reading.at - 1]!.end });
  }
  const { names, text } = reading;
  if (names?.includes(name) === false) {
    const suggestion = nearestName(name, names);
    const advice = suggestion === undefined ? `there are ${names.join(", ")}` : `did you mean ${suggestion}?`;
    const finding = { text, code: "unknown-name", start, end, suggestion } as const;
    reading.problems.push(problemOf(finding, `Cannot find an input named ${quote(name)}`, advice));
  }
  return made(reading, { kind: "name", name, start, end });
}

function argumentsOf(reading: Reading): readonly FormulaNode[] {
  take(reading);
  const parts: FormulaNode[] = [];
  while (!isNext(reading, ")") || parts.length > 0) {
    parts.push(expression(reading, 0));
    if (isNext(reading, ")")) break;
    takeSign(reading, ",", 'an operator, "," or ")"', hintAfterValue(reading));
  }
  take(reading);
  return parts;
}

/** What to say where an operator had to come: what was most likely meant. */
function hintAfterValue(reading: Reading): string {
  const { kind, text } = peek(reading);
  if (kind === "unit") return "a unit in brackets stands after a number";
  if (text === ",") return "a decimal is written with a point";
  const word = kind === "name" ? nearestName(text, WORDS) : undefined;
  if (word !== undefined) return `did you mean ${word}?`;
  const call = callHint(reading.tokens[reading.at - 1]!);
  if (call !== "") return call;
  return ["name", "number"].includes(kind) || text === "(" ? "write * to multiply" : "";
}
