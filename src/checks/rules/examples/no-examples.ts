import { keyOf } from "../../definitions/model.ts";
import { type Check, ofFormulas } from "../check.ts";

/** Formulas that nothing shows to be what was meant. */
export const noExamples: Check = /* @__PURE__ */ ofFormulas((metric) => {
  const { examples = [], id } = metric.definition;
  if (examples.length > 0) return [];
  const message = `${id} has no example: nothing shows that its formula is what is meant`;
  return [{ code: "CM704", at: keyOf(metric), message, help: "add examples: with given and expect" }];
});
