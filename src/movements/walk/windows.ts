import type { Day } from "../../time/calendar-date.ts";

/** Days over which movements are counted, from the day after `open` to `close`. */
export interface Window {
  /** The day before the first: its state is the opening. */
  readonly open: Day;
  /** The last day: its state is the closing. */
  readonly close: Day;
}

/** Windows in time order, with the questions a walk asks of them answered by tables. */
export interface Windows {
  readonly count: number;
  readonly open: Int32Array;
  readonly close: Int32Array;
  /** The first window that opens on a day or after it; `count` where none does. */
  readonly firstOpening: (day: Day) => number;
  /** The first window that closes on a day or after it; `count` where none does. */
  readonly firstClosing: (day: Day) => number;
}

/** Prepares windows, which must come in the order in which they open and close. They may overlap. */
export function windowsOf(windows: readonly Window[]): Windows {
  const open = Int32Array.from(windows, (window) => window.open);
  const close = Int32Array.from(windows, (window) => window.close);
  return {
    count: windows.length,
    open,
    close,
    firstOpening: firstAtOrAfter(open),
    firstClosing: firstAtOrAfter(close),
  };
}

/** A table from each day in range to the index of the first of some ascending days that is not before it. */
function firstAtOrAfter(days: Int32Array): (day: Day) => number {
  const [first = 0, last = -1] = [days[0], days.at(-1)];
  const table = new Int32Array(Math.max(0, last - first + 1));
  let index = 0;
  for (let offset = 0; offset < table.length; offset += 1) {
    while (days[index]! < first + offset) index += 1;
    table[offset] = index;
  }
  return (day) => (day <= first ? 0 : day > last ? days.length : table[day - first]!);
}
