import { growingInts } from "../../../columns/growing.ts";
import type { CellBits, CellRange, Cells } from "./cells.ts";
import { ExtraFeatures } from "./extra-features.ts";

/** Cells by entity and cell as they come: nothing is kept where nothing was done, and nothing need be known before. */
export class SparseCells implements Cells {
  readonly extras: ExtraFeatures = new ExtraFeatures();
  readonly #entity = growingInts();
  readonly #cell = growingInts();
  readonly #days = growingInts();
  readonly #features = growingInts();
  /** Slots from 1 on, by hash; 0 where there is none. */
  #places = new Int32Array(FIRST_PLACES);
  #order: Order | null = null;

  slotOf(entity: number, cell: number): number {
    const mask = this.#places.length - 1;
    let place = hashOf(entity, cell) & mask;
    for (let found = this.#places[place]!; found !== 0; found = this.#places[place]!) {
      if (this.#entity.at(found - 1) === entity && this.#cell.at(found - 1) === cell) return found - 1;
      place = (place + 1) & mask;
    }
    return this.#add(entity, cell, place);
  }

  mark(slot: number, days: number, features: number): void {
    this.#days.set(slot, this.#days.at(slot) | days);
    this.#features.set(slot, this.#features.at(slot) | features);
  }

  visit(cell: number, visit: (entity: number, slot: number) => void): void {
    const { slots, offsets, firstCell } = (this.#order ??= this.#ordered());
    const [from, to] = [offsets[cell - firstCell] ?? 0, offsets[cell - firstCell + 1] ?? 0];
    for (let place = from; place < to; place += 1) visit(this.#entity.at(slots[place]!), slots[place]!);
  }

  bits(): CellBits {
    return { days: this.#days.values(), features: this.#features.values() };
  }

  range(): CellRange {
    const cells = this.#cell.values();
    let [from, to] = [cells[0] ?? 0, (cells[0] ?? -1) + 1];
    for (const cell of cells) {
      if (cell < from) from = cell;
      if (cell >= to) to = cell + 1;
    }
    return { from, to };
  }

  /** Slots by cell: counted, then put where the counts say. */
  #ordered(): Order {
    const cells = this.#cell.values();
    const { from: firstCell, to } = this.range();
    const offsets = new Int32Array(to - firstCell + 1);
    for (const cell of cells) offsets[cell - firstCell + 1]! += 1;
    for (let place = 1; place < offsets.length; place += 1) offsets[place]! += offsets[place - 1]!;
    const next = offsets.slice();
    const slots = new Int32Array(cells.length);
    for (let slot = 0; slot < cells.length; slot += 1) slots[next[cells[slot]! - firstCell]!++] = slot;
    return { slots, offsets, firstCell };
  }

  #add(entity: number, cell: number, place: number): number {
    const slot = this.#entity.length;
    this.#entity.push(entity);
    this.#cell.push(cell);
    this.#days.push(0);
    this.#features.push(0);
    this.#places[place] = slot + 1;
    this.#order = null;
    if (2 * this.#entity.length > this.#places.length) this.#rehash();
    return slot;
  }

  #rehash(): void {
    this.#places = new Int32Array(2 * this.#places.length);
    const mask = this.#places.length - 1;
    for (let slot = 0; slot < this.#entity.length; slot += 1) {
      let place = hashOf(this.#entity.at(slot), this.#cell.at(slot)) & mask;
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

const FIRST_PLACES = 1024;

function hashOf(entity: number, cell: number): number {
  const product = Math.imul(Math.imul(entity, 0x9e3779b1) ^ cell, 0x85ebca6b);
  return product ^ (product >>> 15);
}
