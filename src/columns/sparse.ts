import { type Growing, growingFloats, growingInts } from "./growing.ts";

/** A column that most tables do without: made when the first row has a value that is not the usual one. */
export class Sparse<T extends Int32Array | Float64Array> {
  readonly #make: () => Growing<T>;
  readonly #usual: number;
  #cells: Growing<T> | null = null;

  constructor(make: () => Growing<T>, usual: number) {
    this.#make = make;
    this.#usual = usual;
  }

  /** Whether any cell has another value than the usual one. */
  get isUsed(): boolean {
    return this.#cells !== null;
  }

  /** Gives a value to a cell that is beyond all that have one. */
  put(index: number, value: number): void {
    if (this.#cells === null && Object.is(value, this.#usual)) return;
    this.#cells ??= this.#make();
    while (this.#cells.length < index) this.#cells.push(this.#usual);
    this.#cells.push(value);
  }

  /** Gives values to the cells from one on that is beyond all that have one. */
  putAll(index: number, values: T): void {
    if (this.#cells === null && values.every((value) => Object.is(value, this.#usual))) return;
    this.#cells ??= this.#make();
    this.#cells.reserve(index + values.length);
    while (this.#cells.length < index) this.#cells.push(this.#usual);
    this.#cells.pushAll(values);
  }

  /** The value of a cell. */
  at(index: number): number {
    return this.#cells === null || index >= this.#cells.length ? this.#usual : this.#cells.at(index);
  }

  /** So many cells in all, as a view. */
  filled(length: number): T {
    const cells = (this.#cells ??= this.#make());
    while (cells.length < length) cells.push(this.#usual);
    return cells.values();
  }

  /** Takes back what was put from an index on. */
  truncate(length: number): void {
    this.#cells?.truncate(length);
  }

  /** The cells in another order, if there are any. */
  ordered(order: Int32Array): T | null {
    if (this.#cells === null) return null;
    const inOrder = this.#make();
    inOrder.reserve(order.length);
    for (const index of order) inOrder.push(this.at(index));
    return inOrder.values();
  }
}

/** An empty column of integers, which are `usual` where nothing is put. */
export function sparseInts(usual: number): Sparse<Int32Array> {
  return new Sparse(growingInts, usual);
}

/** An empty column of doubles, which are `usual` where nothing is put. */
export function sparseFloats(usual: number): Sparse<Float64Array> {
  return new Sparse(growingFloats, usual);
}
