import type { Check } from "../check.ts";

/** Whether values stay in the range that is declared, and thresholds are in order. */
export const RANGE_CHECKS: readonly Check[] = [];
