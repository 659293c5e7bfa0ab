import { nameKey } from "../../errors.ts";
import type { BillingInterval } from "../../time/interval.ts";
import type { ChurnKind, SubscriptionStatus } from "../types/subscription-row.ts";

/** A billing interval and how many of it are billed at once. */
export type IntervalWord = readonly [interval: BillingInterval, count: number];

/** The words by which exports call billing intervals, as keys. */
export const INTERVAL_WORDS: Readonly<Record<string, IntervalWord>> = {
  day: ["day", 1],
  days: ["day", 1],
  daily: ["day", 1],
  week: ["week", 1],
  weeks: ["week", 1],
  weekly: ["week", 1],
  biweekly: ["week", 2],
  fortnight: ["week", 2],
  fortnightly: ["week", 2],
  month: ["month", 1],
  months: ["month", 1],
  monthly: ["month", 1],
  mo: ["month", 1],
  permonth: ["month", 1],
  bimonthly: ["month", 2],
  quarter: ["quarter", 1],
  quarters: ["quarter", 1],
  quarterly: ["quarter", 1],
  semiannual: ["month", 6],
  semiannually: ["month", 6],
  halfyear: ["month", 6],
  halfyearly: ["month", 6],
  biannual: ["month", 6],
  year: ["year", 1],
  years: ["year", 1],
  yearly: ["year", 1],
  yr: ["year", 1],
  annual: ["year", 1],
  annually: ["year", 1],
  peryear: ["year", 1],
  biennial: ["year", 2],
};

/** The words by which exports call what a subscription is. `"ended"` is over, and needs to say since when. */
export const STATUS_WORDS: Readonly<Record<string, SubscriptionStatus | "ended">> = {
  active: "active",
  live: "active",
  nonrenewing: "active",
  trialing: "trialing",
  trial: "trialing",
  intrial: "trialing",
  pastdue: "past-due",
  unpaid: "past-due",
  overdue: "past-due",
  delinquent: "past-due",
  paused: "paused",
  onhold: "paused",
  suspended: "paused",
  canceled: "ended",
  cancelled: "ended",
  ended: "ended",
  expired: "ended",
  churned: "ended",
  terminated: "ended",
};

/** The words by which exports call how a customer was lost. */
export const CHURN_WORDS: Readonly<Record<string, ChurnKind>> = {
  cancelled: "cancelled",
  canceled: "cancelled",
  accountdeleted: "account-deleted",
  deleted: "account-deleted",
  contractlost: "contract-lost",
  valuelost: "value-lost",
};

/** The words for how long a discount lasts. */
export const DURATION_WORDS: Readonly<Record<string, "once" | "forever">> = {
  once: "once",
  onetime: "once",
  forever: "forever",
};

/** The words for yes and no, in the languages in which exports write them. */
export const TRUTH_WORDS: Readonly<Record<string, boolean>> = {
  ...{ true: true, yes: true, y: true, t: true, 1: true, false: false, no: false, n: false, f: false, 0: false },
  ...{ ja: true, nein: false, oui: true, non: false, sí: true, si: true, sim: true, não: false },
  ...{ da: true, nu: false, так: true, ні: false, да: true, нет: false, 是: true, 否: false },
};

/** What a word stands for, case and punctuation aside; `undefined` where it stands for nothing. */
export function meaningOf<T>(words: Readonly<Record<string, T>>, value: unknown): T | undefined {
  if (typeof value !== "string") return undefined;
  const key = nameKey(value);
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
