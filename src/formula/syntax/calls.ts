import { quote } from "../../errors.ts";
import type { Token } from "../words/tokens.ts";
import { instead, isFunction, type Parameter, rangeOf, signatureOf, takes } from "./functions.ts";
import { asCondition, asValue } from "./kinds.ts";
import type { CallNode, FormulaNode, FormulaSpan, ValueNode } from "./nodes.ts";
import { type FormulaProblemCode, problemOf } from "./problems.ts";
import { made, type Reading } from "./reading.ts";
import { holds, isAggregate } from "./walk.ts";

/** A call as it is written. */
export interface WrittenCall extends FormulaSpan {
  readonly callee: Token;
  readonly arguments: readonly FormulaNode[];
}

/** A call, checked. What is wrong is named as a problem, and 0 stands for it. */
export function callOf(reading: Reading, call: WrittenCall): ValueNode {
  const name = call.callee.text;
  const signature = signatureOf(name);
  if (signature === undefined) return unknownFunction(reading, call);
  if (!takes(signature, call.arguments.length)) {
    const problem = { code: "wrong-arguments", start: call.start, end: call.end } as const;
    const given = `${String(call.arguments.length)} argument${call.arguments.length === 1 ? "" : "s"}`;
    return refused(reading, problem, [`Cannot call ${name} with ${given}`, `write ${signature.usage}`]);
  }
  if (name === "if") return ifOf(reading, call);
  const values = call.arguments.slice(0, signature.parameter === undefined ? undefined : 1);
  const parameter = parameterOf(reading, call, signature.parameter);
  const node: CallNode = {
    kind: "call",
    function: name as CallNode["function"],
    arguments: Object.freeze(values.map((value) => asValue(reading, value))),
    parameter,
    start: call.start,
    end: call.end,
  };
  return lookingBack(reading, made(reading, node));
}

function unknownFunction(reading: Reading, { callee }: WrittenCall): ValueNode {
  const { advice, suggestion } = instead(callee.text);
  const problem = { code: "unknown-function", start: callee.start, end: callee.end, suggestion } as const;
  return refused(reading, problem, [`Cannot find a function named ${quote(callee.text)}`, advice]);
}

function ifOf(reading: Reading, { arguments: [condition, then, otherwise], start, end }: WrittenCall): ValueNode {
  const parts = { then: asValue(reading, then!), else: asValue(reading, otherwise!) };
  return made(reading, { kind: "if", condition: asCondition(reading, condition!), ...parts, start, end });
}

function parameterOf(reading: Reading, call: WrittenCall, parameter: Parameter | undefined): number | null {
  const node = call.arguments[1];
  if (parameter === undefined || node === undefined) return null;
  const { least, most } = rangeOf(parameter);
  const value = wholeOf(node);
  if (value !== null && value >= least && value <= most) return value === 0 ? 0 : value; // not -0
  const problem = { code: value === null ? "not-whole" : "out-of-range", start: node.start, end: node.end } as const;
  const written = quote(reading.text.slice(node.start, node.end));
  const refusal = `Cannot use ${written} as the ${parameter} of ${call.callee.text}`;
  refused(reading, problem, [refusal, `write a whole number from ${String(least)} to ${String(most)}`]);
  return least;
}

function wholeOf(node: FormulaNode): number | null {
  if (node.kind === "negation") return node.operand.kind === "number" ? negated(wholeOf(node.operand)) : null;
  const isWhole = node.kind === "number" && node.unit === null && !node.text.includes(".");
  return isWhole ? Number(node.text) : null;
}

function negated(value: number | null): number | null {
  return value === null ? null : -value;
}

/** A sum of sums would take its time, and what has no name in it has no past. */
function lookingBack(reading: Reading, node: CallNode): ValueNode {
  const [value] = node.arguments as readonly [ValueNode];
  const span = { start: node.start, end: node.end };
  if (isAggregate(node) && holds(value, isAggregate)) {
    const reason = "sum, avg and count do not stand inside one another";
    return refused(reading, { code: "nested-aggregate", ...span }, ["Cannot aggregate an aggregate", reason]);
  }
  const looksBack = isAggregate(node) || node.function === "lag";
  if (!looksBack || holds(value, ({ kind }) => kind === "name")) return node;
  const refusal = `Cannot look back at ${quote(reading.text.slice(value.start, value.end))}`;
  return refused(reading, { code: "nothing-to-look-back-at", ...span }, [refusal, "it is the same in every period"]);
}

function refused(
  reading: Reading,
  problem: FormulaSpan & { code: FormulaProblemCode; suggestion?: string | undefined },
  [refusal, reason]: readonly [string, string],
): ValueNode {
  reading.problems.push(problemOf({ text: reading.text, ...problem }, refusal, reason));
  return { kind: "number", text: "0", unit: null, start: problem.start, end: problem.end };
}

/** What to say where no operator follows on a word: a function is called with brackets. */
export function callHint({ kind, text }: Token): string {
  return kind === "name" && isFunction(text) ? `write ${String(signatureOf(text)?.usage)}` : "";
}
