import type { Check } from "../check.ts";

/** Whether one thing has one name, and a name its own thing. */
export const NAME_CHECKS: readonly Check[] = [];
