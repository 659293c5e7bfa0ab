import {
  decreasingIn,
  increasingIn,
  noEffectOf,
  orderIndependent,
  strictlyDecreasingIn,
  strictlyIncreasingIn,
} from "../../../laws/laws/fields.ts";
import { lawOf } from "../../../laws/laws/law.ts";
import { additive, currencyInvariant, homogeneous, scaleInvariant } from "../../../laws/laws/scale.ts";
import { atLeast, atMost, complementOf, nullExactlyAtZero, timesOf } from "../../../laws/laws/values.ts";
import type { Law, LawValue } from "../../../laws/types.ts";

/** What a law compares the value with: the value of a term for an input. */
export type Term = (input: never) => LawValue;

/** Laws of the whole value, written by their name alone. `bounded` asks the definition for its ends. */
export const PLAIN: Readonly<Record<string, () => Law>> = {
  "scale-invariant": scaleInvariant,
  "currency-invariant": currencyInvariant,
  homogeneous,
  additive,
};

/** Laws about an input: `increasing-in: churned`. */
export const OF_INPUT: Readonly<Record<string, (field: string) => Law>> = {
  "increasing-in": increasingIn,
  "strictly-increasing-in": strictlyIncreasingIn,
  "decreasing-in": decreasingIn,
  "strictly-decreasing-in": strictlyDecreasingIn,
  "no-effect-of": noEffectOf,
  "order-independent": orderIndependent,
};

/** Laws that compare with a number, an input, another metric or a formula: `at-most: net-revenue-retention`. */
export const OF_TERM: Readonly<Record<string, (term: Term) => Law>> = {
  "at-most": atMost,
  "at-least": atLeast,
  "complement-of": (term) => complementOf(term),
  "annual-of": (term) => timesOf(12, term),
  equals: (term) => timesOf(1, term),
  "null-exactly-at-zero": nullExactlyAtZero,
};

/** What is known of every law. */
export const LAW_NAMES: readonly string[] = /* @__PURE__ */ [
  ...[...Object.keys(PLAIN), "bounded"],
  ...[...Object.keys(OF_INPUT), ...Object.keys(OF_TERM)],
];

/** A law under the name that the file has for it. */
export function named({ statement, judge }: Law, name: string, about: string): Law {
  return lawOf({ name, about, statement, judge });
}

/** The term of a law, called what the file calls it: messages say its name. */
export function termCalled(name: string, term: Term): Term {
  return Object.defineProperty(term, "name", { value: name });
}
