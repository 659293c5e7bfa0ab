import type { UngroupedLines } from "../../ledger/ledger.ts";
import type { Marks } from "./marks.ts";

/**
 * Lines by blocks of entities: as many as fit into a processor's cache together, so that what is summed by entity is
 * there when the next line wants it. Sorting the lines by entity would cost more than all the rest.
 */
export interface Blocks {
  /** Entities in one block: a power of two. */
  readonly size: number;
  /** Lines of block `b` are those from `offsets[b]` up to `offsets[b + 1]`. */
  readonly offsets: Int32Array;
  /** A line's entity in its block, the mark that first sees it, and the one that first sees it gone. */
  readonly keys: Int32Array;
  readonly amounts: Float64Array;
}

/** Numbers in a block's table, of eight bytes each. */
const TABLE_CELLS = 32_768;

/** The entity's bits of a key; two marks have the others. Written out below: a constant is looked up once bundled. */
const ENTITY_BITS = 10;

/** Puts lines into blocks. */
export function blocksOf(lines: UngroupedLines, marks: Marks, odd: Uint8Array | null): Blocks {
  const bits = Math.max(0, Math.min(ENTITY_BITS, Math.floor(Math.log2(TABLE_CELLS / (marks.count + 1)))));
  const length = lines.entity.length;
  const offsets = blockOffsets(lines, bits);
  const blocks = { size: 2 ** bits, offsets, keys: new Int32Array(length), amounts: new Float64Array(length) };
  distribute(lines, { blocks, bits, marks, odd });
  return blocks;
}

function blockOffsets({ entity, entities }: UngroupedLines, bits: number): Int32Array {
  const count = ((entities - 1) >> bits) + 1;
  const offsets = new Int32Array(count + 1);
  for (let line = 0; line < entity.length; line += 1) {
    const block = entity[line]! >> bits;
    offsets[block + 1] = offsets[block + 1]! + 1;
  }
  for (let block = 0; block < count; block += 1) offsets[block + 1] = offsets[block + 1]! + offsets[block]!;
  return offsets;
}

interface Distribution {
  readonly blocks: Blocks;
  readonly bits: number;
  readonly marks: Marks;
  readonly odd: Uint8Array | null;
}

function distribute(lines: UngroupedLines, { blocks, bits, marks, odd }: Distribution): void {
  const { entity, start, end, amount } = lines;
  const { keys, amounts } = blocks;
  const { at } = marks;
  const next = blocks.offsets.slice(0, -1);
  const first = marks.days[0]!;
  const beyond = at.length - 1;
  const mask = 2 ** bits - 1;
  for (let line = 0; line < entity.length; line += 1) {
    const who = entity[line]!;
    const from = start[line]! - first;
    const to = end[line]! - first;
    // A line that is none, or not to be counted here, is one that no mark sees.
    const isSeen = from < to && (odd === null || odd[who] === 0);
    const seen = at[isSeen ? (from < 0 ? 0 : from > beyond ? beyond : from) : beyond]!;
    const gone = at[isSeen ? (to < 0 ? 0 : to > beyond ? beyond : to) : beyond]!;
    const place = next[who >> bits]!;
    next[who >> bits] = place + 1;
    keys[place] = (who & mask) | (seen << 10) | (gone << 21);
    amounts[place] = amount[line]!;
  }
}

/** The entity's place in its block. */
export function entityIn(key: number): number {
  return key & 0x3ff;
}

/** The mark that first sees the line. */
export function seenAt(key: number): number {
  return (key >>> 10) & 0x7ff;
}

/** The mark that first sees it gone. */
export function goneAt(key: number): number {
  return key >>> 21;
}
