import { nearestName, quote } from "../../../errors.ts";
import { type FormulaMetric, partOf } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofEach } from "../check.ts";

/** Inputs that are parts of what is no input, or of themselves. */
export const unknownWholes: Check = /* @__PURE__ */ ofEach((metric) =>
  metric.kind === "formula" ? unknown(metric) : [],
);

function* unknown(metric: FormulaMetric): Generator<Finding> {
  const { inputs } = metric.definition;
  for (const [name, { partOf: whole }] of Object.entries(inputs)) {
    if (whole === undefined) continue;
    const at = partOf(metric, "inputs", name, "partOf");
    if (!Object.hasOwn(inputs, whole)) {
      const nearest = nearestName(
        whole,
        Object.keys(inputs).filter((other) => other !== name),
      );
      const hint = nearest === undefined ? "" : `: did you mean ${nearest}?`;
      const suggestions = nearest === undefined ? [] : [nearest];
      yield { code: "CM306", at, message: `Cannot find an input named ${quote(whole)}${hint}`, suggestions };
    } else if (wholesOf(name, inputs).includes(name)) {
      yield { code: "CM306", at, message: `Cannot make ${name} a part of itself` };
    }
  }
}

/** What an input is a part of, and what that is. */
function wholesOf(name: string, inputs: FormulaMetric["definition"]["inputs"]): readonly string[] {
  const found: string[] = [];
  for (let next = inputs[name]?.partOf; next !== undefined && !found.includes(next); next = inputs[next]?.partOf) {
    found.push(next);
  }
  return found;
}
