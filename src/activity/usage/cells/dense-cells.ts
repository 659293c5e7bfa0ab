import type { CellBits, CellRange, Cells } from "./cells.ts";
import { ExtraFeatures } from "./extra-features.ts";

/** Cells as a table, cell by cell: for few cells and many events in each. Events mostly come in the order of time. */
export class DenseCells implements Cells {
  extras: ExtraFeatures = new ExtraFeatures();
  days: Int32Array;
  features: Int32Array;
  /** For how many there is room. */
  entities: number;
  readonly cells: CellRange;

  constructor(entities: number, cells: CellRange) {
    const slots = entities * (cells.to - cells.from);
    this.entities = entities;
    this.cells = cells;
    this.days = new Int32Array(slots);
    this.features = new Int32Array(slots);
  }

  slotOf(entity: number, cell: number): number {
    if (entity >= this.entities) this.#grow(entity + 1);
    return (cell - this.cells.from) * this.entities + entity;
  }

  mark(slot: number, days: number, features: number): void {
    this.days[slot]! |= days;
    this.features[slot]! |= features;
  }

  visit(cell: number, visit: (entity: number, slot: number) => void): void {
    const { days, entities, cells } = this;
    if (cell < cells.from || cell >= cells.to) return;
    const from = (cell - cells.from) * entities;
    for (let entity = 0; entity < entities; entity += 1) if (days[from + entity] !== 0) visit(entity, from + entity);
  }

  bits(): CellBits {
    return this;
  }

  range(): CellRange {
    return this.cells;
  }

  /** Makes room for more, every slot at its new place. */
  #grow(wanted: number): void {
    const larger = new DenseCells(Math.max(wanted, 2 * this.entities), this.cells);
    for (let cell = this.cells.from; cell < this.cells.to; cell += 1) {
      this.visit(cell, (entity, slot) => {
        const place = larger.slotOf(entity, cell);
        larger.mark(place, this.days[slot]!, this.features[slot]!);
        for (const feature of this.extras.of(slot)) larger.extras.add(place, feature);
      });
    }
    ({ days: this.days, features: this.features, entities: this.entities, extras: this.extras } = larger);
  }
}

/** Whether so many entities in so many cells are few enough for a table; `atLeast` slots always are. */
export function fitsDense(entities: number, { from, to }: CellRange, atLeast = 0): boolean {
  return entities * (to - from) <= Math.max(MOST_SLOTS, atLeast);
}

const MOST_SLOTS = 4_000_000;
