import type { Metric as CatalogueMetric } from "../../../catalogue/types.ts";
import { nameKey } from "../../../errors.ts";
import { compared } from "../../../formula/evaluation/exact-arithmetic.ts";
import type { Formula } from "../../../formula/syntax/formula.ts";
import type { Fraction } from "../../../number/fraction.ts";
import { isWithin } from "../../analysis/samples/candidates.ts";
import { boundary, domainsOf } from "../../analysis/domains.ts";
import { between } from "../../analysis/proof/interval.ts";
import { type Sample, samplesOf, valueFor } from "../../analysis/samples/samples.ts";
import { shownSample } from "../../analysis/samples/shown-sample.ts";
import { keyOf, type Model } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import type { Check, CheckSettings, ReadFormulaMetric } from "../check.ts";
import { ofFormulas } from "../check.ts";
import { shownValue } from "../examples/outcomes.ts";
import { unitsOf } from "../units/units-of.ts";
import { fieldKey } from "./field-words.ts";
import { fingerprintOf, renamed, sameness, TRIES } from "./meanings.ts";
import { fieldsKey, type StandardFormula, standards, type Standards } from "./standard-formulas.ts";

/** Names that say one metric over formulas that are another, and formulas that are those of a built-in. */
export const claims: Check = (model, settings) => {
  let read: Standards | undefined;
  return ofFormulas((metric) => {
    const known = (read ??= standards());
    return judged({ metric, model, keys: keysOf(metric, model) }, { known, settings });
  })(model, settings);
};

interface Means {
  readonly known: Standards;
  readonly settings: CheckSettings;
}

function* judged(of: Compared, means: Means): Generator<Finding> {
  const { metric } = of;
  const claimed = claimedBy(metric, means.known);
  const is = standardOf(of, means);
  const isOther = claimed !== undefined && is?.id !== claimed.id;
  if (is !== undefined && !isOther) yield useBuiltIn(metric, is);
  if (!isOther) return;
  const difference = differenceFrom(claimed, of, means);
  if (is !== undefined) yield otherClaim(metric, [claimed, is], difference);
  else if (difference !== undefined) yield otherThan(metric, claimed, difference);
}

/** The metric of the catalogue whose standard formula it is. */
function standardOf({ metric: { formula }, keys }: Compared, { known, settings }: Means): CatalogueMetric | undefined {
  if (keys.size < formula.inputs.length) return undefined;
  const found = known.byFields.get(fieldsKey(keys.values()));
  return found?.find((form) => isSame(formula, inNamesOf(form, keys), settings.seed))?.metric;
}

/** The metric that a definition is called after, by its id or its name. */
function claimedBy({ definition }: ReadFormulaMetric, { byName }: Standards): CatalogueMetric | undefined {
  return byName.get(nameKey(definition.name ?? "")) ?? byName.get(nameKey(definition.id));
}

/** What each input is, where that can be told, by its name. No two are the same. */
function keysOf(metric: ReadFormulaMetric, model: Model): ReadonlyMap<string, string> {
  const units = unitsOf(metric, model);
  const keys = new Map(metric.formula.inputs.map((name) => [name, fieldKey(name, units[name])]));
  const counts = new Map<string, number>();
  for (const key of keys.values()) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map([...keys].filter((entry): entry is [string, string] => counts.get(entry[1] ?? "") === 1));
}

/** A standard formula over the names that a definition has for its fields. */
function inNamesOf({ formula, keys }: StandardFormula, names: ReadonlyMap<string, string>): Formula {
  const byKey = new Map([...names].map(([name, key]) => [key, name]));
  return renamed(formula, new Map([...keys].map(([field, key]) => [field, byKey.get(key)!])));
}

function isSame(a: Formula, b: Formula, seed: number): boolean {
  const tries = { seed, count: 6 };
  return fingerprintOf(a, tries) === fingerprintOf(b, tries) && sameness(a, b, seed) === "same";
}

function useBuiltIn(metric: ReadFormulaMetric, { id, name }: CatalogueMetric): Finding {
  const message = `${metric.definition.id} has the formula of the built-in ${name}`;
  return { code: "CM804", at: keyOf(metric, "formula"), message, help: `write uses: ${id}`, suggestions: [id] };
}

interface Difference {
  readonly sample: Sample;
  readonly own: Fraction | null;
  readonly standard: Fraction | null;
}

interface Compared {
  readonly metric: ReadFormulaMetric;
  readonly model: Model;
  readonly keys: ReadonlyMap<string, string>;
}

/** Inputs for which a definition is not what the built-in is that it is called after. */
function differenceFrom(claimed: CatalogueMetric, of: Compared, { known, settings }: Means): Difference | undefined {
  const { metric, model, keys } = of;
  const own = new Set(keys.values());
  const form = known.byId.get(claimed.id)?.find((one) => [...one.keys.values()].every((key) => own.has(key)));
  if (form === undefined) return undefined;
  const [formula, standard] = [metric.formula, inNamesOf(form, keys)];
  const drawn = { formula, domains: domainsOf(metric.definition.inputs, model), self: undefined };
  const found = [...samplesOf(drawn, { seed: settings.seed, count: TRIES })].flatMap((sample) => {
    const own = valueFor(drawn, sample);
    const other = valueFor({ formula: standard, self: undefined }, sample);
    return own === undefined || other === undefined || isOne(own, other) ? [] : [{ sample, own, standard: other }];
  });
  // Of all, one that a reader has met: a value that the built-in can have.
  const range = between(boundary(claimed.range.least), boundary(claimed.range.most));
  return found.find((one) => one.standard !== null && isWithin(one.standard, range)) ?? found[0];
}

function isOne(a: Fraction | null, b: Fraction | null): boolean {
  return a === null || b === null ? a === b : compared(a, b) === 0;
}

function otherClaim(
  metric: ReadFormulaMetric,
  [claimed, is]: readonly [CatalogueMetric, CatalogueMetric],
  difference: Difference | undefined,
): Finding {
  const witness = difference === undefined ? "" : `: ${told(difference, claimed)}`;
  const message = `${metric.definition.id} is called after ${claimed.name}, and its formula is that of ${is.name}${witness}`;
  return { code: "CM802", at: keyOf(metric), message, suggestions: [is.id] };
}

function otherThan(metric: ReadFormulaMetric, claimed: CatalogueMetric, difference: Difference): Finding {
  const message = `${metric.definition.id} is called after ${claimed.name}, and is another: ${told(difference, claimed)}`;
  return { code: "CM803", at: keyOf(metric), message };
}

function told({ sample, own, standard }: Difference, { short }: CatalogueMetric): string {
  return `for ${shownSample(sample)} it comes to ${shownValue(own)}, and ${short} to ${shownValue(standard)}`;
}
