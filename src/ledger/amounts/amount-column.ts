import { type Growing, growingFloats } from "../../columns/growing.ts";
import { type Sparse, sparseInts } from "../../columns/sparse.ts";

/** Amounts as they were read: an integer each, and the factor that it stands under. */
export class AmountColumn {
  readonly #mantissas: Growing<Float64Array>;
  /** Mostly the first factor of all, of which no column is kept. */
  readonly #factors: Sparse<Int32Array> = sparseInts(0);
  /** The few that no double holds. */
  readonly #wide = new Map<number, bigint>();

  /**
   * @param given - Amounts to begin with, all under the first factor.
   */
  constructor(given: Float64Array | null = null) {
    this.#mantissas = growingFloats(given);
  }

  get length(): number {
    return this.#mantissas.length;
  }

  /** Whether any amount is too large for a double. */
  get isWide(): boolean {
    return this.#wide.size > 0;
  }

  push(mantissa: number | bigint, factor: number): void {
    const narrow = Number(mantissa);
    const index = this.#mantissas.length;
    if (!Number.isSafeInteger(narrow)) this.#wide.set(index, BigInt(mantissa));
    this.#mantissas.push(narrow);
    this.#factors.put(index, factor);
  }

  copy(index: number): void {
    this.push(this.mantissaAt(index), this.factorAt(index));
  }

  /** Makes an amount nothing. */
  clear(index: number): void {
    this.#mantissas.set(index, 0);
  }

  mantissaAt(index: number): number | bigint {
    return (this.isWide ? this.#wide.get(index) : undefined) ?? this.#mantissas.at(index);
  }

  factorAt(index: number): number {
    return this.#factors.at(index);
  }

  /** Whether all stand under the first factor. */
  get hasOneFactor(): boolean {
    return !this.#factors.isUsed;
  }

  /** The integers, where doubles hold them all. */
  mantissas(): Float64Array {
    return this.#mantissas.values();
  }

  reserve(length: number): void {
    this.#mantissas.reserve(length);
  }
}
