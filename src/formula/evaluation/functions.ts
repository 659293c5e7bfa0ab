import { type Fraction, fraction, negative } from "../../number/fraction.ts";
import type { CallNode } from "../syntax/nodes.ts";
import { compared, powerOf, productOf, roundedTo, sumOf, type Work } from "./exact-arithmetic.ts";

type Values = readonly (Fraction | null)[];

/** The sum; `null` of nothing and where one is missing: a sum of what is known would pass for the whole. */
export function total(values: Values, work: Work): Fraction | null {
  return isComplete(values) && values.length > 0 ? halved(values, work) : null;
}

function isComplete(values: Values): values is readonly Fraction[] {
  return !values.includes(null);
}

/** Half and half, so that denominators of many different numbers meet late and seldom. */
function halved(values: readonly Fraction[], work: Work): Fraction {
  const middle = Math.floor(values.length / 2);
  if (middle === 0) return values[0]!;
  return sumOf(halved(values.slice(0, middle), work), halved(values.slice(middle), work), work);
}

/** The mean; `null` of nothing and where one is missing. */
export function mean(values: Values, work: Work): Fraction | null {
  const sum = total(values, work);
  return sum === null ? null : productOf(sum, fraction(1n, BigInt(values.length)), work);
}

/** How many are known. */
export function known(values: Values): Fraction {
  return fraction(BigInt(values.filter((value) => value !== null).length));
}

/** The smallest, or the largest; `null` where one is missing, which could be it. */
export function extreme(which: "min" | "max", values: Values): Fraction | null {
  let found: Fraction | null = null;
  for (const value of values) {
    if (value === null) return null;
    if (found === null || compared(value, found) * (which === "min" ? 1 : -1) < 0) found = value;
  }
  return found;
}

/** A number without its sign. */
export function magnitude(value: Fraction | null): Fraction | null {
  return value !== null && value.numerator < 0n ? negative(value) : value;
}

/** A number rounded. */
export function rounded(value: Fraction | null, places: number): Fraction | null {
  return value === null ? null : roundedTo(places, value);
}

/** A number below zero by as much as it was above. */
export function opposite(value: Fraction | null): Fraction | null {
  return value === null ? null : negative(value);
}

/** A number to a whole power. */
export function raised(base: Fraction | null, exponent: number, work: Work): Fraction | null {
  return base === null ? null : powerOf(base, exponent, work);
}

/** What a call is of values of one period. */
export function applied({ function: name, parameter }: CallNode, values: Values): Fraction | null {
  if (name === "min" || name === "max") return extreme(name, values);
  const value = values[0] ?? null;
  return name === "abs" ? magnitude(value) : rounded(value, parameter ?? 0);
}
