/** A typed array that grows as it is filled. */
export class Growing<T extends Int32Array | Float64Array> {
  readonly #make: (length: number) => T;
  #cells: T;
  #used: number;
  /** Whether the cells are a caller's own, which are read and never written. */
  #borrowed: boolean;

  constructor(make: (length: number) => T, given: T | null) {
    this.#make = make;
    this.#cells = given ?? make(FIRST_CAPACITY);
    this.#used = given?.length ?? 0;
    this.#borrowed = given !== null;
  }

  /** How many cells are filled. */
  get length(): number {
    return this.#used;
  }

  /** Fills one more cell. */
  push(value: number): void {
    if (this.#used === this.#cells.length || this.#borrowed) this.reserve(this.#used + 1);
    this.#cells[this.#used] = value;
    this.#used += 1;
  }

  /** Fills as many more cells. */
  pushAll(values: T): void {
    this.reserve(this.#used + values.length);
    this.#cells.set(values, this.#used);
    this.#used += values.length;
  }

  /** The value of a cell that is filled. */
  at(index: number): number {
    return this.#cells[index]!;
  }

  /** Changes a cell that is filled. */
  set(index: number, value: number): void {
    if (this.#borrowed) this.reserve(this.#used);
    this.#cells[index] = value;
  }

  /** Empties the cells from an index on. */
  truncate(length: number): void {
    this.#used = Math.min(this.#used, length);
  }

  /** The cells that are filled, as a view. */
  values(): T {
    return this.#cells.subarray(0, this.#used) as T;
  }

  /** Makes room for so many cells in all, in memory of its own. */
  reserve(length: number): void {
    if (length <= this.#cells.length && !this.#borrowed) return;
    const larger = this.#make(Math.max(length, 2 * this.#used, FIRST_CAPACITY));
    larger.set(this.#cells.subarray(0, this.#used));
    this.#cells = larger;
    this.#borrowed = false;
  }
}

const FIRST_CAPACITY = 64;

/** A growing column of 32-bit integers, codes or day numbers: empty, or with a caller's cells to start with. */
export function growingInts(given: Int32Array | null = null): Growing<Int32Array> {
  return new Growing((length) => new Int32Array(length), given);
}

/** A growing column of doubles: empty, or with a caller's cells to start with. */
export function growingFloats(given: Float64Array | null = null): Growing<Float64Array> {
  return new Growing((length) => new Float64Array(length), given);
}
