import type { RuleEntry } from "./types.ts";

/** Whether what is added and compared has one unit, and the answer has the declared one. */
export const UNIT_RULES: Readonly<Record<`CM5${number}`, RuleEntry>> = {
  CM501: ["error", "unit-form", "A unit cannot be read"],
  CM502: ["error", "mixed-units", "Parts of a formula that must have one unit have several"],
  CM503: ["error", "mixed-currencies", "Amounts of several currencies are added or compared"],
  CM504: ["error", "mixed-periods", "Rates per month and per year, or per period and not, are added or compared"],
  CM505: ["error", "declared-unit", "The unit of the formula is not the one that is declared"],
  CM506: ["warning", "missing-period", "MRR or ARR has a unit that is not by the month or by the year"],
  CM507: ["warning", "no-scale", "A score in points does not say its least and most"],
  CM508: ["error", "other-scale", "A score goes beyond the scale that it has everywhere"],
  CM509: ["warning", "two-units", "A name has two units in metrics that are given the same"],
  CM510: ["info", "no-input-unit", "The unit of an input is not known, so that units are not checked"],
};
