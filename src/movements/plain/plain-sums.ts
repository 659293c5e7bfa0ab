import type { Ledger } from "../../ledger/ledger.ts";
import { MOVE } from "../walk/walk.ts";
import { blocksOf } from "./blocks.ts";
import { addBlock, emptyLevels, type Levels } from "./levels.ts";
import type { Marks } from "./marks.ts";
import type { PlainLines } from "./plain-lines.ts";

/** Tallies for one mark or window, each movement at its place in `MOVE`. */
export const TALLIES = 8;

/** What plain entities did, by mark where windows follow each other and by window where they do not. */
export interface Tallies {
  /** What was gained; below 0 what was lost. */
  readonly money: Float64Array;
  readonly count: Int32Array;
}

/** Told of each entity whose MRR grew or shrank in a window while it stayed. */
export type ChangeTeller = (entity: number, window: number) => void;

/** How plain lines are summed. */
export interface Summing {
  readonly marks: Marks;
  readonly lines: PlainLines;
  readonly reactivation: Ledger["convention"]["reactivation"];
  readonly changed: ChangeTeller | null;
}

/** Sums what entities did between marks that follow each other. */
export function sumChain({ marks, lines, reactivation, changed }: Summing): Tallies {
  const blocks = blocksOf(lines.lines, marks, lines.odd);
  const levels = emptyLevels(blocks, marks.count);
  const tallies = { money: new Float64Array(TALLIES * levels.width), count: new Int32Array(TALLIES * levels.width) };
  const again = reactivation === "never" ? MOVE.new : MOVE.reactivation;
  for (let block = 0; block + 1 < blocks.offsets.length; block += 1) {
    addBlock(levels, blocks, block);
    tallyBlock({ levels, tallies, again, changed, first: block * blocks.size }, blocks.size);
  }
  return tallies;
}

interface Tallying {
  readonly levels: Levels;
  readonly tallies: Tallies;
  readonly again: number;
  readonly changed: ChangeTeller | null;
  readonly first: number;
}

/**
 * Takes the marks of each entity one set bit after another. What it did is a place in a table and no branch: where
 * customers differ, branches are guessed wrong.
 */
function tallyBlock({ levels, tallies, again, changed, first }: Tallying, size: number): void {
  const { width, words, change, touched } = levels;
  const { money, count } = tallies;
  // Constants of a file are looked up again and again once bundled; those of a function are not.
  const [joining, expanding, contracting, leaving] = [MOVE.new, MOVE.expansion, MOVE.contraction, MOVE.churned];
  for (let entity = 0; entity < size; entity += 1) {
    let was = 0;
    let joins: number = joining;
    for (let word = 0; word < words; word += 1) {
      for (let bits = takeBits(touched, entity * words + word); bits !== 0; bits &= bits - 1) {
        const mark = 32 * word + 31 - Math.clz32(bits & -bits);
        const delta = change[entity * width + mark]!;
        change[entity * width + mark] = 0;
        const is = was + delta;
        // What came and went between two marks was never seen, but whoever comes back was there before.
        const what = was === 0 ? joins : is === 0 ? leaving : delta > 0 ? expanding : contracting;
        joins = again;
        if (delta === 0) continue;
        const cell = 8 * mark + what;
        money[cell] = money[cell]! + delta;
        count[cell] = count[cell]! + 1;
        if (changed !== null && was !== 0 && is !== 0) changed(first + entity, mark - 1);
        was = is;
      }
    }
  }
}

/** The bits of a cell, which is left empty. */
export function takeBits(touched: Int32Array, cell: number): number {
  const bits = touched[cell]!;
  touched[cell] = 0;
  return bits;
}
