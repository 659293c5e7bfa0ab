import type { Provenance } from "./types.ts";

/** Why the standard convention chooses as it does, and who counts the same way. */
export const standardProvenance: Provenance = /* @__PURE__ */ frozen({
  weeksPerMonth: {
    status: "ours",
    because: "A year has twelve months and fifty-two weeks, so twelve months of a weekly plan are a year of it.",
    source: "Polar, fivetran and ERPClaw count so; Zuora takes 30/7, Paddle 4.33, RevenueCat 4.",
    read: "2026-11",
  },
  daysPerMonth: {
    status: "ours",
    because: "The mean month of a common year, so that twelve months of a daily plan are a year of it.",
    source: "ERPClaw counts so; Paddle, Recurly and RevenueCat take 30.",
    read: "2026-11",
  },
  discounts: {
    status: "ours",
    because: "Recurring revenue is what customers pay, and a discounted customer pays less.",
    source:
      "ProfitWell, Maxio and the SaaS Metrics Standards Board subtract every discount; Stripe only those without end.",
    read: "2026-11",
  },
  tax: {
    status: "ours",
    because: "Tax is collected for the state and is nobody's revenue.",
    source: "ChartMogul, Stripe and Polar exclude it.",
    read: "2026-11",
  },
  trials: {
    status: "ours",
    because: "A trial has not decided to pay.",
    source: "Excluded by every tool that states it.",
    read: "2026-11",
  },
  metered: {
    status: "ours",
    because: "Usage is not committed to recur.",
    source: "Stripe, Zuora and RevenueCat exclude it; the SaaS Metrics Standards Board takes only guaranteed usage.",
    read: "2026-11",
  },
  freePlans: {
    status: "ours",
    because: "A customer who moved to a free plan is still served and can be won back without selling again.",
    source: "The default of ChartMogul; churn is its setting, and what Stripe does.",
    read: "2026-11",
  },
  paused: {
    status: "ours",
    because: "A paused subscription is not paid for, and its customer has not left.",
    source: "ProfitWell and Recurly take a pause for a downgrade to zero; Chargify and Polar go on counting.",
    read: "2026-11",
  },
  pastDue: {
    status: "ours",
    because: "A failed card is no decision to leave; ended subscriptions carry an end.",
    source: "Stripe, Polar and, until they are cancelled, ChartMogul count them; Baremetrics stops after 30 days.",
    read: "2026-11",
  },
  refunds: {
    status: "ours",
    because: "A refund is paid for a past service and does not change what recurs.",
    source: "ProfitWell and Chargebee ignore refunds; Recurly takes them for contraction.",
    read: "2026-11",
  },
  fx: {
    status: "ours",
    because: "An exchange rate moved, no customer did: the effect gets a line of its own so that the table foots.",
    source: "Stripe and GrowPanel show it apart.",
    read: "2026-11",
  },
  grain: {
    status: "ours",
    because: "Customers leave, subscriptions are rearranged.",
    source:
      "ChartMogul, Stripe, ProfitWell and the dbt MRR playbook count customers; Chargebee, Polar and RevenueCat subscriptions.",
    read: "2026-11",
  },
  churnRecorded: {
    status: "ours",
    because:
      "Until its paid term ends a customer is served and counted as revenue; it churns on the day the term ends.",
    source: "ProfitWell, Recurly and Polar count so; ChartMogul can; Chargify and Maxio record the cancellation.",
    read: "2026-11",
  },
  reactivation: {
    status: "ours",
    because: "A returning customer is not won for the first time, however long it was away.",
    source: "ChartMogul and ProfitWell count any return; Chargify and Maxio those within 90 days.",
    read: "2026-11",
  },
  movementBasis: {
    status: "ours",
    because: "What a month did is what stands between its two ends, as in a balance sheet.",
    source: "The dbt MRR playbook and Chargebee's retention compare period ends; ChartMogul adds up events.",
    read: "2026-11",
  },
  rounding: {
    status: "ours",
    because: "Cents lost one subscription at a time do not foot with the ledger.",
    source: "Polar rounds only the total; ChartMogul rounds each subscription.",
    read: "2026-11",
  },
  window: {
    status: "ours",
    because: "A month's rate belongs to the month that its label names.",
    source:
      "ChartMogul, ProfitWell, Recurly and Chargebee use calendar months; Stripe and Baremetrics trailing 30 days.",
    read: "2026-11",
  },
  grossRetention: {
    status: "ours",
    because:
      "A customer who moved a seat from one plan to another lost nothing, and no customer can lose more than it had.",
    source: "The cohort form of the SaaS Metrics Standards Board, at most 100 %; Chargebee takes subscriptions.",
    read: "2026-11",
  },
  churnDenominator: {
    status: "ours",
    because: "Only those who were there at the start could be lost from the start.",
    source: "ChartMogul, Baremetrics, Recurly and Polar divide by the start; Stripe adds the new ones.",
    read: "2026-11",
  },
  joinedAndChurned: {
    status: "ours",
    because: "They are not in the denominator, so they are not in the numerator.",
    source: "ChartMogul and Chargebee exclude them; Stripe and Maxio count them.",
    read: "2026-11",
  },
  churnedAndRecovered: {
    status: "ours",
    because: "A customer who is there at both ends was not lost.",
    source: "ChartMogul and RevenueCat take them out; Stripe counts every churn.",
    read: "2026-11",
  },
  returnedAndChurned: {
    status: "ours",
    because: "They left in the period and are gone at its end: a customer count must be able to see it.",
    source: "Stripe counts every churn; ChartMogul takes out those who reactivated in the period.",
    read: "2026-11",
  },
  netChurnOffsets: {
    status: "ours",
    because: "Reactivated revenue was lost in an earlier period and counted there.",
    source:
      "Baremetrics, Chargebee, the SaaS Metrics Standards Board and most textbooks; ChartMogul and GrowPanel add reactivation.",
    read: "2026-11",
  },
  revenueChurnCap: {
    status: "ours",
    because: "The sum is shown as it is; a cap would hide that more was lost than was there at the start.",
    source: "ChartMogul and Stripe do not cap; Baremetrics does.",
    read: "2026-11",
  },
  lifetimeValueForm: {
    status: "ours",
    because: "Revenue is not value until it is paid for: the margin is what a customer is worth.",
    source: "Finmark and most textbooks; Stripe, Baremetrics and ChartMogul leave the margin out.",
    read: "2026-11",
  },
  zeroChurn: {
    status: "ours",
    because: "Where nobody has left, how long they stay is not known.",
    source: "ChartMogul shows nothing; Stripe assumes 1.67 %, Polar shows zero.",
    read: "2026-11",
  },
  annualForm: {
    status: "ours",
    because: "ARR says what the year would be if this month went on.",
    source: "Twelve times MRR nearly everywhere; FirstOfficer sums the past twelve months.",
    read: "2026-11",
  },
  quickRatioReactivation: {
    status: "ours",
    because: "It is growth of the period, as new revenue is.",
    source: "Most tools do not say where it goes.",
    read: "2026-11",
  },
});

function frozen(provenance: Provenance): Provenance {
  for (const choice of Object.values(provenance)) Object.freeze(choice);
  return Object.freeze(provenance);
}
