import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, expansionRate, grossRevenueRetention, netRevenueRetention } from "customer-metrics";
import { addedUp, type CentFlows, cohort, flows, inSmallerUnits, movementsOf } from "../../support/arbitraries.ts";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

function rate(book: CentFlows): Decimal {
  return known(expansionRate(movementsOf(book)));
}

describe("expansionRate, for every book,", () => {
  it("agrees with long division on whole cents", () => {
    fc.assert(
      fc.property(flows(), (b) => {
        expect(rate(b).toString()).toBe(exactRatio(b.expansion, b.starting));
      }),
    );
  });

  it("is what net revenue retention has more than gross, where it is a cohort's", () => {
    // A cohort of a round sum, so that no quotient is rounded: the law then holds to the last digit.
    fc.assert(
      fc.property(cohort(), (c) => {
        const input = movementsOf({ ...c, starting: 10n ** 15n });
        const [net, gross] = [known(netRevenueRetention(input)), known(grossRevenueRetention(input))];
        expect(gross.plus(known(expansionRate(input))).equals(net)).toBe(true);
      }),
    );
  });

  it("does not depend on the currency unit", () => {
    fc.assert(
      fc.property(flows(), fc.bigInt({ min: 1n, max: 10_000n }), (b, units) => {
        expect(rate(inSmallerUnits(b, units)).equals(rate(b))).toBe(true);
      }),
    );
  });

  it("rises with each cent added, and falls with each that was there", () => {
    fc.assert(
      fc.property(flows(), (b) => {
        const more = { ...b, expansion: b.expansion + 1n };
        expect(rate(more).greaterThan(rate(b))).toBe(true);
        expect(rate({ ...more, starting: b.starting + 1n }).lessThan(rate(more))).toBe(true);
      }),
    );
  });

  it("lies between its segments' values when two segments are merged", () => {
    fc.assert(
      fc.property(flows(), flows(), (a, b) => {
        expect(liesBetween(rate(addedUp(a, b)), rate(a), rate(b))).toBe(true);
      }),
    );
  });
});
