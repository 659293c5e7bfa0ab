import { isMetricInputError, MetricInputError, quote } from "../../errors.ts";
import { MetricDecimal } from "../../number/decimal.ts";
import { type Fraction, fraction } from "../../number/fraction.ts";
import { minus, parseRational } from "../../number/rationals.ts";
import type { Answer, LawValue } from "../types.ts";

/** Decimals are rounded to 40 digits on the way: so many are left of them after a few steps. */
const DECIMAL_DIGITS = 30;

/** Doubles have 15 to 17. */
const NUMBER_DIGITS = 12;

const EXACT = null;

/** What a function answered, as laws compare it. */
export function answerOf(value: LawValue): Answer {
  if (value === null) return { value: null, digits: EXACT };
  if (typeof value === "boolean") return { value: fraction(BigInt(value)), digits: EXACT };
  if (isFraction(value)) return { value, digits: EXACT };
  return { value: rational(value), digits: digitsOf(value) };
}

function digitsOf(value: unknown): number | null {
  if (typeof value === "number") return NUMBER_DIGITS;
  return MetricDecimal.isDecimal(value) ? DECIMAL_DIGITS : EXACT;
}

/** What no metric may answer, like NaN, breaks every law: it is not an input that was refused. */
function rational(value: Exclude<LawValue, Fraction | boolean | null>): Fraction {
  try {
    return parseRational(value, "value");
  } catch (error) {
    throw isMetricInputError(error) ? new TypeError(`it comes to ${quote(value)}, which is no number`) : error;
  }
}

function isFraction(value: unknown): value is Fraction {
  return typeof value === "object" && value !== null && "numerator" in value;
}

/** Below 0, 0 or above 0, as the first of two values is below, at or above the second, as far as their digits tell. */
export function compareAnswers(a: Answer, b: Answer): number {
  const difference = minus(valueOf(a), valueOf(b));
  if (difference.numerator === 0n || isNoise(difference, a, b)) return 0;
  return difference.numerator < 0n ? -1 : 1;
}

function isNoise(difference: Fraction, a: Answer, b: Answer): boolean {
  const digits = Math.min(a.digits ?? Infinity, b.digits ?? Infinity);
  if (digits === Infinity) return false;
  const scale = 10n ** BigInt(digits);
  const size = magnitude(difference);
  return [a, b].some((one) => {
    const whole = magnitude(valueOf(one));
    return size.numerator * whole.denominator * scale <= whole.numerator * size.denominator;
  });
}

function magnitude({ numerator, denominator }: Fraction): Fraction {
  return { numerator: numerator < 0n ? -numerator : numerator, denominator };
}

function valueOf({ value }: Answer): Fraction {
  if (value !== null) return value;
  throw new MetricInputError("Cannot compare no value", { code: "no-value", field: "value", received: null });
}

/** Two answers as one: exact as the less exact of them. */
export function combined(a: Answer, b: Answer, value: Fraction): Answer {
  const digits = Math.min(a.digits ?? Infinity, b.digits ?? Infinity);
  return { value, digits: digits === Infinity ? null : digits };
}
