import { keyOf } from "../../definitions/model.ts";
import { type Check, ofFormulas } from "../check.ts";

/** Inputs that the formula does not name: it may have lost them. */
export const unusedInputs: Check = /* @__PURE__ */ ofFormulas((metric) =>
  Object.keys(metric.definition.inputs)
    .filter((name) => !metric.formula.inputs.includes(name))
    .map((name) => ({
      code: "CM304",
      at: keyOf(metric, "inputs", name),
      message: `${name} is declared and not used: the formula of ${metric.definition.id} does not name it`,
      help: "remove it, or put it into the formula",
    })),
);
