import { MetricDecimal } from "../../../number/decimal.ts";
import { type Fraction, fraction, negative, plus } from "../../../number/fraction.ts";
import type { ExactValue } from "../../evaluation/evaluate.ts";

/** A number as a file writes it, or a fraction: `-0.05`, `"1/3"`. */
export function writtenFraction(written: string): Fraction {
  const [above = "0", below = "1"] = written.split("/");
  const [whole = "", decimals = ""] = above.split(".");
  return fraction(BigInt(whole + decimals), BigInt(below) * 10n ** BigInt(decimals.length));
}

/** Whether a value is the one that is expected, or no further from it than is tolerated. */
export function isExpected(value: ExactValue, expected: string | boolean | null, tolerance?: string): boolean {
  if (value === null || expected === null) return value === expected;
  if (typeof value === "boolean" || typeof expected === "boolean") return value === expected;
  const difference = plus(value, negative(writtenFraction(expected)));
  const { numerator, denominator } = difference;
  if (tolerance === undefined) return numerator === 0n || isRounded(value, writtenFraction(expected));
  const most = writtenFraction(tolerance);
  const size = numerator < 0n ? -numerator : numerator;
  return size * most.denominator <= most.numerator * denominator;
}

/** What a built-in answers is rounded to 40 digits: no file that says 1/3 is wrong for it. */
function isRounded(value: Fraction, expected: Fraction): boolean {
  return decimal(value).equals(decimal(expected)) && decimal(value).precision() >= 40;
}

/** A value as a message shows it: every digit where it ends soon, else the fraction too. */
export function shownValue(value: ExactValue): string {
  if (value === null || typeof value === "boolean") return String(value);
  const exact = decimal(value);
  if (exact.precision() < 30) return exact.toFixed();
  const { numerator, denominator } = value;
  const isShort = String(denominator).length <= 12;
  return `${exact.toSignificantDigits(12).toFixed()}…${isShort ? ` (${String(numerator)}/${String(denominator)})` : ""}`;
}

function decimal({ numerator, denominator }: Fraction): InstanceType<typeof MetricDecimal> {
  return new MetricDecimal(numerator.toString()).dividedBy(denominator.toString());
}
