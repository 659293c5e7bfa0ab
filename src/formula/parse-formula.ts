import { MetricInputError, quote } from "../errors.ts";
import { printNode } from "./printing/print-node.ts";
import { type Formula, formulaWith } from "./syntax/formula.ts";
import { LIMITS } from "./syntax/limits.ts";
import type { ValueNode } from "./syntax/nodes.ts";
import { parseAll } from "./syntax/parser.ts";
import { type FormulaProblem, type FormulaProblemCode, Unreadable } from "./syntax/problems.ts";
import { tokensOf } from "./words/tokens.ts";

/** What {@link parseFormula} answers: the formula, or what is wrong with the text. */
export type ParsedFormula = ReadFormula | UnreadFormula;

/** A text that is a formula. */
export interface ReadFormula {
  /** Says that it is one. */
  readonly ok: true;
  /** The formula. */
  readonly formula: Formula;
}

/** A text that is none. */
export interface UnreadFormula {
  /** Says that it is none. */
  readonly ok: false;
  /** Why. */
  readonly problems: readonly FormulaProblem[];
}

/** What {@link parseFormula} is to hold a text to. */
export interface ParseFormulaOptions {
  /** The inputs that there are. Any other name is a problem. Left out, every name is an input. */
  readonly inputs?: readonly string[];
}

/**
 * Reads a formula: arithmetic on named inputs and a closed table of functions.
 *
 * `+ - * / ^`, brackets, `min max abs round coalesce sum avg count lag`, and `if(condition, then, else)` with
 * `< <= > >= = != and or not` in its condition. Nothing else: no text, no members, no code. A number may carry its
 * unit: `12 [month/year]`.
 *
 * It does not throw for what is written. Characters that no formula has are all named at once; then whatever is wrong up
 * to the place from which the rest cannot be read.
 *
 * @param text - The formula.
 * @param options - The inputs there are, so that a misspelt one is found here.
 * @returns The formula with its tree and its inputs, or every problem with its code, message and place.
 *
 * @example What a formula needs, and what is wrong with another
 * ```ts
 * import { parseFormula } from "customer-metrics";
 *
 * const good = parseFormula("(startingMrr - churnedMrr) / startingMrr");
 * const bad = parseFormula("churnedMrr / startMrr", { inputs: ["startingMrr", "churnedMrr"] });
 *
 * good.ok && good.formula.inputs; // => ["startingMrr", "churnedMrr"]
 * bad.ok || bad.problems[0]?.message; // => 'Cannot find an input named "startMrr" at character 14: did you mean startingMrr?'
 * ```
 */
export function parseFormula(text: string, { inputs }: ParseFormulaOptions = {}): ParsedFormula {
  const unreadable = unreadableAsText(text);
  if (unreadable !== undefined) return refused([unreadable]);
  const { tokens, problems } = tokensOf(text);
  if (problems.length > 0) return refused(problems);
  const reading = { text, tokens, names: inputs, problems, at: 0, depth: 0, parts: 0 };
  try {
    const body = parseAll(reading);
    problems.push(...tooLongPrinted(body));
    if (problems.length === 0) return Object.freeze({ ok: true, formula: formulaWith(text, body) });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problems.push(error.problem);
  }
  return refused(problems.sort((a, b) => a.start - b.start));
}

/** A formula, or its text. */
export type FormulaSource = Formula | string;

/** The formula, read if need be, or an error with the first problem. */
export function formulaOf(source: FormulaSource): Formula {
  if (typeof source === "object") return source;
  const parsed = parseFormula(source);
  if (parsed.ok) return parsed.formula;
  const [first, ...others] = parsed.problems;
  const more = others.length === 0 ? "" : ` (and ${String(others.length)} more)`;
  const details = { code: "not-a-formula", field: "formula", received: source } as const;
  throw new MetricInputError(`${String(first?.message)}${more}`, details);
}

function refused(problems: readonly FormulaProblem[]): ParsedFormula {
  return Object.freeze({ ok: false, problems: Object.freeze(problems) });
}

/** What can be said of a text before its words are looked at. */
function unreadableAsText(text: unknown): FormulaProblem | undefined {
  if (typeof text !== "string")
    return whole("not-text", `Cannot read a formula that is no text: received ${quote(text)}`);
  if (text.length > LIMITS.characters) {
    const most = String(LIMITS.characters);
    const message = `Cannot read a formula of more than ${most} characters: received ${String(text.length)}`;
    return whole("too-long", message, text.length);
  }
  if (text.trim() !== "") return undefined;
  return whole("empty", "Cannot read a formula where nothing is written: write one like a / b", text.length);
}

/** What is read can be printed and read again: it is held to the limit with all its spaces. */
function tooLongPrinted(body: ValueNode): readonly FormulaProblem[] {
  const { length } = printNode(body);
  if (length <= LIMITS.characters) return [];
  const most = String(LIMITS.characters);
  const message = `Cannot read a formula of more than ${most} characters: printed, it has ${String(length)}`;
  return [whole("too-long", message, body.end)];
}

function whole(code: FormulaProblemCode, message: string, end = 0): FormulaProblem {
  return Object.freeze({ code, message, start: 0, end, found: "", suggestion: null });
}
