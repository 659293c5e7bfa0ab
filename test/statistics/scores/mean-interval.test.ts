import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ratioInterval } from "customer-metrics";
import { readConfidence } from "../../../src/statistics/confidence.ts";
import { meanInterval, type RatingSums } from "../../../src/statistics/scores/mean-interval.ts";

const WIDE = { from: -1e9, to: 1e9 };

function sums(ratings: readonly number[]): RatingSums {
  const add = (values: readonly number[]): bigint => values.reduce((sum, value) => sum + BigInt(value), 0n);
  return { responses: ratings.length, sum: add(ratings), squares: add(ratings.map((rating) => rating * rating)) };
}

describe("meanInterval", () => {
  it("is worked out by hand for five ratings", () => {
    // 1, 2, 3, 4, 5: mean 3, variance 2.5, standard error √0.5, and t with four degrees of freedom 2.776445.
    const interval = meanInterval(sums([1, 2, 3, 4, 5]), readConfidence(), WIDE);
    expect(interval?.lower).toBeCloseTo(3 - 2.776445 * Math.SQRT1_2, 6);
    expect(interval?.upper).toBeCloseTo(3 + 2.776445 * Math.SQRT1_2, 6);
    expect(interval).toMatchObject({ confidence: 0.95, method: "student-t" });
    expect(Object.isFrozen(interval)).toBe(true);
  });

  it("stops where the scale does", () => {
    const interval = meanInterval(sums([1, 5]), readConfidence(), { from: 1, to: 5 });
    expect(interval).toMatchObject({ lower: 1, upper: 5 });
  });

  it("is null for fewer than two, and where all are alike", () => {
    for (const ratings of [[], [4], [4, 4], Array.from({ length: 1000 }, () => 7)]) {
      expect(meanInterval(sums(ratings), readConfidence(), WIDE)).toBeNull();
    }
  });

  it("sees the one of ten million who differs", () => {
    const [n, one] = [10_000_000, { responses: 10_000_000, sum: 49_999_999n, squares: 249_999_991n }];
    const interval = meanInterval(one, readConfidence(), WIDE);
    // The variance is 1/n (1 - 1/n) n/(n - 1) = 1/n, and so the standard error.
    expect((Number(interval?.upper) - Number(interval?.lower)) / 2).toBeCloseTo(1.95996 / n, 12);
  });

  it("is that of a ratio to 1 for each", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 50 }), (ratings) => {
        const mean = meanInterval(sums(ratings), readConfidence(), WIDE);
        const { interval } = ratioInterval(ratings.map((numerator) => ({ numerator, denominator: 1 })));
        expect(mean?.lower ?? 0).toBeCloseTo(interval?.lower ?? 0, 12);
        expect(mean?.upper ?? 0).toBeCloseTo(interval?.upper ?? 0, 12);
      }),
    );
  });
});
