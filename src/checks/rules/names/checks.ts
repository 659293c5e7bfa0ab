import type { Check } from "../check.ts";
import { alikeNames, reservedNames, shadowedIds } from "./alike-names.ts";
import { claims } from "./claims.ts";
import { duplicates } from "./duplicates.ts";

/** Whether one thing has one name, and a name its own thing. */
export const NAME_CHECKS: readonly Check[] = [duplicates, claims, alikeNames, shadowedIds, reservedNames];
