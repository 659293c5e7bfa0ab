import { textIn } from "../../columns/bytes.ts";
import type { LastWord } from "./block-columns.ts";

const SPACE = 32;
const MOST_ASCII = 127;

/** Whether a cell that holds something is neither padded nor perhaps one of the words for nothing, which is for others to say. */
export function isTidy(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from]!;
  const last = bytes[to - 1]!;
  if (first <= SPACE || last <= SPACE || saysNothing(first | SPACE, to - from)) return false;
  if (first <= MOST_ASCII && last <= MOST_ASCII) return true;
  const text = textIn(bytes, from, to);
  return text.trim() === text; // spaces beyond ASCII
}

/** Whether it may be `null` or `\\N`. */
function saysNothing(firstInLowerCase: number, length: number): boolean {
  return (length === 4 && firstInLowerCase === 0x6e) || (length === 2 && firstInLowerCase === 0x7c);
}

/** Whether the same characters stand somewhere as in the row before: words next to each other mostly are the same. */
export function isSame(bytes: Uint8Array, last: LastWord, { from, to }: { from: number; to: number }): boolean {
  if (to - from !== last.to - last.from) return false;
  const shift = last.from - from;
  for (let at = from; at < to; at += 1) if (bytes[at] !== bytes[at + shift]) return false;
  return true;
}
