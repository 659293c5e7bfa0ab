import type { RuleEntry } from "./types.ts";

/** Whether what is added and compared has one unit, and the answer has the declared one. */
export const UNIT_RULES: Readonly<Record<`CM5${number}`, RuleEntry>> = {
  CM501: ["error", "unit-form", "A unit cannot be read"],
  CM502: ["error", "mixed-units", "Parts of a formula that must have one unit have several"],
  CM503: ["error", "mixed-currencies", "Amounts of several currencies are added or compared"],
  CM504: ["error", "mixed-periods", "Rates per month and per year, or per period and not, are added or compared"],
  CM505: ["error", "declared-unit", "The unit of the formula is not the one that is declared"],
};
