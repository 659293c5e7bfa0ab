import { completed } from "./completed.ts";
import type { Provenance } from "./types.ts";

const MRR = "ChartMogul, Monthly recurring revenue: https://help.chartmogul.com/hc/en-us/articles/203299812.";
const INVOICES =
  "ChartMogul, How MRR is calculated from prorated invoices: https://dev.chartmogul.com/docs/how-mrr-is-calculated-from-prorated-invoices.";
const MOVEMENTS = "ChartMogul, MRR movements: https://help.chartmogul.com/hc/en-us/articles/201244842.";
const SETTINGS =
  "ChartMogul, Subscription Analytics settings: https://help.chartmogul.com/hc/en-us/articles/15384089786524.";
const CHURN = "ChartMogul, Churn rate formulas: https://help.chartmogul.com/hc/en-us/articles/207340419.";

/** Where ChartMogul's choices are written. */
export const chartmogulProvenance: Provenance = /* @__PURE__ */ completed({
  tool: "ChartMogul",
  read: "2026-11",
  said: {
    discounts: [
      "stated",
      "Discounts are deducted before MRR is calculated: one that is added is a contraction, one that ends an expansion.",
      MRR,
    ],
    tax: ["stated", "The tax of a line item is taken off its amount.", INVOICES],
    trials: [
      "stated",
      "Whoever is on a free trial is a lead until the first subscription is paid.",
      "ChartMogul, Does ChartMogul display trial users: https://help.chartmogul.com/hc/en-us/articles/203299492.",
    ],
    metered: ["stated", "One-time payments and metered charges are excluded.", MRR],
    freePlans: [
      "stated",
      "Whoever switches to a free plan, or is given a discount of 100 %, stays active by default.",
      SETTINGS,
    ],
    paused: [
      "stated",
      "There are no pauses: without new invoices a subscription is past due and goes on generating MRR, except where Recurly has paused it.",
      "ChartMogul, Adding paused subscriptions: https://dev.chartmogul.com/docs/adding-paused-subscriptions.",
    ],
    pastDue: [
      "stated",
      "Past-due subscriptions count until they are cancelled, by default; a setting ends them after 1 to 90 days.",
      "ChartMogul, Handling past-due subscriptions: https://help.chartmogul.com/article/303-handling-past-due-subscriptions.",
    ],
    refunds: [
      "stated",
      "Refunds are tracked but do not by themselves change MRR; a setting deducts those of Stripe sources.",
      MRR,
    ],
    fx: [
      "stated",
      "A change of exchange rates makes no movement and has a row of its own.",
      "ChartMogul, Subscriptions billed in foreign currencies: https://help.chartmogul.com/hc/en-us/articles/201520952.",
    ],
    grain: [
      "stated",
      "A second subscription is an expansion, and cancelling one of several a contraction: customers churn.",
      MOVEMENTS,
    ],
    churnRecorded: [
      "stated",
      "By default churn is recognised when the billing system marks the subscription as cancelled; settings make it the end of service, or the request.",
      "ChartMogul, Churn recognition: https://help.chartmogul.com/article/242-churn-recognition.",
    ],
    reactivation: [
      "stated",
      "A former customer who subscribes again is reactivated, however long it was away.",
      MOVEMENTS,
    ],
    movementBasis: [
      "inferred",
      "Changes that lie within a grouping interval, an hour say, are merged: every other change is a movement of its own.",
      SETTINGS,
    ],
    rounding: ["stated", "The MRR of each subscription is rounded to whole cents.", INVOICES],
    window: ["stated", "A rate is of the period that the chart shows.", CHURN],
    churnDenominator: ["stated", "The denominator is the customers at the start of the period.", CHURN],
    joinedAndChurned: ["stated", "Those who joined in the period are taken off the churned.", CHURN],
    churnedAndRecovered: ["stated", "Those who reactivated in the period are taken off the churned.", CHURN],
    returnedAndChurned: [
      "inferred",
      "Those who reactivated in the period are taken off the churned, and it is not asked whether they left before or after.",
      CHURN,
    ],
    netChurnOffsets: [
      "stated",
      "Expansion and reactivation are both set against churn and contraction.",
      "ChartMogul, Net MRR churn rate: https://help.chartmogul.com/hc/en-us/articles/4414075567250.",
    ],
    revenueChurnCap: [
      "inferred",
      "The rate is a sum over the MRR at the start, and no limit is given.",
      "ChartMogul, Gross MRR churn rate: https://help.chartmogul.com/hc/en-us/articles/204898491.",
    ],
    lifetimeValueForm: [
      "stated",
      "ARPA is divided by customer churn, which is the mean of six months without the current one.",
      "ChartMogul, Customer lifetime value: https://help.chartmogul.com/hc/en-us/articles/203359061.",
    ],
    zeroChurn: [
      "stated",
      "Lifetime value is only given where churn is not 0.",
      "ChartMogul, Customer lifetime value: https://help.chartmogul.com/hc/en-us/articles/203359061.",
    ],
    annualForm: [
      "stated",
      "The annual run rate is MRR multiplied by 12.",
      "ChartMogul, Annual run rate: https://help.chartmogul.com/hc/en-us/articles/203299892.",
    ],
  },
});
