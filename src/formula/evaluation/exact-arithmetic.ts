import { MetricInputError } from "../../errors.ts";
import { type Fraction, fraction, multiply, plus, roundedQuotient } from "../../number/fraction.ts";
import { LIMITS } from "../syntax/limits.ts";

/** What an evaluation may still spend, and the numbers that it measures others by. */
export interface Work {
  /** Below this, a number is not worth measuring. */
  readonly small: bigint;
  /** No number reaches this. */
  readonly bound: bigint;
  left: number;
}

/** The allowance of one evaluation. */
export function newWork(): Work {
  bounds ??= { small: 10n ** 100n, bound: 10n ** BigInt(LIMITS.digits) };
  return { ...bounds, left: LIMITS.work };
}

/** Raised once: it takes longer than most formulas. */
let bounds: Pick<Work, "small" | "bound"> | undefined;

/** A number that was just computed, unless it has got too long, or too much has been done with long ones. */
export function bounded(number: Fraction, work: Work): Fraction {
  const size = number.numerator < 0n ? -number.numerator : number.numerator;
  if (size < work.small && number.denominator < work.small) return number;
  if (size >= work.bound || number.denominator >= work.bound) {
    throw tooLong(`a number on the way has more than ${String(LIMITS.digits)} digits`);
  }
  work.left -= digitsOf(size) * digitsOf(number.denominator);
  if (work.left >= 0) return number;
  throw tooLong("it takes too long with numbers on the way that have so many digits");
}

/** About how many digits a number has. Its sixteenths are quicker to count than its tenths. */
function digitsOf(size: bigint): number {
  return size.toString(16).length * DIGITS_PER_HEX;
}

const DIGITS_PER_HEX = 1.204_12; // log10(16)

function tooLong(reason: string): MetricInputError {
  const details = { code: "out-of-range", field: "formula", received: undefined } as const;
  return new MetricInputError(`Cannot compute the formula exactly: ${reason}`, details);
}

/** The sum of two numbers. */
export function sumOf(a: Fraction, b: Fraction, work: Work): Fraction {
  return bounded(plus(a, b), work);
}

/** The product of two numbers. */
export function productOf(a: Fraction, b: Fraction, work: Work): Fraction {
  return bounded(multiply(a, b), work);
}

/** One over a number; `null` for zero, which nothing can be divided by. */
export function inverseOf({ numerator, denominator }: Fraction): Fraction | null {
  return numerator === 0n ? null : fraction(denominator, numerator);
}

/** A number to a whole power; the zeroth is 1, that of zero too. `null` where it would divide by zero. */
export function powerOf(base: Fraction, exponent: number, work: Work): Fraction | null {
  const root = exponent < 0 ? inverseOf(base) : base;
  if (root === null) return null;
  let power = fraction(1n);
  let square = root;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = productOf(power, square, work);
    if (left > 1) square = productOf(square, square, work);
  }
  return power;
}

/** A number rounded to so many places after the point, before it if below 0; a half away from zero. */
export function roundedTo(places: number, { numerator, denominator }: Fraction): Fraction {
  const unit = 10n ** BigInt(Math.abs(places));
  return places < 0
    ? fraction(roundedQuotient(numerator, denominator * unit) * unit)
    : fraction(roundedQuotient(numerator * unit, denominator), unit);
}

/** Below 0, 0 or above 0, as the first number is below, at or above the second. */
export function compared(a: Fraction, b: Fraction): number {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left === right ? 0 : left < right ? -1 : 1;
}
