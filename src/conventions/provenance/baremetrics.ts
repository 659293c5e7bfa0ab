import { completed } from "./completed.ts";
import type { Provenance } from "./types.ts";

const MRR =
  "Baremetrics, Monthly recurring revenue: https://help.baremetrics.com/en/articles/5380330-monthly-recurring-revenue.";
const CHURN =
  "Baremetrics, User and revenue churn: https://help.baremetrics.com/en/articles/5380347-user-and-revenue-churn.";
const UPDATE = "Baremetrics, Churn update: https://changelog.baremetrics.com/churn-update-4pqo9O.";

/** Where Baremetrics' choices are written. */
export const baremetricsProvenance: Provenance = /* @__PURE__ */ completed({
  tool: "Baremetrics",
  read: "2026-11",
  said: {
    discounts: ["stated", "What a coupon takes off is taken off MRR.", MRR],
    trials: [
      "stated",
      "Users of a trial are no active customers.",
      "Baremetrics, Active customers: https://help.baremetrics.com/en/articles/88426-active-customers.",
    ],
    freePlans: [
      "stated",
      "A downgrade to a free plan, or a coupon of 100 %, is a cancellation.",
      "Baremetrics, Cancellations and downgrades: https://help.baremetrics.com/en/articles/5380343-cancellations-and-downgrades.",
    ],
    pastDue: [
      "stated",
      "Customers who are delinquent for more than 30 days are considered to have cancelled; a setting changes the days.",
      CHURN,
    ],
    grain: ["stated", "User churn is a share of customers; churned subscriptions are a metric of their own.", CHURN],
    movementBasis: [
      "inferred",
      "Whoever signs up and cancels within the 30 days is churned, which the two ends alone would not show.",
      UPDATE,
    ],
    window: [
      "stated",
      "Churn is of the last 30 days; of plans that are not monthly it is of 365, which this choice cannot say.",
      CHURN,
    ],
    churnDenominator: ["stated", "The denominator is the customers who were active 30 days ago.", CHURN],
    joinedAndChurned: [
      "stated",
      "Customers who sign up and cancel within the same 30 days are now included in churn.",
      UPDATE,
    ],
    netChurnOffsets: [
      "stated",
      "Net revenue churn is churned less expansion MRR, over the MRR of 30 days ago.",
      "Baremetrics, Net MRR churn: https://updates.baremetrics.com.",
    ],
    revenueChurnCap: [
      "stated",
      "Revenue churn now stops at the MRR that was there at first: what was 275.8 % is 100 %.",
      "Baremetrics, changelog: https://changelog.baremetrics.com.",
    ],
    lifetimeValueForm: [
      "stated",
      "Average MRR per customer is divided by the user churn rate.",
      "Baremetrics, Lifetime value: https://help.baremetrics.com/know-your-metrics/lifetime-value.",
    ],
    annualForm: [
      "stated",
      "The annual run rate is current MRR projected over 12 months.",
      "Baremetrics, ARR: https://help.baremetrics.com/en/articles/5380338-arr-annual-run-rate.",
    ],
    quickRatioReactivation: [
      "inferred",
      "The formula is new and expansion MRR over contraction and churned MRR, and names no reactivation.",
      "Baremetrics, New quick ratio metric: https://changelog.baremetrics.com/new-quick-ratio-metric-4ohZDy.",
    ],
  },
});
