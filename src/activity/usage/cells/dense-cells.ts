import type { CellBits, CellRange, Cells } from "./cells.ts";
import { ExtraFeatures } from "./extra-features.ts";

/** Cells as a table, cell by cell: for few cells and many events in each. Events mostly come in the order of time. */
export class DenseCells implements Cells {
  readonly extras: ExtraFeatures = new ExtraFeatures();
  readonly days: Int32Array;
  readonly features: Int32Array;
  readonly cells: CellRange;
  readonly entities: number;

  constructor(entities: number, cells: CellRange) {
    const slots = entities * (cells.to - cells.from);
    this.entities = entities;
    this.cells = cells;
    this.days = new Int32Array(slots);
    this.features = new Int32Array(slots);
  }

  slotOf(entity: number, cell: number): number {
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

  slots(): number {
    return this.days.length;
  }
}

/** Whether so many entities in so many cells are few enough for a table. */
export function fitsDense(entities: number, { from, to }: CellRange, atLeast = 0): boolean {
  return entities * (to - from) <= Math.max(MOST_SLOTS, atLeast);
}

const MOST_SLOTS = 4_000_000;
