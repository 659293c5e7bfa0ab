import { type Growing, growingInts } from "../../columns/growing.ts";

/** The rows that lines come from: no column is kept while each line comes from the row of its own number. */
export class RowNumbers {
  #length: number;
  #rows: Growing<Int32Array> | null = null;

  /** Rows 1 to `length`, one line each. */
  constructor(length: number) {
    this.#length = length;
  }

  push(row: number): void {
    if (this.#rows === null && row === this.#length + 1) {
      this.#length = row;
      return;
    }
    this.#rows ??= numbered(this.#length);
    this.#rows.push(row);
  }

  at(line: number): number {
    return this.#rows === null ? line + 1 : this.#rows.at(line);
  }

  /** The rows of some lines, in their order. */
  of(lines: Int32Array): Int32Array {
    const rows = new Int32Array(lines.length);
    for (let place = 0; place < lines.length; place += 1) rows[place] = this.at(lines[place]!);
    return rows;
  }
}

function numbered(length: number): Growing<Int32Array> {
  const rows = growingInts();
  rows.reserve(length + 1);
  for (let row = 1; row <= length; row += 1) rows.push(row);
  return rows;
}
