import { completed } from "./completed.ts";
import type { Provenance } from "./types.ts";

const STRIPE =
  "ProfitWell, ProfitWell vs. Stripe: https://learn.profitwell.com/article/gf9qqkyplu-profitwell-vs-stripe.";
const CHARGIFY =
  "ProfitWell, ProfitWell vs. Chargify: https://learn.profitwell.com/article/3xteyrvof6-why-are-my-metrics-in-profit-well-different-than-chargify.";
const CUSTOMERS = "ProfitWell, Customers: https://learn.profitwell.com/article/zian8vusn6-customers.";
const CHURN =
  "Paddle, Churn in ProfitWell Metrics: https://www.paddle.com/help/profitwell-metrics/measure/subscription-retention/churn.";
const FAQ = "Paddle, ProfitWell FAQs for Paddle users: https://www.paddle.com/help/profitwell-metrics.";

/** Where ProfitWell's choices are written. */
export const profitwellProvenance: Provenance = /* @__PURE__ */ completed({
  tool: "ProfitWell",
  read: "2026-11",
  said: {
    discounts: ["stated", "Discounts and credits are always subtracted, however long they last.", STRIPE],
    tax: [
      "inferred",
      "A copy of its FAQ for Paddle users says that all MRR is exclusive of taxes; the page itself could not be read.",
      FAQ,
    ],
    trials: ["stated", "Whoever is on a trial is no customer.", CUSTOMERS],
    metered: [
      "inferred",
      "Its own pages roll recurring metered billing into MRR, which the FAQ for Paddle users says is not supported.",
      CHARGIFY,
    ],
    freePlans: [
      "inferred",
      "Whoever pays nothing is no customer, so that going to nothing is leaving; that a hold is called a downgrade points the other way.",
      CUSTOMERS,
    ],
    paused: ["stated", "A subscription on hold is downgraded to $0 of MRR.", CHARGIFY],
    pastDue: [
      "inferred",
      "Delinquent churn is when a card can no longer be billed, so that past-due users are active until dunning ends, which is the end of the row.",
      CHURN,
    ],
    refunds: [
      "stated",
      "Refunds are generally ignored.",
      "ProfitWell, Refunds: https://learn.profitwell.com/article/ecb3zzxewx-refunds.",
    ],
    grain: ["stated", "Customers are counted: one has churned who no longer pays for any subscription.", CUSTOMERS],
    churnRecorded: ["stated", "The MRR of a customer who cancels counts until the end of the billing cycle.", STRIPE],
    reactivation: ["stated", "A customer who comes back, whenever that is, is a reactivation.", CHARGIFY],
    movementBasis: [
      "inferred",
      "Whoever signs up and churns in one month is ignored entirely, as when the two ends of the month are compared.",
      STRIPE,
    ],
    window: ["stated", "What is ignored is what happens in one calendar month.", STRIPE],
    joinedAndChurned: [
      "stated",
      "Whoever signs up and churns in the same calendar month is neither new nor churned.",
      STRIPE,
    ],
    lifetimeValueForm: [
      "inferred",
      "It is roughly ARPU over one less retention, and smoothed, which is not told how.",
      "ProfitWell, ProfitWell vs. Maxio: https://www.paddle.com/help/profitwell-metrics/measure/compare/profitwell-vs-maxio.",
    ],
  },
});
