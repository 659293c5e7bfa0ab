import { completed } from "./completed.ts";
import type { Provenance } from "./types.ts";

const GLOSSARY =
  "Stripe, Billing metric definitions: https://docs.stripe.com/billing/subscriptions/analytics/glossary.";
const ANALYTICS = "Stripe, Billing Analytics: https://support.stripe.com/questions/billing-analytics.";
const CHURN =
  "Stripe, Calculating churn rate in Billing: https://support.stripe.com/questions/calculating-churn-rate-in-billing.";
const SUBSCRIBERS =
  "Stripe, Calculating subscriber churn rate in Billing: https://support.stripe.com/questions/calculating-subscriber-churn-rate-in-billing.";
const LIFETIME =
  "Stripe, Calculating subscriber lifetime value in Billing: https://support.stripe.com/questions/calculating-subscriber-lifetime-value-in-billing.";

/** Where Stripe's choices are written. */
export const stripeProvenance: Provenance = /* @__PURE__ */ completed({
  tool: "Stripe",
  read: "2026-11",
  said: {
    discounts: [
      "stated",
      "A coupon without end lowers MRR, one of limited length does not; settings subtract the others too.",
      ANALYTICS,
    ],
    tax: ["stated", "Taxes are no revenue and do not count towards MRR.", ANALYTICS],
    trials: ["stated", "Subscriptions in a trial are excluded from MRR.", GLOSSARY],
    metered: ["stated", "Metered products are excluded from MRR.", GLOSSARY],
    freePlans: [
      "stated",
      "A subscriber churns on going from some MRR to none, and subscribers on free plans are left out.",
      CHURN,
    ],
    paused: [
      "inferred",
      "MRR is of active and past-due subscriptions, and one that is paused is neither; where only collection is paused it stays active.",
      GLOSSARY,
    ],
    pastDue: ["stated", "Past-due subscriptions count until they are cancelled or marked unpaid.", GLOSSARY],
    refunds: [
      "inferred",
      "MRR is summed over active subscriptions and not over invoices, so that what is paid back has no place in it.",
      ANALYTICS,
    ],
    fx: ["stated", "The growth of MRR is adjusted for the effect of currencies, which is shown apart.", GLOSSARY],
    grain: [
      "stated",
      "Of two subscriptions the first to be cancelled is a downgrade; only with the second the subscriber churns.",
      CHURN,
    ],
    churnRecorded: [
      "stated",
      "A subscription that is to be cancelled at the end of its period leaves MRR when that is asked for; a setting waits for the end.",
      "Stripe, Impact of subscription cancellations on MRR: https://support.stripe.com/questions/impact-of-subscription-cancellations-on-monthly-recurring-revenue-mrr-in-billing.",
    ],
    reactivation: [
      "inferred",
      "A customer who had ended all subscriptions and restarts is a reactivated subscriber, and no time is given after which it is not.",
      SUBSCRIBERS,
    ],
    movementBasis: [
      "inferred",
      "A second churn counts again, and whoever subscribes and churns within the 30 days counts too: the ends alone would show neither.",
      SUBSCRIBERS,
    ],
    window: ["stated", "Churn is of the past 30 days.", CHURN],
    churnDenominator: ["stated", "The denominator is the subscribers of 30 days ago, plus the new ones since.", CHURN],
    joinedAndChurned: [
      "stated",
      "Whoever subscribes and churns within the 30 days is in the numerator and in the denominator.",
      CHURN,
    ],
    churnedAndRecovered: ["stated", "Whoever ends, restarts and ends again has churned twice.", SUBSCRIBERS],
    returnedAndChurned: ["stated", "A reactivated subscriber who ends again is a second churn.", SUBSCRIBERS],
    revenueChurnCap: [
      "inferred",
      "Churned revenue is the sum of lost MRR, and no limit is given.",
      "Stripe, Calculating churned revenue in Billing: https://support.stripe.com/questions/calculating-churned-revenue-in-billing.",
    ],
    lifetimeValueForm: ["stated", "Average revenue per subscriber is divided by subscriber churn.", LIFETIME],
    zeroChurn: [
      "inferred",
      "Without churn the English page assumes a lifetime of 60 months, the Spanish one a rate of 1.67 %: sixty is meant, and the rate is its rounding.",
      LIFETIME,
    ],
  },
});
