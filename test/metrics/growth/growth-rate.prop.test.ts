import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, growthRate } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";
import { writtenWith } from "../../support/written.ts";

const POSITIVE = fc.bigInt({ min: 1n, max: 10n ** 14n });
const ANY = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });

function growth(previous: bigint, current: bigint): Decimal {
  return known(growthRate({ previous, current }));
}

describe("growthRate, for every two numbers,", () => {
  it("agrees with long division, in cents as in whole units", () => {
    fc.assert(
      fc.property(POSITIVE, ANY, fc.nat(4), (previous, current, places) => {
        expect(growth(previous, current).toString()).toBe(exactRatio(current - previous, previous));
        const written = { previous: writtenWith(previous, places), current: writtenWith(current, places) };
        expect(growthRate(written)?.equals(growth(previous, current))).toBe(true);
      }),
    );
  });

  it("composes: two periods' growth is one's over both, factor by factor", () => {
    fc.assert(
      fc.property(POSITIVE, POSITIVE, ANY, (a, b, c) => {
        const [one, other] = [growth(a, b).plus(1), growth(b, c).plus(1)];
        const off = one.times(other).minus(growth(a, c).plus(1)).abs();
        expect(off.lessThanOrEqualTo(one.plus(1).times(other.abs().plus(1)).times("1e-38"))).toBe(true);
      }),
    );
  });

  it("comes back: what rose by a factor falls by its reciprocal", () => {
    fc.assert(
      fc.property(POSITIVE, POSITIVE, (a, b) => {
        const product = growth(a, b).plus(1).times(growth(b, a).plus(1));
        // A factor of 10^-14 has that many digits less.
        expect(product.minus(1).abs().lessThan("1e-24")).toBe(true);
      }),
    );
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(POSITIVE, ANY, fc.bigInt({ min: 1n, max: 10_000n }), (previous, current, units) => {
        expect(growth(previous * units, current * units).equals(growth(previous, current))).toBe(true);
      }),
    );
  });

  it("has the sign of the change, and rises with what it became", () => {
    fc.assert(
      fc.property(POSITIVE, ANY, (previous, current) => {
        expect(growth(previous, current).comparedTo(0)).toBe(current > previous ? 1 : current < previous ? -1 : 0);
        expect(growth(previous, current + 1n).greaterThan(growth(previous, current))).toBe(true);
      }),
    );
  });

  it("lies between its segments' values when two segments are merged", () => {
    fc.assert(
      fc.property(POSITIVE, ANY, POSITIVE, ANY, (a, b, c, d) => {
        expect(liesBetween(growth(a + c, b + d), growth(a, b), growth(c, d))).toBe(true);
      }),
    );
  });

  it("is null for every base of 0 or below", () => {
    fc.assert(
      fc.property(POSITIVE, ANY, (down, current) => {
        expect(growthRate({ previous: -down, current })).toBeNull();
        expect(growthRate({ previous: 0, current })).toBeNull();
      }),
    );
  });
});
