import type { Metric } from "../../catalogue/types.ts";
import { evaluateFormula } from "../../formula/evaluate-formula.ts";
import { parseFormula } from "../../formula/parse-formula.ts";
import { printFormula } from "../../formula/print-formula.ts";
import { type Formula, formulaWith } from "../../formula/syntax/formula.ts";
import type { Decimal } from "../../number/decimal.ts";
import type { ConfidenceInterval as Interval } from "../../statistics/confidence.ts";
import { proportionInterval } from "../../statistics/proportions/proportion-interval.ts";
import type { ComputeOptions, Given } from "./functions.ts";
import { plainerFormula } from "./plainer.ts";

/** A value that a metric can have: exact, yes or no, or none. */
export type Value = Decimal | boolean | null;

/** A formula with numbers in it, which gives the value that was computed. */
export interface Worked {
  /** Without what was left out, with the numbers put in. */
  readonly text: string;
  readonly formula: Formula;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** What went in, and what came out: the answer, and the value in it. */
export interface Outcome {
  readonly given: Given;
  readonly told: unknown;
  readonly value: Value;
}

/**
 * The standard formula with the numbers put in; `null` where there is none, or it gives another value: the choices that
 * were made, or a field that it is not of, ask for another.
 */
export function workedOut({ formula, inputs, answer }: Metric, { given, told, value }: Outcome): Worked | null {
  const parsed = formula === null ? null : parseFormula(formula);
  if (parsed?.ok !== true) return null;
  const counted = answer === null ? {} : (told as Readonly<Record<string, unknown>>);
  const filled = Object.fromEntries(
    inputs.map(({ field, form }) => [field, form === "word" ? null : asInput(given[field] ?? counted[field], form)]),
  );
  const evaluated = evaluateFormula(parsed.formula, filled);
  if (!isSame(evaluated, value)) return null;
  const plain = plainerFormula(parsed.formula, (name) => filled[name] !== null);
  return { text: printFormula(plain, { inputs: filled }), formula: plain, inputs: filled };
}

function asInput(value: unknown, form: string | undefined): unknown {
  if (value === undefined || value === null) return null;
  return form === "list" && !Array.isArray(value) ? [value] : value;
}

function isSame(evaluated: Decimal | null, value: Value): boolean {
  if (evaluated === null || value === null) return evaluated === value;
  return evaluated.equals(typeof value === "boolean" ? Number(value) : value);
}

/** The interval of a share of a count: what stands above and below the line of its formula, where both are whole. */
export function shareInterval({ proportion }: Metric, worked: Worked | null, options: ComputeOptions): Interval | null {
  const [successes, trials] = proportion === null || worked === null ? [] : partsOfShare(worked);
  return successes !== undefined && trials !== undefined && isShare(successes, trials)
    ? proportionInterval({ successes, trials }, options)
    : null;
}

function partsOfShare({ formula, inputs }: Worked): readonly (Decimal | undefined)[] {
  const { body, text } = formula;
  if (body.kind !== "arithmetic" || body.operator !== "/") return [];
  return [body.left, body.right].map((node) => evaluateFormula(formulaWith(text, node), inputs) ?? undefined);
}

function isShare(successes: Decimal, trials: Decimal): boolean {
  const areWhole = successes.isInteger() && trials.isInteger() && trials.lessThanOrEqualTo(Number.MAX_SAFE_INTEGER);
  return areWhole && successes.greaterThanOrEqualTo(0) && successes.lessThanOrEqualTo(trials);
}
