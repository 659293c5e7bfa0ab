import type { Decimal, DecimalInput } from "./decimal.ts";
import { decimalFromUnits } from "./fraction.ts";
import { addScaled, parseScaled, placesOf, type Scaled } from "./scaled.ts";

/** Rows summed in doubles before the sum is put aside: 2^12 values of at most 2^41 stay below 2^53. */
const BLOCK = 4096;
const LARGEST_IN_BLOCK = 2 ** 41;

/** Adding and taking away 1.5 × 2^52 rounds a double below 2^51 to an integer, without a call. */
const ROUNDER = 1.5 * 2 ** 52;

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
    const written = typeof value === "number" ? placesOf(value, places) : -1;
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

function sumBlock(column: ArrayLike<DecimalInput>, from: number, places: number): Block {
  const power = 10 ** places;
  const end = Math.min(column.length, from + BLOCK);
  let sum = 0;
  for (let index = from; index < end; index += 1) {
    const value = column[index];
    if (typeof value !== "number") return { sum, next: index, full: false };
    const mantissa = value * power + ROUNDER - ROUNDER;
    if (mantissa / power !== value || mantissa > LARGEST_IN_BLOCK || mantissa < -LARGEST_IN_BLOCK) {
      return { sum, next: index, full: false };
    }
    sum += mantissa;
  }
  return { sum, next: end, full: true };
}
