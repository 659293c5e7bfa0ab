import { quote } from "../../errors.ts";
import { MetricDecimal } from "../../number/decimal.ts";
import { textOf } from "../inputs/exact-text.ts";
import type { Answer, LawInput } from "../types.ts";

/** How many digits people compare. */
const DIGITS = 12;

/** An answer as people read it. */
export function shown({ value }: Answer): string {
  if (value === null) return "no value";
  if (value.denominator === 1n) return textOf({ mantissa: value.numerator, scale: 0 });
  const decimal = new MetricDecimal(value.numerator.toString()).dividedBy(value.denominator.toString());
  return decimal.precision() <= DIGITS ? decimal.toFixed() : `${decimal.toSignificantDigits(DIGITS).toFixed()}…`;
}

/** An input as people read it: `startingMrr 100, churnedMrr 30`. */
export function inputShown(input: LawInput): string {
  return Object.entries(input)
    .map(([field, value]) => `${field} ${valueShown(value)}`)
    .join(", ");
}

/** A value of an input: numbers as they are written, the rest as messages quote it. */
export function valueShown(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueShown).join(", ")}]`;
  return typeof value === "string" ? value : quote(value);
}
