import { MetricInputError, quote } from "../../errors.ts";
import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { parseDecimal } from "../../number/parse.ts";
import type { DefinitionInput } from "../definitions/types.ts";
import type { GivenFields } from "./built-ins.ts";

type Inputs = Readonly<Record<string, DefinitionInput>>;

/** Holds inputs that are parts of another to it: none below 0, and together no more than the whole, in every period. */
export function checkParts(names: readonly string[], inputs: Inputs, given: GivenFields): void {
  const wholes = new Map<string, string[]>();
  for (const name of names) {
    const whole = Object.hasOwn(inputs, name) ? inputs[name]?.partOf : undefined;
    if (whole !== undefined && whole !== name) wholes.set(whole, [...(wholes.get(whole) ?? []), name]);
  }
  for (const [whole, parts] of wholes) checkWhole(whole, parts, given);
}

function checkWhole(whole: string, parts: readonly string[], given: GivenFields): void {
  const lengths = [whole, ...parts].map((name) => (Array.isArray(given[name]) ? given[name].length : 1));
  for (let back = 0; back < Math.max(...lengths); back += 1) {
    const values = parts.flatMap((part) => magnitudeAt(part, back, given) ?? []);
    const most = valueAt(whole, back, given);
    if (most === null) continue;
    const sum = values.reduce((a, b) => a.plus(b), new MetricDecimal(0));
    if (sum.greaterThan(most)) throw tooMuch(whole, parts, { sum, most });
  }
}

/** A value so many periods ago; one number is that of every period. */
function valueAt(name: string, back: number, given: GivenFields): Decimal | null {
  const value = Object.hasOwn(given, name) ? given[name] : null;
  const then = Array.isArray(value) ? (value as readonly unknown[]).at(-1 - back) : value;
  return then === null || then === undefined ? null : parseDecimal(then as DecimalInput, name);
}

function magnitudeAt(field: string, back: number, given: GivenFields): Decimal | null {
  const value = valueAt(field, back, given);
  if (value?.lessThan(0) !== true) return value;
  const received = value.toFixed();
  const message = `Cannot use a negative ${field}: received ${quote(received)}`;
  throw new MetricInputError(message, { code: "negative", field, received });
}

function tooMuch(
  whole: string,
  parts: readonly string[],
  { sum, most }: { readonly sum: Decimal; readonly most: Decimal },
): MetricInputError {
  const [together, are] = [parts.join(" and "), parts.length === 1 ? "is" : "are together"];
  const message = `Cannot use ${together} above ${whole}: ${together} ${are} ${sum.toFixed()}, and ${whole} is ${most.toFixed()}`;
  return new MetricInputError(message, { code: "parts-exceed-whole", field: parts[0]!, received: sum });
}
