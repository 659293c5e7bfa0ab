import type { RuleEntry } from "./types.ts";

/** What a team asks for beyond the rules, and whether what it lets pass is still there. */
export const CHECKING_RULES: Readonly<Record<`CM95${number}`, RuleEntry>> = {
  CM951: ["error", "demanded-field", "A definition lacks a field that the configuration demands"],
  CM952: ["warning", "unused-suppression", "A finding is let pass that is not there"],
  CM953: ["error", "unfounded-suppression", "A suppression gives no reason, or names no rule that there is"],
  CM954: ["warning", "expired-baseline", "An entry of the baseline is no longer found"],
};
