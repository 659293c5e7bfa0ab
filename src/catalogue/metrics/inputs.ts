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
  "trials",
  "freePlans",
  "paused",
  "pastDue",
  "grain",
  "churnRecorded",
  "reactivation",
  "movementBasis",
  "window",
];

/** What decides how much recurs, besides. */
export const REVENUE_ROWS: readonly (keyof Convention)[] = [
  "weeksPerMonth",
  "daysPerMonth",
  "discounts",
  "tax",
  "trials",
  "metered",
  "freePlans",
  "paused",
  "pastDue",
  "refunds",
  "fx",
  "grain",
  "churnRecorded",
  "reactivation",
  "movementBasis",
  "rounding",
  "window",
];

type MrrField = "starting" | "new" | "expansion" | "contraction" | "churned" | "reactivation";

/** The period's movements, as every formula of recurring revenue names them. */
export function mrrFields(): Readonly<Record<MrrField, MetricInput>> {
  return {
    starting: monthly("startingMrr", "MRR at the start of the period"),
    new: monthly("newMrr", "MRR of customers who joined"),
    expansion: monthly("expansionMrr", "MRR added by customers who were there already"),
    contraction: monthly("contractionMrr", "MRR given up by customers who stayed"),
    churned: monthly("churnedMrr", "MRR of the customers who left"),
    reactivation: optional(monthly("reactivationMrr", "MRR of customers who came back")),
  };
}

/** What a customer brings and costs in a period. */
export function earningsFields(): readonly MetricInput[] {
  const unit = "money/count[customer]/period";
  return [
    { field: "revenuePerPeriod", unit, description: "Revenue of one customer in one period", least: 0 },
    {
      ...{ field: "grossMargin", unit: "ratio", optional: true, most: 1 },
      description: "The share of revenue left after its cost; all of it where it is left out",
    },
    {
      ...{ field: "costToServe", unit, optional: true, least: 0 },
      description: "What one customer costs in one period besides",
    },
  ];
}
