import type { Check } from "../check.ts";
import { inferredUnits } from "./inferred-units.ts";

/** Whether what is added and compared has one unit, and the answer has the declared one. */
export const UNIT_CHECKS: readonly Check[] = [inferredUnits];
