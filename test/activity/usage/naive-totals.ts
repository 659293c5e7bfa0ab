import { present } from "../../support/present.ts";
import type { UsageEventRow } from "customer-metrics";

/** One period as a loop over sets counts it, which shares nothing with the package but the rows. */
export interface NaivePeriod {
  readonly period: string;
  readonly events: number;
  readonly users: NaiveActive;
  readonly accounts: NaiveActive;
  readonly adopters: Readonly<Record<string, readonly [users: number, accounts: number]>>;
}

export interface NaiveActive {
  readonly active: number;
  readonly dailyActive: readonly number[];
  readonly lastDay: readonly [daily: number, weekly: number, monthly: number] | null;
  readonly exactly: readonly number[];
  readonly lifecycle: readonly [
    starting: number,
    fresh: number,
    retained: number,
    resurrected: number,
    dormant: number,
  ];
}

/** Days of a month as `YYYY-MM-DD`, by the calendar of the host in UTC. */
export function daysOfMonth(label: string): readonly string[] {
  const [year, month] = label.split("-").map(Number) as [number, number];
  return Array.from({ length: new Date(Date.UTC(year, month, 0)).getUTCDate() }, (_, day) =>
    new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10),
  );
}

function monthsFrom(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let [year, month] = first.split("-").map(Number) as [number, number]; ;) {
    const label = `${String(year)}-${String(month).padStart(2, "0")}`;
    if (label > last) return months;
    months.push(label);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

function daysBack(day: string, days: number): string {
  return new Date(Date.parse(day) - (days - 1) * 86_400_000).toISOString().slice(0, 10);
}

type Who = (row: UsageEventRow) => string | null;

/** Months of rows whose dates are written `YYYY-MM-DD`, up to `asOf`. */
export function naiveTotals(rows: readonly UsageEventRow[], asOf: string): readonly NaivePeriod[] {
  const known = rows.filter(({ at, count }) => String(at) <= asOf && count !== 0);
  const first = known.map(({ at }) => String(at)).sort()[0];
  if (first === undefined) return [];
  const users: Who = ({ userId }) => (userId === null || userId === undefined ? null : String(userId));
  const accounts: Who = ({ accountId }) => String(accountId);
  return monthsFrom(first.slice(0, 7), asOf.slice(0, 7)).map((period) => {
    const own = known.filter(({ at }) => String(at).startsWith(period));
    const features = new Set(known.flatMap(({ feature }) => feature ?? []));
    return {
      period,
      events: own.reduce((sum, { count }) => sum + (count ?? 1), 0),
      users: activeOf(known, period, { asOf, who: users }),
      accounts: activeOf(known, period, { asOf, who: accounts }),
      adopters: Object.fromEntries(
        [...features].map((feature) => {
          const used = own.filter((row) => row.feature === feature);
          return [feature, [setOf(used, users).size, setOf(used, accounts).size]];
        }),
      ),
    };
  });
}

function setOf(rows: readonly UsageEventRow[], who: Who): Set<string> {
  return new Set(rows.flatMap((row) => who(row) ?? []));
}

function activeOf(
  rows: readonly UsageEventRow[],
  period: string,
  { asOf, who }: { readonly asOf: string; readonly who: Who },
): NaiveActive {
  const on = (from: string, to: string): Set<string> =>
    setOf(
      rows.filter(({ at }) => String(at) >= from && String(at) <= to),
      who,
    );
  const days = daysOfMonth(period).filter((day) => day <= asOf);
  const [first, last] = [present(days[0]), present(days.at(-1))];
  const now = on(first, last);
  const monthBefore = daysBack(first, 2).slice(0, 7);
  const before = on(`${monthBefore}-01`, `${monthBefore}-31`);
  const ever = on("0000", daysBack(first, 2));
  const times = [...now].map((one) => days.filter((day) => on(day, day).has(one)).length);
  return {
    active: now.size,
    dailyActive: days.map((day) => on(day, day).size),
    lastDay: [on(last, last).size, on(daysBack(last, 7), last).size, on(daysBack(last, 30), last).size],
    exactly: days.map((_, place) => times.filter((time) => time === place + 1).length),
    lifecycle: [
      before.size,
      [...now].filter((one) => !ever.has(one)).length,
      [...now].filter((one) => before.has(one)).length,
      [...now].filter((one) => ever.has(one) && !before.has(one)).length,
      [...before].filter((one) => !now.has(one)).length,
    ],
  };
}
