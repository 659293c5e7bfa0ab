import { parseRational, compareRationals } from "../../number/rationals.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import { compareAnswers } from "../judging/answer.ts";
import { withField } from "../judging/changes.ts";
import { shown, valueShown } from "../judging/words.ts";
import type { Answer, Law, Trial, Verdict } from "../types.ts";
import { fieldOf, lawOf } from "./law.ts";
import { isSame } from "./scale.ts";

/** More of the field never makes less of the value. */
export function increasingIn(field: string): Law {
  return monotone("increasing-in", field, { way: 1, isStrict: false });
}

/** More of the field always makes more of the value. */
export function strictlyIncreasingIn(field: string): Law {
  return monotone("strictly-increasing-in", field, { way: 1, isStrict: true });
}

/** More of the field never makes more of the value. */
export function decreasingIn(field: string): Law {
  return monotone("decreasing-in", field, { way: -1, isStrict: false });
}

/** More of the field always makes less of the value. */
export function strictlyDecreasingIn(field: string): Law {
  return monotone("strictly-decreasing-in", field, { way: -1, isStrict: true });
}

interface Way {
  readonly way: 1 | -1;
  readonly isStrict: boolean;
}

function monotone(name: string, field: string, { way, isStrict }: Way): Law {
  const sign = way === 1 ? "more" : "less";
  const opposite = way === 1 ? "less" : "more";
  const effect = isStrict ? `always makes ${sign}` : `never makes ${opposite}`;
  const statement = `more ${field} ${effect} of the value`;
  return lawOf({ name, about: field, statement, judge: (trial) => moves(trial, field, { way, isStrict }) });
}

function moves(trial: Trial, field: string, { way, isStrict }: Way): Verdict {
  const [low, high] = inOrder(trial, field);
  if (low === high) return null;
  const [less, more] = [ask(trial, field, low), ask(trial, field, high)];
  if (less.value === null || more.value === null) return null;
  const step = compareAnswers(more, less) * way;
  if (step > 0 || (step === 0 && !isStrict)) return true;
  return `with ${field} ${valueShown(low)} the value is ${shown(less)}, and with ${field} ${valueShown(high)} it is ${shown(more)}`;
}

function ask({ input, ask: answer }: Trial, field: string, value: unknown): Answer {
  return answer(withField(input, field, value));
}

/** The two values that a trial has of a field, the smaller first; the same twice where there is no order. */
function inOrder({ input, other }: Trial, field: string): readonly [unknown, unknown] {
  const [a, b] = [fieldOf(input, field), fieldOf(other, field)];
  if (Array.isArray(a)) return [a, a];
  const order = compareRationals(parseRational(a as DecimalInput, field), parseRational(b as DecimalInput, field));
  return order === 0 ? [a, a] : order < 0 ? [a, b] : [b, a];
}

/** The field makes no difference. */
export function noEffectOf(field: string): Law {
  const statement = `${field} makes no difference to the value`;
  const judge = (trial: Trial): Verdict => {
    const [first, second] = [fieldOf(trial.input, field), fieldOf(trial.other, field)];
    const [one, two] = [ask(trial, field, first), ask(trial, field, second)];
    if (isSame(one, two)) return true;
    return `with ${field} ${valueShown(first)} the value is ${shown(one)}, and with ${field} ${valueShown(second)} it is ${shown(two)}`;
  };
  return lawOf({ name: "no-effect-of", about: field, statement, judge });
}

/** The order of a list makes no difference: every list has the value of itself, sorted. */
export function orderIndependent(field: string): Law {
  const statement = `the order of ${field} makes no difference to the value`;
  const judge = (trial: Trial): Verdict => {
    const list = fieldOf(trial.input, field);
    if (!Array.isArray(list) || list.length < 2) return null;
    const sorted = (list as readonly unknown[]).toSorted((a, b) =>
      compareRationals(parseRational(a as DecimalInput, field), parseRational(b as DecimalInput, field)),
    );
    const [one, two] = [ask(trial, field, list), ask(trial, field, sorted)];
    if (isSame(one, two)) return true;
    return `with ${field} ${valueShown(list)} the value is ${shown(one)}, and with ${field} ${valueShown(sorted)} it is ${shown(two)}`;
  };
  return lawOf({ name: "order-independent", about: field, statement, judge });
}
