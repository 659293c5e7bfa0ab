import { dateDigitsIn } from "../../columns/bytes.ts";
import { LAST_YEAR, OPEN_END } from "../../time/calendar-date.ts";
import { dayOfDate } from "../../time/calendar-day.ts";
import { type BlockColumn, keepWords, leaveOut, NOTHING, ROWS } from "./block-columns.ts";
import type { DayField, NameField, NumberField, WordField } from "./field-kinds.ts";
import type { PackedSubscriptions } from "./packed-subscriptions.ts";
import { isSame, isTidy } from "./tidy-cells.ts";

/** How the cells of a block are read. */
export interface BlockRules {
  /** The columns by their places; `null` where one is no field. */
  readonly columns: readonly (BlockColumn | null)[];
  readonly meaningOf: (field: WordField, word: string) => unknown;
  readonly endsLater: number;
  readonly delimiter: number;
}

const LINE_FEED = 10;
const RETURN = 13;
const ZERO = 48;
const POINT = 46;

/** Dates that are remembered, and digits with a point that a double tells apart. */
const DATES = 2048;
const MOST_DIGITS = 15;

/**
 * Lines whose every cell is as plain as can be, read in one pass over their bytes. A line of which that cannot be said is
 * not taken: somebody slower will look at it.
 */
export class LineBlock {
  /** How many rows are gathered. */
  rows = 0;
  readonly #rules: BlockRules;
  readonly #start: BlockColumn | null;
  readonly #end: BlockColumn | null;
  /** Dates that were read lately, by their digits, and their days: rows have few different ones. */
  readonly #dates: Int32Array = new Int32Array(DATES).fill(-1);
  readonly #days: Int32Array = new Int32Array(DATES);

  readonly #powers: Float64Array = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, digits) => 10 ** digits);

  constructor(rules: BlockRules) {
    this.#rules = rules;
    const find = (field: string): BlockColumn | null => rules.columns.find((column) => column?.field === field) ?? null;
    this.#start = find("start");
    this.#end = find("end");
  }

  /** Whether there is no room for another row. */
  get isFull(): boolean {
    return this.rows === ROWS;
  }

  /** Takes the line that begins at a place, and answers where the next one does; below 0 where it is not taken. */
  take(bytes: Uint8Array, from: number): number {
    const { columns, delimiter } = this.#rules;
    const last = columns.length - 1;
    let at = from;
    for (let place = 0; place <= last; place += 1) {
      at = this.#cell(columns[place] ?? null, bytes, at);
      if (at < 0) return -1;
      if (place === last) break;
      if (bytes[at] !== delimiter) return -1;
      at += 1;
    }
    if (bytes[at] === RETURN) at += 1;
    if (bytes[at] !== LINE_FEED || !this.#beginsBeforeItEnds()) return -1;
    this.rows += 1;
    return at + 1;
  }

  #beginsBeforeItEnds(): boolean {
    return this.#end === null || this.#end.ints[this.rows]! > this.#start!.ints[this.rows]!;
  }

  /** Reads the cell that begins at a place, and answers where it ends; below 0 where it is not plain. */
  #cell(column: BlockColumn | null, bytes: Uint8Array, at: number): number {
    const first = bytes[at]!;
    const { delimiter } = this.#rules;
    const [lineFeed, carriageReturn] = [LINE_FEED, RETURN]; // constants of a file are looked up again once bundled
    if (first === delimiter || first === lineFeed || first === carriageReturn) {
      if (column?.isNeeded === true) return -1;
      if (column !== null) leaveOut(column, this.rows);
      return at;
    }
    if (column === null) return this.#pass(bytes, at);
    if (column.kind === "names") return this.#name(column, bytes, at);
    if (column.kind === "days") return this.#day(column, bytes, at);
    return column.kind === "numbers" ? this.#number(column, bytes, at) : this.#word(column, bytes, at);
  }

  /** Keeps what was gathered, the first of it from a line on. */
  keep(packed: PackedSubscriptions, bytes: Uint8Array, line: number): void {
    const { rows } = this;
    for (const column of this.#rules.columns) {
      if (column === null) continue;
      const { field, ints, names } = column;
      if (column.kind === "names") {
        names.codesIn(bytes, column, rows);
        packed.putNames(field as NameField, ints.subarray(0, rows));
      } else if (column.kind === "days") packed.putDays(field as DayField, ints.subarray(0, rows));
      else if (column.kind === "numbers") packed.putNumbers(field as NumberField, column.floats.subarray(0, rows));
      else keepWords(packed, column, rows);
    }
    packed.endRows(line, rows);
    this.rows = 0;
    for (const column of this.#rules.columns) if (column !== null) column.last = NOTHING;
  }

  /** The end of a cell. */
  #pass(bytes: Uint8Array, from: number): number {
    const { delimiter } = this.#rules;
    const [lineFeed, carriageReturn] = [LINE_FEED, RETURN];
    let at = from;
    for (let byte = bytes[at]!; byte !== delimiter && byte !== lineFeed && byte !== carriageReturn; byte = bytes[at]!) {
      at += 1;
    }
    return at;
  }

  #name(column: BlockColumn, bytes: Uint8Array, from: number): number {
    const to = this.#pass(bytes, from);
    if (!isTidy(bytes, from, to)) return -1;
    column.from[this.rows] = from;
    column.to[this.rows] = to;
    return to;
  }

  #word(column: BlockColumn, bytes: Uint8Array, from: number): number {
    const to = this.#pass(bytes, from);
    if (isSame(bytes, column.last, { from, to })) {
      column.ints[this.rows] = column.last.code;
      return to;
    }
    if (!isTidy(bytes, from, to)) return -1;
    const code = column.names.codeIn(bytes, from, to);
    if (code === column.meanings.length) {
      column.meanings.push(this.#rules.meaningOf(column.field as WordField, String(column.names.nameOf(code))));
      column.numbers.push(-1);
    }
    if (column.meanings[code] === undefined) return -1;
    column.ints[this.rows] = code;
    column.last = { from, to, code };
    return to;
  }

  #day(column: BlockColumn, bytes: Uint8Array, at: number): number {
    const digits = dateDigitsIn(bytes, at);
    if (digits < 0) return -1;
    const slot = digits & (DATES - 1);
    let day = this.#days[slot]!;
    if (this.#dates[slot] !== digits) {
      const found = dayOfDate(Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100);
      if (found === null) return -1;
      this.#dates[slot] = digits;
      this.#days[slot] = day = found;
    }
    const isEnd = column === this.#end;
    if (day >= LAST_YEAR && !isEnd) return -1;
    column.ints[this.rows] = day >= LAST_YEAR ? OPEN_END : day + (isEnd ? this.#rules.endsLater : 0);
    return at + 10;
  }

  #number(column: BlockColumn, bytes: Uint8Array, from: number): number {
    const [zero, point] = [ZERO, POINT];
    let [at, number, decimals] = [from, 0, -1];
    for (; ; at += 1) {
      const digit = bytes[at]! - zero;
      if (digit >= 0 && digit <= 9) {
        number = 10 * number + digit;
        if (decimals >= 0) decimals += 1;
      } else if (digit === point - zero && decimals < 0 && at > from) decimals = 0;
      else break;
    }
    if (at - from > MOST_DIGITS || decimals === 0) return -1;
    column.floats[this.rows] = decimals < 0 ? number : number / this.#powers[decimals]!;
    return at;
  }
}
