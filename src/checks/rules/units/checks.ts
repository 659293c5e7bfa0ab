import type { Check } from "../check.ts";
import { inferredUnits } from "./inferred-units.ts";
import { namedPeriods } from "./named-periods.ts";
import { noUnits } from "./no-units.ts";
import { oneUnitAName } from "./one-unit-a-name.ts";
import { scores } from "./scores.ts";

/** Whether what is added and compared has one unit, and the answer has the declared one. */
export const UNIT_CHECKS: readonly Check[] = [inferredUnits, namedPeriods, scores, oneUnitAName, noUnits];
