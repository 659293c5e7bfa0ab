import type { Day } from "./calendar-date.ts";
import { addMonthsTo } from "./period.ts";

/** How often an amount is billed. */
export type BillingInterval = "day" | "week" | "month" | "quarter" | "year";

/** Every billing interval, shortest first. */
export const BILLING_INTERVALS: readonly BillingInterval[] = ["day", "week", "month", "quarter", "year"];

const DAYS: Partial<Record<BillingInterval, number>> = { day: 1, week: 7 };
const MONTHS: Partial<Record<BillingInterval, number>> = { month: 1, quarter: 3, year: 12 };

/** The months in an interval of months, or `undefined` for days and weeks, which months are not made of. */
export function monthsIn(interval: BillingInterval): number | undefined {
  return MONTHS[interval];
}

/** The first day after `count` intervals that begin on `day`. */
export function addIntervals(day: Day, interval: BillingInterval, count: number): Day {
  const days = DAYS[interval];
  return days === undefined ? addMonthsTo(day, (MONTHS[interval] ?? 0) * count) : day + days * count;
}
