import type { RuleEntry } from "./types.ts";

/** Whether one thing has one name, and a name its own thing. */
export const NAME_RULES: Readonly<Record<`CM8${number}`, RuleEntry>> = {};
