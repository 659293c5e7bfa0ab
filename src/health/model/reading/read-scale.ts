import { alternatives, quote } from "../../../errors.ts";
import type { Fraction } from "../../../number/fraction.ts";
import { compareRationals } from "../../../number/rationals.ts";
import {
  type At,
  fieldOf,
  hinted,
  inside,
  isSound,
  note,
  readList,
  readNumber,
  readObject,
  readWord,
} from "./fields.ts";
import { readSteps } from "./read-steps.ts";
import type { ReadScale } from "./read-types.ts";

const KINDS = ["linear", "steps", "logistic", "percentile"] as const;

/** Reads a scale: a word, or an object of one key. */
export function readScale(value: unknown, at: At): ReadScale {
  if (value === "points") return { kind: "points" };
  const keys = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  const kind = keys.length === 1 ? KINDS.find((name) => name === keys[0]) : undefined;
  if (kind === undefined) return unknownScale(value, keys, at);
  return READERS[kind]((value as Readonly<Record<string, unknown>>)[kind], inside(at, kind));
}

function unknownScale(value: unknown, [key = ""]: readonly string[], at: At): ReadScale {
  const hint = hinted(typeof value === "string" ? value : key, [...KINDS, "points"]).replace(/^:/u, ";");
  const message = `Cannot use ${quote(value)} as ${fieldOf(at.path)}: choose "points" or an object of one of ${alternatives(KINDS)}${hint}`;
  note(at, { code: value === undefined ? "missing-field" : "not-allowed", message, received: value });
  return { kind: "points" };
}

const READERS: Readonly<Record<(typeof KINDS)[number], (value: unknown, at: At) => ReadScale>> = {
  linear: readLinear,
  steps: readSteps,
  logistic: readLogistic,
  percentile: readPercentile,
};

function readLinear(value: unknown, at: At): ReadScale {
  let [worst, best] = [NOTHING, NOTHING];
  const sound = isSound(at, () => {
    const ends = readObject(value, at, ["worst", "best"]);
    worst = readNumber(ends["worst"], inside(at, "worst"));
    best = readNumber(ends["best"], inside(at, "best"));
  });
  if (sound && compareRationals(worst, best) === 0) {
    const message = `Cannot draw a line in ${fieldOf(at.path)} where worst and best are one: received ${quote(value)}`;
    note(at, { code: "not-allowed", message, received: value });
  }
  return { kind: "linear", worst, best };
}

const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

function readLogistic(value: unknown, at: At): ReadScale {
  const { midpoint, steepness } = readObject(value, at, ["midpoint", "steepness"]);
  const place = inside(at, "steepness");
  let slope = NOTHING;
  const sound = isSound(at, () => {
    slope = readNumber(steepness, place);
  });
  if (sound && slope.numerator === 0n) {
    const message = `Cannot use ${quote(steepness)} as ${fieldOf(place.path)}: every value would be worth as much`;
    note(place, { code: "out-of-range", message, received: steepness });
  }
  return { kind: "logistic", midpoint: readNumber(midpoint, inside(at, "midpoint")), steepness: slope };
}

function readPercentile(value: unknown, at: At): ReadScale {
  const { cutPoints, better } = readObject(value, at, ["cutPoints", "better"]);
  const list = inside(at, "cutPoints");
  const points: Fraction[] = [];
  const sound = isSound(at, () => {
    points.push(...readList(cutPoints, list, "numbers").map((point, index) => readNumber(point, inside(list, index))));
  });
  const wrong = points.findIndex((point, index) => index > 0 && compareRationals(points[index - 1]!, point) >= 0);
  if (sound && wrong > 0) {
    const received = (cutPoints as unknown[])[wrong];
    const message = `Cannot use ${quote(received)} as ${fieldOf(inside(list, wrong).path)}: cut points rise, and the one before is ${quote((cutPoints as unknown[])[wrong - 1])}`;
    note(inside(list, wrong), { code: "not-allowed", message, received });
  }
  const way = better === undefined ? "higher" : readWord(better, inside(at, "better"), ["higher", "lower"]);
  return { kind: "percentile", cutPoints: points, better: way };
}
