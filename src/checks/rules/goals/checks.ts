import type { Check } from "../check.ts";
import { goals } from "./goals.ts";

/** Whether what is to be reached can be, and by a day that there is. */
export const GOAL_CHECKS: readonly Check[] = [goals];
