import { MetricDecimal } from "../../number/decimal.ts";
import { type Fraction, fraction } from "../../number/fraction.ts";

/** An exponential has no exact decimal: its points are rounded to so many on entry, and are exact from there on. */
const DECIMALS = 10;

/** Beyond it the curve is at its end, to all the decimals that are kept: e^-30 of 100 is 1e-11. */
const FAR = 30n;

/**
 * `100 ÷ (1 + e^−x)`.
 *
 * By decimal.js and not by `Math.exp`, which is not the same number in every run-time: a score must not depend on where
 * it was computed.
 */
export function logisticPoints(x: Fraction): Fraction {
  if (x.numerator >= FAR * x.denominator) return fraction(100n);
  if (x.numerator <= -FAR * x.denominator) return fraction(0n);
  const power = new MetricDecimal((-x.numerator).toString()).dividedBy(x.denominator.toString()).exp();
  const points = new MetricDecimal(100).dividedBy(power.plus(1)).toFixed(DECIMALS);
  return fraction(BigInt(points.replace(".", "")), 10n ** BigInt(DECIMALS));
}
