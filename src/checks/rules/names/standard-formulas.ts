import { catalogue } from "../../../catalogue/catalogue.ts";
import type { Metric as CatalogueMetric } from "../../../catalogue/types.ts";
import { parseFormula } from "../../../formula/parse-formula.ts";
import { type Formula, formulaWith } from "../../../formula/syntax/formula.ts";
import { nameKey } from "../../../errors.ts";
import { fraction } from "../../../number/fraction.ts";
import { literal, replaced } from "../../analysis/trees.ts";
import { fieldKey } from "./field-words.ts";

/** A standard formula over fields by what they are, with those that can be left out or without. */
export interface StandardFormula {
  readonly metric: CatalogueMetric;
  readonly formula: Formula;
  /** What each of its fields is. */
  readonly keys: ReadonlyMap<string, string>;
}

/** What the catalogue knows, found by what a formula is over, and by what a metric is called. */
export interface Standards {
  readonly byFields: ReadonlyMap<string, readonly StandardFormula[]>;
  readonly byId: ReadonlyMap<string, readonly StandardFormula[]>;
  readonly byName: ReadonlyMap<string, CatalogueMetric>;
}

/** Reads the formulas of the catalogue, which takes time that other commands do not have. */
export function standards(): Standards {
  const byFields = new Map<string, StandardFormula[]>();
  const byId = new Map<string, readonly StandardFormula[]>();
  for (const metric of catalogue) {
    const forms = formsOf(metric);
    byId.set(metric.id, forms);
    for (const form of forms) {
      const key = fieldsKey(form.keys.values());
      byFields.set(key, [...(byFields.get(key) ?? []), form]);
    }
  }
  return { byFields, byId, byName: names() };
}

/** What a formula is over, whatever the order. */
export function fieldsKey(keys: Iterable<string>): string {
  return [...keys].sort().join("; ");
}

function names(): ReadonlyMap<string, CatalogueMetric> {
  const all = catalogue.flatMap((metric) =>
    [metric.id, metric.name, metric.short, ...metric.aliases].map((name) => [nameKey(name), metric] as const),
  );
  // Of one name for two, the first.
  return new Map(all.reverse());
}

function formsOf(metric: CatalogueMetric): readonly StandardFormula[] {
  const parsed = metric.formula === null ? undefined : parseFormula(metric.formula);
  if (parsed?.ok !== true || metric.inputs.some(({ form }) => form !== undefined)) return [];
  const optional = metric.inputs.filter((input) => input.optional === true).map(({ field }) => field);
  const short = optional.length === 0 ? [] : [without(parsed.formula, optional)];
  return [parsed.formula, ...short].flatMap((formula) => formOf(metric, formula));
}

function formOf(metric: CatalogueMetric, formula: Formula): readonly StandardFormula[] {
  const keys = new Map<string, string>();
  for (const { field, unit } of metric.inputs.filter((input) => formula.inputs.includes(input.field))) {
    const key = fieldKey(field, unit);
    if (key !== undefined) keys.set(field, key);
  }
  const isTold = keys.size === formula.inputs.length && new Set(keys.values()).size === keys.size;
  return isTold ? [{ metric, formula, keys }] : [];
}

/** The formula where fields that can be left out are: `coalesce(reactivationMrr, 0)` is 0. */
function without({ text, body }: Formula, fields: readonly string[]): Formula {
  const zero = literal(fraction(0n));
  return formulaWith(
    text,
    replaced(body, (part) => {
      const [first] = part.kind === "call" && part.function === "coalesce" ? part.arguments : [];
      return first?.kind === "name" && fields.includes(first.name) ? zero : undefined;
    }),
  );
}
