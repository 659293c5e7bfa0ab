import { completed } from "./completed.ts";
import type { Provenance } from "./types.ts";

const REVENUE = "Chargebee, Recurring revenue: https://www.chargebee.com/docs/2.0/recurring-revenue.html.";
const CHARTS = "Chargebee, Charts: https://www.chargebee.com/docs/2.0/charts.html.";
const CHURN = "Chargebee, Churn: https://www.chargebee.com/docs/2.0/churn.html.";
const REGULAR =
  "Chargebee, Flexible MRR vs. regular MRR: https://www.chargebee.com/docs/billing/2.0/reports-and-analytics/flexi-mrr-vs-regular-mrr.";
const EXPANSION =
  "Chargebee, Expansion and contraction MRR: https://www.chargebee.com/docs/billing/2.0/reports-and-analytics/expansion-and-contraction-metrics.";
const COMPARED =
  "Paddle, ProfitWell vs. Chargebee: https://www.paddle.com/help/profitwell-metrics/measure/compare/profitwell-vs-chargebee.";

/** Where Chargebee's choices are written. */
export const chargebeeProvenance: Provenance = /* @__PURE__ */ completed({
  tool: "Chargebee",
  read: "2026-11",
  said: {
    discounts: ["stated", "Recurring coupons are subtracted, one-time coupons are not.", REGULAR],
    tax: [
      "inferred",
      "Its video on MRR leaves out charges towards taxes, by a summary of it.",
      "Chargebee on YouTube, What is monthly recurring revenue: https://www.wiseshot.io/content/0E95E4B9-B97F-56FE-ABFC-FE5ED927C0E0.",
    ],
    trials: [
      "inferred",
      "Going from a trial to active is no expansion: a trial has brought nothing before.",
      EXPANSION,
    ],
    metered: ["stated", "Metered components are not in the regular MRR; the flexible MRR can include them.", REGULAR],
    freePlans: [
      "inferred",
      "Going from free to paid is an expansion, so that whoever is free is still there.",
      EXPANSION,
    ],
    paused: ["inferred", "Going from a pause to paid is an expansion from nothing.", EXPANSION],
    refunds: ["stated", "Refunds do not affect MRR.", COMPARED],
    fx: [
      "stated",
      "MRR is converted at the rates of the period's end, and what they change is shown apart in net MRR growth.",
      "Chargebee, How exchange rates affect RevenueStory metrics: https://support.chargebee.com/support/solutions/articles/256559.",
    ],
    grain: ["stated", "Retention and churn are of subscriptions.", REVENUE],
    churnRecorded: [
      "inferred",
      "A cancellation at the end of the term waits for it, and the subscription is not renewing until then.",
      COMPARED,
    ],
    reactivation: ["stated", "A customer who comes back, whenever that is, is a reactivation.", COMPARED],
    movementBasis: [
      "inferred",
      "Each subscription's MRR in the period is compared with that in the period before.",
      REVENUE,
    ],
    window: ["stated", "A rate is of the period that is selected.", REVENUE],
    grossRetention: [
      "stated",
      "For each subscription the lower of its MRR before and after counts, over all its MRR before.",
      REVENUE,
    ],
    churnDenominator: ["inferred", "Gross MRR churn is over the MRR at the start, and customers will be alike.", CHURN],
    joinedAndChurned: [
      "stated",
      "Cancellations within the month of activation are not included; the comparison by Paddle says that they are.",
      CHARTS,
    ],
    netChurnOffsets: [
      "inferred",
      "The glossary sets expansion against losses; one page counts reactivated MRR as expansion, where the others have it apart.",
      CHURN,
    ],
    lifetimeValueForm: [
      "stated",
      "It is ARPU multiplied by one over the churn rate.",
      "Chargebee, How can I see LTV of customers: https://support.chargebee.com/support/solutions/articles/229197.",
    ],
  },
});
