import { expandedFormula } from "../../analysis/expanded.ts";
import type { Formula } from "../../../formula/syntax/formula.ts";
import { keyOf, type Metric, type Model } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import type { Check, CheckSettings, ReadFormulaMetric } from "../check.ts";
import { fingerprintOf, sameness, TRIES } from "./meanings.ts";

/** One formula under two names: they will drift apart. Found by what they come to, and then proved by their form. */
export const duplicates: Check = (model, settings) => {
  const groups = new Map<string, Entry[]>();
  for (const entry of model.metrics.flatMap((metric) => entryOf(metric, model, settings))) {
    groups.set(entry.key, [...(groups.get(entry.key) ?? []), entry]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.flatMap((other) => [...twice(other, first!, settings)]),
  );
};

interface Entry {
  readonly metric: Metric;
  /** `null` for a built-in, of which the key says all. */
  readonly formula: Formula | null;
  readonly key: string;
}

function entryOf(metric: Metric, model: Model, { seed }: CheckSettings): readonly Entry[] {
  const { definition } = metric;
  if (definition.kind === "built-in") {
    return [{ metric, formula: null, key: `${definition.uses} ${JSON.stringify(definition.convention)}` }];
  }
  if (metric.kind !== "formula" || metric.formula === null || metric.formula.inputs.length === 0) return [];
  const { formula, self } = expandedFormula(metric as ReadFormulaMetric, model);
  // A metric that looks back at itself is over another past than any other.
  if (self !== undefined) return [];
  const policy = metric.definition.whenUndefined ?? "null";
  return [
    { metric, formula, key: `${policy} ${sourcesOf(metric, formula)} ${fingerprintOf(formula, { seed, count: 6 })}` },
  ];
}

/** Where inputs come from that are left in the formula: of the same name they may be two things. */
function sourcesOf(metric: Metric, { inputs }: Formula): string {
  if (metric.definition.kind !== "formula") return "";
  const own = metric.definition.inputs;
  return [...inputs]
    .sort()
    .map((name) => own[name]?.metric ?? own[name]?.unit ?? "")
    .join();
}

function* twice({ metric, formula }: Entry, first: Entry, { seed }: CheckSettings): Generator<Finding> {
  const how = formula === null || first.formula === null ? "same" : sameness(formula, first.formula, seed);
  if (how === undefined) return;
  const [id, other] = [metric.definition.id, first.metric.definition.id];
  const message =
    how === "same"
      ? `${id} is ${other} under another name: both have one formula`
      : `${id} may be ${other} under another name: for ${String(TRIES)} inputs both come to the same`;
  const related = [{ at: keyOf(first.metric), message: `${other} is defined here` }];
  yield { code: "CM801", at: keyOf(metric), message, help: `take the value of ${other}, or remove one`, related };
}
