import { MOVE } from "../walk/walk.ts";
import { blocksOf } from "./blocks.ts";
import { addBlock, emptyLevels, type Levels } from "./levels.ts";
import type { Marks } from "./marks.ts";
import { type ChangeTeller, type Summing, takeBits, TALLIES, type Tallies } from "./plain-sums.ts";

/** The place of what was there at a window's opening, beside its movements. */
export const OPENING = 5;

/** Sums what entities did between the two marks of each window, and what was there; windows may overlap. */
export function sumPairs({ marks, lines, reactivation, changed }: Summing): Tallies {
  const blocks = blocksOf(lines.lines, marks, lines.odd);
  const levels = emptyLevels(blocks, marks.count);
  const windows = marks.opens.length;
  const tallies = { money: new Float64Array(TALLIES * windows), count: new Int32Array(TALLIES * windows) };
  const held = new Float64Array(marks.count);
  const again = reactivation === "never" ? MOVE.new : MOVE.reactivation;
  for (let block = 0; block + 1 < blocks.offsets.length; block += 1) {
    addBlock(levels, blocks, block);
    for (let entity = 0; entity < blocks.size; entity += 1) {
      const first = hold(levels, entity, held);
      if (first >= marks.count) continue;
      tallyWindows({ marks, tallies, again, changed, held }, first, block * blocks.size + entity);
    }
  }
  return tallies;
}

/** Writes down an entity's MRR at every mark, and answers the first that anything of it was there for. */
function hold({ width, words, change, touched }: Levels, entity: number, held: Float64Array): number {
  let seen = 0;
  let first = width;
  for (let word = words - 1; word >= 0; word -= 1) {
    const bits = takeBits(touched, entity * words + word);
    seen |= bits;
    if (bits !== 0) first = 32 * word + 31 - Math.clz32(bits & -bits);
  }
  if (seen === 0) return width;
  const cell = entity * width;
  let level = 0;
  for (let mark = 0; mark < held.length; mark += 1) {
    level += change[cell + mark]!;
    held[mark] = level;
    change[cell + mark] = 0;
  }
  change[cell + width - 1] = 0;
  return first;
}

interface Tallying {
  readonly marks: Marks;
  readonly tallies: Tallies;
  readonly again: number;
  readonly changed: ChangeTeller | null;
  readonly held: Float64Array;
}

function tallyWindows({ marks, tallies, again, changed, held }: Tallying, first: number, entity: number): void {
  const { opens, closes } = marks;
  const { money, count } = tallies;
  for (let window = 0; window < opens.length; window += 1) {
    const [open, close] = [opens[window]!, closes[window]!];
    if (close < first) continue;
    const [was, is] = [held[open]!, held[close]!];
    if (was !== 0) tally(tallies, TALLIES * window + OPENING, was);
    const delta = is - was;
    if (delta === 0) continue;
    // Whoever was there by the opening, seen or not, and is not at it, comes back.
    const joins = first > open ? MOVE.new : again;
    const what = was === 0 ? joins : is === 0 ? MOVE.churned : delta > 0 ? MOVE.expansion : MOVE.contraction;
    money[TALLIES * window + what] = money[TALLIES * window + what]! + delta;
    count[TALLIES * window + what] = count[TALLIES * window + what]! + 1;
    if (changed !== null && was !== 0 && is !== 0) changed(entity, window);
  }
}

function tally({ money, count }: Tallies, cell: number, amount: number): void {
  money[cell] = money[cell]! + amount;
  count[cell] = count[cell]! + 1;
}
