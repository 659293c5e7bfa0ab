import type { RuleEntry } from "./types.ts";

/** Whether a formula can be read, and says what it seems to. */
export const FORMULA_RULES: Readonly<Record<`CM4${number}`, RuleEntry>> = {
  CM401: ["error", "formula-syntax", "A formula cannot be read"],
  CM402: ["error", "unknown-function", "A formula calls a function that there is not"],
  CM403: ["error", "wrong-arguments", "A function is called with too few, too many or wrong arguments"],
  CM404: ["error", "formula-too-large", "A formula is longer or deeper than the limit"],
  CM405: ["error", "constant-formula", "A formula comes to the same whatever it is given"],
  CM406: ["warning", "idle-part", "A part of a formula is always the same, or a condition always holds"],
  CM407: ["error", "nested-aggregate", "A sum, average or count goes over another"],
  CM408: ["warning", "no-zero-policy", "A formula may divide by zero, and does not say what it is then"],
  CM409: ["warning", "no-null-policy", "A formula may take what has no value, and does not say what it is then"],
  CM410: ["warning", "average-of-ratio", "An average goes over ratios"],
  CM411: ["warning", "sum-of-ratios", "A sum goes over what does not add up"],
  CM412: ["error", "percent-scale", "A formula makes percent of what is said to be a ratio"],
  CM413: ["warning", "bare-conversion", "A number that changes the period, like 12, has no unit"],
  CM414: ["info", "rounded-early", "A value is rounded before the formula is done with it"],
};
