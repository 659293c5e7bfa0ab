import { isWithin } from "../../analysis/samples/candidates.ts";
import { declaredRange } from "../../analysis/domains.ts";
import { type Metric, partOf } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofEach } from "../check.ts";
import { writtenFraction } from "../examples/outcomes.ts";

/** Examples that come out where the metric is said never to be. */
export const examplesInRange: Check = /* @__PURE__ */ ofEach(outside);

function* outside(metric: Metric): Generator<Finding> {
  const { id, min, max, examples = [] } = metric.definition;
  const range = declaredRange(metric.definition);
  for (const [index, { expect }] of examples.entries()) {
    if (typeof expect !== "string" || isWithin(writtenFraction(expect), range)) continue;
    const bound = isWithin(writtenFraction(expect), { ...range, most: null }) ? "max" : "min";
    const most = bound === "min" ? `at least ${String(min)}` : `at most ${String(max)}`;
    const message = `The example says ${expect}, and ${id} is said to be ${most}`;
    const related = [{ at: partOf(metric, bound), message: "the bound that it breaks" }];
    yield { code: "CM604", at: partOf(metric, "examples", String(index), "expect"), message, related };
  }
}
