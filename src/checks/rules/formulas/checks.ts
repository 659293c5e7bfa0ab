import type { Check } from "../check.ts";
import { swallowedByComment } from "./swallowed-by-comment.ts";
import { unreadFormulas } from "./unread-formulas.ts";

/** Whether a formula can be read, and says what it seems to. */
export const FORMULA_CHECKS: readonly Check[] = [unreadFormulas, swallowedByComment];
