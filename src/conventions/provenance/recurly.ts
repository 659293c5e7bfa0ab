import { completed } from "./completed.ts";
import type { Provenance } from "./types.ts";

const MRR = "Recurly, Monthly recurring revenue: https://docs.recurly.com/docs/monthly-recurring-revenue.";
const PRORATION =
  "Recurly, How does Recurly's MRR calculation handle prorated charges: https://support.recurly.com/hc/en-us/articles/360027350412.";
const DASHBOARD = "Recurly, Analytics dashboard: https://docs.recurly.com/docs/analytics-dashboard.";
const REPORTS =
  "Recurly, The difference between the churn analytics: https://support.recurly.com/hc/en-us/articles/360040092571.";
const COMPARED =
  "Paddle, ProfitWell vs. Recurly: https://www.paddle.com/help/profitwell-metrics/measure/compare/profitwell-vs-recurly.";

/** Where Recurly's choices are written. */
export const recurlyProvenance: Provenance = /* @__PURE__ */ completed({
  tool: "Recurly",
  read: "2026-11",
  said: {
    weeksPerMonth: ["inferred", "A month is 30 days, and a week seven of them.", PRORATION],
    daysPerMonth: ["stated", "Daily charges are multiplied by 30.", PRORATION],
    discounts: [
      "stated",
      "Coupon discounts lower MRR by default; a setting leaves them out.",
      "Recurly, Analytics settings: https://support.recurly.com/hc/en-us/articles/360023024212.",
    ],
    tax: ["stated", "Taxes are not included.", MRR],
    trials: [
      "inferred",
      "MRR is made of invoiced charges, and a trial has none; the count of subscribers includes trials.",
      MRR,
    ],
    metered: ["stated", "Usage-based amounts are not included.", MRR],
    freePlans: [
      "inferred",
      "A subscriber churns when the last subscription expires, whatever it brings; the MRR report calls going to $0 churn, which gross churn adds up all the same.",
      REPORTS,
    ],
    paused: ["stated", "A subscription is paused at the end of its billing period, and its MRR is then $0.", COMPARED],
    pastDue: [
      "stated",
      "Recurring charges stay in MRR even if their invoice fails; a setting removes them.",
      "Recurly, How are failed invoices handled in MRR: https://support.recurly.com/hc/en-us/articles/360027455352.",
    ],
    refunds: ["stated", "The refund of a subscription is in MRR as a negative charge.", MRR],
    fx: [
      "inferred",
      "Amounts are converted at rates that are updated daily, so that MRR moves with them; where that is shown is not said.",
      MRR,
    ],
    grain: ["stated", "Churned subscribers are accounts; churned subscriptions have a report of their own.", REPORTS],
    churnRecorded: [
      "stated",
      "A cancelled subscription stays active until its term is over, and expiring is churn.",
      "Recurly, Key terms related to churn: https://recurly.com/blog/key-terms-related-to-churn-defined.",
    ],
    reactivation: [
      "inferred",
      "A subscriber is returning after a day by its own report, after a month by a comparison: no return is too late.",
      COMPARED,
    ],
    movementBasis: [
      "stated",
      "Churned and contracted MRR are differences between an account's contribution this month and the one before.",
      "Recurly, Why do churn and contraction show $0 for my first month: https://support.recurly.com/hc/en-us/articles/360041809372.",
    ],
    window: ["stated", "Subscriber churn is of the previous month.", DASHBOARD],
    churnDenominator: ["stated", "The denominator is the subscribers who were active when the month began.", DASHBOARD],
    lifetimeValueForm: [
      "stated",
      "ARPS (1 + d) over d + churn, printed without the parentheses; the d is 10 %, which is for the caller to give.",
      DASHBOARD,
    ],
  },
});
