import { resolveConvention } from "../resolve.ts";
import type { Convention } from "../types.ts";

/**
 * Baremetrics with its default settings. What is not listed it does not say, and the standard counts.
 *
 * Where each choice is written is in `../provenance/baremetrics.ts`.
 */
export const baremetrics: Convention = /* @__PURE__ */ resolveConvention({
  discounts: "all",
  trials: "excluded",
  freePlans: "churn",
  pastDue: { countForDays: 30 },
  grain: "customer",
  movementBasis: "events",
  window: { trailingDays: 30 },
  churnDenominator: "starting",
  joinedAndChurned: "counted",
  netChurnOffsets: "expansion",
  revenueChurnCap: "starting-mrr",
  lifetimeValueForm: "revenue-over-churn",
  annualForm: "run-rate",
  quickRatioReactivation: "left-out",
});
