import type { RuleEntry } from "./types.ts";

/** Whether what is named is there. */
export const REFERENCE_RULES: Readonly<Record<`CM3${number}`, RuleEntry>> = {
  CM301: ["error", "unknown-metric", "A metric that is referred to is not defined"],
  CM302: ["error", "unknown-input", "A formula names an input that is not declared"],
  CM303: ["error", "unknown-built-in", "A definition uses a built-in that there is not"],
  CM304: ["warning", "unused-input", "An input is declared and the formula does not name it"],
  CM305: ["error", "cycle", "Metrics are computed from each other in a circle"],
  CM306: ["error", "unknown-whole", "An input is a part of what is no other input"],
};
