import type { Check } from "../check.ts";
import { missingFacts } from "./missing-facts.ts";

/** Whether it is known whose a definition is and what it is for. */
export const GOVERNANCE_CHECKS: readonly Check[] = [missingFacts];
