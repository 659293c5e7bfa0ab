import { CodedNames } from "../../columns/coded-names.ts";
import { NameCodes } from "../../columns/name-codes.ts";
import { integerNames, type NameTable } from "../../columns/name-table.ts";
import { type Day, OPEN_END, readDay } from "../../time/calendar-date.ts";
import { type Cells, cellsOf, isCoded } from "./cells.ts";

/** A day that is none. */
export const NO_DAY: Day = -(2 ** 31);

/** Customers as codes, and their names; `null` where a row has none. */
export function customerCodes(column: unknown, rows: number): { codes: Int32Array; names: NameTable } | null {
  if (column instanceof CodedNames) return column;
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
