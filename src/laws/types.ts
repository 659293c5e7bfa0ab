import type { Arbitrary } from "fast-check";
import type { DecimalInput } from "../number/decimal.ts";
import type { Fraction } from "../number/fraction.ts";

/** What a function that is held to laws may answer; `null` for no value. */
export type LawValue = DecimalInput | Fraction | boolean | null;

/** What a function that is held to laws is given: fields by name. */
export type LawInput = Readonly<Record<string, unknown>>;

/** What one field of generated inputs can be. */
export interface InputSpec {
  /** Its unit in the formula language, like `money[EUR]/month`, `count[customer]` or `ratio`: money has cents, counts are whole. */
  readonly unit?: string;
  /** The least that it can be. Without it amounts, shares and numbers go below 0 too, counts do not. */
  readonly min?: DecimalInput;
  /** The most that it can be. */
  readonly max?: DecimalInput;
  /** Whether it counts whole ones. */
  readonly whole?: boolean;
  /** Whether it is a list of numbers. All lists of one input have one length. */
  readonly list?: boolean;
  /** The field that it is a part of: all parts of a field together are never above it. */
  readonly partOf?: string;
}

/** What every field of generated inputs can be, by name. */
export type InputSpecs = Readonly<Record<string, InputSpec>>;

/** Generated inputs: every number exact, as text. */
export interface LawInputs<I> {
  /** What it is. */
  readonly kind: "law-inputs";
  /** The inputs, for `fc.property` and whatever else takes one. */
  readonly arbitrary: Arbitrary<I>;
  /** What the fields can be. Laws of scale ask it which of them are amounts. */
  readonly specs: InputSpecs;
}

/** An answer as laws compare it. */
export interface Answer {
  /** The exact value, of a boolean 1 or 0; `null` for none. */
  readonly value: Fraction | null;
  /** How many digits two answers of its kind share when they are the same; `null` where they share all. */
  readonly digits: number | null;
}

/** What a law looks at: one generated input, and what it takes to change it. */
export interface Trial {
  /** What the function is given. */
  readonly input: LawInput;
  /** Another input, drawn like the first. */
  readonly other: LawInput;
  /** How many times as large, from 2. */
  readonly factor: number;
  /** What the fields can be; `null` where that is not known. */
  readonly specs: InputSpecs | null;
  /** What the function answers. */
  readonly ask: (input: LawInput) => Answer;
}

/** What a trial tells of a law: `true` that it holds there, words for how it is broken, `null` nothing. */
export type Verdict = true | string | null;

/** What a function can be held to. */
export interface Law {
  /** What it is. */
  readonly kind: "law";
  /** Its name, as definition files write it: `increasing-in`. */
  readonly name: string;
  /** The field or the like that it is about; `null` where it is about all. */
  readonly about: string | null;
  /** What it says, in a sentence without a stop. */
  readonly statement: string;
  /** Whether it holds in one trial. What throws a `MetricInputError` tells nothing; any other error breaks the law. */
  readonly judge: (trial: Trial) => Verdict;
}

/** How laws are tried. */
export interface LawOptions {
  /** What inputs are drawn from: the same seed, the same inputs. 1 where it is left out. */
  readonly seed?: number;
  /** How many inputs are drawn. 100 where it is left out. */
  readonly runs?: number;
  /** The path of a counterexample, to see that one again and nothing else. */
  readonly path?: string;
}

/** What {@link checkLaws} holds a function to, and on what. */
export interface LawCheck<I> extends LawOptions {
  /** What `inputsFrom` makes, or any arbitrary of fast-check. */
  readonly inputs: LawInputs<I> | Arbitrary<I>;
  /** What the function is held to. */
  readonly laws: readonly Law[];
}

/** An input that breaks a law: the smallest that was found. */
export interface Counterexample {
  /** What the function was given. */
  readonly input: LawInput;
  /** How the law is broken, for people. */
  readonly words: string;
}

/** What came of trying a law. */
export interface LawResult {
  /** What it is. */
  readonly kind: "law-result";
  /** The law. */
  readonly law: Law;
  /** Whether it holds for every input that was tried; `null` where none told anything of it. */
  readonly holds: boolean | null;
  /** The smallest input found that breaks it. */
  readonly counterexample: Counterexample | null;
  /** What the inputs were drawn from. */
  readonly seed: number;
  /** With the seed, what leads to the counterexample again. */
  readonly path: string | null;
  /** How many inputs told something of it. */
  readonly runs: number;
}
