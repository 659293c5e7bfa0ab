import { compared } from "../../../formula/evaluation/exact-arithmetic.ts";
import { quote } from "../../../errors.ts";
import { readDay } from "../../../time/calendar-date.ts";
import { isWithin } from "../../analysis/samples/candidates.ts";
import { rangeOfMetric } from "../../analysis/domains.ts";
import { type Model, type OtherMetric, partOf } from "../../definitions/model.ts";
import type { Goal } from "../../definitions/types.ts";
import { builtIn } from "../../evaluation/references.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofEach } from "../check.ts";
import { writtenFraction } from "../examples/outcomes.ts";
import { directionOf } from "../ranges/thresholds.ts";

/** Goals by days that there are not, out of reach, and the wrong way. */
export const goals: Check = /* @__PURE__ */ ofEach((metric, model) => {
  const { definition } = metric;
  if (metric.kind === "formula" || definition.kind !== "goal") return [];
  const { goal } = definition;
  return [...noDay(metric, goal), ...outOfReach(metric, goal, model), ...backwards(metric, goal, model)];
});

function* noDay(metric: OtherMetric, { by }: Goal): Generator<Finding> {
  if (readDay(by) !== null) return;
  const message = `Cannot use ${quote(by)} as the day of a goal: there is no such day`;
  yield { code: "CM211", at: partOf(metric, "goal", "by"), message };
}

function* outOfReach(metric: OtherMetric, { metric: id, target }: Goal, model: Model): Generator<Finding> {
  const { least, most } = rangeOfMetric(id, model);
  if (isWithin(writtenFraction(target), { least, most })) return;
  const message = `Cannot reach ${target}: ${id} never is there`;
  const declared = model.byId.get(id);
  const related =
    declared === undefined
      ? []
      : [{ at: { ...partOf(declared), part: "key" as const }, message: `${id} and its range` }];
  yield { code: "CM608", at: partOf(metric, "goal", "target"), message, related };
}

function* backwards(metric: OtherMetric, { metric: id, target, baseline }: Goal, model: Model): Generator<Finding> {
  const definition = model.byId.get(id)?.definition ?? builtIn(id);
  const direction = definition && directionOf(definition);
  if (baseline === undefined || direction === undefined) return;
  const way = compared(writtenFraction(target), writtenFraction(baseline));
  if (way * (direction === "higher" ? 1 : -1) > 0) return;
  const message = `The goal goes from ${baseline} to ${target}, and of ${id} ${direction} is better`;
  yield { code: "CM609", at: partOf(metric, "goal", "target"), message };
}
