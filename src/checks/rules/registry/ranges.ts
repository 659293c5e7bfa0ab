import type { RuleEntry } from "./types.ts";

/** Whether values stay in the range that is declared, and thresholds are in order. */
export const RANGE_RULES: Readonly<Record<`CM6${number}`, RuleEntry>> = {};
