import { resolveConvention } from "../resolve.ts";
import type { Convention } from "../types.ts";

/**
 * Stripe Billing analytics with its default settings. What is not listed it does not say, and the standard counts.
 *
 * Where each choice is written is in `../provenance/stripe.ts`.
 */
export const stripe: Convention = /* @__PURE__ */ resolveConvention({
  discounts: "forever",
  tax: "excluded",
  trials: "excluded",
  metered: "excluded",
  freePlans: "churn",
  paused: "zero",
  pastDue: "counted",
  refunds: "ignored",
  fx: "separate",
  grain: "customer",
  churnRecorded: "scheduled",
  reactivation: "any",
  movementBasis: "events",
  window: { trailingDays: 30 },
  churnDenominator: "starting-plus-new",
  joinedAndChurned: "counted",
  churnedAndRecovered: "counted",
  returnedAndChurned: "counted",
  revenueChurnCap: "none",
  lifetimeValueForm: "revenue-over-churn",
  zeroChurn: { churnRate: "1/60" },
});
