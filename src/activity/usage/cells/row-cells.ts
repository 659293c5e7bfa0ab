import type { CellBits, CellRange, Cells } from "./cells.ts";
import { fitsDense } from "./dense-cells.ts";
import { ExtraFeatures } from "./extra-features.ts";
import { SparseCells } from "./sparse-cells.ts";

/**
 * Cells that are not known before: a row of them for everybody, made longer as other cells come, as long as that is not
 * too much for what is in them; then only those in which anything was done.
 */
export class RowCells implements Cells {
  extras: ExtraFeatures = new ExtraFeatures();
  /** Days and features of each slot, side by side: a slot is the place of its days. */
  #bits: Int32Array = new Int32Array(0);
  #cells: CellRange = { from: 0, to: 0 };
  #width = 0;
  /** For how many there is room. */
  #room = 0;
  #sparse: SparseCells | null = null;

  slotOf(entity: number, cell: number): number {
    const since = cell - this.#cells.from;
    if (since >= 0 && since < this.#width && entity < this.#room) return 2 * (entity * this.#width + since);
    if (this.#sparse === null) this.#makeRoom(entity, cell);
    return this.#sparse === null ? this.slotOf(entity, cell) : this.#sparse.slotOf(entity, cell);
  }

  mark(slot: number, days: number, features: number): void {
    if (this.#sparse !== null) {
      this.#sparse.mark(slot, days, features);
      return;
    }
    this.#bits[slot]! |= days;
    this.#bits[slot + 1]! |= features;
  }

  visit(cell: number, visit: (entity: number, slot: number) => void): void {
    if (this.#sparse !== null) {
      this.#sparse.visit(cell, visit);
      return;
    }
    const since = cell - this.#cells.from;
    if (since < 0 || since >= this.#width) return;
    for (let entity = 0; entity < this.#room; entity += 1) {
      const slot = 2 * (entity * this.#width + since);
      if (this.#bits[slot] !== 0) visit(entity, slot);
    }
  }

  bits(): CellBits {
    return this.#sparse?.bits() ?? { days: this.#bits, features: this.#bits.subarray(1) };
  }

  range(): CellRange {
    return this.#sparse?.range() ?? this.#cells;
  }

  #makeRoom(entity: number, cell: number): void {
    const from = this.#width === 0 ? cell : Math.min(cell, this.#cells.from);
    const to = this.#width === 0 ? cell + 1 : Math.max(cell + 1, this.#cells.to);
    // More than is needed, on the side where it was: time goes on.
    const isLonger = to - from > this.#width;
    const spare = isLonger ? (to - from) >> 1 : 0;
    const cells = cell < this.#cells.from && this.#width > 0 ? { from: from - spare, to } : { from, to: to + spare };
    const room = entity < this.#room ? this.#room : Math.max(2 * this.#room, entity + 1, FIRST_ROOM);
    if (fitsDense(room, cells)) this.#move({ bits: new Int32Array(2 * room * (cells.to - cells.from)), cells, room });
    else this.#becomeSparse();
  }

  /** Every slot to its new place. */
  #move({ bits, cells, room }: Larger): void {
    const extras = new ExtraFeatures();
    const width = cells.to - cells.from;
    for (let entity = 0; entity < this.#room; entity += 1) {
      const old = 2 * entity * this.#width;
      const place = 2 * (entity * width + this.#cells.from - cells.from);
      for (let word = 0; word < 2 * this.#width; word += 1) bits[place + word] = this.#bits[old + word]!;
      for (let since = 0; !this.extras.isEmpty && since < this.#width; since += 1) {
        for (const feature of this.extras.of(old + 2 * since)) extras.add(place + 2 * since, feature);
      }
    }
    [this.#bits, this.#cells, this.#width, this.#room, this.extras] = [bits, cells, width, room, extras];
  }

  #becomeSparse(): void {
    const sparse = new SparseCells();
    for (let cell = this.#cells.from; cell < this.#cells.to; cell += 1) {
      this.visit(cell, (entity, slot) => {
        const place = sparse.slotOf(entity, cell);
        sparse.mark(place, this.#bits[slot]!, this.#bits[slot + 1]!);
        for (const feature of this.extras.of(slot)) sparse.extras.add(place, feature);
      });
    }
    [this.#sparse, this.extras, this.#bits, this.#width] = [sparse, sparse.extras, new Int32Array(0), 0];
  }
}

interface Larger {
  readonly bits: Int32Array;
  readonly cells: CellRange;
  readonly room: number;
}

const FIRST_ROOM = 64;
