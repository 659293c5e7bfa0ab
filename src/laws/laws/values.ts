import type { DecimalInput } from "../../number/decimal.ts";
import { plus } from "../../number/fraction.ts";
import { minus } from "../../number/rationals.ts";
import { answerOf, combined, compareAnswers } from "../judging/answer.ts";
import { shown } from "../judging/words.ts";
import type { Answer, Law, LawValue, Trial, Verdict } from "../types.ts";
import { lawOf, type LawTerm, termName, termValue } from "./law.ts";
import { equalsTimes, isSame } from "./scale.ts";

/** Between which values an answer stays; an end that is left out is open. */
export interface Bounds {
  /** The least that it can be. */
  readonly min?: DecimalInput;
  /** The most that it can be. */
  readonly max?: DecimalInput;
}

/** The value stays between two bounds, or on one side of one. */
export function bounded({ min, max }: Bounds): Law {
  const from = min === undefined ? "" : ` not below ${String(min)}`;
  const to = max === undefined ? "" : ` not above ${String(max)}`;
  const statement = `the value is${from}${from !== "" && to !== "" ? " and" : ""}${to}`;
  const judge = ({ input, ask }: Trial): Verdict => {
    const answer = ask(input);
    if (answer.value === null) return null;
    if (min !== undefined && compareAnswers(answer, answerOf(min)) < 0) {
      return `the value is ${shown(answer)}, below ${String(min)}`;
    }
    const isAbove = max !== undefined && compareAnswers(answer, answerOf(max)) > 0;
    return isAbove ? `the value is ${shown(answer)}, above ${String(max)}` : true;
  };
  return lawOf({ name: "bounded", statement, judge });
}

/** The value is never above a number, a field, or another function of the same input: GRR is at most NRR. */
export function atMost(term: LawTerm): Law {
  return compared("at-most", term, 1);
}

/** The value is never below a number, a field, or another function of the same input. */
export function atLeast(term: LawTerm): Law {
  return compared("at-least", term, -1);
}

function compared(name: string, term: LawTerm, refused: 1 | -1): Law {
  const about = termName(term);
  const side = refused === 1 ? "above" : "below";
  const judge = (trial: Trial): Verdict => {
    const [answer, other] = both(trial, term);
    if (answer.value === null || other.value === null) return null;
    if (compareAnswers(answer, other) !== refused) return true;
    return `the value is ${shown(answer)}, ${side} ${about}${named(other, about)}`;
  };
  return lawOf({ name, about, statement: `the value is never ${side} ${about}`, judge });
}

function both({ input, ask }: Trial, term: LawTerm): readonly [Answer, Answer] {
  return [ask(input), answerOf(termValue(term, input))];
}

/** The value of a term, where its name does not say it. */
function named(answer: Answer, about: string): string {
  const value = shown(answer);
  return value === about ? "" : `, which is ${value}`;
}

/** The value and that of another function are a whole: churn + retention = 1. Both have a value, or none has. */
export function complementOf(other: LawTerm, whole: DecimalInput = 1): Law {
  const about = termName(other);
  const statement = `the value and ${about} add up to ${String(whole)}`;
  const judge = (trial: Trial): Verdict => {
    const [answer, rest] = both(trial, other);
    if (answer.value === null && rest.value === null) return true;
    const told = `the value is ${shown(answer)} and ${about}${named(rest, about).replace(", which is", " is")}`;
    if (answer.value === null || rest.value === null) return told;
    const sum = combined(answer, rest, plus(answer.value, rest.value));
    return compareAnswers(sum, answerOf(whole)) === 0 ? true : `${told}, which add up to ${shown(sum)}`;
  };
  return lawOf({ name: "complement-of", about, statement, judge });
}

/** The value is another one so many times: ARR is `timesOf(12, "mrr")`. */
export function timesOf(factor: number, term: LawTerm): Law {
  const about = termName(term);
  const statement = `the value is ${String(factor)} times ${about}`;
  const judge = (trial: Trial): Verdict => {
    const [answer, other] = both(trial, term);
    if (equalsTimes(answer, other, factor)) return true;
    return `the value is ${shown(answer)}, and ${about} is ${shown(other)}`;
  };
  return lawOf({ name: "times-of", about, statement, judge });
}

/** The value is null exactly where a denominator is 0: nowhere else, and nowhere there a number. */
export function nullExactlyAtZero(denominator: LawTerm): Law {
  const about = termName(denominator);
  const statement = `there is no value exactly where ${about} is 0`;
  const judge = (trial: Trial): Verdict => {
    const [answer, below] = both(trial, denominator);
    if (below.value === null) return null;
    if ((below.value.numerator === 0n) === (answer.value === null)) return true;
    return `the value is ${shown(answer)}, and ${about} is ${shown(below)}`.replace("the value is no", "there is no");
  };
  return lawOf({ name: "null-exactly-at-zero", about, statement, judge });
}

/** What a balance is made of. */
export interface BridgeParts {
  /** What was there at the start. */
  readonly opening: LawTerm;
  /** What came. */
  readonly added: readonly LawTerm[];
  /** What went. */
  readonly taken: readonly LawTerm[];
}

/** The value is the balance of what was there, what came and what went: opening + movements = closing. */
export function bridge({ opening, added, taken }: BridgeParts): Law {
  const about = [
    termName(opening),
    ...added.map((term) => `+ ${termName(term)}`),
    ...taken.map((term) => `- ${termName(term)}`),
  ].join(" ");
  const judge = ({ input, ask }: Trial): Verdict => {
    const of = (term: LawTerm): LawValue => termValue(term, input);
    const closing = balance(
      answerOf(of(opening)),
      added.map((term) => answerOf(of(term))),
      taken.map((term) => answerOf(of(term))),
    );
    const answer = ask(input);
    return isSame(answer, closing) ? true : `the value is ${shown(answer)}, and ${about} is ${shown(closing)}`;
  };
  return lawOf({ name: "bridge", about, statement: `the value is ${about}`, judge });
}

function balance(opening: Answer, added: readonly Answer[], taken: readonly Answer[]): Answer {
  const parts = [...added.map((part) => [part, 1] as const), ...taken.map((part) => [part, -1] as const)];
  return parts.reduce((sum, [part, sign]) => {
    if (sum.value === null || part.value === null) return { ...sum, value: null };
    return combined(sum, part, sign === 1 ? plus(sum.value, part.value) : minus(sum.value, part.value));
  }, opening);
}
