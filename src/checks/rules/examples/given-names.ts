import { metricById } from "../../../catalogue/metric-by-id.ts";
import { nearestName, quote } from "../../../errors.ts";
import { keyOf, type Metric, type Model } from "../../definitions/model.ts";
import type { Definition } from "../../definitions/types.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofEach } from "../check.ts";

/** Names in examples that the metric, and those that it is computed from, do not take. */
export const givenNames: Check = /* @__PURE__ */ ofEach((metric, model) => {
  const names = namesOf(metric.definition, model, new Set());
  return names === null ? [] : strangers(metric, names);
});

function* strangers(metric: Metric, names: ReadonlySet<string>): Generator<Finding> {
  for (const [index, { given }] of (metric.definition.examples ?? []).entries()) {
    for (const name of Object.keys(given).filter((key) => !names.has(key))) {
      const nearest = nearestName(
        name,
        [...names].filter((one) => !Object.hasOwn(given, one)),
      );
      const hint = nearest === undefined ? `it takes ${[...names].join(", ")}` : `did you mean ${nearest}?`;
      const message = `Cannot give ${quote(name)} to ${metric.definition.id}: ${hint}`;
      const at = keyOf(metric, "examples", String(index), "given", name);
      yield { code: "CM703", at, message, suggestions: nearest === undefined ? [] : [nearest] };
    }
  }
}

/** Every name that a definition can be given; `null` where that cannot be told. */
function namesOf(definition: Definition, model: Model, seen: Set<string>): ReadonlySet<string> | null {
  if (definition.kind === "built-in") return fieldsOf(definition.uses);
  if (definition.kind !== "formula") return null;
  const own = Object.keys(definition.inputs);
  if (seen.has(definition.id)) return new Set(own);
  seen.add(definition.id);
  const others = Object.values(definition.inputs).flatMap(({ metric }) => metric ?? []);
  const inner = others.map((id) => namesOfMetric(id, model, seen));
  return inner.includes(null) ? null : new Set([...own, ...inner.flatMap((names) => [...(names ?? [])])]);
}

function namesOfMetric(id: string, model: Model, seen: Set<string>): ReadonlySet<string> | null {
  const definition = model.byId.get(id)?.definition;
  return definition === undefined ? fieldsOf(id) : namesOf(definition, model, seen);
}

function fieldsOf(id: string): ReadonlySet<string> | null {
  const metric = metricById(id);
  return metric === undefined ? null : new Set(metric.inputs.map(({ field }) => field));
}
