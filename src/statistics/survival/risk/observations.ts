import { MetricInputError, quote } from "../../../errors.ts";
import type { DecimalInput } from "../../../number/decimal.ts";
import { parseMagnitude } from "../../../number/parse.ts";

/** One who was watched until something happened, or until watching ended. */
export interface SurvivalObservation {
  /** How long after its own start it was last seen, in any unit: from 0. */
  readonly time: DecimalInput;
  /** Whether it happened then. `false`: it had not happened yet when watching ended (censored). */
  readonly event: boolean;
  /**
   * How long after its own start watching began, where that was later (delayed entry, left truncation): before `time`.
   * Who was never at risk of being missed has none.
   */
  readonly entry?: DecimalInput | null | undefined;
}

/** One who was watched until one of several things happened, or until watching ended. */
export interface CauseObservation {
  /** How long after its own start it was last seen, in any unit: from 0. */
  readonly time: DecimalInput;
  /** What happened then. Left out: nothing had happened yet when watching ended (censored). */
  readonly cause?: string | null | undefined;
  /** How long after its own start watching began, where that was later: before `time`. */
  readonly entry?: DecimalInput | null | undefined;
}

/** Observations as columns. */
export interface Observed {
  readonly time: Float64Array;
  /** The code of what happened, from 0; {@link CENSORED} where nothing did. */
  readonly cause: Int32Array;
  /** When watching began; `-Infinity` where it was from the start. `null` where it always was. */
  readonly entry: Float64Array | null;
}

/** The code of nothing having happened yet. */
export const CENSORED = -1;

/** What is read of observations of any kind. */
interface Read {
  readonly time: DecimalInput;
  readonly entry?: DecimalInput | null | undefined;
}

/** Reads observations into columns. `codeOf` says what happened, `of` what they are called in messages. */
export function readObserved<Item extends Read>(
  items: Iterable<Item>,
  codeOf: (item: Item, field: string) => number,
  of = "observations",
): Observed {
  const [times, causes, entries]: [number[], number[], number[]] = [[], [], []];
  let isDelayed = false;
  for (const item of items) {
    const place = `${of}[${String(times.length)}]`;
    const time = readTime(item.time, `${place}.time`);
    const entry = readEntry(item.entry, time, place);
    isDelayed ||= entry !== -Infinity;
    causes.push(codeOf(item, place));
    times.push(time);
    entries.push(entry);
  }
  return {
    time: Float64Array.from(times),
    cause: Int32Array.from(causes),
    entry: isDelayed ? Float64Array.from(entries) : null,
  };
}

/** The code of an event: that of the only cause there is. */
export function eventCode({ event }: SurvivalObservation, place: string): number {
  const given: unknown = event; // callers without a compiler may give anything
  if (given === true) return 0;
  if (given === false) return CENSORED;
  throw new MetricInputError(`Cannot use ${quote(given)} as ${place}.event: choose true or false`, {
    code: given === undefined ? "missing-field" : "not-allowed",
    field: `${place}.event`,
    received: given,
  });
}

/** Reads a time from 0 on. */
export function readTime(value: DecimalInput, field: string): number {
  if (typeof value === "number" && value >= 0 && value < Infinity) return value;
  return parseMagnitude(value, field).toNumber();
}

function readEntry(value: DecimalInput | null | undefined, time: number, place: string): number {
  if (value === null || value === undefined) return -Infinity;
  const entry = readTime(value, `${place}.entry`);
  if (entry < time) return entry;
  throw new MetricInputError(
    `Cannot watch from ${place}.entry on, which is not before its time ${String(time)}: received ${quote(value)}`,
    { code: "out-of-range", field: `${place}.entry`, received: value },
  );
}
