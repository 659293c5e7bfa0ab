import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, stickiness } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { present } from "../../support/present.ts";
import { known, liesBetween } from "../../support/values.ts";

interface Month {
  readonly days: readonly bigint[];
  readonly month: bigint;
}

/** Days that can be: on none more than in the month. */
const MONTH: fc.Arbitrary<Month> = fc
  .record({
    month: fc.bigInt({ min: 1n, max: 10n ** 10n }),
    perMille: fc.array(fc.bigInt({ min: 0n, max: 1000n }), { minLength: 1, maxLength: 31 }),
  })
  .map(({ month, perMille }) => ({ month, days: perMille.map((part) => (month * part) / 1000n) }));

/** Who came on which day: for each user a list of days, and at least one, as they were active in the month. */
const VISITS = fc.integer({ min: 1, max: 31 }).chain((days) =>
  fc.record({
    days: fc.constant(days),
    users: fc.array(fc.uniqueArray(fc.nat(days - 1), { minLength: 1 }), { minLength: 1, maxLength: 30 }),
  }),
);

function value({ days, month }: Month, form: "month" | "single-day" = "month"): Decimal {
  return known(stickiness({ dailyActive: days, monthlyActive: month }, { form }));
}

describe("stickiness, for every month,", () => {
  it("agrees with long division of the sum of the days, and lies in [0, 1]", () => {
    fc.assert(
      fc.property(MONTH, (m) => {
        const sum = m.days.reduce((total, day) => total + day, 0n);
        expect(value(m).toString()).toBe(exactRatio(sum, m.month * BigInt(m.days.length)));
        expect(value(m).greaterThanOrEqualTo(0) && value(m).lessThanOrEqualTo(1)).toBe(true);
      }),
    );
  });

  it("is the mean number of days of a user over the days there are, counted user by user", () => {
    fc.assert(
      fc.property(VISITS, ({ days, users }) => {
        const dailyActive = Array.from({ length: days }, (_, day) => users.filter((own) => own.includes(day)).length);
        const visits = users.reduce((total, own) => total + own.length, 0);
        const expected = exactRatio(BigInt(visits), BigInt(users.length * days));
        expect(stickiness({ dailyActive, monthlyActive: users.length })?.toString()).toBe(expected);
        // Whoever was active in the month was so on a day of it.
        expect(stickiness({ dailyActive, monthlyActive: users.length })?.times(days).greaterThan("0.99999")).toBe(true);
      }),
    );
  });

  it("does not depend on the order of the days, and the last day alone on no other", () => {
    fc.assert(
      fc.property(MONTH, (m) => {
        expect(value({ ...m, days: [...m.days].reverse() }).equals(value(m))).toBe(true);
        const last = m.days.at(-1) ?? 0n;
        expect(value(m, "single-day").toString()).toBe(exactRatio(last, m.month));
        expect(value({ ...m, days: [last] }).equals(value(m, "single-day"))).toBe(true);
      }),
    );
  });

  it("lies between its emptiest and its fullest day", () => {
    fc.assert(
      fc.property(MONTH, (m) => {
        const sorted = [...m.days].sort((a, b) => (a < b ? -1 : 1));
        const [emptiest, fullest] = [sorted.slice(0, 1), sorted.slice(-1)];
        expect(liesBetween(value(m), value({ ...m, days: emptiest }), value({ ...m, days: fullest }))).toBe(true);
      }),
    );
  });

  it("is the same for so many times as many users", () => {
    fc.assert(
      fc.property(MONTH, fc.bigInt({ min: 1n, max: 10_000n }), (m, times) => {
        const more = { month: m.month * times, days: m.days.map((day) => day * times) };
        expect(value(more).equals(value(m))).toBe(true);
      }),
    );
  });

  it("lies between its segments' values when two groups of users are merged over the same days", () => {
    fc.assert(
      fc.property(MONTH, MONTH, (a, b) => {
        const length = Math.min(a.days.length, b.days.length);
        const [one, other] = [
          { ...a, days: a.days.slice(0, length) },
          { ...b, days: b.days.slice(0, length) },
        ];
        const both = {
          month: one.month + other.month,
          days: one.days.map((day, index) => day + present(other.days[index])),
        };
        expect(liesBetween(value(both), value(one), value(other))).toBe(true);
      }),
    );
  });
});
