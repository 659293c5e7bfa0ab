import { MetricInputError } from "../../../errors.ts";
import type { Fraction } from "../../../number/fraction.ts";
import type { HealthCombination, HealthModel, MissingPolicy } from "../health-model.ts";
import { checkWeights } from "./check-weights.ts";
import {
  type At,
  fieldOf,
  inside,
  type ModelFault,
  readObject,
  readPoints,
  readText,
  readWord,
  withoutEchoes,
} from "./fields.ts";
import { readBands } from "./read-bands.ts";
import { readCaps } from "./read-caps.ts";
import { POLICIES, readComponents, readGroups } from "./read-components.ts";
import { DEFAULT_CLASSES, readClasses, readRounding } from "./read-details.ts";
import type { ReadModel } from "./read-types.ts";

const COMBINATIONS: readonly HealthCombination[] = [
  "weighted-mean",
  "points",
  "good-average-poor",
  "start-at-and-clamp",
];

/** The keys of a model. */
export const MODEL_KEYS: readonly string[] = [
  "name",
  "components",
  "groups",
  "missing",
  "combine",
  "startAt",
  "classes",
  "bands",
  "caps",
  "rounding",
];

const HALF_WAY: Fraction = { numerator: 50n, denominator: 1n };

/** Reads a model, or throws what is wrong with it first. */
export function requireModel(model: HealthModel): ReadModel {
  const { read, faults } = readModel(model);
  const [first] = faults;
  if (first === undefined && read !== null) return read;
  const { code = "missing-field", message = "", path = [], received } = first ?? {};
  throw new MetricInputError(message, { code, field: fieldOf(path), received });
}

/** What reading a model came to: the model where nothing is wrong with it, or else everything that is. */
export interface ModelReading {
  readonly read: ReadModel | null;
  readonly faults: readonly ModelFault[];
}

/** Reads a model, and notes everything that is wrong with it. */
export function readModel(model: unknown): ModelReading {
  const at: At = { path: [], faults: [] };
  const given = readObject(model, at, MODEL_KEYS);
  const read = readFields(given, at);
  if (at.faults.length === 0) checkWeights(read, given, at);
  return { read: at.faults.length === 0 ? read : null, faults: withoutEchoes(at.faults) };
}

function readFields(given: Readonly<Record<string, unknown>>, at: At): ReadModel {
  const of = <T>(key: string, otherwise: T, read: (value: unknown, at: At) => T): T =>
    given[key] === undefined ? otherwise : read(given[key], inside(at, key));
  const missing = of<MissingPolicy>("missing", "reweight", (value, place) => readWord(value, place, POLICIES));
  const components = readComponents(given["components"], inside(at, "components"), missing);
  return {
    name: of<string | null>("name", null, readText),
    components,
    groups: readGroups(given["groups"], inside(at, "groups"), components),
    combine: of("combine", COMBINATIONS[0]!, (value, place) => readWord(value, place, COMBINATIONS)),
    startAt: of("startAt", HALF_WAY, readPoints),
    classes: of("classes", DEFAULT_CLASSES, readClasses),
    bands: readBands(given["bands"], inside(at, "bands")),
    caps: readCaps(given["caps"], inside(at, "caps"), components),
    rounding: of<ReadModel["rounding"]>("rounding", null, readRounding),
  };
}
