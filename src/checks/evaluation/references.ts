import { metricById } from "../../catalogue/metric-by-id.ts";
import { MetricInputError, nearestName } from "../../errors.ts";
import { formulaOf } from "../../formula/parse-formula.ts";
import type { Formula } from "../../formula/syntax/formula.ts";
import type { BuiltInDefinition, Definition, FormulaDefinition } from "../definitions/types.ts";

/** Where the metrics that formulas refer to are found. */
export interface References {
  readonly find: (id: string) => Definition | undefined;
  /** The formula of a definition, read once however often it is evaluated. */
  readonly formulaOf: (definition: FormulaDefinition) => Formula;
}

/** The definitions by id, and behind them the metrics of the catalogue under the standard convention. */
export function referencesTo(definitions: Iterable<Definition>): References {
  const byId = new Map(Array.from(definitions, (definition) => [definition.id, definition] as const));
  return { find: (id) => byId.get(id) ?? builtIn(id), formulaOf: readOnce() };
}

function readOnce(): References["formulaOf"] {
  const read = new WeakMap<FormulaDefinition, Formula>();
  return (definition) => {
    const known = read.get(definition) ?? formulaOf(definition.formula);
    read.set(definition, known);
    return known;
  };
}

/** A metric of the catalogue as a definition. */
export function builtIn(id: string): BuiltInDefinition | undefined {
  const metric = metricById(id);
  return metric && { kind: "built-in", id, name: metric.name, uses: id, convention: {}, unit: metric.unit };
}

/** The metric of an id, or an error that names the nearest. */
export function found(id: string, { find }: References, known: Iterable<string> = []): Definition {
  const definition = find(id);
  if (definition !== undefined) return definition;
  const nearest = nearestName(id, known);
  const hint = nearest === undefined ? "" : `: did you mean ${nearest}?`;
  const details = { code: "missing-field", field: id, received: undefined } as const;
  throw new MetricInputError(`Cannot find a metric named ${id}${hint}`, details);
}
