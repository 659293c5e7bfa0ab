import type { KeptReport } from "./kept-report.ts";
import type { ComparedPeriods } from "./numbers.ts";

/** What customers do in a period that a number is made of. */
export interface Slot {
  readonly period: string;
  /** A kind of movement, or with what they open the period. */
  readonly kind: string;
  /** Whether the number is their money or how many they are. */
  readonly measure: "mrr" | "customers";
}

const MADE_OF: Readonly<Record<string, Omit<Slot, "period">>> = {
  startingMrr: { kind: "opening", measure: "mrr" },
  newMrr: { kind: "new", measure: "mrr" },
  expansionMrr: { kind: "expansion", measure: "mrr" },
  contractionMrr: { kind: "contraction", measure: "mrr" },
  churnedMrr: { kind: "churned", measure: "mrr" },
  reactivationMrr: { kind: "reactivation", measure: "mrr" },
  fxMrr: { kind: "fx", measure: "mrr" },
  startingCustomers: { kind: "opening", measure: "customers" },
  newCustomers: { kind: "new", measure: "customers" },
  churnedCustomers: { kind: "churned", measure: "customers" },
  reactivatedCustomers: { kind: "reactivation", measure: "customers" },
};

/**
 * What each changed number is made of; `null` where that is other numbers. An opening is made of customers only where
 * the period before was not compared: everywhere else it is the closing before, and something moved that.
 */
export function slotsOf({ changed, compared }: ComparedPeriods, { periods }: KeptReport): readonly (Slot | null)[] {
  const labels = periods.map(({ period }) => period);
  const known = new Set(compared);
  return changed.map(({ period, field, is }) => {
    const made = Object.hasOwn(MADE_OF, field) ? MADE_OF[field] : undefined;
    // Nobody moved a number that is no longer known: a snapshot of all is missing.
    if (made === undefined || is === null) return null;
    const before = labels[labels.indexOf(period) - 1];
    const isCarried = made.kind === "opening" && before !== undefined && known.has(before);
    return isCarried ? null : { period, ...made };
  });
}
