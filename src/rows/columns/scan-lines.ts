import { textIn } from "../../columns/bytes.ts";
import type { PlainLines } from "../reading/lines/plain-lines.ts";
import { blockColumn } from "./block-columns.ts";
import { LineBlock } from "./line-block.ts";
import type { PackedSubscriptions } from "./packed-subscriptions.ts";
import { type Cell, cellsOf, keepRow, readCells, type ScanRules } from "./scan-cells.ts";

/** Takes a line that says what no column holds, or what is wrong. */
export type LineTaker = (text: string, line: number) => void;

const LINE_FEED = 10;
const RETURN = 13;

/** Reads lines that no quote stands in, of a table whose columns are known. */
export class LineScanner {
  readonly #packed: PackedSubscriptions;
  readonly #rules: ScanRules;
  readonly #delimiter: number;
  readonly #odd: LineTaker;
  readonly #cells: readonly Cell[];
  readonly #bounds: Int32Array;
  readonly #block: LineBlock;
  #room: Uint8Array = new Uint8Array(0);

  /** A scanner that leaves odd lines to `odd`. */
  constructor(packed: PackedSubscriptions, rules: ScanRules & { readonly delimiter: number }, odd: LineTaker) {
    [this.#packed, this.#rules, this.#odd] = [packed, rules, odd];
    this.#delimiter = rules.delimiter;
    this.#cells = cellsOf(packed, rules.fields);
    this.#bounds = new Int32Array(rules.width + 1);
    const columns = new Map(this.#cells.map((cell) => [cell.place, blockColumn(cell)]));
    const places = Array.from({ length: rules.width }, (_, place) => columns.get(place) ?? null);
    this.#block = new LineBlock({ ...rules, columns: places });
  }

  /**
   * Reads plain lines straight into columns, without a text for each cell or an object for each row: most of them many at
   * a time, and one by one those with spaces around a cell. A line with anything that is not plain is left to whoever
   * takes lines one by one and knows what is wrong with it. Answers which line comes next.
   */
  scan({ content, line: first }: PlainLines): number {
    const bytes = this.#bytesOf(content);
    const block = this.#block;
    let [line, from] = [first, 0];
    while (from < bytes.length) {
      const next = block.isFull ? -1 : block.take(bytes, from);
      if (next >= 0) from = next;
      else {
        const { isFull } = block;
        this.#keep(bytes, line);
        if (isFull) continue;
        from = this.#takeAlone(bytes, from, line);
      }
      line += 1;
    }
    this.#keep(bytes, line);
    return line;
  }

  /** Bytes are read several times as fast as characters of a text, and no character takes more than three. */
  #bytesOf(content: string | Uint8Array): Uint8Array {
    if (typeof content !== "string") return content;
    if (this.#room.length < 3 * content.length) this.#room = new Uint8Array(4 * content.length);
    return this.#room.subarray(0, ENCODER.encodeInto(content, this.#room).written);
  }

  /** Keeps the rows that were gathered before a line. */
  #keep(bytes: Uint8Array, line: number): void {
    const { rows } = this.#block;
    if (rows === 0) return;
    for (const [field, value] of this.#rules.constants) this.#packed.repeatWord(field, value, rows);
    this.#block.keep(this.#packed, bytes, line - rows);
  }

  #takeAlone(bytes: Uint8Array, from: number, line: number): number {
    const [cells, bounds, rules] = [this.#cells, this.#bounds, this.#rules];
    const end = boundsOf(bytes, from, { bounds, delimiter: this.#delimiter });
    const to = end < 0 ? bytes.indexOf(LINE_FEED, from) : end;
    if (end >= 0 && readCells(bytes, cells, { bounds, rules })) keepRow(this.#packed, cells, { rules, line });
    else this.#odd(textIn(bytes, from, bytes[to - 1] === RETURN ? to - 1 : to), line);
    return to + 1;
  }
}

const ENCODER: InstanceType<typeof TextEncoder> = /* @__PURE__ */ new TextEncoder();

/** Finds where the cells of a line end, and answers where the line does; below 0 where it has other cells than columns. */
function boundsOf(bytes: Uint8Array, from: number, at: { bounds: Int32Array; delimiter: number }): number {
  const { bounds, delimiter } = at;
  const width = bounds.length - 1;
  const lineFeed = LINE_FEED; // a constant of a file is looked up again and again once bundled
  bounds[0] = from;
  let cell = 0;
  for (let index = from; ; index += 1) {
    const character = bytes[index]!;
    if (character !== delimiter && character !== lineFeed) continue;
    cell += 1;
    if (cell > width) return -1;
    bounds[cell] = index + 1;
    if (character !== lineFeed) continue;
    // A line may end with a carriage return, which is no part of its last cell.
    if (index > from && bytes[index - 1] === RETURN) bounds[cell] = index;
    return cell === width ? index : -1;
  }
}
