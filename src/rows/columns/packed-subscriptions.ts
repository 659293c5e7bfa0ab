import { CodedNames } from "../../columns/coded-names.ts";
import { type Growing, growingInts } from "../../columns/growing.ts";
import { NameCodes } from "../../columns/name-codes.ts";
import { type Sparse, sparseFloats, sparseInts } from "../../columns/sparse.ts";
import { type Day, OPEN_END } from "../../time/calendar-date.ts";
import type { SubscriptionColumns } from "../types/columns.ts";
import type { SubscriptionRow } from "../types/subscription-row.ts";
import { FIELD_KINDS, type DayField, type NameField, type NumberField, type WordField } from "./field-kinds.ts";
import { NONE, putWord, usedWords, type WordColumn, wordColumn } from "./word-columns.ts";

/**
 * Subscriptions that are kept as columns while they are read: some thirty bytes a row and each name once, where
 * objects take several hundred. All cells of a row are put before the next row begins.
 */
export class PackedSubscriptions {
  /** Rows that no column holds, whole. */
  readonly others: Map<number, SubscriptionRow> = new Map<number, SubscriptionRow>();
  readonly #names: Record<NameField, { codes: Sparse<Int32Array>; names: NameCodes }>;
  readonly #days: Record<DayField, Sparse<Int32Array>>;
  readonly #numbers: Record<NumberField, Sparse<Float64Array>>;
  readonly #words: Record<WordField, WordColumn>;
  readonly #attributes: Map<string, WordColumn>;
  readonly #keepsAll: boolean;
  readonly #lines: Growing<Int32Array> = growingInts();

  /**
   * Nothing yet.
   *
   * @param attributes - The attributes that are kept, or `"all"`; others are let go.
   */
  constructor(attributes: readonly string[] | "all" = []) {
    this.#keepsAll = attributes === "all";
    this.#names = columnsFor(FIELD_KINDS.names, () => ({ codes: sparseInts(NONE), names: new NameCodes(true) }));
    this.#days = columnsFor(FIELD_KINDS.days, () => sparseInts(OPEN_END));
    this.#numbers = columnsFor(FIELD_KINDS.numbers, () => sparseFloats(NaN));
    this.#words = columnsFor(FIELD_KINDS.words, wordColumn);
    this.#attributes = new Map(attributes === "all" ? [] : attributes.map((name) => [name, wordColumn()]));
  }

  /** Whether attributes are kept. */
  get keepsAttributes(): boolean {
    return this.#keepsAll || this.#attributes.size > 0;
  }

  /** How many rows there are. */
  get length(): number {
    return this.#lines.length;
  }

  /** The line on which each row stands, 0 where it stands on none. */
  get lines(): Int32Array {
    return this.#lines.values().slice();
  }

  /** The line on which a row stands, 0 where it stands on none. */
  lineOf(row: number): number {
    return this.#lines.at(row);
  }

  /** The names of a field, to be numbered by whoever reads them. */
  namesOf(field: NameField): NameCodes {
    return this.#names[field].names;
  }

  /** Puts the number of a name into the row that is being read. */
  putName(field: NameField, code: number): void {
    this.#names[field].codes.put(this.length, code);
  }

  putDay(field: DayField, day: Day): void {
    this.#days[field].put(this.length, day);
  }

  /** Notes that rows have a field, if only to say that there is no such day. */
  mentionDay(field: DayField): void {
    this.#days[field].filled(0);
  }

  putNumber(field: NumberField, value: number): void {
    this.#numbers[field].put(this.length, value);
  }

  putWord(field: WordField, value: unknown): void {
    putWord(this.#words[field], this.length, value);
  }

  /** Puts an attribute, if it is one of those that are kept. */
  putAttribute(name: string, value: string): void {
    let column = this.#attributes.get(name);
    if (column === undefined && this.#keepsAll) this.#attributes.set(name, (column = wordColumn()));
    if (column !== undefined) putWord(column, this.length, value);
  }

  /** Ends a row. */
  endRow(line: number): void {
    this.#lines.push(line);
  }

  /** Puts a field into each of the rows that are being read together. */
  putNames(field: NameField, codes: Int32Array): void {
    this.#names[field].codes.putAll(this.length, codes);
  }

  putDays(field: DayField, days: Int32Array): void {
    this.#days[field].putAll(this.length, days);
  }

  putNumbers(field: NumberField, values: Float64Array): void {
    this.#numbers[field].putAll(this.length, values);
  }

  /** Puts the numbers that {@link wordCode} gave to words. */
  putWords(field: WordField, codes: Int32Array): void {
    this.#words[field].codes.putAll(this.length, codes);
  }

  /** Puts one word into so many rows. */
  repeatWord(field: WordField, value: unknown, rows: number): void {
    this.putWords(field, new Int32Array(rows).fill(this.wordCode(field, value)));
  }

  wordCode(field: WordField, value: unknown): number {
    return this.#words[field].values.codeOf(value);
  }

  /** Ends so many rows, each on a line of its own, one after the other. */
  endRows(line: number, rows: number): void {
    for (let row = 0; row < rows; row += 1) this.#lines.push(line + row);
  }

  /** Takes back all rows but the first so many: a file that breaks off is no part of a book. */
  truncate(length: number): void {
    const words = [...Object.values(this.#words), ...this.#attributes.values()].map(({ codes }) => codes);
    const names = Object.values(this.#names).map(({ codes }) => codes);
    const columns = [...names, ...words, ...Object.values(this.#days), ...Object.values(this.#numbers), this.#lines];
    for (const column of columns) column.truncate(length);
    for (const row of this.others.keys()) if (row >= length) this.others.delete(row);
  }

  /** The rows as columns. Those that hold nothing are left out, as are lines. */
  columns(): SubscriptionColumns {
    const rows = this.length;
    const names = Object.entries(this.#names).flatMap(([field, { codes, names: table }]) =>
      codes.isUsed ? [[field, new CodedNames(codes.filled(rows), table)] as const] : [],
    );
    const cells = [...Object.entries(this.#days), ...Object.entries(this.#numbers)].flatMap(([field, column]) =>
      // Every row has an amount, be it one that no column holds.
      column.isUsed || (field === "amount" && rows > 0) ? [[field, column.filled(rows)] as const] : [],
    );
    const words = usedWords(Object.entries(this.#words), rows);
    const attributes = usedWords([...this.#attributes], rows);
    const needed = { customerId: [], start: [], amount: [], interval: [] }; // of no rows
    return {
      ...needed,
      ...Object.fromEntries([...names, ...cells, ...words]),
      ...(attributes.length === 0 ? {} : { attributes: Object.fromEntries(attributes) as Attributes }),
      ...(this.others.size === 0 ? {} : { others: this.others }),
    };
  }
}

type Attributes = NonNullable<SubscriptionColumns["attributes"]>;

function columnsFor<Field extends string, Column>(fields: readonly Field[], make: () => Column): Record<Field, Column> {
  return Object.fromEntries(fields.map((field) => [field, make()])) as Record<Field, Column>;
}
