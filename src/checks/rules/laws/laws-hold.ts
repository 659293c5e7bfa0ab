import { catalogue } from "../../../catalogue/catalogue.ts";
import { metricById } from "../../../catalogue/metric-by-id.ts";
import { isMetricInputError } from "../../../errors.ts";
import { checkLaws } from "../../../laws/check-laws.ts";
import { inputsFrom } from "../../../laws/inputs/inputs-from.ts";
import type { LawInput, LawInputs, LawResult, LawValue } from "../../../laws/types.ts";
import { keyOf, type Metric, type Model } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type References, referencesTo } from "../../evaluation/references.ts";
import type { Check, CheckSettings } from "../check.ts";
import { type Gathering, joined, leavesOf, type Leaves } from "./leaves.ts";
import { readLaw, type ReadLaw } from "./read-law.ts";
import { valueOf } from "./terms.ts";

/** Laws that are not written as laws are, or that do not hold on generated inputs. */
export const lawsHold: Check = (model, settings) => {
  const references = referencesTo(readable(model));
  const ids = [...model.byId.keys(), ...catalogue.map(({ id }) => id)];
  return model.metrics.flatMap((metric) => [...held(metric, { references, ids, settings })]);
};

/** A formula that cannot be read has been told of: no law can be tried on what takes its value. */
function readable({ metrics }: Model): readonly Metric["definition"][] {
  return metrics
    .filter((metric) => metric.kind !== "formula" || metric.formula !== null)
    .map(({ definition }) => definition);
}

interface Known {
  readonly references: References;
  readonly ids: readonly string[];
  readonly settings: CheckSettings;
}

function* held(metric: Metric, known: Known): Generator<Finding> {
  const { definition } = metric;
  const { laws: written = [], id, kind } = definition;
  if (written.length === 0 || (metric.kind === "formula" && metric.formula === null)) return;
  if (kind === "goal" || kind === "health") {
    const message = `Cannot hold ${id} to laws: it is a ${kind} definition, and laws are of metrics`;
    yield { code: "CM712", at: keyOf(metric, "laws"), message };
    return;
  }
  const inputs = inputsOf(metric);
  const read = written.map((law, index) => readLaw(law, { metric, index, inputs, ...known }));
  yield* read.filter((one): one is Finding => "code" in one);
  for (const laws of alike(read)) yield* tried(metric, laws, known);
}

/** The laws that can be read, together with those on the same inputs: another metric brings its own. */
function alike(read: readonly (ReadLaw | Finding)[]): Iterable<readonly ReadLaw[]> {
  const groups = new Map<string | null, ReadLaw[]>();
  for (const one of read) {
    if ("code" in one) continue;
    const key = one.other?.id ?? null;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups.values();
}

function inputsOf({ definition }: Metric): readonly string[] {
  if (definition.kind === "formula") return Object.keys(definition.inputs);
  return definition.kind === "built-in" ? (metricById(definition.uses)?.inputs ?? []).map(({ field }) => field) : [];
}

function* tried(metric: Metric, laws: readonly ReadLaw[], { references, settings }: Known): Generator<Finding> {
  const leaves = leavesFor(metric, laws, references);
  const inputs = leaves && drawn(leaves);
  if (leaves === null || inputs === null) return;
  let refusal: string | null = null;
  const value = valueOf(metric.definition, references);
  const ask = (input: LawInput): LawValue => {
    try {
      return value({ ...leaves.fixed, ...input });
    } catch (error) {
      if (isMetricInputError(error)) refusal = error.message;
      throw error;
    }
  };
  const results = checkLaws(ask, { inputs, laws: laws.map(({ law }) => law), ...settings });
  for (const [index, result] of results.entries()) {
    if (result.holds !== true) yield found(result, { metric, at: laws[index]!.at, refusal });
  }
}

/** What the metric and all that its laws compare it with are given; `null` where one of them cannot be computed. */
function leavesFor({ definition }: Metric, laws: readonly ReadLaw[], references: References): Leaves | null {
  const asked = new Set(laws.flatMap(({ fields }) => fields));
  const gathering = (): Gathering => ({ references, asked, seen: new Set() });
  const others = laws.slice(0, 1).flatMap(({ other }) => other ?? []);
  const leaves = joined([definition, ...others].map((one) => leavesOf(one, gathering())));
  return Object.keys(leaves.specs).length === 0 ? null : leaves;
}

/** The inputs; none where no number lies between declared ends, of which the ranges tell. */
function drawn({ specs }: Leaves): LawInputs<LawInput> | null {
  try {
    return inputsFrom(specs);
  } catch (error) {
    if (isMetricInputError(error)) return null;
    throw error;
  }
}

interface Place {
  readonly metric: Metric;
  readonly at: ReadLaw["at"];
  readonly refusal: string | null;
}

function found({ law, counterexample, seed, holds }: LawResult, { metric, at, refusal }: Place): Finding {
  const name = law.about === null ? law.name : `${law.name} ${law.about}`;
  if (holds === false && counterexample !== null) {
    const message = `${metric.definition.id} breaks the law ${name}: ${counterexample.words} (seed ${String(seed)})`;
    return { code: "CM714", at, message, help: `the law says that ${law.statement}` };
  }
  const why = refusal === null ? "it says nothing of such inputs" : `inputs are refused: ${refusal}`;
  return { code: "CM715", at, message: `Cannot try the law ${name} on ${metric.definition.id}: ${why}` };
}
