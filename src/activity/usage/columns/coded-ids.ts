import type { NameTable } from "../../../columns/name-table.ts";
import { isCoded } from "../../../ledger/columns/cells.ts";
import { isName } from "../reading/event-issues.ts";
import { NOBODY } from "../reading/members.ts";

/** A column of names as whole numbers, and what each of them stands for. */
export interface CodedIds {
  /** For each row a number; below 0 where there is no name. */
  readonly raw: Int32Array;
  /** How many numbers there can be. */
  readonly size: number;
  /** The code that a number has in the table of names; {@link NOBODY} for no name, {@link ODD} for what is none. */
  readonly codeOf: (raw: number) => number;
}

/** What a column holds that is neither a name nor nothing. */
export const ODD = -3;

const UNSEEN = -2;

/** Names of a column whose values are numbered, or are whole numbers; `null` for columns of any other form. */
export function codedIds(column: unknown, names: NameTable, rows: number): CodedIds | null {
  if (column === undefined || column === null) {
    return { raw: new Int32Array(rows).fill(NOBODY), size: 0, codeOf: () => NOBODY };
  }
  if (column instanceof Int32Array) return integerIds(column, names);
  if (!isCoded(column)) return null;
  const { values } = column;
  const raw = column.codes instanceof Int32Array ? column.codes : Int32Array.from(column.codes);
  const size = values.length;
  return { raw, size, codeOf: coder(size, names, (code) => values[code]) };
}

/** Whole numbers that are small enough to be places in a table. */
function integerIds(raw: Int32Array, names: NameTable): CodedIds | null {
  let [least, most] = [0, -1];
  for (let row = 0; row < raw.length; row += 1) {
    const id = raw[row]!;
    if (id < least) least = id;
    if (id > most) most = id;
  }
  if (least < 0 || most > 4 * raw.length + 1024) return null;
  return { raw, size: most + 1, codeOf: coder(most + 1, names, (id) => id) };
}

/** Each number is looked up when a row first has it: the order of codes is that of rows. */
function coder(size: number, names: NameTable, valueOf: (raw: number) => unknown): (raw: number) => number {
  const codes = new Int32Array(size).fill(UNSEEN);
  return (raw) => {
    if (raw < 0) return NOBODY;
    let code = codes[raw] ?? ODD; // beyond what there is
    if (code === UNSEEN) codes[raw] = code = codeOf(valueOf(raw), names);
    return code;
  };
}

function codeOf(value: unknown, names: NameTable): number {
  if (value === undefined || value === null || value === "") return NOBODY;
  return isName(value) ? names.codeOf(value) : ODD;
}
