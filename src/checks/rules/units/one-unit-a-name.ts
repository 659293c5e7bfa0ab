import { keyOf, type Metric, type Model, partOf } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofFormulas, type ReadFormulaMetric } from "../check.ts";
import { isOneUnit } from "./units-of.ts";

/** Names that have one unit in a formula and another in that of a metric which it takes: both are given the same. */
export const oneUnitAName: Check = /* @__PURE__ */ ofFormulas(function* (metric, model) {
  for (const other of takenBy(metric, model)) yield* otherUnits(metric, other);
});

/** The metrics that a formula takes, and that those take. */
function takenBy(metric: Metric, { byId }: Model): ReadonlySet<Metric> {
  const found = new Set<Metric>();
  const open = [metric];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const others = metricsIn(next).flatMap((id) => byId.get(id) ?? []);
    const fresh = others.filter((other) => other !== metric && !found.has(other));
    for (const other of fresh) found.add(other);
    open.push(...fresh);
  }
  return found;
}

function metricsIn({ definition }: Metric): readonly string[] {
  return definition.kind === "formula" ? Object.values(definition.inputs).flatMap(({ metric }) => metric ?? []) : [];
}

function* otherUnits(metric: ReadFormulaMetric, other: Metric): Generator<Finding> {
  for (const [name, { unit, metric: id }] of Object.entries(metric.definition.inputs)) {
    const theirs = ownUnit(name, other);
    if (unit === undefined || theirs === undefined || id !== undefined || isOneUnit(unit, theirs)) continue;
    const message = `${name} is ${unit} here and ${theirs} in ${other.definition.id}, which is given the same`;
    const related = [{ at: keyOf(other, "inputs", name), message: `${name} is ${theirs} here` }];
    yield { code: "CM509", at: partOf(metric, "inputs", name, "unit"), message, related };
  }
}

function ownUnit(name: string, { definition }: Metric): string | undefined {
  const isThere = definition.kind === "formula" && Object.hasOwn(definition.inputs, name);
  return isThere ? definition.inputs[name]?.unit : undefined;
}
