import type { Check } from "../check.ts";
import { cycles } from "./cycles.ts";
import { unknownMetrics } from "./unknown-metrics.ts";
import { unknownWholes } from "./unknown-wholes.ts";
import { unusedInputs } from "./unused-inputs.ts";

/** Whether what is named is there. */
export const REFERENCE_CHECKS: readonly Check[] = [unknownMetrics, unknownWholes, unusedInputs, cycles];
