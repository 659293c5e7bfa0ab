import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, lifetimeValueToAcquisitionCost } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known } from "../../support/values.ts";

const VALUE = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
const COST = fc.bigInt({ min: 1n, max: 10n ** 12n });

function times(lifetimeValue: bigint, acquisitionCost: bigint): Decimal {
  return known(lifetimeValueToAcquisitionCost({ lifetimeValue, acquisitionCost }));
}

describe("lifetimeValueToAcquisitionCost, for every customer who cost something,", () => {
  it("agrees with long division", () => {
    fc.assert(
      fc.property(VALUE, COST, (value, cost) => {
        expect(times(value, cost).toString()).toBe(exactRatio(value, cost));
      }),
    );
  });

  it("compares with 1 as the value does with the cost", () => {
    fc.assert(
      fc.property(VALUE, COST, (value, cost) => {
        expect(times(value, cost).comparedTo(1)).toBe(value < cost ? -1 : value > cost ? 1 : 0);
      }),
    );
  });

  it("does not depend on the currency unit", () => {
    fc.assert(
      fc.property(VALUE, COST, fc.bigInt({ min: 1n, max: 10_000n }), (value, cost, units) => {
        expect(times(value * units, cost * units).equals(times(value, cost))).toBe(true);
      }),
    );
  });

  it("rises with the value, and comes nearer to 0 as the cost rises", () => {
    fc.assert(
      fc.property(VALUE, COST, (value, cost) => {
        expect(times(value + 1n, cost).greaterThan(times(value, cost))).toBe(true);
        const dearer = times(value, cost + 1n)
          .abs()
          .comparedTo(times(value, cost).abs());
        expect(dearer).toBe(value === 0n ? 0 : -1);
      }),
    );
  });
});
