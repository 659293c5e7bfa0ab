import type { Convention } from "../../conventions/types.ts";
import type { Key } from "../book/row-keys.ts";

/** What each value of a choice comes to, as the end of "counts so that …". */
const WORDS: Readonly<Record<Key, Readonly<Record<string, string>>>> = {
  weeksPerMonth: { refuse: "weekly amounts are refused" },
  daysPerMonth: { refuse: "daily amounts are refused" },
  discounts: {
    all: "every discount is taken off",
    recurring: "discounts on one invoice are not taken off",
    forever: "only discounts without end are taken off",
    none: "no discount is taken off",
  },
  tax: { excluded: "tax is taken off", counted: "tax is counted" },
  trials: { excluded: "trials are not counted", counted: "trials are counted" },
  metered: { excluded: "usage is not counted", counted: "usage is counted" },
  freePlans: {
    contraction: "who pays nothing any more stays a customer",
    churn: "who pays nothing any more has churned",
  },
  paused: { zero: "a paused subscription counts as zero", counted: "a paused subscription goes on counting" },
  pastDue: { counted: "unpaid subscriptions count until they end", excluded: "unpaid subscriptions do not count" },
  refunds: { ignored: "refunds change nothing", contraction: "refunds are taken off" },
  fx: {
    separate: "each period has its own exchange rate",
    "at-start": "amounts keep the exchange rate of their start",
    current: "all have today's exchange rate",
  },
  grain: { customer: "customers churn", subscription: "each subscription churns" },
  churnRecorded: {
    "end-of-term": "churn is recorded when the paid term ends",
    cancellation: "churn is recorded when it is cancelled",
    scheduled: "churn is recorded when the cancellation is asked for",
    "next-period": "churn is recorded in the next period",
  },
  reactivation: { any: "whoever comes back is a reactivation", never: "whoever comes back is new" },
  movementBasis: {
    "period-ends": "the two ends of the period are compared",
    events: "every day's change is a movement",
  },
  rounding: {
    none: "nothing is rounded",
    "per-subscription": "each subscription is rounded",
    "on-total": "totals are rounded",
  },
  window: { calendar: "the period's own days are looked at" },
  grossRetention: {
    "per-customer": "each customer's gains and losses are set against each other",
    aggregate: "every movement of the period is added up",
    "per-subscription": "each subscription's losses are added up",
  },
  churnDenominator: {
    starting: "it is a share of the customers at the start",
    "starting-plus-new": "it is a share of the customers at the start and the new ones",
    average: "it is a share of the mean of customers at the start and at the end",
    "due-for-renewal": "it is a share of the customers due for renewal",
  },
  joinedAndChurned: {
    excluded: "who joined and left in the same days is not churned",
    counted: "who joined and left in the same days is churned",
  },
  churnedAndRecovered: {
    excluded: "who left and came back in the same days is not churned",
    counted: "who left and came back in the same days is churned",
  },
  returnedAndChurned: {
    counted: "who came back and left in the same days is churned",
    excluded: "who came back and left in the same days is not churned",
  },
  netChurnOffsets: {
    expansion: "expansion makes up for losses",
    "expansion-and-reactivation": "expansion and reactivation make up for losses",
  },
  revenueChurnCap: { none: "losses are not capped", "starting-mrr": "losses stop at the MRR of the start" },
  lifetimeValueForm: {
    "margin-over-churn": "lifetime value is margin over churn",
    "revenue-over-churn": "lifetime value is revenue over churn",
    discounted: "lifetime value is discounted",
    "retention-discounted": "lifetime value is discounted with retention",
  },
  zeroChurn: { null: "a lifetime without churn is not known", zero: "a lifetime without churn is zero" },
  annualForm: { "run-rate": "ARR is twelve times MRR", trailing: "ARR is the sum of twelve months" },
  quickRatioReactivation: {
    "with-new": "reactivation is growth in the quick ratio",
    "left-out": "reactivation is not in the quick ratio",
  },
};

/** Choices with a number: what they come to. */
const NUMBERED: Readonly<Partial<Record<Key, (number: string) => string>>> = {
  weeksPerMonth: (number) => `a month has ${number} weeks`,
  daysPerMonth: (number) => `a month has ${number} days`,
  pastDue: (days) => `unpaid subscriptions count for ${days} days`,
  reactivation: (days) => `whoever comes back within ${days} days is a reactivation`,
  window: (days) => `the last ${days} days of the period are looked at`,
  zeroChurn: (share) => `a churn of ${share} is assumed where nobody churned`,
};

/** What a choice comes to, in words. */
export function choiceWords(key: Key, value: Convention[Key]): string {
  if (typeof value !== "string") return NUMBERED[key]?.(String(Object.values(value)[0])) ?? key;
  return WORDS[key][value] ?? NUMBERED[key]?.(value) ?? key;
}

/** A choice's value as it is written in code. */
export function writtenValue(value: Convention[Key]): string {
  if (typeof value === "string") return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, given]) => `${name}: ${JSON.stringify(given)}`);
  return `{ ${parts.join(", ")} }`;
}
