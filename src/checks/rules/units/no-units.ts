import { keyOf } from "../../definitions/model.ts";
import { type Check, ofFormulas } from "../check.ts";
import { unitsOf } from "./units-of.ts";

/** Inputs whose unit is not known: nothing can be said of the unit of a formula that names one. */
export const noUnits: Check = /* @__PURE__ */ ofFormulas((metric, model) => {
  const units = unitsOf(metric, model);
  const { id, inputs } = metric.definition;
  return metric.formula.inputs
    .filter((name) => units[name] === undefined && inputs[name]?.unit === undefined)
    .map((name) => ({
      code: "CM510",
      at: keyOf(metric, "inputs", name),
      message: `The unit of ${name} is not known: the units of ${id} are not checked`,
      help: inputs[name]?.metric === undefined ? "add unit:" : `add unit: to ${inputs[name].metric}`,
    }));
});
