import type { Convention } from "./types.ts";

/** How a choice's parameter is written: a whole number of days, or an exact number. */
export type ParameterKind = "days" | "share";

/** What one key of a convention can be. */
export interface Choice<Value extends string = string> {
  /** The values that are names. */
  readonly values: readonly Value[];
  /** The value that is an object of one key, if there is one. */
  readonly parameter?: { readonly key: string; readonly kind: ParameterKind };
  /** Whether any exact number will do. */
  readonly exactNumber?: true;
}

/** Every key of a convention with every value it can have: the one table behind validation, tests and help. */
export const CHOICES: { readonly [Key in keyof Convention]: Choice<Extract<Convention[Key], string>> } = {
  weeksPerMonth: { values: ["refuse"], exactNumber: true },
  daysPerMonth: { values: ["refuse"], exactNumber: true },
  discounts: { values: ["all", "recurring", "forever", "none"] },
  tax: { values: ["excluded", "counted"] },
  trials: { values: ["excluded", "counted"] },
  metered: { values: ["excluded", "counted"] },
  freePlans: { values: ["contraction", "churn"] },
  paused: { values: ["zero", "counted"] },
  pastDue: { values: ["counted", "excluded"], parameter: { key: "countForDays", kind: "days" } },
  refunds: { values: ["ignored", "contraction"] },
  fx: { values: ["separate", "at-start", "current"] },
  grain: { values: ["customer", "subscription"] },
  churnRecorded: { values: ["end-of-term", "cancellation", "scheduled", "next-period"] },
  reactivation: { values: ["any", "never"], parameter: { key: "withinDays", kind: "days" } },
  movementBasis: { values: ["period-ends", "events"] },
  rounding: { values: ["none", "per-subscription", "on-total"] },
  window: { values: ["calendar"], parameter: { key: "trailingDays", kind: "days" } },
  grossRetention: { values: ["per-customer", "aggregate", "per-subscription"] },
  churnDenominator: { values: ["starting", "starting-plus-new", "average", "due-for-renewal"] },
  joinedAndChurned: { values: ["excluded", "counted"] },
  churnedAndRecovered: { values: ["excluded", "counted"] },
  returnedAndChurned: { values: ["counted", "excluded"] },
  netChurnOffsets: { values: ["expansion", "expansion-and-reactivation"] },
  revenueChurnCap: { values: ["none", "starting-mrr"] },
  lifetimeValueForm: { values: ["margin-over-churn", "revenue-over-churn", "discounted", "retention-discounted"] },
  zeroChurn: { values: ["null", "zero"], parameter: { key: "churnRate", kind: "share" } },
  annualForm: { values: ["run-rate", "trailing"] },
  quickRatioReactivation: { values: ["with-new", "left-out"] },
};
