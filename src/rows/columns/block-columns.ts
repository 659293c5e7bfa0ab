import type { NameCodes } from "../../columns/name-codes.ts";
import { OPEN_END } from "../../time/calendar-date.ts";
import {
  type DayField,
  type FIELD_KINDS,
  type NameField,
  NEEDED,
  type NumberField,
  type WordField,
} from "./field-kinds.ts";
import type { PackedSubscriptions } from "./packed-subscriptions.ts";

/** Rows that are gathered before they are kept: names are then looked up together, and the waits for memory overlap. */
export const ROWS = 1024;

/** Where a word stands, and its code. */
export interface LastWord {
  readonly from: number;
  readonly to: number;
  readonly code: number;
}

/** Nowhere: every word is longer. */
export const NOTHING: LastWord = { from: 0, to: 0, code: -1 };

/** A column that is a field, and what its cells say in the rows gathered so far. */
export interface BlockColumn {
  readonly kind: keyof typeof FIELD_KINDS;
  readonly field: NameField | DayField | NumberField | WordField;
  /** Whether no row can do without it. */
  readonly isNeeded: boolean;
  readonly names: NameCodes;
  /** What words mean, by their codes: the number that the packed column gave them, below 0 while it gave none. */
  readonly numbers: number[];
  readonly meanings: unknown[];
  /** Where the word of the row before stands. */
  last: LastWord;
  /** Days, or codes. */
  readonly ints: Int32Array;
  /** Where names begin and end. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Numbers. */
  readonly floats: Float64Array;
}

/** Memory for one column of a block. */
export function blockColumn({ kind, field, names }: Pick<BlockColumn, "kind" | "field" | "names">): BlockColumn {
  const isName = kind === "names";
  return {
    kind,
    field,
    isNeeded: NEEDED.includes(field),
    names,
    numbers: [],
    meanings: [],
    last: NOTHING,
    ints: new Int32Array(ROWS),
    from: new Int32Array(isName ? ROWS : 0),
    to: new Int32Array(isName ? ROWS : 0),
    floats: new Float64Array(kind === "numbers" ? ROWS : 0),
  };
}

/** A cell that says nothing, in a row of a block. */
export function leaveOut({ kind, ints, to, from, floats }: BlockColumn, row: number): void {
  if (kind === "names") from[row] = to[row] = 0;
  else if (kind === "numbers") floats[row] = NaN;
  else ints[row] = kind === "days" ? OPEN_END : -1;
}

/** Keeps what words mean: each meaning is numbered when the first row has it that is kept. */
export function keepWords(
  packed: PackedSubscriptions,
  { field, ints, meanings, numbers }: BlockColumn,
  rows: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    const code = ints[row]!;
    if (code < 0) continue;
    if (numbers[code]! < 0) numbers[code] = packed.wordCode(field as WordField, meanings[code]);
    ints[row] = numbers[code]!;
  }
  packed.putWords(field as WordField, ints.subarray(0, rows));
}
