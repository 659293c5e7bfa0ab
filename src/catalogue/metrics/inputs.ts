import type { Convention } from "../../conventions/types.ts";
import type { MetricInput } from "../types.ts";

/** A number of whole ones. */
export function counted(field: string, entity: string, description: string): MetricInput {
  return { field, unit: `count[${entity}]`, description, least: 0, whole: true };
}

/** MRR, which is never below zero. */
export function monthly(field: string, description: string): MetricInput {
  return { field, unit: "money/month", description, least: 0 };
}

/** A field that can be left out. */
export function optional(input: MetricInput): MetricInput {
  return { ...input, optional: true };
}

/** What decides who is a customer, and when one has left. */
export const CUSTOMER_ROWS: readonly (keyof Convention)[] = [
  ...(["freePlans", "paused", "pastDue", "trials", "grain", "churnRecorded", "reactivation"] as const),
  ...(["movementBasis", "window"] as const),
];

/** What decides how much recurs, besides. */
export const REVENUE_ROWS: readonly (keyof Convention)[] = [
  ...(["weeksPerMonth", "daysPerMonth", "discounts", "tax", "trials", "metered", "freePlans", "paused"] as const),
  ...(["pastDue", "refunds", "fx", "grain", "churnRecorded", "reactivation", "movementBasis", "rounding"] as const),
  "window",
];

/** The period's movements, as every formula of recurring revenue names them. */
export const MRR = {
  starting: /* @__PURE__ */ monthly("startingMrr", "MRR at the start of the period"),
  new: /* @__PURE__ */ monthly("newMrr", "MRR of customers who joined"),
  expansion: /* @__PURE__ */ monthly("expansionMrr", "MRR added by customers who were there already"),
  contraction: /* @__PURE__ */ monthly("contractionMrr", "MRR given up by customers who stayed"),
  churned: /* @__PURE__ */ monthly("churnedMrr", "MRR of the customers who left"),
  reactivation: /* @__PURE__ */ optional(/* @__PURE__ */ monthly("reactivationMrr", "MRR of customers who came back")),
} as const;

/** What a customer brings and costs in a period. */
export const EARNINGS: readonly MetricInput[] = [
  {
    field: "revenuePerPeriod",
    unit: "money/count[customer]/period",
    description: "Revenue of one customer in one period",
    least: 0,
  },
  {
    ...{
      field: "grossMargin",
      unit: "ratio",
      description: "The share of revenue left after its cost; all if left out",
    },
    ...{ optional: true, most: 1 },
  },
  {
    field: "costToServe",
    unit: "money/count[customer]/period",
    description: "What one customer costs in one period besides",
    ...{ optional: true, least: 0 },
  },
];
