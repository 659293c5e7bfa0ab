import type { Decimal, DecimalInput } from "./decimal.ts";
import { decimalFromUnits } from "./fraction.ts";
import { digitsOf, placesIn } from "./decimal-text.ts";
import { addScaled, LARGEST_MANTISSA, parseScaled, placesOf, type Scaled } from "./scaled.ts";

/** Values summed in doubles before the sum is put aside: 2^12 values of at most 2^41 stay below 2^53. */
const BLOCK = 4096;
const LARGEST_IN_BLOCK = 2_199_023_255_552; // 2^41, written out: what is computed here stays in every bundle

/** Floats are mostly smaller, and more of them stay below it: putting a sum aside costs as much as 500 additions. */
const FLOATS_IN_BLOCK = 65_536;
const LARGEST_SUM = 9_007_199_254_740_992;

/** Adding and taking away 1.5 × 2^52 rounds a double below 2^51 to an integer, without a call. */
const ROUNDER = 6_755_399_441_055_744;

/**
 * Exact sum: adds a column of numbers as the decimals that were written, not as the floats that hold them.
 *
 * `0.1 + 0.2` is `0.3`, in any order, for any number of values.
 *
 * @param values - Numbers in any accepted form; typed arrays are the fastest.
 * @returns The sum; `0` for no values.
 * @throws {@link MetricInputError} `not-a-number`, naming the index of the value that is none.
 *
 * @example What floats make of three prices
 * ```ts
 * import { exactSum } from "customer-metrics";
 *
 * 0.1 + 0.2 + 19.99; // 20.289999999999996
 * exactSum([0.1, 0.2, "19.99"]).toString(); // => "20.29"
 * ```
 */
export function exactSum(values: ArrayLike<DecimalInput> | Iterable<DecimalInput>): Decimal {
  const column: ArrayLike<DecimalInput> = "length" in values ? values : Array.from(values);
  let total: Scaled = { mantissa: 0n, scale: 0 };
  let places = 2;
  for (let index = 0; index < column.length;) {
    const block = sumBlock(column, index, places);
    total = addScaled(total, { mantissa: BigInt(block.sum), scale: places });
    index = block.next;
    if (index === column.length || block.full) continue;
    // The value that stopped the block: of more places than the others, too large for it, or no float at all.
    const value = column[index]!;
    const written = writtenPlaces(value, places);
    if (written > places) places = written;
    else {
      total = addScaled(total, parseScaled(value, `value ${String(index)}`));
      index += 1;
    }
  }
  return decimalFromUnits(total.mantissa, total.scale);
}

interface Block {
  readonly sum: number;
  readonly next: number;
  readonly full: boolean;
}

/**
 * The whole of a block of floats, or `NaN` where any of them is no such decimal, or together they are too large. Two
 * sums side by side: one after the other each addition would wait for the one before.
 */
function sumFloats(column: Float64Array, { from, end, power }: { from: number; end: number; power: number }): number {
  let a = 0;
  let b = 0;
  let largest = 0;
  const rounder = ROUNDER;
  const paired = end - ((end - from) & 1);
  for (let index = from; index < paired; index += 2) {
    const x = column[index]!;
    const y = column[index + 1]!;
    const first = x * power + rounder - rounder;
    const second = y * power + rounder - rounder;
    if (first / power !== x || second / power !== y) return NaN;
    a += first;
    b += second;
    largest = Math.max(largest, Math.abs(first), Math.abs(second));
  }
  const last = paired === end ? 0 : column[paired]! * power + ROUNDER - ROUNDER;
  if (paired < end && last / power !== column[paired]) return NaN;
  const most = Math.max(largest, Math.abs(last));
  // Beyond the first limit two decimals could share one double.
  return most <= LARGEST_MANTISSA && most * (end - from) <= LARGEST_SUM ? a + b + last : NaN;
}

/** How many decimals a value was written with, where that is for a block to know: `-1` otherwise. */
function writtenPlaces(value: DecimalInput, atLeast: number): number {
  if (typeof value === "number") return placesOf(value, atLeast);
  return typeof value === "string" && digitsOf(value) < LARGEST_IN_BLOCK ? Math.min(placesIn(value), MOST_PLACES) : -1;
}

/** The most decimals that are summed in doubles. */
const MOST_PLACES = 8;

function sumBlock(column: ArrayLike<DecimalInput>, from: number, places: number): Block {
  const power = 10 ** places;
  if (column instanceof Float64Array) {
    const next = Math.min(column.length, from + FLOATS_IN_BLOCK);
    const sum = sumFloats(column, { from, end: next, power });
    if (!Number.isNaN(sum)) return { sum, next, full: true };
  }
  const end = Math.min(column.length, from + BLOCK);
  let sum = 0;
  for (let index = from; index < end; index += 1) {
    const value = column[index]!;
    const mantissa = typeof value === "number" ? floatMantissa(value, power) : textMantissa(value, places);
    // What is no number, has more places than the others or is too large stops the block.
    if (!(mantissa <= LARGEST_IN_BLOCK && mantissa >= -LARGEST_IN_BLOCK)) return { sum, next: index, full: false };
    sum += mantissa;
  }
  return { sum, next: end, full: true };
}

function floatMantissa(value: number, power: number): number {
  const mantissa = value * power + ROUNDER - ROUNDER;
  return mantissa / power === value ? mantissa : NaN;
}

function textMantissa(value: DecimalInput, places: number): number {
  if (typeof value !== "string") return NaN;
  const missing = places - placesIn(value);
  return missing < 0 ? NaN : digitsOf(value) * 10 ** missing;
}
