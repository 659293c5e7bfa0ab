import type { Convention } from "./types.ts";

/**
 * The convention of this package: what is counted when nothing else is asked for.
 *
 * Each choice is argued in `docs/decisions/0010-the-standard-convention.md`.
 */
export const standard: Convention = /* @__PURE__ */ Object.freeze({
  weeksPerMonth: "52/12",
  daysPerMonth: "365/12",
  discounts: "all",
  tax: "excluded",
  trials: "excluded",
  metered: "excluded",
  freePlans: "contraction",
  paused: "zero",
  pastDue: "counted",
  refunds: "ignored",
  fx: "separate",
  grain: "customer",
  churnRecorded: "end-of-term",
  reactivation: "any",
  movementBasis: "period-ends",
  rounding: "none",
  window: "calendar",
  grossRetention: "per-customer",
  churnDenominator: "starting",
  joinedAndChurned: "excluded",
  churnedAndRecovered: "excluded",
  returnedAndChurned: "counted",
  netChurnOffsets: "expansion",
  revenueChurnCap: "none",
  lifetimeValueForm: "margin-over-churn",
  zeroChurn: "null",
  annualForm: "run-rate",
  quickRatioReactivation: "with-new",
});
