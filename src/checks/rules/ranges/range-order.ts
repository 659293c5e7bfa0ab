import { compared } from "../../../formula/evaluation/exact-arithmetic.ts";
import { keyOf, type Metric, partOf } from "../../definitions/model.ts";
import type { DefinitionInput } from "../../definitions/types.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofEach } from "../check.ts";
import { writtenFraction } from "../examples/outcomes.ts";

/** Ranges that end before they begin. */
export const rangeOrder: Check = /* @__PURE__ */ ofEach((metric) => {
  const { definition } = metric;
  const inputs = definition.kind === "formula" ? Object.entries(definition.inputs) : [];
  return [
    ...turned(metric, [], definition),
    ...inputs.flatMap(([name, input]) => [...turned(metric, ["inputs", name], input)]),
  ];
});

function* turned(
  metric: Metric,
  path: readonly string[],
  { min, max }: Pick<DefinitionInput, "min" | "max">,
): Generator<Finding> {
  if (min === undefined || max === undefined) return;
  if (compared(writtenFraction(min), writtenFraction(max)) <= 0) return;
  const message = `Cannot use min ${min} with max ${max} for ${path.at(-1) ?? metric.definition.id}: nothing is between them`;
  const related = [{ at: keyOf(metric, ...path, "max"), message: `max is ${max}` }];
  yield { code: "CM601", at: partOf(metric, ...path, "min"), message, related };
}
