import { metricById } from "../../../catalogue/metric-by-id.ts";
import { nameKey, quote } from "../../../errors.ts";
import { isFunction } from "../../../formula/syntax/functions.ts";
import { TIMES } from "../../../formula/units/unit.ts";
import { keyOf, type Metric, partOf } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofEach } from "../check.ts";

/** Two definitions that people call the same. */
export const alikeNames: Check = (model) => {
  const byKey = new Map<string, Metric>();
  return model.metrics.flatMap((metric) => {
    const { name, id } = metric.definition;
    const key = nameKey(name ?? id);
    const first = byKey.get(key);
    if (first === undefined) byKey.set(key, metric);
    return first === undefined ? [] : [alike(metric, first)];
  });
};

function alike(metric: Metric, first: Metric): Finding {
  const { id, name } = metric.definition;
  const message = `${id} is called ${quote(name ?? id)}, and so is ${first.definition.id}`;
  const related = [{ at: keyOf(first), message: `${first.definition.id} is defined here` }];
  return { code: "CM805", at: name === undefined ? keyOf(metric) : partOf(metric, "name"), message, related };
}

/** Ids of built-ins over other definitions: whoever refers to one gets the definition. */
export const shadowedIds: Check = /* @__PURE__ */ ofEach(({ definition, ...metric }) => {
  const builtIn = metricById(definition.id);
  if (builtIn === undefined || (definition.kind === "built-in" && definition.uses === definition.id)) return [];
  const message = `${definition.id} is the id of a built-in: whoever refers to it gets this definition instead`;
  return [{ code: "CM806", at: keyOf(metric), message, help: `write uses: ${definition.id}, or choose another id` }];
});

/** Names that are words of the formula language, and ids that are periods. */
export const reservedNames: Check = /* @__PURE__ */ ofEach(reserved);

function* reserved(metric: Metric): Generator<Finding> {
  const { definition } = metric;
  if (TIMES.some((time) => time === definition.id.replace(/s$/u, ""))) {
    yield {
      code: "CM807",
      at: keyOf(metric),
      message: `${definition.id} is a period: as the id of a metric it is taken for one`,
    };
  }
  for (const name of definition.kind === "formula" ? Object.keys(definition.inputs) : []) {
    if (!isFunction(name) && !WORDS.includes(name)) continue;
    const message = `${name} is a word of formulas: as the name of an input it is taken for that`;
    yield { code: "CM807", at: keyOf(metric, "inputs", name), message };
  }
}

const WORDS = ["and", "or", "not"];
