import type { RuleEntry } from "./types.ts";

/** Whether one thing has one name, and a name its own thing. */
export const NAME_RULES: Readonly<Record<`CM8${number}`, RuleEntry>> = {
  CM801: ["warning", "duplicate-formula", "Two definitions have one formula"],
  CM802: ["error", "name-claims", "A definition has the name of one metric and the formula of another"],
  CM803: ["info", "other-than-built-in", "A definition has the name of a built-in and another formula"],
  CM804: ["info", "same-as-built-in", "A definition has the formula of a built-in"],
  CM805: ["warning", "alike-names", "Two definitions are called the same"],
  CM806: ["warning", "shadowed-id", "A definition takes the id of a built-in"],
  CM807: ["warning", "reserved-name", "A name is a word of formulas, or a period"],
};
