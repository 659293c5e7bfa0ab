import type { RuleEntry } from "./types.ts";

/** Whether it is known whose a definition is and what it is for; and whether the check itself is configured rightly. */
export const GOVERNANCE_RULES: Readonly<Record<`CM9${number}`, RuleEntry>> = {
  CM901: ["info", "no-owner", "A definition names no owner"],
  CM902: ["info", "no-description", "A definition has no description"],
  CM903: ["info", "no-direction", "A definition does not say which way is better"],
  CM904: ["info", "no-source", "A definition names no source"],
};
