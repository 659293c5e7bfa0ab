import type { CellBits, CellRange, Cells } from "./cells.ts";
import { ExtraFeatures } from "./extra-features.ts";

/** Cells by entity and cell as they come: nothing is kept where nothing was done, and nothing need be known before. */
export class SparseCells implements Cells {
  readonly extras: ExtraFeatures = new ExtraFeatures();
  /** Entity, cell, days and features of each slot, side by side: whoever asks for one asks for all. */
  #words = new Int32Array(WORDS * FIRST_PLACES);
  #used = 0;
  /** Where slots are by their hash: a slot plus 1, or 0 for none. */
  #places = new Int32Array(2 * FIRST_PLACES);
  #order: Order | null = null;

  slotOf(entity: number, cell: number): number {
    const [words, places] = [this.#words, this.#places];
    const mask = places.length - 1;
    let place = hashOf(entity, cell) & mask;
    for (let found = places[place]!; found !== 0; found = places[place]!) {
      if (words[found - 1] === entity && words[found] === cell) return found - 1;
      place = (place + 1) & mask;
    }
    return this.#add(entity, cell, place);
  }

  mark(slot: number, days: number, features: number): void {
    this.#words[slot + 2]! |= days;
    this.#words[slot + 3]! |= features;
  }

  visit(cell: number, visit: (entity: number, slot: number) => void): void {
    const { slots, offsets, firstCell } = (this.#order ??= this.#ordered());
    const [from, to] = [offsets[cell - firstCell] ?? 0, offsets[cell - firstCell + 1] ?? 0];
    for (let place = from; place < to; place += 1) visit(this.#words[slots[place]!]!, slots[place]!);
  }

  bits(): CellBits {
    return { days: this.#words.subarray(2), features: this.#words.subarray(3) };
  }

  range(): CellRange {
    const words = this.#words;
    let [from, to] = this.#used === 0 ? [0, 0] : [words[1]!, words[1]! + 1];
    for (let slot = 0; slot < this.#used; slot += WORDS) {
      const cell = words[slot + 1]!;
      if (cell < from) from = cell;
      if (cell >= to) to = cell + 1;
    }
    return { from, to };
  }

  /** Slots by cell: counted, then put where the counts say. */
  #ordered(): Order {
    const words = this.#words;
    const { from: firstCell, to } = this.range();
    const offsets = new Int32Array(to - firstCell + 1);
    for (let slot = 0; slot < this.#used; slot += WORDS) offsets[words[slot + 1]! - firstCell + 1]! += 1;
    for (let place = 1; place < offsets.length; place += 1) offsets[place]! += offsets[place - 1]!;
    const next = offsets.slice();
    const slots = new Int32Array(this.#used / WORDS);
    for (let slot = 0; slot < this.#used; slot += WORDS) slots[next[words[slot + 1]! - firstCell]!++] = slot;
    return { slots, offsets, firstCell };
  }

  #add(entity: number, cell: number, place: number): number {
    const slot = this.#used;
    this.#used += WORDS;
    this.#order = null;
    if (this.#used > this.#words.length) {
      const larger = new Int32Array(2 * this.#words.length);
      larger.set(this.#words);
      this.#words = larger;
    }
    this.#words[slot] = entity;
    this.#words[slot + 1] = cell;
    this.#places[place] = slot + 1;
    if (2 * (this.#used / WORDS) > this.#places.length) this.#rehash();
    return slot;
  }

  #rehash(): void {
    this.#places = new Int32Array(2 * this.#places.length);
    const mask = this.#places.length - 1;
    for (let slot = 0; slot < this.#used; slot += WORDS) {
      let place = hashOf(this.#words[slot]!, this.#words[slot + 1]!) & mask;
      while (this.#places[place] !== 0) place = (place + 1) & mask;
      this.#places[place] = slot + 1;
    }
  }
}

/** Slots by cell: those of a cell from one offset to the next. */
interface Order {
  readonly slots: Int32Array;
  readonly offsets: Int32Array;
  readonly firstCell: number;
}

const WORDS = 4;
const FIRST_PLACES = 1024;

function hashOf(entity: number, cell: number): number {
  const product = Math.imul(Math.imul(entity, 0x9e3779b1) ^ cell, 0x85ebca6b);
  return product ^ (product >>> 15);
}
