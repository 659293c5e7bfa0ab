import type { ExtraFeatures } from "./extra-features.ts";

/** Who did something in which cell, on which of its days and with what. */
export interface Cells {
  /** Features beyond those that have a bit. */
  readonly extras: ExtraFeatures;
  /** The slot of what one did in a cell. */
  readonly slotOf: (entity: number, cell: number) => number;
  /** Adds bits of days and of features to a slot. */
  readonly mark: (slot: number, days: number, features: number) => void;
  /** Everybody who did something in a cell, and the slots. */
  readonly visit: (cell: number, visit: (entity: number, slot: number) => void) => void;
  /** The bits of all slots, as they are now. */
  readonly bits: () => CellBits;
  /** The cells that anything may be in: from the first up to but not including the last. */
  readonly range: () => CellRange;
}

/** Bits by slot. */
export interface CellBits {
  readonly days: Int32Array;
  readonly features: Int32Array;
}

/** Cells from the first up to but not including the last. */
export interface CellRange {
  readonly from: number;
  readonly to: number;
}
