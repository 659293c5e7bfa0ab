import { resolveConvention } from "../resolve.ts";
import type { Convention } from "../types.ts";

/**
 * ChartMogul with its default settings. What is not listed it does not say, and the standard counts.
 *
 * Where each choice is written is in `../provenance/chartmogul.ts`.
 */
export const chartmogul: Convention = /* @__PURE__ */ resolveConvention({
  discounts: "all",
  tax: "excluded",
  trials: "excluded",
  metered: "excluded",
  freePlans: "contraction",
  paused: "counted",
  pastDue: "counted",
  refunds: "ignored",
  fx: "separate",
  grain: "customer",
  churnRecorded: "cancellation",
  reactivation: "any",
  movementBasis: "events",
  rounding: "per-subscription",
  window: "calendar",
  churnDenominator: "starting",
  joinedAndChurned: "excluded",
  churnedAndRecovered: "excluded",
  returnedAndChurned: "excluded",
  netChurnOffsets: "expansion-and-reactivation",
  revenueChurnCap: "none",
  lifetimeValueForm: "revenue-over-churn",
  zeroChurn: "null",
  annualForm: "run-rate",
});
