import { LARGEST_MANTISSA, placesOf } from "../../number/scaled.ts";
import { isArrayLike } from "./cells.ts";

/** Amounts as whole numbers over a power of ten; `NaN` for those that are none, or are too long. */
export interface WholeColumn {
  readonly mantissas: Float64Array;
  readonly places: number;
}

/** Floats as the decimals that were written. The first that has more places than those before it says so. */
export function wholeColumn(column: unknown, rows: number): WholeColumn | null {
  if (!isArrayLike(column)) return null;
  const mantissas = new Float64Array(rows);
  let places = 2;
  for (let row = 0; row < rows;) {
    row = fill(mantissas, column, { from: row, places });
    if (row === rows) break;
    const written = placesOf(column[row] as number, places);
    if (written > places) [places, row] = [written, 0];
    else row = skip(mantissas, row);
  }
  return { mantissas, places };
}

/** Fills one mantissa after another until one is not written with so many places, and answers which. */
function fill(mantissas: Float64Array, column: ArrayLike<unknown>, at: { from: number; places: number }): number {
  const power = 10 ** at.places;
  const largest = LARGEST_MANTISSA;
  for (let row = at.from; row < mantissas.length; row += 1) {
    const value = column[row];
    if (typeof value !== "number") return row;
    const mantissa = Math.round(value * power);
    if (mantissa / power !== value || mantissa > largest) return row;
    mantissas[row] = mantissa;
  }
  return mantissas.length;
}

function skip(mantissas: Float64Array, row: number): number {
  mantissas[row] = NaN;
  return row + 1;
}
