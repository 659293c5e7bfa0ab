import fc, { type Arbitrary } from "fast-check";
import { MetricInputError, nearestName, quote } from "../../errors.ts";
import type { InputSpec, InputSpecs, LawInputs } from "../types.ts";
import { textOf } from "./exact-text.ts";
import { type FieldRange, rangeOf } from "./field-range.ts";

/** Inputs with the fields of their specification: text for a number, texts for a list. */
export type InputsOf<S extends InputSpecs> = {
  readonly [K in keyof S]: S[K]["list"] extends true ? readonly string[] : string;
};

/** How long lists are at most. */
const LONGEST = 6;

/** Of which part of 1,000 of what is left of a whole a part is. */
const SHARES = 1000;

/**
 * Makes inputs of metrics, to hold functions to laws on them: every number exact, as text, within `min` and `max`, with
 * the places that its unit has, 0 more often than chance has it, parts never above their whole.
 *
 * @param specs - What each field can be.
 * @returns The inputs, as `checkLaws` takes them; `arbitrary` is for fast-check itself.
 * @throws `MetricInputError` `out-of-range` where nothing lies between `min` and `max`, `missing-field` for a whole that
 * there is not, `not-allowed` for a field that is a part of itself.
 *
 * @example Of what there was at the start, no more is lost
 * ```ts
 * import fc from "fast-check";
 * import { inputsFrom } from "customer-metrics/laws";
 *
 * const { arbitrary } = inputsFrom({
 *   startingMrr: { unit: "money[EUR]/month", min: 0 },
 *   churnedMrr: { unit: "money[EUR]/month", partOf: "startingMrr" },
 * });
 *
 * fc.sample(arbitrary, { numRuns: 50, seed: 1 }).every((one) => Number(one.churnedMrr) <= Number(one.startingMrr)); // => true
 * ```
 */
export function inputsFrom<const S extends InputSpecs>(specs: S): LawInputs<InputsOf<S>> {
  const fields = inOrder(specs).map((name) => fieldOf(name, specs[name]!));
  const [lists, single] = [fields.filter(isList), fields.filter((field) => !isList(field))];
  const draws = fc.tuple(...single.map(drawOf));
  const periods = fc.array(fc.tuple(...lists.map(drawOf)), { minLength: 1, maxLength: LONGEST });
  const names = Object.keys(specs);
  const arbitrary =
    lists.length === 0
      ? draws.map((all) => inputOf(names, { single, all, lists, periods: [] }))
      : fc.tuple(draws, periods).map(([all, rows]) => inputOf(names, { single, all, lists, periods: rows }));
  return Object.freeze({ kind: "law-inputs", arbitrary: arbitrary as Arbitrary<InputsOf<S>>, specs });
}

interface Field {
  readonly name: string;
  readonly spec: InputSpec;
  readonly range: FieldRange;
}

function fieldOf(name: string, spec: InputSpec): Field {
  return { name, spec, range: rangeOf(name, spec) };
}

function isList({ spec }: Field): boolean {
  return spec.list === true;
}

function drawOf({ spec, range: { from, to } }: Field): Arbitrary<number> {
  if (spec.partOf !== undefined) return fc.integer({ min: 0, max: SHARES });
  // A denominator of 0 is what people forget: chance alone would hardly draw it.
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 7, arbitrary: fc.integer({ min: from, max: to }) },
  );
}

/** Every field behind the one that it is a part of. */
function inOrder(specs: InputSpecs): readonly string[] {
  const done = new Set<string>();
  for (const name of Object.keys(specs)) add(name, { specs, done, open: [] });
  return [...done];
}

interface Ordering {
  readonly specs: InputSpecs;
  readonly done: Set<string>;
  readonly open: readonly string[];
}

function add(name: string, { specs, done, open }: Ordering): void {
  if (open.includes(name)) throw partOfItself(name);
  const spec = Object.hasOwn(specs, name) ? specs[name]! : undefined;
  if (spec === undefined) throw noWhole(open.at(-1)!, name, specs);
  if (spec.partOf !== undefined) add(spec.partOf, { specs, done, open: [...open, name] });
  done.add(name);
}

function partOfItself(field: string): MetricInputError {
  const message = `Cannot draw ${field} as a part of itself`;
  return new MetricInputError(message, { code: "not-allowed", field, received: field });
}

function noWhole(part: string, whole: string, specs: InputSpecs): MetricInputError {
  const nearest = nearestName(whole, Object.keys(specs));
  const hint = nearest === undefined ? "" : `: did you mean ${nearest}?`;
  const message = `Cannot draw ${part} as a part of ${quote(whole)}, which is not there${hint}`;
  return new MetricInputError(message, { code: "missing-field", field: part, received: whole });
}

interface Drawn {
  readonly single: readonly Field[];
  readonly all: readonly number[];
  readonly lists: readonly Field[];
  /** What the lists hold, period by period: so they have one length, and shrink together. */
  readonly periods: readonly (readonly number[])[];
}

/** The input of a draw, its fields in the order in which they were told. */
function inputOf(names: readonly string[], { single, all, lists, periods }: Drawn): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, null]));
  const left = new Map<string, bigint>();
  for (const [index, field] of single.entries()) values[field.name] = one(field, all[index]!, left);
  for (const [index, field] of lists.entries()) {
    values[field.name] = periods.map((period) => one(field, period[index]!, new Map()));
  }
  return Object.freeze(values);
}

/** One number; what is left of it, for its parts, is kept in units of the finest places that any field has. */
function one({ name, spec, range: { places, base } }: Field, draw: number, left: Map<string, bigint>): string {
  const unit = 10n ** BigInt(FINEST - places);
  const whole = spec.partOf === undefined ? undefined : (left.get(spec.partOf) ?? 0n);
  const mantissa = whole === undefined ? base + BigInt(draw) : ((whole / unit) * BigInt(draw)) / BigInt(SHARES);
  if (spec.partOf !== undefined) left.set(spec.partOf, whole! - mantissa * unit);
  left.set(name, mantissa < 0n ? 0n : mantissa * unit);
  return textOf({ mantissa, scale: places });
}

const FINEST = 60;
