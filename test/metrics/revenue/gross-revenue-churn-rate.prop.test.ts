import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, grossRevenueChurnRate, grossRevenueRetention } from "customer-metrics";
import { addedUp, type CentFlows, cohort, flows, inSmallerUnits, movementsOf } from "../../support/arbitraries.ts";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

const CAPPED = { revenueChurnCap: "starting-mrr" } as const;

function churn(book: CentFlows): Decimal {
  return known(grossRevenueChurnRate(movementsOf(book)));
}

function capped(book: CentFlows): Decimal {
  return known(grossRevenueChurnRate(movementsOf(book), CAPPED));
}

describe("grossRevenueChurnRate, for every book,", () => {
  it("agrees with long division on whole cents", () => {
    fc.assert(
      fc.property(flows(), (b) => {
        const lost = b.contraction + b.churned;
        expect(churn(b).toString()).toBe(exactRatio(lost, b.starting));
        expect(capped(b).toString()).toBe(exactRatio(lost < b.starting ? lost : b.starting, b.starting));
      }),
    );
  });

  it("adds up to 1 with gross revenue retention, where it is a cohort's", () => {
    fc.assert(
      fc.property(cohort(), (c) => {
        const rate = known(grossRevenueChurnRate(movementsOf(c)));
        expect(rate.plus(known(grossRevenueRetention(movementsOf(c)))).toString()).toBe("1");
        expect(rate.equals(known(grossRevenueChurnRate(movementsOf(c), CAPPED)))).toBe(true);
      }),
    );
  });

  it("is never raised by the cap, and never above 1 with it", () => {
    fc.assert(
      fc.property(flows(), (b) => {
        expect(capped(b).lessThanOrEqualTo(churn(b)) && capped(b).lessThanOrEqualTo(1)).toBe(true);
      }),
    );
  });

  it("does not depend on the currency unit", () => {
    fc.assert(
      fc.property(flows(), fc.bigInt({ min: 1n, max: 10_000n }), (b, units) => {
        expect(churn(inSmallerUnits(b, units)).equals(churn(b))).toBe(true);
        expect(capped(inSmallerUnits(b, units)).equals(capped(b))).toBe(true);
      }),
    );
  });

  it("rises by the same with each cent lost, whether a customer stays or leaves, and falls with each there was", () => {
    fc.assert(
      fc.property(flows(), (b) => {
        const [smaller, gone] = [
          { ...b, contraction: b.contraction + 1n },
          { ...b, churned: b.churned + 1n },
        ];
        expect(churn(smaller).greaterThan(churn(b)) && churn(smaller).equals(churn(gone))).toBe(true);
        expect(churn({ ...gone, starting: b.starting + 1n }).lessThan(churn(gone))).toBe(true);
      }),
    );
  });

  it("does not move with what was gained", () => {
    fc.assert(
      fc.property(flows(), flows(), (b, other) => {
        const { joined, expansion, reactivated } = other;
        expect(churn({ ...b, joined, expansion, reactivated }).equals(churn(b))).toBe(true);
      }),
    );
  });

  it("lies between its segments' values when two segments are merged, capped or not", () => {
    fc.assert(
      fc.property(flows(), flows(), (a, b) => {
        expect(liesBetween(churn(addedUp(a, b)), churn(a), churn(b))).toBe(true);
        expect(liesBetween(capped(addedUp(a, b)), capped(a), capped(b))).toBe(true);
      }),
    );
  });
});
