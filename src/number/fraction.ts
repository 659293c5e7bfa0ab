import { MetricInputError, quote } from "../errors.ts";
import { type Decimal, MetricDecimal } from "./decimal.ts";

/** An exact rational number: an integer over a positive integer, in lowest terms. */
export interface Fraction {
  /** Above the line. */
  readonly numerator: bigint;
  /** Below it: positive. */
  readonly denominator: bigint;
}

const PARTS = /^(?<whole>\d+)(?:\.(?<decimals>\d+))?(?:\/(?<divisor>\d+))?$/u;

/** Makes a fraction in lowest terms. The denominator must not be zero. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator, denominator) * sign;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

/** Reads `"52/12"`, `"4.33"` or `"30"` exactly, or throws naming the field. */
export function parseFraction(text: string, field: string): Fraction {
  const { whole, decimals = "", divisor = "1" } = PARTS.exec(text)?.groups ?? {};
  if (whole !== undefined && BigInt(divisor) !== 0n) {
    return fraction(BigInt(whole + decimals), BigInt(divisor) * 10n ** BigInt(decimals.length));
  }
  throw new MetricInputError(
    `Cannot read ${field} as an exact fraction like "52/12" or "4.33": received ${quote(text)}`,
    {
      code: "not-a-number",
      field,
      received: text,
    },
  );
}

/** The product of two fractions. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** The sum of two fractions. */
export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** The fraction below zero by as much as it was above. */
export function negative({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}

/** The smallest denominator over which two can be written. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

/** The largest whole number that divides both. Never negative; of zero and another it is the other. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `numerator / denominator` rounded to the nearest integer, a half away from zero. The denominator is positive. */
export function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const twice = 2n * numerator;
  return (twice < 0n ? twice - denominator : twice + denominator) / (2n * denominator);
}

/**
 * `numerator / denominator` rounded to the nearest integer, a half upwards. Moving every value by the same whole
 * number moves what is rounded by it too, which a balance that is to foot needs. The denominator is positive.
 */
export function roundedUpQuotient(numerator: bigint, denominator: bigint): bigint {
  const twice = 2n * numerator + denominator;
  const quotient = twice / (2n * denominator);
  return twice < 0n && twice % (2n * denominator) !== 0n ? quotient - 1n : quotient;
}

/** `units / 10^places` as a Decimal, every digit kept. */
export function decimalFromUnits(units: bigint, places: number): Decimal {
  if (places === 0) return new MetricDecimal(units.toString());
  const sign = units < 0n ? "-" : "";
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  return new MetricDecimal(`${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`);
}

/** The digits after the point that write every multiple of `1 / denominator` exactly; `null` where none do. */
export function placesFor(denominator: bigint): number | null {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** Digits after the point of amounts that do not end: enough to be exact for any use, few enough to sum in 40 digits. */
export const MOST_PLACES = 20;

/** A fraction in units of `1 / 10^places`, to the nearest. */
export function unitsOfFraction({ numerator, denominator }: Fraction, places: number): bigint {
  return roundedUpQuotient(numerator * 10n ** BigInt(places), denominator);
}
