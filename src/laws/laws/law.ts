import { MetricInputError } from "../../errors.ts";
import type { Law, LawInput, LawValue, Trial, Verdict } from "../types.ts";

/** What makes a law. */
export interface LawParts {
  /** Its name: kebab case. */
  readonly name: string;
  /** What it is about, where it is about something in particular. */
  readonly about?: string;
  /** What it says, in a sentence without a stop. */
  readonly statement: string;
  /** Whether it holds in one trial: `true`, words for how it is broken, or `null` where the trial tells nothing. */
  readonly judge: (trial: Trial) => Verdict;
}

/**
 * Makes a law of your own.
 *
 * @param parts - Its name, what it says, and whether it holds in one trial.
 * @returns The law.
 *
 * @example An average lies between the least and the most
 * ```ts
 * import { checkLaws, inputsFrom, lawOf } from "customer-metrics/laws";
 *
 * const never13 = lawOf({
 *   name: "never-13",
 *   statement: "the value is never 13",
 *   judge: ({ input, ask }) => (ask(input).value?.numerator === 13n ? "it is 13" : true),
 * });
 * const inputs = inputsFrom({ a: { whole: true, min: 13, max: 14 } });
 * const [result] = checkLaws(({ a }: { a: string }) => a, { inputs, laws: [never13] });
 *
 * result?.counterexample?.words; // => "it is 13: a 13"
 * ```
 */
export function lawOf({ name, about, statement, judge }: LawParts): Law {
  return Object.freeze({ kind: "law", name, about: about ?? null, statement, judge });
}

/** The value of a field, which has to be there. */
export function fieldOf(input: LawInput, field: string): unknown {
  if (Object.hasOwn(input, field)) return input[field];
  const message = `Cannot hold a function to a law about ${field}: it is given ${Object.keys(input).join(", ")}`;
  throw new NoSuchField(message, { code: "missing-field", field, received: undefined });
}

/** A law about a field that there is not is no law that was broken, nor one that told nothing. */
export class NoSuchField extends MetricInputError {}

/** What an answer is compared with: a number, a field of the input, or another function of it. */
export type LawTerm = string | number | bigint | ((input: never) => LawValue);

/** The value of a term for an input: text that is no number names a field. */
export function termValue(term: LawTerm, input: LawInput): LawValue {
  if (typeof term === "function") return term(input as never);
  if (typeof term !== "string" || /^[+-]?\d+(?:\.\d+)?$/u.test(term)) return term;
  return fieldOf(input, term) as LawValue;
}

/** A term as a law names it. */
export function termName(term: LawTerm): string {
  return typeof term === "function" ? (term.name === "" ? "the other function" : term.name) : String(term);
}
