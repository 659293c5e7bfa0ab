import { NameCodes, integerNames, type NameTable } from "../../columns/name-codes.ts";
import { LARGEST_MANTISSA, placesOf } from "../../number/scaled.ts";
import { type Day, OPEN_END, readDay } from "../../time/calendar-date.ts";
import { type Cells, cellsOf, isArrayLike, isCoded } from "./cells.ts";

/** A day that is none. */
export const NO_DAY: Day = -(2 ** 31);

/** Customers as codes, and their names; `null` where a row has none. */
export function customerCodes(column: unknown, rows: number): { codes: Int32Array; names: NameTable } | null {
  if (column instanceof Int32Array) return integerCodes(column) ?? codesOfCells(cellsOf("customerId", column), rows);
  if (!isCoded(column)) return codesOfCells(cellsOf("customerId", column), rows);
  const names = new NameCodes();
  const values = Array.from(column.values, (name) => (isName(name) ? names.codeOf(name) : -1));
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) codes[row] = values[column.codes[row]!] ?? -1;
  return codes.includes(-1) ? null : { codes, names };
}

/** Codes that are small enough to be used as they are. */
function integerCodes(codes: Int32Array): { codes: Int32Array; names: NameTable } | null {
  let [least, most] = [0, -1];
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row]!;
    if (code < least) least = code;
    if (code > most) most = code;
  }
  return least < 0 || most > 4 * codes.length + 1024 ? null : { codes, names: integerNames(most + 1) };
}

function codesOfCells({ at }: Cells, rows: number): { codes: Int32Array; names: NameTable } | null {
  const names = new NameCodes();
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const name = at(row);
    if (!isName(name)) return null;
    codes[row] = names.codeOf(name);
  }
  return { codes, names };
}

function isName(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

/** Dates as days: {@link NO_DAY} for what is none, and no end for no date. */
export function dayColumn(
  field: string,
  column: unknown,
  { rows, timeZone }: { rows: number; timeZone: string },
): Int32Array {
  if (column instanceof Int32Array) return column;
  const dayOf = (value: unknown): Day =>
    value === null || value === undefined ? OPEN_END : (readDay(value, timeZone) ?? NO_DAY);
  const days = new Int32Array(rows);
  if (isCoded(column)) {
    const known = Array.from({ length: column.values.length }, (_, code) =>
      dayOf(cellsOf(field, column.values).at(code)),
    );
    for (let row = 0; row < rows; row += 1) days[row] = known[column.codes[row]!] ?? OPEN_END;
    return days;
  }
  const { at } = cellsOf(field, column);
  for (let row = 0; row < rows; row += 1) days[row] = dayOf(at(row));
  return days;
}

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
  for (let row = at.from; row < mantissas.length; row += 1) {
    const value = column[row];
    if (typeof value !== "number") return row;
    const mantissa = Math.round(value * power);
    if (mantissa / power !== value || mantissa > LARGEST_MANTISSA) return row;
    mantissas[row] = mantissa;
  }
  return mantissas.length;
}

function skip(mantissas: Float64Array, row: number): number {
  mantissas[row] = NaN;
  return row + 1;
}
