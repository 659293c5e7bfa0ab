import type { Check } from "../check.ts";
import { declaredRanges } from "./declared-ranges.ts";
import { examplesInRange } from "./examples-in-range.ts";
import { rangeOrder } from "./range-order.ts";
import { thresholds } from "./thresholds.ts";

/** Whether values stay in the range that is declared, and thresholds are in order. */
export const RANGE_CHECKS: readonly Check[] = [rangeOrder, declaredRanges, examplesInRange, thresholds];
