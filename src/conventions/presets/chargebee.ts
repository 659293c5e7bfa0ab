import { resolveConvention } from "../resolve.ts";
import type { Convention } from "../types.ts";

/**
 * Chargebee with its regular MRR, and RevenueStory. What is not listed it does not say, and the standard counts.
 *
 * Where each choice is written is in `../provenance/chargebee.ts`.
 */
export const chargebee: Convention = /* @__PURE__ */ resolveConvention({
  discounts: "recurring",
  tax: "excluded",
  trials: "excluded",
  metered: "excluded",
  freePlans: "contraction",
  paused: "zero",
  refunds: "ignored",
  fx: "separate",
  grain: "subscription",
  churnRecorded: "end-of-term",
  reactivation: "any",
  movementBasis: "period-ends",
  window: "calendar",
  grossRetention: "per-subscription",
  churnDenominator: "starting",
  joinedAndChurned: "excluded",
  netChurnOffsets: "expansion",
  lifetimeValueForm: "revenue-over-churn",
});
