import { type Blocks, entityIn, goneAt, seenAt } from "./blocks.ts";

/** What MRR does at each mark, entity by entity of one block: cleared as it is read. */
export interface Levels {
  /** Cells for each entity: one for every mark, and one for what no mark sees. */
  readonly width: number;
  readonly change: Float64Array;
  /** The marks at which something begins or ends, as bits: `words` numbers for each entity. */
  readonly words: number;
  readonly touched: Int32Array;
}

/** Levels of nobody. */
export function emptyLevels({ size }: Blocks, marks: number): Levels {
  const width = marks + 1;
  const words = (width + 31) >> 5;
  return { width, words, change: new Float64Array(size * width), touched: new Int32Array(size * words) };
}

/** Adds the lines of a block. */
export function addBlock({ width, words, change, touched }: Levels, blocks: Blocks, block: number): void {
  const { keys, amounts, offsets } = blocks;
  const to = offsets[block + 1]!;
  for (let line = offsets[block]!; line < to; line += 1) {
    const key = keys[line]!;
    const entity = entityIn(key);
    const seen = seenAt(key);
    const gone = goneAt(key);
    const cell = entity * width;
    const bits = entity * words;
    const amount = amounts[line]!;
    change[cell + seen] = change[cell + seen]! + amount;
    change[cell + gone] = change[cell + gone]! - amount;
    touched[bits + (seen >> 5)] = touched[bits + (seen >> 5)]! | (1 << seen);
    touched[bits + (gone >> 5)] = touched[bits + (gone >> 5)]! | (1 << gone);
  }
}
