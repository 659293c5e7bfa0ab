import { MetricInputError, nearestName, quote } from "../../errors.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import { type Fraction, fraction } from "../../number/fraction.ts";
import { parseDecimal } from "../../number/parse.ts";
import { parseScaled } from "../../number/scaled.ts";
import type { Formula } from "../syntax/formula.ts";
import { LIMITS } from "../syntax/limits.ts";

/** What stands for an input: its value, nothing, or its values period by period, the latest last. */
export type Given = Fraction | null | readonly (Fraction | null)[];

/** The inputs of a formula, read once and exactly. */
export type GivenInputs = ReadonlyMap<string, Given>;

/** Reads the inputs that a formula names, and no others. */
export function givenInputs({ inputs, series }: Formula, from: object): GivenInputs {
  const given = new Map<string, Given>();
  for (const name of inputs) {
    // Own properties alone: an input may be called "constructor", and must not find one.
    const value: unknown = Object.hasOwn(from, name) ? (from as Readonly<Record<string, unknown>>)[name] : undefined;
    if (value === undefined) throw missing(name, from, inputs);
    given.set(name, read(value, name, series.includes(name)));
  }
  return given;
}

function read(value: unknown, name: string, isSeries: boolean): Given {
  if (value === null) return null;
  if (Array.isArray(value)) {
    return Array.from(value as readonly unknown[], (item, index) =>
      item === null ? null : exact(item, `${name}[${String(index)}]`),
    );
  }
  if (!isSeries) return exact(value, name);
  const message = `Cannot look back at ${name} without its past: give a list, oldest first; received ${quote(value)}`;
  throw new MetricInputError(message, { code: "not-allowed", field: name, received: value });
}

/** A number whose digits can be taken as they stand. */
const SHORT = /^(?<whole>-?\d{1,18})(?:\.(?<decimals>\d{1,18}))?$/u;

function exact(value: unknown, field: string): Fraction {
  const { whole, decimals = "" } = (typeof value === "string" ? SHORT.exec(value)?.groups : undefined) ?? {};
  if (whole !== undefined) return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  const number = parseDecimal(value as DecimalInput, field);
  // Measured before it is written out: a Decimal of 1e9000000 is short only until then.
  if (Math.abs(number.e) > LIMITS.digits || number.decimalPlaces() > LIMITS.digits) {
    const message = `Cannot use a number of more than ${String(LIMITS.digits)} digits as ${field}: received ${quote(value)}`;
    throw new MetricInputError(message, { code: "out-of-range", field, received: value });
  }
  const { mantissa, scale } = parseScaled(number, field);
  return fraction(mantissa, 10n ** BigInt(scale));
}

function missing(name: string, from: object, inputs: readonly string[]): MetricInputError {
  const others = Object.keys(from).filter((key) => !inputs.includes(key));
  const nearest = nearestName(name, others);
  const hint = nearest === undefined ? "" : `; did you mean ${nearest}?`;
  const details = { code: "missing-field", field: name, received: undefined } as const;
  return new MetricInputError(`Cannot do without ${name}: received undefined${hint}`, details);
}
