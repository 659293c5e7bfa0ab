import { metricById } from "../../../catalogue/metric-by-id.ts";
import type { InputSpec, InputSpecs } from "../../../laws/types.ts";
import type { Definition, DefinitionInput, FormulaDefinition } from "../../definitions/types.ts";
import type { References } from "../../evaluation/references.ts";
import { builtInLeaves } from "./built-in-inputs.ts";
import { specWith } from "./spec.ts";

/** What a metric, and those that it is computed from, are given in the end. */
export interface Leaves {
  readonly specs: InputSpecs;
  /** What is no number and is taken from the first example. */
  readonly fixed: Readonly<Record<string, unknown>>;
}

/** What is known while the inputs are gathered. */
export interface Gathering {
  readonly references: References;
  /** Inputs that laws are about: given directly, even where they come from another metric. */
  readonly asked: ReadonlySet<string>;
  /** Metrics that have been seen. */
  readonly seen: Set<string>;
}

/** All that a definition is given in the end. Of a metric in a circle, or one that cannot be computed, nothing. */
export function leavesOf(definition: Definition, gathering: Gathering): Leaves {
  if (gathering.seen.has(definition.id)) return { specs: {}, fixed: {} };
  gathering.seen.add(definition.id);
  if (definition.kind === "built-in") return builtInLeaves(definition, gathering.asked);
  return definition.kind === "formula" ? formulaLeaves(definition, gathering) : { specs: {}, fixed: {} };
}

function formulaLeaves(definition: FormulaDefinition, gathering: Gathering): Leaves {
  const { references, asked } = gathering;
  const formula = references.formulaOf(definition);
  const all = formula.inputs.map((name): Leaves => {
    const input = Object.hasOwn(definition.inputs, name) ? definition.inputs[name]! : {};
    const isList = formula.series.includes(name);
    const other =
      input.metric === undefined || input.metric === definition.id ? undefined : references.find(input.metric);
    if (other === undefined || asked.has(name)) {
      return { specs: { [name]: specOf(input, { other, isList, names: formula.inputs }) }, fixed: {} };
    }
    const leaves = leavesOf(other, gathering);
    return isList ? { ...leaves, specs: asLists(leaves.specs) } : leaves;
  });
  return joined(all);
}

/** Several metrics' inputs; what they have in common is of whoever named it first. */
export function joined(all: readonly Leaves[]): Leaves {
  return all.reduce(
    (sum, one) => ({ specs: { ...sum.specs, ...one.specs, ...sum.specs }, fixed: { ...one.fixed, ...sum.fixed } }),
    {
      specs: {},
      fixed: {},
    },
  );
}

/** The past of every input; what is a part of another is not told period by period. */
function asLists(specs: InputSpecs): InputSpecs {
  const lists = Object.entries(specs).map(([name, spec]) => [
    name,
    specWith({ ...LOOSE, ...spec, list: true, partOf: undefined }),
  ]);
  return Object.fromEntries(lists) as InputSpecs;
}

const LOOSE = { unit: undefined, min: undefined, max: undefined, whole: undefined };

interface Known {
  readonly other: Definition | undefined;
  readonly isList: boolean;
  /** The inputs that the formula names: what is a part of another one is free. */
  readonly names: readonly string[];
}

/** What an input can be: what it says itself, or what the metric that it comes from says of its value. */
function specOf(input: DefinitionInput, { other, isList, names }: Known): InputSpec {
  const { unit = unitOf(other), min = other?.min, max = other?.max, whole } = input;
  // A past is drawn period by period, each value by itself.
  const partOf = isList ? undefined : names.find((name) => name === input.partOf);
  return specWith({ unit, min, max, whole, list: isList, partOf });
}

function unitOf(definition: Definition | undefined): string | undefined {
  if (definition?.unit !== undefined || definition?.kind !== "built-in") return definition?.unit;
  return metricById(definition.uses)?.unit;
}
