import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HealthHistoryRow, healthTrend } from "customer-metrics";
import { present } from "../../support/present.ts";

const BANDS = [
  { name: "low", from: 0 },
  { name: "high", from: 50 },
];

const ROWS: fc.Arbitrary<readonly HealthHistoryRow[]> = fc.uniqueArray(
  fc.record({
    accountId: fc.constantFrom("a", "b", "c"),
    scoredAt: fc
      .integer({ min: 0, max: 700 })
      .map((day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)),
    score: fc.integer({ min: 0, max: 100 }),
  }),
  { selector: ({ accountId, scoredAt }) => `${accountId} ${scoredAt}`, minLength: 1, maxLength: 40 },
);

describe("healthTrend, for every history,", () => {
  it("does not depend on the order of rows, nor on other accounts", () => {
    fc.assert(
      fc.property(ROWS, (rows) => {
        const asOf = "2025-12-31";
        const byId = (all: readonly HealthHistoryRow[]): ReadonlyMap<unknown, unknown> =>
          new Map(healthTrend(all, { bands: BANDS, asOf }).accounts.map((trend) => [trend.accountId, trend]));
        const trends = byId(rows);
        expect(byId([...rows].reverse())).toEqual(trends);
        for (const [id, trend] of trends) {
          expect(byId(rows.filter(({ accountId }) => accountId === id)).get(id)).toEqual(trend);
        }
      }),
    );
  });

  it("has slopes that turn round with the scores, and baselines among them", () => {
    fc.assert(
      fc.property(ROWS, (rows) => {
        const turned = rows.map((row) => ({ ...row, score: 100 - Number(row.score) }));
        const [before, after] = [healthTrend(rows), healthTrend(turned)];
        before.accounts.forEach((trend, index) => {
          const other = present(after.accounts[index]);
          expect(other.slope === null).toBe(trend.slope === null);
          if (trend.slope !== null) {
            expect(other.slope?.pointsPer30Days).toBeCloseTo(-trend.slope.pointsPer30Days, 8);
          }
          if (trend.baseline === null) return;
          const own = rows.filter(({ accountId }) => accountId === trend.accountId).map(({ score }) => Number(score));
          expect(trend.baseline.toNumber()).toBeGreaterThanOrEqual(Math.min(...own));
          expect(trend.baseline.toNumber()).toBeLessThanOrEqual(Math.max(...own));
          expect(other.change?.toString()).toBe(trend.change?.negated().plus(0).toString());
        });
      }),
    );
  });

  it("projects a day on which a straight line is below its band, and on the day before is not", () => {
    const line = fc.record({ start: fc.integer({ min: 60, max: 100 }), perDay: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(line, ({ start, perDay }) => {
        // Hundredths of a point a day, over 20 days.
        const at = (day: number): number => start - (perDay * day) / 100;
        const rows = [0, 10, 20].map((day) => ({
          accountId: 1,
          scoredAt: new Date(Date.UTC(2025, 0, 1 + day)),
          score: at(day).toFixed(2),
        }));
        const { bandChange } = present(healthTrend(rows, { bands: BANDS, horizonDays: 10_000 }).accounts[0]);
        const days = present(bandChange).days;
        expect(at(20 + days)).toBeLessThan(50 + 1e-6);
        expect(at(20 + days - 1)).toBeGreaterThanOrEqual(50 - 1e-6);
      }),
    );
  });
});
