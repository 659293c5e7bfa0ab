import { SUBSCRIPTION_RULES } from "../schemas/subscription-schema.ts";
import { type Draft, isAbsent, tidySubscription } from "../schemas/subscription-cells.ts";
import { toldForms } from "../schemas/written/told-forms.ts";
import type { WordField } from "./field-kinds.ts";

/** A row of which everything but one word is known. */
const OTHERS: Draft = { customerId: "a", start: "2025-01-01", amount: "1", interval: "month" };

/**
 * What a word of a field means when it is read in a row of its own; `undefined` where it means nothing, or says more than
 * its own field.
 */
export function meaningOfWord(field: WordField, word: string): unknown {
  if (isAbsent(word)) return undefined;
  const draft: Draft = { ...OTHERS, [field]: word };
  const rules = { timeZone: "UTC", endsInclusive: false, interval: undefined, forms: toldForms({}) };
  const faults = tidySubscription(draft, rules);
  const isAlone = Object.entries(draft).every(([key, value]) => key === field || value === OTHERS[key]);
  const isRight = SUBSCRIPTION_RULES[field].every(({ test }) => test(draft[field]));
  return faults.length === 0 && isAlone && isRight && field in draft ? draft[field] : undefined;
}
