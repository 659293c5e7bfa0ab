import type { DecimalInput } from "../../number/decimal.ts";
import { type Fraction, fraction, negative, plus } from "../../number/fraction.ts";
import { parseScaled } from "../../number/scaled.ts";

/** A decimal as the fraction that it is. */
export function exactly(value: DecimalInput, field = "value"): Fraction {
  const { mantissa, scale } = parseScaled(value, field);
  return fraction(mantissa, 10n ** BigInt(scale));
}

/** The sum of two fractions: amounts of one customer mostly stand over one denominator, and are not reduced. */
export function sum(a: Fraction, b: Fraction): Fraction {
  if (a.denominator !== b.denominator) return plus(a, b);
  return { numerator: a.numerator + b.numerator, denominator: a.denominator };
}

/** The difference of two fractions. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return sum(a, negative(b));
}

/** The quotient of two fractions; `null` where it is undefined. */
export function over(part: Fraction, whole: Fraction): Fraction | null {
  if (whole.numerator === 0n) return null;
  return fraction(part.numerator * whole.denominator, part.denominator * whole.numerator);
}

/** Whether one fraction is below another. */
export function below(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}

/** Whether two fractions are the same number, in lowest terms or not. */
export function same(a: Fraction, b: Fraction): boolean {
  return a.numerator * b.denominator === b.numerator * a.denominator;
}

/** A whole number as a fraction. */
export function whole(count: number): Fraction {
  return { numerator: BigInt(count), denominator: 1n };
}

/** Nothing. */
export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** One. */
export const ONE: Fraction = { numerator: 1n, denominator: 1n };
