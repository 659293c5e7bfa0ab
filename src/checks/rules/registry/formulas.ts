import type { RuleEntry } from "./types.ts";

/** Whether a formula can be read, and says what it seems to. */
export const FORMULA_RULES: Readonly<Record<`CM4${number}`, RuleEntry>> = {
  CM401: ["error", "formula-syntax", "A formula cannot be read"],
  CM402: ["error", "unknown-function", "A formula calls a function that there is not"],
  CM403: ["error", "wrong-arguments", "A function is called with too few, too many or wrong arguments"],
  CM404: ["error", "formula-too-large", "A formula is longer or deeper than the limit"],
  CM407: ["error", "nested-aggregate", "A sum, average or count goes over another"],
};
