import { metricById } from "../../catalogue/metric-by-id.ts";
import type { Metric as CatalogueMetric, MetricInput } from "../../catalogue/types.ts";
import { parseFormula } from "../../formula/parse-formula.ts";
import { type Formula, formulaWith } from "../../formula/syntax/formula.ts";
import type { ValueNode } from "../../formula/syntax/nodes.ts";
import { partsOf } from "../../formula/syntax/walk.ts";
import type { FormulaMetric, Model } from "../definitions/model.ts";
import { boundary, type Domain, type Domains, domainsOf } from "./domains.ts";
import { between } from "./proof/interval.ts";
import { replaced, sizeOf } from "./trees.ts";

/** A formula over what is given alone: the formulas of the metrics that it takes in the places of their names. */
export interface Expanded {
  readonly formula: Formula;
  readonly domains: Domains;
  /** The name under which it looks back at itself. */
  readonly self: string | undefined;
  /** Whether every name in it is given, and none is the value of another metric. */
  readonly isWhole: boolean;
}

/** More parts than this are not put together. */
const MOST_PARTS = 300;

/** A metric's formula with those of the metrics that it takes put in, where they have no value of their own for nothing. */
export function expandedFormula(metric: FormulaMetric & { readonly formula: Formula }, model: Model): Expanded {
  const { definition, formula } = metric;
  const self = formula.inputs.find((name) => definition.inputs[name]?.metric === definition.id);
  const own: Expanded = {
    formula,
    domains: domainsOf(definition.inputs, model),
    self,
    isWhole: Object.values(definition.inputs).every(({ metric: id }) => id === undefined || id === definition.id),
  };
  if (own.isWhole || self !== undefined) return own;
  return put(own, metric, { model, open: [definition.id] }) ?? own;
}

interface Opening {
  readonly model: Model;
  readonly open: readonly string[];
}

function put(own: Expanded, { definition }: FormulaMetric, opening: Opening): Expanded | null {
  const bodies = new Map<string, ValueNode>();
  const domains = new Map([...own.domains].filter(([name]) => definition.inputs[name]?.metric === undefined));
  for (const [name, { metric: id }] of Object.entries(definition.inputs)) {
    const inner = id === undefined ? undefined : opened(id, opening);
    if (inner === null) return null;
    if (inner === undefined) continue;
    bodies.set(name, inner.formula.body);
    for (const [leaf, domain] of inner.domains) domains.set(leaf, domain);
  }
  // A name that is given in one formula and a metric in another is two things.
  if ([...bodies.keys()].some((name) => domains.has(name))) return null;
  const body = replaced(own.formula.body, (part) => (part.kind === "name" ? bodies.get(part.name) : undefined));
  if (sizeOf(body, partsOf) > MOST_PARTS) return null;
  return { formula: formulaWith(own.formula.text, body), domains, self: undefined, isWhole: true };
}

function opened(id: string, opening: Opening): Expanded | null {
  if (opening.open.includes(id)) return null;
  const metric = opening.model.byId.get(id);
  if (metric === undefined) return ofCatalogue(metricById(id));
  if (metric.kind === "formula") return ofFormula(metric, opening);
  const { definition } = metric;
  if (definition.kind !== "built-in" || Object.keys(definition.convention).length > 0) return null;
  return ofCatalogue(metricById(definition.uses));
}

function ofFormula(metric: FormulaMetric, { model, open }: Opening): Expanded | null {
  const { definition, formula } = metric;
  if (formula === null || (definition.whenUndefined ?? "null") !== "null") return null;
  const own = { formula, domains: domainsOf(definition.inputs, model), self: undefined, isWhole: true };
  const isLeaf = Object.values(definition.inputs).every(({ metric: id }) => id === undefined);
  return isLeaf ? own : put(own, metric, { model, open: [...open, definition.id] });
}

/** A metric of the catalogue, where its formula says all of it. */
function ofCatalogue(metric: CatalogueMetric | undefined): Expanded | null {
  if (metric === undefined || metric.formula === null || metric.choices.length > 0) return null;
  const parsed = parseFormula(metric.formula);
  const isPlain = metric.inputs.every(({ form, optional }) => form === undefined && optional !== true);
  if (!parsed.ok || !isPlain) return null;
  const domains = new Map(metric.inputs.map((input) => [input.field, domainOfField(input)]));
  return { formula: parsed.formula, domains, self: undefined, isWhole: true };
}

/** What a field of the catalogue can be. */
export function domainOfField({ least, most, whole }: MetricInput): Domain {
  return { range: between(boundary(least), boundary(most)), isWhole: whole === true, partOf: null };
}
