import { catalogue } from "../../../catalogue/catalogue.ts";
import { findMetrics } from "../../../catalogue/find-metrics.ts";
import { metricById } from "../../../catalogue/metric-by-id.ts";
import { nearestName, quote } from "../../../errors.ts";
import { type Metric, type Model, partOf } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import type { Part } from "../../reading/read-source.ts";
import { type Check, ofEach } from "../check.ts";

/** Metrics that are referred to and not defined, and built-ins that there are not. */
export const unknownMetrics: Check = /* @__PURE__ */ ofEach((metric, model) => [
  ...builtIns(metric),
  ...references(metric, model),
]);

function* builtIns(metric: Metric): Generator<Finding> {
  if (metric.definition.kind !== "built-in") return;
  const { uses } = metric.definition;
  if (metricById(uses) !== undefined) return;
  const nearest = nearestBuiltIn(uses);
  const hint = nearest === undefined ? "see customer-metrics list" : `did you mean ${nearest}?`;
  const message = `Cannot find a metric of customer-metrics named ${quote(uses)}: ${hint}`;
  yield { code: "CM303", at: partOf(metric, "uses"), message, suggestions: nearest === undefined ? [] : [nearest] };
}

/** By spelling, or by what people call it: `nrr`. */
function nearestBuiltIn(id: string): string | undefined {
  const near = nearestName(
    id,
    catalogue.map((metric) => metric.id),
  );
  return near ?? findMetrics(id.replaceAll("-", " "))[0]?.metric.id;
}

function* references(metric: Metric, model: Model): Generator<Finding> {
  for (const [id, at] of referred(metric)) {
    if (model.byId.has(id) || metricById(id) !== undefined || isHeldBack(model, id)) continue;
    const nearest = nearestName(id, [...model.byId.keys(), ...catalogue.map((one) => one.id)]);
    const hint = nearest === undefined ? "it is in none of these files, and no built-in" : `did you mean ${nearest}?`;
    const message = `Cannot find a metric named ${quote(id)}: ${hint}`;
    yield { code: "CM301", at, message, suggestions: nearest === undefined ? [] : [nearest] };
  }
}

function* referred(metric: Metric): Generator<readonly [string, Part]> {
  const { definition } = metric;
  if (definition.kind === "goal") yield [definition.goal.metric, partOf(metric, "goal", "metric")];
  if (definition.kind !== "formula") return;
  for (const [name, { metric: id }] of Object.entries(definition.inputs)) {
    if (id !== undefined) yield [id, partOf(metric, "inputs", name, "metric")];
  }
}

/** Whether a definition of this id is there, and has findings of its own: it is not missing. */
function isHeldBack({ documents }: Model, id: string): boolean {
  return documents.some(({ root }) => root?.entries.get("metrics")?.entries.has(id) === true);
}
