import { AmountColumn } from "../amounts/amount-column.ts";
import { type Growing, growingInts } from "../../columns/growing.ts";
import { RowNumbers } from "./row-numbers.ts";
import { type Sparse, sparseFloats, sparseInts } from "../../columns/sparse.ts";

/** MRR lines in the order in which their rows came, as columns. */
export interface LineTable {
  readonly entity: Growing<Int32Array>;
  readonly start: Growing<Int32Array>;
  readonly end: Growing<Int32Array>;
  readonly row: RowNumbers;
  readonly amount: AmountColumn;
  readonly subscription: Sparse<Int32Array>;
  readonly product: Sparse<Int32Array>;
  readonly plan: Sparse<Int32Array>;
  readonly segment: Sparse<Int32Array>;
  readonly quantity: Sparse<Float64Array>;
  readonly currency: Sparse<Int32Array>;
}

/** The optional columns that hold what a line is for. */
export const LABELS = ["subscription", "product", "plan", "segment", "quantity", "currency"] as const;

/** What an optional column holds where a line has no value. */
export const NONE = -1;

/** Columns that are there already: a table may begin with a caller's own. */
export interface GivenLines {
  readonly entity: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly amount: AmountColumn;
}

/** A table without lines. */
export function lineTable(): LineTable {
  return tableOf({ entity: null, start: null, end: null, amount: new AmountColumn() }, 0);
}

/** A table of the lines that are given, one for each row. */
export function lineTableOf(given: GivenLines): LineTable {
  return tableOf(given, given.start.length);
}

function tableOf(
  {
    entity,
    start,
    end,
    amount,
  }: { [Column in keyof GivenLines]: GivenLines[Column] | (Column extends "amount" ? never : null) },
  rows: number,
): LineTable {
  return {
    entity: growingInts(entity),
    start: growingInts(start),
    end: growingInts(end),
    row: new RowNumbers(rows),
    amount,
    subscription: sparseInts(NONE),
    product: sparseInts(NONE),
    plan: sparseInts(NONE),
    segment: sparseInts(NONE),
    quantity: sparseFloats(NONE),
    currency: sparseInts(NONE),
  };
}

/** Makes room for so many lines. */
export function reserveLines({ entity, start, end, amount }: LineTable, lines: number): void {
  for (const column of [entity, start, end]) column.reserve(lines);
  amount.reserve(lines);
}

/** Adds the copy of a line over other days. */
export function addPiece(table: LineTable, index: number, days: { from: number; to: number }): void {
  const copy = table.start.length;
  table.entity.push(table.entity.at(index));
  table.row.push(table.row.at(index));
  table.start.push(days.from);
  table.end.push(days.to);
  table.amount.copy(index);
  for (const label of LABELS) {
    const value = table[label].at(index);
    if (value !== NONE) table[label].put(copy, value);
  }
}
