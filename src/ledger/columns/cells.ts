import { CodedNames } from "../../columns/coded-names.ts";
import { MetricInputError, quote } from "../../errors.ts";
import type { CodedColumn, ColumnVector } from "../../rows/types/columns.ts";
import { formatDay, LAST_YEAR } from "../../time/calendar-date.ts";

/** The cells of one column. */
export interface Cells {
  /** How many there are; `null` where one value stands for all rows. */
  readonly length: number | null;
  readonly at: (row: number) => unknown;
}

/** The fields that hold dates: numbers in their columns are days, or milliseconds where a vector says them. */
const DATES = ["start", "end", "trialEnd", "cancelledAt", "cancellationScheduledAt"];

const MILLISECONDS_A_DAY = 86_400_000;

/** The cells of a column of any form, as rows would have them. */
export function cellsOf(field: string, column: unknown): Cells {
  if (isConstant(column)) return { length: null, at: () => column };
  if (isArrayLike(column)) return arrayCells(field, column);
  if (column instanceof CodedNames) return nameCells(column);
  if (isCoded(column)) {
    const { codes } = column;
    const values = cellsOf(field, column.values);
    return { length: codes.length, at: (row) => (codes[row]! < 0 ? null : values.at(codes[row]!)) };
  }
  if (isVector(column)) return vectorCells(field, column);
  throw new MetricInputError(
    `Cannot read the column ${field}: give an array, codes and values, a vector, or one value for all rows`,
    { code: "not-allowed", field, received: column },
  );
}

/** Names are made texts one at a time, where somebody asks. */
function nameCells({ codes, names }: CodedNames): Cells {
  return { length: codes.length, at: (row) => (codes[row]! < 0 ? null : names.nameOf(codes[row]!)) };
}

/** Whether a column is one value for all rows. */
export function isConstant(column: unknown): boolean {
  return typeof column !== "object" || column === null || Object.prototype.toString.call(column) === "[object Date]";
}

/** Whether a column is an array, typed or not. */
export function isArrayLike(column: unknown): column is ArrayLike<unknown> {
  return Array.isArray(column) || ArrayBuffer.isView(column);
}

/** Whether a column is codes and their values. */
export function isCoded(column: unknown): column is CodedColumn<unknown> {
  return typeof column === "object" && column !== null && "codes" in column && "values" in column;
}

function isVector(column: unknown): column is ColumnVector<unknown> {
  return typeof column === "object" && column !== null && "get" in column && "length" in column;
}

function arrayCells(field: string, column: ArrayLike<unknown>): Cells {
  const { length } = column;
  if (!ArrayBuffer.isView(column)) return { length, at: (row) => column[row] };
  if (DATES.includes(field)) return { length, at: (row) => dateOfDay(Number(column[row])) };
  // What a typed array has for no value.
  return { length, at: (row) => (Number.isNaN(column[row]) && field !== "amount" ? null : column[row]) };
}

function vectorCells(field: string, vector: ColumnVector<unknown>): Cells {
  const { length } = vector;
  if (!DATES.includes(field)) return { length, at: (row) => vector.get(row) };
  const at = (row: number): unknown => {
    const value = vector.get(row);
    const isTime = typeof value === "number" || typeof value === "bigint";
    return isTime ? dateOfDay(Math.floor(Number(value) / MILLISECONDS_A_DAY)) : value;
  };
  return { length, at };
}

function dateOfDay(day: number): string | null {
  if (day >= LAST_YEAR) return null;
  try {
    return formatDay(day);
  } catch {
    return quote(day); // which no reader takes for a date
  }
}

/** How many rows columns have, all of which must have as many. */
export function lengthOf(columns: ReadonlyMap<string, Cells>): number {
  let rows: number | null = null;
  for (const [field, { length }] of columns) {
    rows ??= length;
    if (length === null || length === rows) continue;
    const message = `Cannot read columns of different lengths: ${field} has ${String(length)} rows and ${[...columns.keys()][0] ?? ""} has ${String(rows)}`;
    throw new MetricInputError(message, { code: "wrong-length", field, received: length });
  }
  return rows ?? 0;
}
