import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ActivityOptions,
  type ActivityPeriod,
  type ActivityTotals,
  activityTotals,
  adoptionRate,
  stickiness,
  toPlain,
  type UsageEventRow,
} from "customer-metrics";
import { present } from "../../support/present.ts";
import { naiveTotals } from "./naive-totals.ts";
import { asNaive, codedColumns, dayAfter, LAST_DAY, plainColumns, usageEvent, usageEvents } from "./usage-events.ts";

const ACCOUNTS = [0, 1, 2, 3].map((id) => ({
  id: `account-${String(id)}`,
  attributes: { region: id < 2 ? "EU" : "US", seats: String(id) },
}));

/** Any question at all, about accounts that are known or about three of four. */
function options(): fc.Arbitrary<ActivityOptions> {
  return fc.record(
    {
      by: fc.constantFrom("day", "week", "month", "quarter", "year"),
      from: fc.constantFrom("2025-02", "2025-01-25", "2025-W08"),
      to: fc.constantFrom("2025-03", "2025-03-29", "2025-Q2"),
      asOf: fc.constantFrom("2025-03-05", LAST_DAY, "2025-12-31"),
      accounts: fc.constantFrom(ACCOUNTS, ACCOUNTS.slice(1)),
      unknownAccounts: fc.constantFrom("counted", "left-out"),
      segmentBy: fc.constantFrom("region", "feature", "accountId"),
      seats: fc.constant([
        { accountId: "account-1", seats: 2 },
        { accountId: "account-2", seats: 1, from: "2025-02-10" },
      ]),
      keyFeatures: fc.constant(["feature-1", "feature-3"]),
      content: fc.constant({ help: ["feature-0"], training: ["feature-2", "feature-4"] }),
      frequencyBy: fc.constantFrom("day", "week"),
      userIds: fc.constantFrom("unique", "unique-in-account"),
      duplicates: fc.constantFrom("counted", "once"),
      minimumGroupSize: fc.constantFrom(1, 2, 3),
    },
    { requiredKeys: ["accounts"] },
  );
}

/** Totals without what names rows by their numbers. */
function numbersOf(totals: ActivityTotals): unknown {
  return toPlain({ ...totals, issues: totals.issues.map(({ code, field }) => `${code} ${String(field)}`).sort() });
}

function allPeriods({ periods, segments }: ActivityTotals): readonly ActivityPeriod[] {
  return [...periods, ...segments.flatMap((segment) => segment.periods)];
}

