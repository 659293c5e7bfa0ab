import { metricById } from "../../../catalogue/metric-by-id.ts";
import { compared } from "../../../formula/evaluation/exact-arithmetic.ts";
import { isWithin } from "../../analysis/samples/candidates.ts";
import { declaredRange } from "../../analysis/domains.ts";
import { type Metric, partOf } from "../../definitions/model.ts";
import type { Definition } from "../../definitions/types.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofEach } from "../check.ts";
import { writtenFraction } from "../examples/outcomes.ts";

/** Thresholds out of order, and out of the range; and a direction that a built-in does not have. */
export const thresholds: Check = /* @__PURE__ */ ofEach((metric) => [
  ...outOfOrder(metric),
  ...outOfRange(metric),
  ...otherDirection(metric),
]);

/** Which way a metric is better: as it says, or as the built-in does that it uses. */
export function directionOf(definition: Definition): "higher" | "lower" | undefined {
  const own = definition.direction ?? builtInDirection(definition);
  return own === "neither" ? undefined : own;
}

function builtInDirection(definition: Definition): Definition["direction"] {
  return definition.kind === "built-in" ? metricById(definition.uses)?.direction : undefined;
}

/** They stand best first: where higher is better from high to low. Without a direction, from one end to the other. */
function outOfOrder(metric: Metric): readonly Finding[] {
  const entries = Object.entries(metric.definition.thresholds ?? {});
  const direction = directionOf(metric.definition);
  const falls = direction === undefined ? isFalling(entries) : direction === "higher";
  const isBefore = (a: string, b: string): boolean => order(a, b) * (falls ? 1 : -1) > 0;
  const index = entries.findIndex(([, value], at) => at > 0 && !isBefore(entries[at - 1]![1], value));
  if (index === -1) return [];
  const [[before, first], [name, value]] = [entries[index - 1]!, entries[index]!];
  const better = direction === undefined ? "" : `, and ${direction} is better`;
  const message = `Cannot have ${name} at ${value} after ${before} at ${first}: thresholds stand best first${better}`;
  const related = [{ at: partOf(metric, "thresholds", before), message: `${before} is ${first}` }];
  return [{ code: "CM605", at: partOf(metric, "thresholds", name), message, related }];
}

function isFalling(entries: readonly (readonly [string, string])[]): boolean {
  const [first, last] = [entries[0], entries.at(-1)];
  return first !== undefined && last !== undefined && order(first[1], last[1]) > 0;
}

function order(a: string, b: string): number {
  return compared(writtenFraction(a), writtenFraction(b));
}

function* outOfRange(metric: Metric): Generator<Finding> {
  const { id } = metric.definition;
  const range = declaredRange(metric.definition);
  for (const [name, value] of Object.entries(metric.definition.thresholds ?? {})) {
    if (isWithin(writtenFraction(value), range)) continue;
    const message = `${name} is at ${value}, where ${id} is said never to be`;
    yield { code: "CM606", at: partOf(metric, "thresholds", name), message };
  }
}

function* otherDirection(metric: Metric): Generator<Finding> {
  const { definition } = metric;
  const built = builtInDirection(definition);
  if (built === undefined || definition.direction === undefined || definition.direction === built) return;
  const better = built === "neither" ? "neither way is better" : `${built} is better`;
  const message = `${definition.id} is said to be better ${definition.direction}: of the built-in that it uses, ${better}`;
  yield { code: "CM607", at: partOf(metric, "direction"), message, suggestions: [built] };
}
