import { textIn } from "../../columns/bytes.ts";
import type { PlainLines } from "../reading/lines/plain-lines.ts";
import type { PackedSubscriptions } from "./packed-subscriptions.ts";
import { cellsOf, keepRow, readCells, type ScanRules } from "./scan-cells.ts";

/** Takes a line that says what no column holds, or what is wrong. */
export type LineTaker = (text: string, line: number) => void;

const LINE_FEED = 10;

/**
 * A scanner that reads plain lines straight into columns, without a text for each cell or an object for each row. A line
 * with anything that is not plain is left to whoever takes lines one by one and knows what is wrong with it. Answers
 * which line comes next.
 */
export function lineScanner(
  packed: PackedSubscriptions,
  rules: ScanRules,
): (lines: PlainLines, odd: LineTaker) => number {
  const cells = cellsOf(packed, rules.fields);
  const bounds = new Int32Array(rules.width + 1);
  let room = new Uint8Array(0);
  return ({ text, line: first, delimiter: written }, odd) => {
    const delimiter = written.charCodeAt(0);
    // Bytes are read several times as fast as characters of a text, and no character takes more than three.
    if (room.length < 3 * text.length) room = new Uint8Array(4 * text.length);
    const bytes = room.subarray(0, ENCODER.encodeInto(text, room).written);
    let line = first;
    for (let from = 0; from < bytes.length; line += 1) {
      const end = boundsOf(bytes, from, { bounds, delimiter });
      const to = end < 0 ? bytes.indexOf(LINE_FEED, from) : end;
      if (end >= 0 && readCells(bytes, cells, { bounds, rules })) keepRow(packed, cells, { rules, line });
      else odd(textIn(bytes, from, to), line);
      from = to + 1;
    }
    return line;
  };
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
    if (character === lineFeed) return cell === width ? index : -1;
  }
}
