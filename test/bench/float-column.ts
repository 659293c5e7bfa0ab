import type { WholeColumn } from "../../src/ledger/columns/whole-column.ts";

/** Stands for the exact reading of amounts where the same kernel is measured on plain floats, whose sums are not exact. */
export function wholeColumn(column: unknown): WholeColumn {
  return { mantissas: column as Float64Array, places: 0 };
}
