import { resolveConvention } from "../resolve.ts";
import type { Convention } from "../types.ts";

/**
 * ProfitWell Metrics (by Paddle). What is not listed it does not say, and the standard counts.
 *
 * Where each choice is written is in `../provenance/profitwell.ts`.
 */
export const profitwell: Convention = /* @__PURE__ */ resolveConvention({
  discounts: "all",
  tax: "excluded",
  trials: "excluded",
  metered: "counted",
  freePlans: "churn",
  paused: "zero",
  pastDue: "counted",
  refunds: "ignored",
  grain: "customer",
  churnRecorded: "end-of-term",
  reactivation: "any",
  movementBasis: "period-ends",
  window: "calendar",
  joinedAndChurned: "excluded",
  lifetimeValueForm: "revenue-over-churn",
});
