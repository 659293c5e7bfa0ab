import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerLifetime, type Decimal } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known } from "../../support/values.ts";

const MILLION = 10n ** 6n;
const MILLIONTHS = fc.bigInt({ min: 1n, max: MILLION });

function lifetime(millionths: bigint): Decimal {
  return known(customerLifetime({ churnRate: exactRatio(millionths, MILLION) }));
}

describe("customerLifetime, for every churn rate above 0,", () => {
  it("agrees with long division", () => {
    fc.assert(
      fc.property(MILLIONTHS, (c) => {
        expect(lifetime(c).toString()).toBe(exactRatio(MILLION, c));
      }),
    );
  });

  it("agrees with adding up who is still there, period by period", () => {
    // 1 + 0.9 + 0.81 + …: at 10 % churn and above, what is left after 1200 periods is below the fiftieth place.
    const one = 10n ** 50n;
    fc.assert(
      fc.property(fc.bigInt({ min: 100n, max: 1000n }), (perMille) => {
        let total = 0n;
        for (let [left, period] = [one, 0]; period < 1200; period += 1, left = (left * (1000n - perMille)) / 1000n)
          total += left;
        expect(
          lifetime(perMille * 1000n)
            .minus(exactRatio(total, one, 60))
            .abs()
            .lessThan("1e-38"),
        ).toBe(true);
      }),
    );
  });

  it("falls as churn rises, and is never shorter than one period", () => {
    fc.assert(
      fc.property(MILLIONTHS, MILLIONTHS, (a, b) => {
        expect(lifetime(a).comparedTo(lifetime(b))).toBe(a === b ? 0 : a < b ? 1 : -1);
        expect(lifetime(a).greaterThanOrEqualTo(1)).toBe(true);
      }),
    );
  });

  it("halves as churn doubles", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: MILLION / 2n }), (c) => {
        expect(
          lifetime(2n * c)
            .times(2)
            .minus(lifetime(c))
            .abs()
            .lessThan("1e-33"),
        ).toBe(true);
      }),
    );
  });

  it("does not depend on what zero churn would mean", () => {
    const zeroChurn = fc.constantFrom("null" as const, "zero" as const, { churnRate: "1/60" as const });
    fc.assert(
      fc.property(MILLIONTHS, zeroChurn, (c, chosen) => {
        const churnRate = exactRatio(c, MILLION);
        expect(customerLifetime({ churnRate }, { zeroChurn: chosen })?.equals(lifetime(c))).toBe(true);
      }),
    );
  });
});
