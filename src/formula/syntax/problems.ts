import type { FormulaSpan } from "./nodes.ts";

/** What can be wrong with a formula or its units. Stable across releases: safe to switch on. */
export type FormulaProblemCode =
  // what is written
  | "not-text"
  | "empty"
  | "too-long"
  | "unexpected-character"
  | "not-a-number"
  | "not-a-name"
  | "not-a-unit"
  // how it is put together
  | "unexpected"
  | "too-deep"
  | "too-many-parts"
  | "ambiguous-minus"
  | "misplaced-condition"
  | "not-a-condition"
  | "not-whole"
  | "out-of-range"
  // what is called and named
  | "unknown-function"
  | "unknown-name"
  | "wrong-arguments"
  | "nested-aggregate"
  | "nothing-to-look-back-at"
  // what the units say
  | "missing-unit"
  | "mixed-currency"
  | "mixed-entity"
  | "mixed-period"
  | "mixed-unit";

/** What is wrong with a formula, and where. */
export interface FormulaProblem extends FormulaSpan {
  /** The reason, for programs. */
  readonly code: FormulaProblemCode;
  /** The reason, for people. It names the place as they count: characters from 1. */
  readonly message: string;
  /** What stands at the place. Empty at the end of the text. */
  readonly found: string;
  /** What was most likely meant, to be put in the place of what was found; `null` where that cannot be told. */
  readonly suggestion: string | null;
}

/** Where a problem is, and what it will say besides its message. */
export interface Finding extends FormulaSpan {
  readonly text: string;
  readonly code: FormulaProblemCode;
  readonly suggestion?: string | undefined;
}

/** A problem, its message of one form: what cannot be done, where, and why or what instead. */
export function problemOf(finding: Finding, refusal: string, reason: string): FormulaProblem {
  const { text, code, start, end, suggestion = null } = finding;
  const message = `${refusal} ${place(text, start)}: ${reason}`;
  return Object.freeze({ code, message, start, end, found: text.slice(start, end), suggestion });
}

function place(text: string, start: number): string {
  const lines = text.slice(0, start).split("\n");
  const character = `character ${String(Number(lines.at(-1)?.length) + 1)}`;
  return text.includes("\n") ? `at line ${String(lines.length)}, ${character}` : `at ${character}`;
}

/** Thrown inside the parser where it cannot go on, and caught where it began. */
export class Unreadable extends Error {
  readonly problem: FormulaProblem;

  constructor(problem: FormulaProblem) {
    super(problem.message);
    this.problem = problem;
  }
}
