import type { RuleEntry } from "./types.ts";

/** Whether a file has the form of definitions. */
export const SCHEMA_RULES: Readonly<Record<`CM2${number}`, RuleEntry>> = {
  CM201: ["error", "missing-field", "A field that has to be there is not"],
  CM202: ["error", "unknown-field", "A field has a name that nothing reads"],
  CM203: ["error", "wrong-type", "A value is not of the type that the field takes"],
  CM204: ["error", "unknown-value", "A value is none of those that the field takes"],
  CM205: ["error", "conflicting-fields", "Fields stand together that exclude each other"],
  CM206: ["error", "unknown-kind", "A definition has neither uses, formula, health nor goal"],
  CM207: ["error", "id-form", "An id or a name is not written as ids and names are"],
  CM208: ["error", "duplicate-id", "Two definitions have one id"],
  CM209: ["error", "unsupported-version", "The format of the file is of a version that is not known"],
  CM210: ["error", "unknown-convention", "A convention or one of its choices is not known"],
  CM211: ["error", "no-such-day", "A goal is to be reached by a day that there is not"],
};
