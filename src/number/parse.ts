import { MetricInputError, quote } from "../errors.ts";
import { type Decimal, type DecimalInput, MetricDecimal } from "./decimal.ts";

// Plain decimals only. decimal.js would also take "0x10", "1_000" and "Infinity":
// none of them is a number a billing system means to send.
const PLAIN_DECIMAL = /^[+-]?\d+(?:\.\d+)?$/u;

/** Reads a caller's number exactly, or throws naming the field. */
export function parseDecimal(value: DecimalInput, field: string): Decimal {
  const given: unknown = value; // callers without a compiler may leave a field out
  if (isDecimalInput(given)) return new MetricDecimal(given);
  if (given === undefined) {
    const details = { code: "missing-field", field, received: given } as const;
    throw new MetricInputError(`Cannot do without ${field}: received undefined`, details);
  }
  const details = { code: "not-a-number", field, received: given } as const;
  throw new MetricInputError(`Cannot read ${field} as a number: received ${quote(given)}`, details);
}

/** Reads a magnitude: a number that counts or measures something, so never below zero. */
export function parseMagnitude(value: DecimalInput, field: string): Decimal {
  const number = parseDecimal(value, field);
  if (number.greaterThanOrEqualTo(0)) return number;
  throw new MetricInputError(`Cannot use a negative ${field}: received ${quote(value)}`, {
    code: "negative",
    field,
    received: value,
  });
}

/** Reads a head count: a magnitude without a fraction. */
export function parseCount(value: DecimalInput, field: string): Decimal {
  const number = parseMagnitude(value, field);
  if (number.isInteger()) return number;
  throw new MetricInputError(`Cannot use a fraction as ${field}, which counts whole ones: received ${quote(value)}`, {
    code: "not-whole",
    field,
    received: value,
  });
}

/** Whether a value is a number in one of the forms that are read exactly. */
export function isDecimalInput(value: unknown): value is DecimalInput {
  if (typeof value === "string") return PLAIN_DECIMAL.test(value);
  if (typeof value === "number") return Number.isFinite(value);
  // Not `instanceof`: a Decimal from another copy of decimal.js is still a Decimal.
  return typeof value === "bigint" || (MetricDecimal.isDecimal(value) && value.isFinite());
}

/** Reads a share: a number from 0 to 1. */
export function parseShare(value: DecimalInput, field: string): Decimal {
  const number = parseMagnitude(value, field);
  if (number.lessThanOrEqualTo(1)) return number;
  throw new MetricInputError(`Cannot use ${field} above 1, which means 100 %: received ${quote(value)}`, {
    code: "out-of-range",
    field,
    received: value,
  });
}
