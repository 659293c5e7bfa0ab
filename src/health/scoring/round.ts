import { type Fraction, fraction, unitsOfFraction } from "../../number/fraction.ts";

/** A number to so many decimals, a half upwards. */
export function roundedTo(value: Fraction, decimals: number): Fraction {
  return fraction(unitsOfFraction(value, decimals), 10n ** BigInt(decimals));
}
