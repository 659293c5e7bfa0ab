import type { RuleEntry } from "./types.ts";

/** Whether a file can be read at all. */
export const READING_RULES: Readonly<Record<`CM1${number}`, RuleEntry>> = {
  CM101: ["error", "not-text", "The file is no UTF-8 text"],
  CM102: ["error", "syntax", "The file is no YAML, or no JSON where its name says so"],
  CM103: ["error", "duplicate-key", "A key stands twice: one would be passed over for the other"],
  CM104: ["error", "several-documents", "A second YAML document begins in the file"],
  CM105: ["error", "alias-bomb", "Aliases stand for more values than anybody writes"],
  CM106: ["error", "too-large", "The file is larger than the limit"],
  CM107: ["error", "too-deep", "Values stand inside one another deeper than the limit"],
  CM108: ["error", "number-form", "A number is written in a form that is not read exactly, like 1e3 or 0x1F"],
  CM109: ["warning", "swallowed-by-comment", "A comment holds what may be the rest of a formula"],
  CM110: ["error", "misread-formula", "A formula without quotes is something else to YAML"],
  CM111: ["error", "not-definitions", "The file holds no definitions"],
};
