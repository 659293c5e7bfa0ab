import type { DecimalInput } from "./decimal.ts";
import { parseDecimal } from "./parse.ts";

/** A decimal as its digits and how many of them stand after the point: `mantissa / 10^scale`. */
export interface Scaled {
  readonly mantissa: bigint;
  readonly scale: number;
}

// Written out: what is computed when a file is loaded stays in every bundle that holds the file.
const POWERS: readonly number[] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];
const MOST_PLACES = 8;

/** Beyond this, two decimals could share one double: such numbers are read from their text. */
export const LARGEST_MANTISSA = 1e15;

/**
 * How many decimal places the writer of a float used, from `atLeast` up;
 * `-1` when no decimal of up to eight places is this very float.
 *
 * `r / 10^k === x` holds exactly when `x` is the double nearest to the decimal
 * `r / 10^k`, so what is answered is what was written, not what is near it.
 */
export function placesOf(value: number, atLeast = 0): number {
  for (let places = atLeast; places <= MOST_PLACES; places += 1) {
    const power = POWERS[places]!;
    const mantissa = Math.round(value * power);
    if (mantissa / power === value && Math.abs(mantissa) <= LARGEST_MANTISSA) return places;
  }
  return -1;
}

/** Reads any accepted number as its exact digits, or throws naming the field. */
export function parseScaled(value: DecimalInput, field: string): Scaled {
  if (typeof value === "bigint") return { mantissa: value, scale: 0 };
  const [whole = "0", decimals = ""] = parseDecimal(value, field).toFixed().split(".");
  return { mantissa: BigInt(whole + decimals), scale: decimals.length };
}

/** The same decimal with more places: the scale asked for must not be below its own. */
export function atScale({ mantissa, scale }: Scaled, wanted: number): bigint {
  return mantissa * 10n ** BigInt(wanted - scale);
}

/** The sum of two decimals. */
export function addScaled(a: Scaled, b: Scaled): Scaled {
  const scale = Math.max(a.scale, b.scale);
  return { mantissa: atScale(a, scale) + atScale(b, scale), scale };
}

/** The product of two decimals. */
export function multiplyScaled(a: Scaled, b: Scaled): Scaled {
  return { mantissa: a.mantissa * b.mantissa, scale: a.scale + b.scale };
}
