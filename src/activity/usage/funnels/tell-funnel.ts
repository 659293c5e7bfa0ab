import { formatDay, OPEN_END } from "../../../time/calendar-date.ts";
import { periodOf } from "../../../time/period.ts";
import { periodsInRange } from "../../../time/period-range.ts";
import { countedDays } from "../reading/counted-days.ts";
import { NOBODY } from "../reading/members.ts";
import { allIssues, rowCounts } from "../showing/issues.ts";
import { compareNames } from "../showing/tell-segments.ts";
import { type Attempt, furthestAttempt, type FunnelRules } from "./attempts.ts";
import { countAttempts, type FunnelQuestion } from "./count-attempts.ts";
import type { UsageFunnelOptions } from "./funnel-options.ts";
import type { UsageFunnel, UsageFunnelPeriod, UsageFunnelSegment } from "./funnel-totals.ts";
import { eventsByEntity, featuresOf, type ReadSteps } from "./read-steps.ts";

/** Tells how far everybody got. */
export function tellFunnel(read: ReadSteps, options: UsageFunnelOptions): UsageFunnel {
  const { reading, events } = read;
  const { of = "users", order = "in-order", withinDays = null } = options;
  const asOf = options.asOf === undefined ? reading.seen.lastDay : reading.asOf;
  const question: FunnelQuestion = { steps: options.steps, withinDays, asOf };
  const attempts = attemptsOf(read, options);
  return Object.freeze({
    kind: "usage-funnel",
    ...{ of, order, withinDays },
    precision: events.hasTimes ? "time" : "day",
    asOf: asOf === -OPEN_END ? null : formatDay(asOf),
    ...countAttempts(attempts, question),
    periods: Object.freeze(byPeriod(attempts, question, options)),
    segments: Object.freeze(bySegment(attempts, question, read)),
    rows: rowCounts(reading.seen),
    unknownAccounts: reading.book.ids === null ? null : reading.seen.unknown.size,
    issues: allIssues(reading, featuresOf(options), events.features()),
  });
}

/** The attempt of each that got furthest. */
function attemptsOf(read: ReadSteps, options: UsageFunnelOptions): readonly Attempt[] {
  const { firstDay, lastDay } = countedDays(options);
  const rules: FunnelRules = {
    steps: options.steps,
    order: options.order ?? "in-order",
    withinDays: options.withinDays ?? Infinity,
    isEntry: (day) => day >= firstDay && day <= lastDay,
  };
  const attempts: Attempt[] = [];
  for (const events of eventsByEntity(read).values()) {
    const attempt = furthestAttempt(events, rules);
    if (attempt !== null) attempts.push(attempt);
  }
  return attempts;
}

/** Those who began in each period: every period from the first asked for, or with somebody in it, to the last. */
function byPeriod(
  attempts: readonly Attempt[],
  question: FunnelQuestion,
  { by, fiscalYearStart, from, to }: UsageFunnelOptions,
): readonly UsageFunnelPeriod[] {
  if (by === undefined) return [];
  const firstDay = attempts.reduce((first, { day }) => Math.min(first, day), OPEN_END);
  const periods = periodsInRange({ by, fiscalYearStart, from, to }, { firstDay, lastDay: question.asOf });
  const labelOf = (day: number): string => periodOf(day, by, fiscalYearStart).label;
  const began = grouped(attempts, ({ day }) => labelOf(day));
  return periods.map(({ label, lastDay }) =>
    Object.freeze({
      kind: "usage-funnel-period",
      period: label,
      complete: lastDay <= question.asOf,
      ...countAttempts(began.get(label) ?? [], question),
    }),
  );
}

function bySegment(
  attempts: readonly Attempt[],
  question: FunnelQuestion,
  { segments }: ReadSteps,
): readonly UsageFunnelSegment[] {
  const { source, nameOf } = segments;
  if (source === null) return [];
  const began = grouped(attempts, ({ segment }) => segment);
  const codes = [...Array.from({ length: segments.size() }, (_, code) => code), ...(began.has(NOBODY) ? [NOBODY] : [])];
  return codes
    .map((code) => ({ code, name: code === NOBODY ? null : nameOf(code) }))
    .sort((a, b) => compareNames(a.name, b.name))
    .map(({ code, name }) =>
      Object.freeze({
        kind: "usage-funnel-segment",
        segmentBy: source.key,
        level: source.key === "accountId" ? "account" : source.level,
        segment: name,
        ...countAttempts(began.get(code) ?? [], question),
      }),
    );
}

function grouped<Key>(
  attempts: readonly Attempt[],
  keyOf: (attempt: Attempt) => Key,
): ReadonlyMap<Key, readonly Attempt[]> {
  const groups = new Map<Key, Attempt[]>();
  for (const attempt of attempts) {
    const group = groups.get(keyOf(attempt));
    if (group === undefined) groups.set(keyOf(attempt), [attempt]);
    else group.push(attempt);
  }
  return groups;
}
