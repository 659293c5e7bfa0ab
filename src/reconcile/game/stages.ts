import type { Key } from "../book/row-keys.ts";

/** A stage of the way from rows to a number, and the choices that are made at it. */
export interface Stage {
  readonly name: string;
  readonly keys: readonly Key[];
}

/** The stages, in the order in which rows go through them. */
export const STAGES: readonly Stage[] = [
  {
    name: "what an amount counts as",
    keys: ["weeksPerMonth", "daysPerMonth", "discounts", "tax", "refunds", "metered", "fx", "rounding"],
  },
  {
    name: "who is a customer, and until when",
    keys: ["trials", "freePlans", "paused", "pastDue", "grain", "churnRecorded"],
  },
  { name: "what moved, and in which days", keys: ["reactivation", "movementBasis", "window", "grossRetention"] },
  {
    name: "how the formula is formed",
    keys: [
      ...(["churnDenominator", "joinedAndChurned", "churnedAndRecovered", "returnedAndChurned"] as const),
      ...(["netChurnOffsets", "revenueChurnCap", "lifetimeValueForm", "zeroChurn"] as const),
      ...(["annualForm", "quickRatioReactivation"] as const),
    ],
  },
];
