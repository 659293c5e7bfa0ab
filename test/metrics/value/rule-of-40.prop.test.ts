import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, ruleOf40 } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";

const MILLION = 10n ** 6n;
/** In millionths: a fall to nothing, or any growth; any loss, or at most all revenue. */
const GROWTH = fc.bigInt({ min: -MILLION, max: 1000n * MILLION });
const MARGIN = fc.bigInt({ min: -1000n * MILLION, max: MILLION });

function score(growth: bigint, margin: bigint): Decimal {
  return ruleOf40({ growthRate: exactRatio(growth, MILLION), profitMargin: exactRatio(margin, MILLION) });
}

describe("ruleOf40, for every company,", () => {
  it("agrees with adding in integers", () => {
    fc.assert(
      fc.property(GROWTH, MARGIN, (growth, margin) => {
        expect(score(growth, margin).toString()).toBe(exactRatio(growth + margin, MILLION));
      }),
    );
  });

  it("agrees with the money of two years over one common denominator", () => {
    // (revenue − previous) ÷ previous + profit ÷ revenue
    const money = fc.bigInt({ min: 1n, max: 10n ** 6n });
    fc.assert(
      fc.property(money, money, fc.bigInt({ min: -(10n ** 6n), max: 10n ** 6n }), (previous, revenue, cost) => {
        const profit = cost > revenue ? -cost : cost;
        const growthRate = exactRatio(revenue - previous, previous);
        const whole = exactRatio((revenue - previous) * revenue + profit * previous, previous * revenue);
        const difference = ruleOf40({ growthRate, profitMargin: exactRatio(profit, revenue) })
          .minus(whole)
          .abs();
        expect(difference.lessThan("1e-31")).toBe(true);
      }),
    );
  });

  it("takes a point of growth for a point of margin", () => {
    fc.assert(
      fc.property(GROWTH, MARGIN, (growth, margin) => {
        expect(score(growth + 1n, margin - 1n).equals(score(growth, margin))).toBe(true);
        expect(score(growth + 1n, margin).greaterThan(score(growth, margin))).toBe(true);
      }),
    );
  });
});
