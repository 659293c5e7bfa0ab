import { fraction, multiply, plus } from "../../number/fraction.ts";
import { answerOf, combined, compareAnswers } from "../judging/answer.ts";
import { addedUp, growing, multiplied, type Scale } from "../judging/changes.ts";
import { inputShown, shown } from "../judging/words.ts";
import type { Answer, Law, Trial, Verdict } from "../types.ts";
import { lawOf } from "./law.ts";

/**
 * A company several times as large has the same value: what a ratio, a rate or an average is. Amounts and counts grow
 * together, told by their units; shares and averages stay. Where nothing is known of units, everything grows.
 */
export function scaleInvariant(): Law {
  const statement = "the value stays when everything that is counted grows by one factor";
  return lawOf({ name: "scale-invariant", statement, judge: (trial) => scaled(trial, "size", 0) });
}

/** The same amounts in another currency have the same value: what a share of money is. Counts stay. */
export function currencyInvariant(): Law {
  const statement = "the value stays when all money is told in another currency";
  return lawOf({ name: "currency-invariant", statement, judge: (trial) => scaled(trial, "currency", 0) });
}

/** A company several times as large has a value so many times as large: what an amount or a count is. */
export function homogeneous(): Law {
  const statement = "the value grows by the factor by which everything that is counted grows";
  return lawOf({ name: "homogeneous", statement, judge: (trial) => scaled(trial, "size", 1) });
}

function scaled(trial: Trial, scale: Scale, degree: 0 | 1): Verdict {
  const { input, factor, ask } = trial;
  const fields = growing(trial, scale);
  if (fields.length === 0) return null;
  const [before, after] = [ask(input), ask(multiplied(input, fields, factor))];
  if (before.value === null && after.value === null) return true;
  const times = {
    ...before,
    value: before.value && multiply(before.value, fraction(BigInt(degree === 1 ? factor : 1))),
  };
  if (isSame(times, after)) return true;
  const wanted = degree === 1 ? `, not ${String(factor)} times as much: ${shown(times)}` : "";
  return `the value is ${shown(before)}, and with ${fields.join(", ")} ${String(factor)} times as large it is ${shown(after)}${wanted}`;
}

/** Whether two answers are the same, or both none. */
export function isSame(a: Answer, b: Answer): boolean {
  if (a.value === null || b.value === null) return a.value === b.value;
  return compareAnswers(a, b) === 0;
}

/** The value of two parts together is the sum of their values: segments add up to the whole. */
export function additive(): Law {
  const statement = "the value of two parts together is the sum of their values";
  return lawOf({ name: "additive", statement, judge: addsUp });
}

function addsUp(trial: Trial): Verdict {
  const { input, other, ask } = trial;
  const fields = growing(trial, "size");
  const both = fields.length === 0 ? null : addedUp(trial, fields);
  if (both === null) return null;
  // What does not add up, like a share, is the same for both parts.
  const second = { ...input, ...Object.fromEntries(fields.map((field) => [field, other[field]])) };
  const [one, two, whole] = [ask(input), ask(second), ask(both)];
  if (one.value === null || two.value === null || whole.value === null) return null;
  const sum = combined(one, two, plus(one.value, two.value));
  if (compareAnswers(sum, whole) === 0) return true;
  return `the value is ${shown(one)}, with ${inputShown(second)} it is ${shown(two)}, and of both together ${shown(whole)}, not ${shown(sum)}`;
}

/** The value is another one times a number: ARR is `timesOf(12, "mrr")`. */
export function equalsTimes(answer: Answer, other: Answer, factor: number): boolean {
  if (other.value === null || answer.value === null) return answer.value === other.value;
  const times = { ...other, value: multiply(other.value, answerOf(String(factor)).value!) };
  return compareAnswers(answer, times) === 0;
}
