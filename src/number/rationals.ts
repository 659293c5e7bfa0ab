import type { Decimal } from "./decimal.ts";
import {
  decimalFromUnits,
  type Fraction,
  fraction,
  MOST_PLACES,
  negative,
  placesFor,
  plus,
  unitsOfFraction,
} from "./fraction.ts";
import type { DecimalInput } from "./decimal.ts";
import { parseScaled } from "./scaled.ts";

/** Reads any accepted number as the fraction that it is, or throws naming the field. */
export function parseRational(value: DecimalInput, field: string): Fraction {
  const { mantissa, scale } = parseScaled(value, field);
  return fraction(mantissa, 10n ** BigInt(scale));
}

/** One fraction less another. */
export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, negative(b));
}

/** One fraction over another, which must not be zero. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Below 0 where the first is the smaller, above where it is the larger. */
export function compareRationals(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The sum of any number of fractions. */
export function sumOf(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(plus, fraction(0n));
}

/** The decimal that a fraction is; where it does not end, or only after very many digits, to the nearest of 20 places. */
export function decimalOf(value: Fraction): Decimal {
  const exact = placesFor(value.denominator);
  const places = exact === null || exact > MOST_PLACES ? MOST_PLACES : exact;
  return decimalFromUnits(unitsOfFraction(value, places), places);
}
