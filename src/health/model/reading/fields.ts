import {
  alternatives,
  isMetricInputError,
  type MetricInputErrorCode,
  type MetricInputErrorDetails,
  nearestName,
  quote,
} from "../../../errors.ts";
import type { DecimalInput } from "../../../number/decimal.ts";
import { type Fraction, fraction } from "../../../number/fraction.ts";
import { parseRational } from "../../../number/rationals.ts";

/** One thing that is wrong with a health model. */
export interface ModelFault {
  readonly code: MetricInputErrorCode;
  readonly message: string;
  /** The keys and places in lists that lead to it. */
  readonly path: readonly string[];
  /** Whether the key at the end of the path is at fault, or what stands there. */
  readonly part: "key" | "value";
  readonly received: unknown;
  /** That it is no object at all: whatever else is missing in it need not be said. */
  readonly isShape?: true;
}

/** Where in the model something is read, and what was found wrong so far. */
export interface At {
  readonly path: readonly string[];
  readonly faults: ModelFault[];
}

/** What a faulty number is read as: the model is refused, so that nothing is computed from it. */
const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

/** One step further into the model. */
export function inside(at: At, key: string | number): At {
  return { path: [...at.path, String(key)], faults: at.faults };
}

/** A path as people write it: `components[0].weight`. */
export function fieldOf(path: readonly string[]): string {
  const written = path.map((key) => (/^\d+$/u.test(key) ? `[${key}]` : `.${key}`)).join("");
  return written === "" ? "model" : written.replace(/^\./u, "");
}

/** Notes that something is wrong. */
export function note(at: At, fault: Omit<MetricInputErrorDetails, "field"> & { message: string }): void {
  at.faults.push({ ...fault, path: at.path, part: "value" });
}

/** Faults without those that follow from another: what is no object lacks every field of it. */
export function withoutEchoes(faults: readonly ModelFault[]): readonly ModelFault[] {
  const shapes = faults.filter(({ isShape }) => isShape === true);
  if (shapes.length === 0) return faults;
  const isEcho = (fault: ModelFault): boolean =>
    shapes.some((shape) => shape !== fault && shape.path.every((key, index) => key === fault.path[index]));
  return faults.filter((fault) => !isEcho(fault));
}

/** Whether everything that was read by a function is as it should be. */
export function isSound(at: At, read: () => void): boolean {
  const before = at.faults.length;
  read();
  return at.faults.length === before;
}

/** Reads an object that may have these keys and no others: misspelt, a key would pass for one that was left out. */
export function readObject(value: unknown, at: At, keys: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    const message = `Cannot read ${fieldOf(at.path)} as an object with ${alternatives(keys)}: received ${quote(value)}`;
    const fault = { code: missingOr("not-allowed", value), message, received: value };
    at.faults.push({ ...fault, path: at.path, part: "value", isShape: true });
    return {};
  }
  for (const key of Object.keys(value)) {
    if (keys.includes(key)) continue;
    const hint = hinted(key, keys);
    const message = `Cannot find a field named ${quote(key)} in ${fieldOf(at.path)}${hint}`;
    at.faults.push({ code: "unknown-choice", message, path: [...at.path, key], part: "key", received: key });
  }
  return value as Readonly<Record<string, unknown>>;
}

/** What a name was most likely meant to be, as messages say it. */
export function hinted(name: string, candidates: readonly string[]): string {
  const nearest = nearestName(name, candidates);
  return nearest === undefined ? "" : `: did you mean ${nearest}?`;
}

/** Reads a list that has something in it. */
export function readList(value: unknown, at: At, of: string): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value as readonly unknown[];
  const message = `Cannot read ${fieldOf(at.path)} as a list of ${of}: received ${quote(value)}`;
  note(at, { code: missingOr("not-allowed", value), message, received: value });
  return [];
}

/** Reads a text that is not empty. */
export function readText(value: unknown, at: At): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  const message = `Cannot read ${fieldOf(at.path)} as a text: received ${quote(value)}`;
  note(at, { code: missingOr("not-allowed", value), message, received: value });
  return "";
}

/** Reads one of several words. */
export function readWord<Word extends string>(value: unknown, at: At, words: readonly Word[]): Word {
  if (words.includes(value as Word)) return value as Word;
  const hint = typeof value === "string" ? hinted(value, words).replace(/^:/u, ";") : "";
  const message = `Cannot use ${quote(value)} as ${fieldOf(at.path)}: choose ${alternatives(words.map(quote))}${hint}`;
  note(at, { code: "not-allowed", message, received: value });
  return words[0]!;
}

/** Reads a number, exactly. */
export function readNumber(value: unknown, at: At): Fraction {
  try {
    return parseRational(value as DecimalInput, fieldOf(at.path));
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    note(at, { code: error.code, message: error.message, received: value });
    return NOTHING;
  }
}

/** Reads a number from 0 to 100. */
export function readPoints(value: unknown, at: At): Fraction {
  const points = readNumber(value, at);
  if (points.numerator < 0n || points.numerator > 100n * points.denominator) {
    const message = `Cannot use ${quote(value)} as ${fieldOf(at.path)}: choose a number from 0 to 100`;
    note(at, { code: "out-of-range", message, received: value });
  }
  return points;
}

/** Reads a weight: a number that is not below 0. */
export function readWeight(value: unknown, at: At): Fraction {
  const weight = readNumber(value, at);
  if (weight.numerator >= 0n) return weight;
  const message = `Cannot use a negative ${fieldOf(at.path)}: received ${quote(value)}`;
  note(at, { code: "negative", message, received: value });
  return fraction(0n);
}

function missingOr(code: MetricInputErrorCode, value: unknown): MetricInputErrorCode {
  return value === undefined ? "missing-field" : code;
}
