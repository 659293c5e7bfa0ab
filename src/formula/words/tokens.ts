import { quote } from "../../errors.ts";
import type { FormulaSpan } from "../syntax/nodes.ts";
import { type FormulaProblem, problemOf } from "../syntax/problems.ts";
import { numberProblems } from "./numbers.ts";
import { isStrangePair, strangerAt } from "./strangers.ts";

/** A word of the language. */
export interface Token extends FormulaSpan {
  readonly kind: "number" | "name" | "unit" | "symbol" | "end";
  readonly text: string;
}

// Whatever starts like a number is taken whole, so that "1_000", "0x10" and "1,000" can be told from numbers.
const WORD =
  /(?<space>\s+)|(?<number>\.?\d[\w.]*(?:,\d{3}(?!\d)[\w.]*)*)|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_]*)|(?<unit>\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\])|(?<symbol><=|>=|!=|[-+*/^(),<>=])/uy;

/** A formula of which nothing is one, such as a page of prose, needs no thousand messages. */
const MOST_PROBLEMS = 20;

const KINDS = ["number", "name", "unit", "symbol"] as const;

/** The words of a formula, an "end" after the last, and whatever is no word of the language. */
export function tokensOf(text: string): { readonly tokens: readonly Token[]; readonly problems: FormulaProblem[] } {
  const tokens: Token[] = [];
  const problems: FormulaProblem[] = [];
  for (let at = 0; at < text.length;) {
    const word = wordAt(text, at);
    if (word === undefined) problems.push(strangerProblem(text, at));
    else if (word.kind !== "space") tokens.push(word as Token);
    at = word?.end ?? Number(problems.at(-1)?.end);
  }
  for (const token of tokens) problems.push(...wordProblems(text, token));
  tokens.push({ kind: "end", text: "", start: text.length, end: text.length });
  return { tokens, problems: problems.sort((a, b) => a.start - b.start).slice(0, MOST_PROBLEMS) };
}

function wordAt(text: string, at: number): (FormulaSpan & { kind: string; text: string }) | undefined {
  if (isStrangePair(text, at)) return undefined;
  WORD.lastIndex = at;
  const groups = WORD.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const kind = KINDS.find((name) => groups[name] !== undefined) ?? "space";
  const found = groups[kind] ?? "";
  return { kind, text: found, start: at, end: at + found.length };
}

function wordProblems(text: string, token: Token): readonly FormulaProblem[] {
  if (token.kind === "number") return numberProblems(text, token);
  if (token.kind !== "name" || /^\w+$/u.test(token.text)) return [];
  const finding = { text, code: "not-a-name", start: token.start, end: token.end } as const;
  const advice = "a name is of the letters a to z and A to Z, digits and _";
  return [problemOf(finding, `Cannot use ${quote(token.text)} as a name`, advice)];
}

function strangerProblem(text: string, at: number): FormulaProblem {
  const { found, shown, advice, replacement } = strangerAt(text, at);
  const finding = { text, code: "unexpected-character", start: at, end: at + found.length } as const;
  return problemOf({ ...finding, suggestion: replacement }, `Cannot use ${shown} in a formula`, advice);
}
