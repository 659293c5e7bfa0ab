import type { Place } from "../place.ts";

/** Where the lines of a text begin, so that the place of any character is found without walking to it. */
export interface Lines {
  /** The place of the character of a number from 0. */
  readonly placeAt: (offset: number) => Place;
  /** Where the line of a number from 1 begins and ends, its line end left out. */
  readonly line: (number: number) => { readonly start: number; readonly end: number };
}

/** The lines of a text. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return {
    placeAt: (offset) => {
      const line = lastUpTo(starts, offset);
      return { line: line + 1, column: offset - starts[line]! + 1 };
    },
    line: (number) => {
      const start = starts[number - 1] ?? text.length;
      const next = starts[number];
      const end = next === undefined ? text.length : next - 1;
      return { start, end: text[end - 1] === "\r" && end > start ? end - 1 : end };
    },
  };
}

function lastUpTo(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
