import { parseFormula } from "../../formula/parse-formula.ts";
import type { Formula } from "../../formula/syntax/formula.ts";
import type { FormulaSpan } from "../../formula/syntax/nodes.ts";
import type { FormulaProblem } from "../../formula/syntax/problems.ts";
import type { Finding } from "../diagnostics/finding.ts";
import { type Part, readSource, type SourceDocument } from "../reading/read-source.ts";
import type { DefinitionSource } from "../reading/source.ts";
import type { ReadEntry } from "./reading/read-entry.ts";
import { readDefinitions } from "./reading/read-definitions.ts";
import { kindSchemas } from "./schema/schema.ts";
import type { BuiltInDefinition, Definition, FormulaDefinition, GoalDefinition, HealthDefinition } from "./types.ts";

/** A definition with its place. */
interface Placed<D extends Definition> extends Omit<ReadEntry, "definition"> {
  readonly definition: D;
}

/** A metric by a formula, the formula read. */
export interface FormulaMetric extends Placed<FormulaDefinition> {
  readonly kind: "formula";
  /** `null` where it cannot be read. */
  readonly formula: Formula | null;
  /** Why it cannot be read. */
  readonly problems: readonly FormulaProblem[];
}

/** Any other definition. */
export interface OtherMetric extends Placed<BuiltInDefinition | HealthDefinition | GoalDefinition> {
  readonly kind: "built-in" | "health" | "goal";
}

/** A definition that was read. */
export type Metric = FormulaMetric | OtherMetric;

/** All that was read. Rules look at it; nothing in it changes. */
export interface Model {
  readonly documents: readonly SourceDocument[];
  /** Every definition that has its form, in the order of the files; of an id that stands twice the first. */
  readonly metrics: readonly Metric[];
  readonly byId: ReadonlyMap<string, Metric>;
}

/** What sources come to: what could be read, and what is wrong with the rest. */
export function readModel(sources: readonly DefinitionSource[]): {
  readonly model: Model;
  readonly findings: readonly Finding[];
} {
  const schemas = kindSchemas();
  const documents = sources.map(readSource);
  const byId = new Map<string, Metric>();
  const findings: Finding[] = [];
  for (const document of documents) {
    const read = readDefinitions(document, schemas);
    findings.push(...read.findings);
    findings.push(...read.entries.flatMap((entry) => added(entry, byId)));
  }
  return { model: { documents, metrics: [...byId.values()], byId }, findings };
}

/** Adds a definition, unless its id is taken. */
function added(entry: ReadEntry, byId: Map<string, Metric>): readonly Finding[] {
  const { id } = entry.definition;
  const first = byId.get(id);
  if (first !== undefined) return [doubled(entry, first)];
  byId.set(id, metricOf(entry));
  return [];
}

function metricOf({ definition, document, path }: ReadEntry): Metric {
  if (definition.kind !== "formula") return { kind: definition.kind, definition, document, path };
  const parsed = parseFormula(definition.formula, { inputs: Object.keys(definition.inputs) });
  const read = parsed.ok ? { formula: parsed.formula, problems: [] } : { formula: null, problems: parsed.problems };
  return { kind: "formula", definition, document, path, ...read };
}

function doubled({ definition, document, path }: ReadEntry, first: Metric): Finding {
  const message = `Cannot define ${definition.id} twice: each id is one metric`;
  const related = [
    { at: { document: first.document, path: first.path, part: "key" } as const, message: "it is defined here first" },
  ];
  return { code: "CM208", at: { document, path, part: "key" }, message, related };
}

/** A part of a definition. */
export function partOf({ document, path }: Pick<Metric, "document" | "path">, ...steps: readonly string[]): Part {
  return { document, path: [...path, ...steps] };
}

/** The key of a part of a definition; of the definition itself its id. */
export function keyOf(metric: Pick<Metric, "document" | "path">, ...steps: readonly string[]): Part {
  return { ...partOf(metric, ...steps), part: "key" };
}

/** Some characters of a metric's formula. */
export function inFormula(metric: FormulaMetric, { start, end }: FormulaSpan): Part {
  return { ...partOf(metric, "formula"), within: { start, end } };
}
