import { type CodeTable, codeTable } from "../../columns/codes.ts";
import { type Sparse, sparseInts } from "../../columns/sparse.ts";
import type { CodedColumn } from "../types/columns.ts";

/** No value, in a column of codes. */
export const NONE = -1;

/** A column of a few different values. */
export interface WordColumn {
  readonly codes: Sparse<Int32Array>;
  readonly values: CodeTable<unknown>;
}

/** An empty one. */
export function wordColumn(): WordColumn {
  return { codes: sparseInts(NONE), values: codeTable() };
}

/** Gives a row a value. */
export function putWord({ codes, values }: WordColumn, row: number, value: unknown): void {
  codes.put(row, values.codeOf(value));
}

/** The columns that hold anything, as a caller reads them. */
export function usedWords(
  columns: readonly (readonly [string, WordColumn])[],
  rows: number,
): readonly (readonly [string, unknown])[] {
  return columns.flatMap(([field, { codes, values }]) =>
    codes.isUsed ? [[field, coded(codes.filled(rows), values.values)] as const] : [],
  );
}

/** Of one value in all rows no codes are needed. */
function coded(codes: Int32Array, values: readonly unknown[]): unknown {
  const [only, ...more] = values;
  return more.length === 0 && !codes.includes(NONE) ? only : ({ codes, values } satisfies CodedColumn<unknown>);
}
