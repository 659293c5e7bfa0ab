import { quote } from "../../errors.ts";
import type { Token } from "../words/tokens.ts";
import { LIMITS } from "./limits.ts";
import type { FormulaNode, FormulaSpan } from "./nodes.ts";
import { type Finding, type FormulaProblem, problemOf, Unreadable } from "./problems.ts";

/** How far the parser has come. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The names that may be used; any name, if there are none. */
  readonly names: readonly string[] | undefined;
  /** What is wrong and does not keep the rest from being read. */
  readonly problems: FormulaProblem[];
  at: number;
  depth: number;
  parts: number;
}

/** The next word, which stays the next. */
export function peek(reading: Reading): Token {
  return reading.tokens[reading.at]!;
}

/** The next word, behind which the parser goes. It does not go behind the end. */
export function take(reading: Reading): Token {
  const token = peek(reading);
  if (token.kind !== "end") reading.at += 1;
  return token;
}

/** Whether the next word is this sign or word of the language. */
export function isNext(reading: Reading, text: string): boolean {
  const { kind, text: found } = peek(reading);
  return found === text && (kind === "symbol" || kind === "name");
}

/** The next word, which must be this sign. */
export function takeSign(reading: Reading, sign: string, ...expected: readonly [string, hint?: string]): Token {
  return isNext(reading, sign) ? take(reading) : unexpected(reading, ...expected);
}

/** Ends the reading: something else had to come next. */
export function unexpected(reading: Reading, expected: string, hint = ""): never {
  const { text, kind, ...span } = peek(reading);
  const found = kind === "end" ? "the end" : quote(text);
  const finding = { text: reading.text, code: "unexpected", start: span.start, end: span.end } as const;
  const reason = `expected ${expected} but found ${found}${hint === "" ? "" : `; ${hint}`}`;
  throw new Unreadable(problemOf(finding, "Cannot read the formula", reason));
}

/** Ends the reading for another reason. */
export function refuse(finding: Finding, refusal: string, reason: string): never {
  throw new Unreadable(problemOf(finding, refusal, reason));
}

/** Goes one level further in, and back when that is read: the stack is not for the text to fill. */
export function nested<T>(reading: Reading, read: () => T): T {
  reading.depth += 1;
  if (reading.depth > LIMITS.depth) {
    const { start, end } = peek(reading);
    const reason = `nothing may stand more than ${String(LIMITS.depth)} levels deep`;
    refuse({ text: reading.text, code: "too-deep", start, end }, "Cannot read the formula", reason);
  }
  const node = read();
  reading.depth -= 1;
  return node;
}

/** A part that was read, frozen and counted. */
export function made<Node extends FormulaNode>(reading: Reading, node: Node): Node {
  reading.parts += 1;
  if (reading.parts > LIMITS.parts) {
    const reason = `it has more than ${String(LIMITS.parts)} numbers, names and operations`;
    const { start, end } = peek(reading);
    refuse({ text: reading.text, code: "too-many-parts", start, end }, "Cannot read the formula", reason);
  }
  return Object.freeze(node);
}

/** From the start of one part to the end of another. */
export function across(first: FormulaSpan, last: FormulaSpan): FormulaSpan {
  return { start: first.start, end: last.end };
}
