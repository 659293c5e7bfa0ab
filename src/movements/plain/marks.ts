import type { Day } from "../../time/calendar-date.ts";
import type { Windows } from "../walk/windows.ts";

/**
 * The days at which windows open and close, in order. A customer's MRR is looked at on these days alone, so a line is
 * known by the first mark that sees it and the first that sees it gone.
 */
export interface Marks {
  readonly count: number;
  readonly days: readonly Day[];
  /** The marks at which each window opens and closes. */
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  /** Whether each window opens at the mark where the one before it closes, and all marks are theirs. */
  readonly isChain: boolean;
  /** For each day from the first mark's on, the first mark that is not before it; for days after the last, `count`. */
  readonly at: Uint16Array;
}

/** The marks of windows; `null` where they are too many, or too far apart, to be numbered cheaply. */
export function marksOf(windows: Windows): Marks | null {
  const days = [...new Set([...windows.open, ...windows.close])].sort((a, b) => a - b);
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0);
  if (days.length === 0 || days.length > MOST_MARKS || span > MOST_DAYS) return null;
  const places = new Map(days.map((day, mark) => [day, mark]));
  const opens = Int32Array.from(windows.open, (day) => places.get(day)!);
  const closes = Int32Array.from(windows.close, (day) => places.get(day)!);
  const isChain = opens.every((mark, window) => mark === window && closes[window] === window + 1);
  return { count: days.length, days, opens, closes, isChain, at: marksByDay(days, span) };
}

/** Two marks and a place in a block share the 32 bits of a key, and a mark has eleven of them. */
const MOST_MARKS = 0x7ff;

/** Three hundred years. */
const MOST_DAYS = 110_000;

function marksByDay(days: readonly Day[], span: number): Uint16Array {
  const at = new Uint16Array(span + 2);
  for (let offset = 0, mark = 0; offset <= span; offset += 1) {
    while (days[mark]! < days[0]! + offset) mark += 1;
    at[offset] = mark;
  }
  at[span + 1] = days.length;
  return at;
}
