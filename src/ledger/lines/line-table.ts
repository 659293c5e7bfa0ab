import { type AmountColumn, amountColumn } from "../amounts/amount-column.ts";
import { type Growing, growingFloats, growingInts } from "./growing.ts";

/** A column that most ledgers do without: made when the first line has a value for it. */
export interface OptionalColumn<T extends Int32Array | Float64Array> {
  readonly put: (index: number, value: number) => void;
  readonly at: (index: number) => number;
  readonly ordered: (order: Int32Array) => T | null;
}

/** MRR lines in the order in which their rows came, as columns. */
export interface LineTable {
  readonly entity: Growing<Int32Array>;
  readonly start: Growing<Int32Array>;
  readonly end: Growing<Int32Array>;
  readonly row: Growing<Int32Array>;
  readonly amount: AmountColumn;
  readonly subscription: OptionalColumn<Int32Array>;
  readonly product: OptionalColumn<Int32Array>;
  readonly plan: OptionalColumn<Int32Array>;
  readonly segment: OptionalColumn<Int32Array>;
  readonly quantity: OptionalColumn<Float64Array>;
  readonly currency: OptionalColumn<Int32Array>;
}

/** The optional columns that hold what a line is for. */
export const LABELS = ["subscription", "product", "plan", "segment", "quantity", "currency"] as const;

/** An empty table. */
export function lineTable(): LineTable {
  return {
    entity: growingInts(),
    start: growingInts(),
    end: growingInts(),
    row: growingInts(),
    amount: amountColumn(),
    subscription: optional(growingInts),
    product: optional(growingInts),
    plan: optional(growingInts),
    segment: optional(growingInts),
    quantity: optional(growingFloats),
    currency: optional(growingInts),
  };
}

/** Adds the copy of a line over other days. */
export function addPiece(table: LineTable, index: number, days: { from: number; to: number }): void {
  const copy = table.start.length();
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

/** What an optional column holds where a line has no value. */
export const NONE = -1;

function optional<T extends Int32Array | Float64Array>(make: () => Growing<T>): OptionalColumn<T> {
  let cells: Growing<T> | null = null;
  const at = (index: number): number => (cells === null || index >= cells.length() ? NONE : cells.at(index));
  return {
    put(index, value) {
      cells ??= make();
      while (cells.length() < index) cells.push(NONE);
      cells.push(value);
    },
    at,
    ordered(order) {
      if (cells === null) return null;
      const inOrder = make();
      for (const index of order) inOrder.push(at(index));
      return inOrder.values();
    },
  };
}
