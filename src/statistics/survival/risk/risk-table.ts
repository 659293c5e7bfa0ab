import { gapsBetween, type ObservationGap } from "./gaps.ts";
import type { Observed } from "./observations.ts";

/** Who was at risk and what happened, time by time. */
export interface RiskTable {
  /** Every time at which anybody was last seen, ascending. */
  readonly times: Float64Array;
  /** Who was watched just before each of them: those who came and left at that time included, who begin then not. */
  readonly atRisk: Int32Array;
  /** Who came under observation since the time before. */
  readonly entered: Int32Array;
  /** Who was last seen then without an event. */
  readonly censored: Int32Array;
  /** To whom something happened then: of all causes, and of each. */
  readonly events: Int32Array;
  readonly ofCause: readonly Int32Array[];
  readonly gaps: readonly ObservationGap[];
}

/**
 * Counts who was at risk: after its entry, up to and including its time. What happens at one time comes before
 * watching ends at that time, and before it begins for others.
 *
 * @param causes - How many causes there are.
 * @param times - The times to count at, which must hold every time of the observations: theirs when left out.
 */
export function riskTable(
  observed: Observed,
  causes: number,
  times: Float64Array = distinctTimes([observed]),
): RiskTable {
  const { events, ofCause, censored } = whatHappened(observed, causes, times);
  const { entered, fromStart, firstEntry } = entries(observed, times);
  const atRisk = new Int32Array(times.length);
  let left = fromStart;
  for (let place = 0; place < times.length; place += 1) {
    atRisk[place] = left + entered[place]!;
    left = atRisk[place]! - events[place]! - censored[place]!;
  }
  const gaps = gapsBetween(times, { atRisk, entered, firstEntry });
  return { times, atRisk, entered, censored, events, ofCause, gaps };
}

type Happened = Pick<RiskTable, "events" | "ofCause" | "censored">;

function whatHappened({ time, cause }: Observed, causes: number, times: Float64Array): Happened {
  const column = (): Int32Array => new Int32Array(times.length);
  const ofCause = Array.from({ length: causes }, column);
  const [events, censored] = [column(), column()];
  for (let index = 0; index < time.length; index += 1) {
    const place = placeFrom(times, time[index]!);
    const code = cause[index]!;
    const counted = code < 0 ? censored : ofCause[code]!;
    counted[place]! += 1;
    if (code >= 0) events[place]! += 1;
  }
  return { events, ofCause, censored };
}

/** Every time in several sets of observations, once and ascending. */
export function distinctTimes(sets: readonly Observed[]): Float64Array {
  const all = new Float64Array(sets.reduce((length, { time }) => length + time.length, 0));
  let filled = 0;
  for (const { time } of sets) {
    all.set(time, filled);
    filled += time.length;
  }
  all.sort();
  let kept = 0;
  for (const time of all) if (kept === 0 || time !== all[kept - 1]) all[kept++] = time;
  return all.slice(0, kept);
}

/** The place of the first time that is not before the given one. */
function placeFrom(times: Float64Array, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the last time that is not after the given one; -1 before all of them. */
export function placeUpTo(times: ArrayLike<number>, time: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

interface Entries {
  readonly entered: Int32Array;
  /** How many were watched from the start. */
  readonly fromStart: number;
  /** The earliest entry since the time before. */
  readonly firstEntry: Float64Array;
}

function entries({ entry, time }: Observed, times: Float64Array): Entries {
  const entered = new Int32Array(times.length);
  const firstEntry = new Float64Array(times.length).fill(Infinity);
  let fromStart = entry === null ? time.length : 0;
  for (const began of entry ?? []) {
    if (began === -Infinity) fromStart += 1;
    else {
      const place = placeUpTo(times, began) + 1;
      entered[place]! += 1;
      firstEntry[place] = Math.min(firstEntry[place]!, began);
    }
  }
  return { entered, fromStart, firstEntry };
}
