import type { Check } from "../check.ts";
import { aggregates } from "./aggregates.ts";
import { bareConversions } from "./bare-conversions.ts";
import { idleParts } from "./idle-parts.ts";
import { noPolicy } from "./no-policy.ts";
import { percentScale } from "./percent-scale.ts";
import { rounding } from "./rounding.ts";
import { swallowedByComment } from "./swallowed-by-comment.ts";
import { unreadFormulas } from "./unread-formulas.ts";

/** Whether a formula can be read, and says what it seems to. */
export const FORMULA_CHECKS: readonly Check[] = [
  ...[unreadFormulas, swallowedByComment, idleParts, noPolicy],
  ...[aggregates, percentScale, bareConversions, rounding],
];