describe("activityTotals, always,", () => {
  it("is what a loop over sets counts", () => {
    fc.assert(
      fc.property(usageEvents(), (rows) => {
        const { periods } = activityTotals(rows, { asOf: LAST_DAY });
        const naive = naiveTotals(rows, LAST_DAY);
        expect(asNaive(periods)).toEqual(naive);
      }),
    );
  });

  it("is so with more features than a word has bits", () => {
    fc.assert(
      fc.property(fc.array(usageEvent(80), { maxLength: 150 }), (rows) => {
        expect(asNaive(activityTotals(rows, { asOf: LAST_DAY }).periods)).toEqual(naiveTotals(rows, LAST_DAY));
        expect(asNaive(activityTotals(codedColumns(rows), { asOf: LAST_DAY }).periods)).toEqual(
          naiveTotals(rows, LAST_DAY),
        );
      }),
    );
  });

  it("has the stickiness of the sets", () => {
    fc.assert(
      fc.property(usageEvents(), (rows) => {
        const naive = naiveTotals(rows, LAST_DAY);
        for (const { users, period } of activityTotals(rows, { asOf: LAST_DAY }).periods) {
          const month = present(naive.find((other) => other.period === period)).users;
          const daily = month.dailyActive.reduce((sum, active) => sum + active, 0);
          const mean = daily / month.dailyActive.length / month.active;
          const received = stickiness(users.stickiness);
          if (month.active === 0) expect(received).toBeNull();
          else expect(present(received).toNumber()).toBeCloseTo(mean, 12);
        }
      }),
    );
  });

  it("does not depend on the order of rows", () => {
    const shuffled = usageEvents().chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, options(), ([rows, others], asked) => {
        expect(numbersOf(activityTotals(others, asked))).toEqual(numbersOf(activityTotals(rows, asked)));
      }),
    );
  });

  it("is the same of an array, an iterable and columns of any form, to the last digit and issue", () => {
    fc.assert(
      fc.property(usageEvents(), options(), (rows, asked) => {
        const expected = toPlain(activityTotals(rows, asked));
        expect(toPlain(activityTotals(new Set(rows), asked))).toEqual(expected);
        expect(toPlain(activityTotals(plainColumns(rows), asked))).toEqual(expected);
        const { issues, ...coded } = toPlain(activityTotals(codedColumns(rows), asked));
        const { issues: others, ...numbers } = expected;
        expect([coded, issues.length]).toEqual([numbers, others.length]);
      }),
    );
  });

  it("counts everybody again where every row is there twice, but nobody twice", () => {
    fc.assert(
      fc.property(usageEvents(), options(), (rows, asked) => {
        const all = { ...asked, duplicates: "counted" } as const;
        const [once, twice] = [rows, [...rows, ...rows]].map((book) => allPeriods(activityTotals(book, all)));
        expect(present(twice).map(({ events }) => events)).toEqual(present(once).map(({ events }) => 2 * events));
        expect(
          toPlain(present(twice).map(({ users, accounts, breadth, depth }) => ({ users, accounts, breadth, depth }))),
        ).toEqual(
          toPlain(present(once).map(({ users, accounts, breadth, depth }) => ({ users, accounts, breadth, depth }))),
        );
        const different = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
        const asOnce = activityTotals([...rows, ...rows], { ...asked, duplicates: "once" });
        expect(toPlain(asOnce.periods)).toEqual(toPlain(activityTotals(different, all).periods));
      }),
    );
  });

  it("foots: whoever was active stayed, left or came, and each period opens as the one before closed", () => {
    fc.assert(
      fc.property(usageEvents(), options(), (rows, asked) => {
        const { periods, segments } = activityTotals(rows, asked);
        for (const list of [periods, ...segments.map((segment) => segment.periods)]) {
          for (const [place, period] of list.entries()) {
            for (const who of ["users", "accounts"] as const) {
              const { lifecycle: life, active } = period[who];
              expect(life.starting + life.new + life.resurrected - life.dormant).toBe(life.ending);
              expect(life.retained + life.dormant).toBe(life.starting);
              expect(life.new + life.retained + life.resurrected).toBe(life.ending);
              expect(life.ending).toBe(active);
              const before = list[place - 1];
              if (before !== undefined) expect(life.starting).toBe(before[who].lifecycle.ending);
            }
          }
        }
      }),
    );
  });

  it("has no more active on a day than in its week, and in its week than in its month", () => {
    fc.assert(
      fc.property(usageEvents(), options(), (rows, asked) => {
        for (const { users, accounts } of allPeriods(activityTotals(rows, asked))) {
          for (const { lastDay, stickiness: days, active } of [users, accounts]) {
            expect(Math.max(0, ...days.dailyActive)).toBeLessThanOrEqual(active);
            if (lastDay === null) continue;
            expect(lastDay.dailyActive).toBeLessThanOrEqual(lastDay.weeklyActive);
            expect(lastDay.weeklyActive).toBeLessThanOrEqual(lastDay.monthlyActive);
            expect(lastDay.dailyActive).toBe(days.dailyActive.at(-1));
          }
        }
      }),
    );
  });

  it("adds up: days of users, users by days, features of users", () => {
    fc.assert(
      fc.property(usageEvents(), options(), (rows, asked) => {
        for (const { users, depth, features, events } of allPeriods(activityTotals(rows, asked))) {
          const { frequency, stickiness: days } = users;
          expect(frequency.exactly.reduce((sum, count) => sum + count, 0)).toBe(users.active);
          if (frequency.unit === "day") {
            expect(frequency.activeDays).toBe(days.dailyActive.reduce((sum, active) => sum + active, 0));
          }
          expect(frequency.atLeast[0] ?? 0).toBe(users.active);
          expect(features.reduce((sum, feature) => sum + feature.events, 0)).toBeLessThanOrEqual(events);
          const keys = features.filter(({ feature }) => asked.keyFeatures?.includes(feature) === true);
          if (depth !== null) expect(depth.users.adopters).toBe(keys.reduce((sum, key) => sum + key.users.adopters, 0));
          for (const feature of features) expect(() => adoptionRate(feature.users, { of: "active" })).not.toThrow();
        }
      }),
    );
  });

  it("adds up over segments of accounts, and a period does not know what comes after it", () => {
    fc.assert(
      fc.property(usageEvents(), (rows) => {
        const asked = { accounts: ACCOUNTS, segmentBy: "region", asOf: LAST_DAY };
        const { periods, segments } = activityTotals(rows, asked);
        for (const [place, { accounts, events, minutes }] of periods.entries()) {
          const parts = segments.map((segment) => present(segment.periods[place]));
          expect(parts.reduce((sum, part) => sum + part.accounts.active, 0)).toBe(accounts.active);
          expect(parts.reduce((sum, part) => sum + part.events, 0)).toBe(events);
          expect(parts.reduce((sum, part) => sum + Math.round(Number(part.minutes ?? 0) * 100), 0)).toBe(
            Math.round(Number(minutes ?? 0) * 100),
          );
        }
        const known = rows.filter(({ at }) => String(at) <= "2025-02-28");
        const february = activityTotals(known, { ...asked, to: "2025-02", asOf: "2025-02-28" });
        const again = activityTotals(rows, { ...asked, to: "2025-02" });
        expect(
          toPlain(
            again.periods.map(({ features, ...period }) => [period, features.filter(({ events }) => events > 0)]),
          ),
        ).toEqual(
          toPlain(
            february.periods.map(({ features, ...period }) => [period, features.filter(({ events }) => events > 0)]),
          ),
        );
      }),
    );
  });

  it("has the history of users from before the first period", () => {
    fc.assert(
      fc.property(usageEvents(), fc.constantFrom("day", "week", "month"), (rows: UsageEventRow[], by) => {
        const all = activityTotals(rows, { by, asOf: LAST_DAY });
        const cut = activityTotals(rows, { by, asOf: LAST_DAY, from: dayAfter(30) });
        const wanted = new Set(cut.periods.map(({ period }) => period));
        const common = all.periods.filter(({ period }) => wanted.has(period));
        const known = new Set(common.map(({ period }) => period));
        const active = ({ users, accounts }: ActivityPeriod): unknown => toPlain({ users, accounts });
        expect(cut.periods.filter(({ period }) => known.has(period)).map(active)).toEqual(common.map(active));
      }),
    );
  });
});
