import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activityTotals, stickiness } from "customer-metrics";
import { present } from "../../support/present.ts";
import { naiveTotals } from "./naive-totals.ts";
import { asNaive, LAST_DAY, usageEvents } from "./usage-events.ts";

describe("activityTotals, always,", () => {
  it("is what a loop over sets counts", () => {
    fc.assert(
      fc.property(usageEvents(), (rows) => {
        const { periods } = activityTotals(rows, { asOf: LAST_DAY });
        const naive = naiveTotals(rows, LAST_DAY);
        // Rows of count 0 do nothing, and may still name a feature.
        const named = (period: string): unknown => asNaive(periods).find((other) => other.period === period);
        for (const month of naive) expect(named(month.period)).toMatchObject(month);
        expect(periods.map(({ period }) => period)).toEqual(naive.map(({ period }) => period));
      }),
    );
  });

  it("has the same users day by day, and so the same stickiness", () => {
    fc.assert(
      fc.property(usageEvents(), (rows) => {
        for (const { users, period } of activityTotals(rows, { asOf: LAST_DAY }).periods) {
          const mean = present(naiveTotals(rows, LAST_DAY).find((month) => month.period === period)).users;
          const daily = mean.dailyActive.reduce((sum, active) => sum + active, 0);
          const expected = mean.active === 0 ? null : daily / mean.dailyActive.length / mean.active;
          const received = stickiness(users.stickiness)?.toNumber() ?? null;
          if (expected === null) expect(received).toBeNull();
          else expect(received).toBeCloseTo(expected, 12);
        }
      }),
    );
  });
});
