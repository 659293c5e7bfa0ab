import { resolveConvention } from "../resolve.ts";
import type { Convention } from "../types.ts";

/**
 * Recurly Analytics with its default settings. What is not listed it does not say, and the standard counts.
 *
 * Where each choice is written is in `../provenance/recurly.ts`.
 */
export const recurly: Convention = /* @__PURE__ */ resolveConvention({
  weeksPerMonth: "30/7",
  daysPerMonth: "30",
  discounts: "all",
  tax: "excluded",
  trials: "excluded",
  metered: "excluded",
  freePlans: "contraction",
  paused: "zero",
  pastDue: "counted",
  refunds: "contraction",
  fx: "separate",
  grain: "customer",
  churnRecorded: "end-of-term",
  reactivation: "any",
  movementBasis: "period-ends",
  window: "calendar",
  churnDenominator: "starting",
  lifetimeValueForm: "discounted",
});
