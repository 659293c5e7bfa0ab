import { type ProportionInterval, proportionInterval } from "../../../statistics/proportions/proportion-interval.ts";
import { summaryOf } from "../../../statistics/quantiles.ts";
import type { Day } from "../../../time/calendar-date.ts";
import type { Attempt } from "./attempts.ts";
import type { UsageStep } from "./funnel-options.ts";
import type { FunnelTotals, UsageFunnelStep } from "./funnel-totals.ts";

/** What is asked of attempts. */
export interface FunnelQuestion {
  readonly steps: readonly UsageStep[];
  readonly withinDays: number | null;
  /** The last day that is known. */
  readonly asOf: Day;
}

/** How far attempts got, and how long it took. */
export function countAttempts(attempts: readonly Attempt[], { steps, withinDays, asOf }: FunnelQuestion): FunnelTotals {
  const starts = attempts.length;
  const completed = attempts.filter(({ times }) => times.length === steps.length).length;
  // The window of a day's entries is over when its last day is known.
  const canStill = ({ times, day }: Attempt): boolean =>
    withinDays !== null && times.length < steps.length && day + withinDays > asOf;
  return {
    starts,
    completed,
    conversion: Object.freeze({ adopters: completed, eligible: starts, interval: intervalOf(completed, starts) }),
    pending: withinDays === null ? null : attempts.filter(canStill).length,
    steps: Object.freeze(steps.map(({ name }, step) => countStep(attempts, name, step))),
  };
}

function countStep(attempts: readonly Attempt[], name: string, step: number): UsageFunnelStep {
  const there = attempts.filter(({ times }) => times.length > step);
  const before = step === 0 ? null : attempts.filter(({ times }) => times.length >= step).length;
  return Object.freeze({
    name,
    count: there.length,
    ofPrevious: before === null ? null : intervalOf(there.length, before),
    ofFirst: intervalOf(there.length, attempts.length),
    days: summaryOf(there.map(({ times }) => times[step]! - times[Math.max(step - 1, 0)]!)),
    daysFromStart: summaryOf(there.map(({ times }) => times[step]! - times[0]!)),
  });
}

function intervalOf(successes: number, trials: number): ProportionInterval | null {
  return proportionInterval({ successes, trials });
}
