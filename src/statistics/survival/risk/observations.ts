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

/** Where an observation stands, for messages: made up only where one is needed. */
export type Place = () => string;

/** Reads observations into columns. `codeOf` says what happened, `of` what they are called in messages. */
export function readObserved<Item extends Read>(
  items: Iterable<Item>,
  codeOf: (item: Item, place: Place) => number,
  of = "observations",
): Observed {
  const [times, causes, entries]: [number[], number[], number[]] = [[], [], []];
  let isDelayed = false;
  const place: Place = () => `${of}[${String(times.length)}]`;
  for (const item of items) {
    const time = isTime(item.time) ? item.time : readTime(item.time, `${place()}.time`);
    const entry = isNone(item.entry) ? -Infinity : readEntry(item.entry, time, place);
    isDelayed ||= entry !== -Infinity;
    causes.push(codeOf(item, place));
    entries.push(entry);
    times.push(time);
  }
  return {
    time: Float64Array.from(times),
    cause: Int32Array.from(causes),
    entry: isDelayed ? Float64Array.from(entries) : null,
  };
}

function isNone(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** The code of an event: that of the only cause there is. */
export function eventCode({ event }: SurvivalObservation, place: Place): number {
  const given: unknown = event; // callers without a compiler may give anything
  if (given === true) return 0;
  if (given === false) return CENSORED;
  const field = `${place()}.event`;
  throw new MetricInputError(`Cannot use ${quote(given)} as ${field}: choose true or false`, {
    code: given === undefined ? "missing-field" : "not-allowed",
    field,
    received: given,
  });
}

/** Reads a time from 0 on. */
export function readTime(value: DecimalInput, field: string): number {
  return isTime(value) ? value : parseMagnitude(value, field).toNumber();
}

function isTime(value: DecimalInput): value is number {
  return typeof value === "number" && value >= 0 && value < Infinity;
}

function readEntry(value: DecimalInput, time: number, place: Place): number {
  const field = `${place()}.entry`;
  const entry = readTime(value, field);
  if (entry < time) return entry;
  throw new MetricInputError(
    `Cannot watch from ${field} on, which is not before its time ${String(time)}: received ${quote(value)}`,
    { code: "out-of-range", field, received: value },
  );
}
