import { inFormula } from "../../definitions/model.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import { type Check, ofFormulas } from "../check.ts";
import { missingValues, type MissingValue } from "./missing-values.ts";

/** Formulas that may have no value and do not say what they are then: `whenUndefined` is part of what a metric is. */
export const noPolicy: Check = /* @__PURE__ */ ofFormulas(function* (metric, model) {
  const { id, whenUndefined } = metric.definition;
  if (whenUndefined !== undefined) return;
  const missing = missingValues(metric, model);
  const first = (isMeant: (one: MissingValue) => boolean): MissingValue | undefined => missing.find(isMeant);
  for (const [code, one] of [
    ["CM408", first(({ why }) => why === "zero")],
    ["CM409", first(({ why }) => why !== "zero")],
  ] as const) {
    if (one !== undefined) yield finding(code, one);
  }

  function finding(code: string, { node, what }: MissingValue): Finding {
    const message = `${what}, and ${id} does not say what it is then`;
    return { code, at: inFormula(metric, node), message, help: "write whenUndefined: null, zero or error" };
  }
});
