import fc from "fast-check";
import type { ActiveTotals, ActivityPeriod, CodedColumn, UsageEventColumns, UsageEventRow } from "customer-metrics";
import type { NaivePeriod } from "./naive-totals.ts";

/** Days from 2025-01-20 on, over a change of month, a short month and an end of a quarter. */
export const LAST_DAY = "2025-04-20";

export function dayAfter(days: number): string {
  return new Date(Date.UTC(2025, 0, 20) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Few accounts, users and features, so that everybody comes back and everything is shared. */
export function usageEvent(features = 5): fc.Arbitrary<UsageEventRow> {
  return fc
    .record({
      account: fc.nat(3),
      user: fc.option(fc.nat(5)),
      feature: fc.option(fc.nat(features - 1)),
      day: fc.nat(90),
      count: fc.option(fc.integer({ min: 0, max: 4 })),
      minutes: fc.option(fc.integer({ min: 0, max: 4000 })),
    })
    .map(({ account, user, feature, day, count, minutes }) => ({
      accountId: `account-${String(account)}`,
      userId: user === null ? null : `user-${String(user)}`,
      feature: feature === null ? null : `feature-${String(feature)}`,
      at: dayAfter(day),
      count,
      minutes: minutes === null ? null : minutes / 100,
    }));
}

export function usageEvents(most = 60): fc.Arbitrary<UsageEventRow[]> {
  return fc.array(usageEvent(), { maxLength: most });
}

/** What the package tells, in the form of the second implementation. */
export function asNaive(periods: readonly ActivityPeriod[]): readonly NaivePeriod[] {
  const active = ({ active, stickiness, lastDay, frequency, lifecycle: life }: ActiveTotals): NaivePeriod["users"] => ({
    active,
    dailyActive: stickiness.dailyActive,
    lastDay: lastDay === null ? null : [lastDay.dailyActive, lastDay.weeklyActive, lastDay.monthlyActive],
    exactly: frequency.exactly,
    lifecycle: [life.starting, life.new, life.retained, life.resurrected, life.dormant],
  });
  return periods.map(({ period, events, users, accounts, features }) => ({
    period,
    events,
    users: active(users),
    accounts: active(accounts),
    adopters: Object.fromEntries(
      features.map((feature) => [feature.feature, [feature.users.adopters, feature.accounts.adopters]]),
    ),
  }));
}

/** Rows as columns: ids and features as numbers with their names beside them, days as numbers. */
export function codedColumns(rows: readonly UsageEventRow[]): UsageEventColumns {
  const days = rows.map(({ at }) => Date.parse(String(at)) / 86_400_000);
  const minutes = rows.map((row) => (row.minutes === null || row.minutes === undefined ? NaN : Number(row.minutes)));
  return {
    accountId: coded(rows.map(({ accountId }) => accountId)),
    userId: coded(rows.map(({ userId }) => userId)),
    feature: coded(rows.map(({ feature }) => feature)),
    at: Int32Array.from(days),
    count: Float64Array.from(rows, ({ count }) => count ?? NaN),
    minutes: Float64Array.from(minutes),
  };
}

/** Values are numbered backwards and one of them twice: codes of a column need not be those of anybody else. */
function coded<T>(cells: readonly T[]): CodedColumn<T> {
  const values = [...new Set(cells)].filter((value) => value !== null && value !== undefined).reverse();
  const again = values[0];
  const places = new Map<T, number>(values.map((value, place) => [value, place]));
  const codes = cells.map((cell, row) => (cell === again && row % 2 === 1 ? values.length : (places.get(cell) ?? -1)));
  return { codes: Int32Array.from(codes), values: again === undefined ? values : [...values, again] };
}

/** Rows as columns of values, as a data frame has them. */
export function plainColumns(rows: readonly UsageEventRow[]): UsageEventColumns {
  return {
    accountId: rows.map(({ accountId }) => accountId),
    userId: rows.map(({ userId }) => userId),
    feature: rows.map(({ feature }) => feature),
    at: rows.map(({ at }) => at),
    count: rows.map(({ count }) => count),
    minutes: rows.map(({ minutes }) => minutes),
  };
}
