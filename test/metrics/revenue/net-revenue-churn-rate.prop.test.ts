import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Choices,
  type Decimal,
  grossRevenueChurnRate,
  netRevenueChurnRate,
  netRevenueRetention,
} from "customer-metrics";
import { addedUp, type CentFlows, cohort, flows, inSmallerUnits, movementsOf } from "../../support/arbitraries.ts";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

const CAPPED = { revenueChurnCap: "starting-mrr" } as const;
const WITH_RETURNED = { netChurnOffsets: "expansion-and-reactivation" } as const;

function churn(book: CentFlows, choices: Choices = {}): Decimal {
  return known(netRevenueChurnRate(movementsOf(book), choices));
}

describe("netRevenueChurnRate, for every book,", () => {
  it("agrees with long division on whole cents, under every choice", () => {
    fc.assert(
      fc.property(flows(), (b) => {
        const lost = b.contraction + b.churned;
        const capped = (net: bigint): bigint => (net < b.starting ? net : b.starting);
        expect(churn(b).toString()).toBe(exactRatio(lost - b.expansion, b.starting));
        expect(churn(b, CAPPED).toString()).toBe(exactRatio(capped(lost - b.expansion), b.starting));
        const offsets = b.expansion + b.reactivated;
        expect(churn(b, WITH_RETURNED).toString()).toBe(exactRatio(lost - offsets, b.starting));
        expect(churn(b, { ...CAPPED, ...WITH_RETURNED }).toString()).toBe(
          exactRatio(capped(lost - offsets), b.starting),
        );
      }),
    );
  });

  it("adds up to 1 with net revenue retention, where it is a cohort's", () => {
    // A cohort of a round sum, so that no quotient is rounded: the two then add up to the last digit.
    fc.assert(
      fc.property(cohort(), (c) => {
        const starting = 10n ** 15n;
        const round = movementsOf({ ...c, starting });
        const [rate, kept] = [known(netRevenueChurnRate(round)), known(netRevenueRetention(round))];
        expect(rate.plus(kept).toString()).toBe("1");
      }),
    );
  });

  it("is never above the gross rate, and equals it without upgrades", () => {
    fc.assert(
      fc.property(flows(), (b) => {
        const gross = known(grossRevenueChurnRate(movementsOf(b)));
        expect(churn(b).lessThanOrEqualTo(gross)).toBe(true);
        expect(churn({ ...b, expansion: 0n }).equals(gross)).toBe(true);
      }),
    );
  });

  it("is never made a gain by the cap", () => {
    fc.assert(
      fc.property(flows(), (b) => {
        expect(churn(b, CAPPED).lessThan(0)).toBe(churn(b).lessThan(0));
      }),
    );
  });

  it("is never raised by the cap, nor by counting those who came back", () => {
    fc.assert(
      fc.property(flows(), (b) => {
        expect(churn(b, CAPPED).lessThanOrEqualTo(churn(b))).toBe(true);
        expect(churn(b, WITH_RETURNED).lessThanOrEqualTo(churn(b))).toBe(true);
      }),
    );
  });

  it("does not depend on the currency unit", () => {
    fc.assert(
      fc.property(flows(), fc.bigInt({ min: 1n, max: 10_000n }), (b, units) => {
        expect(churn(inSmallerUnits(b, units)).equals(churn(b))).toBe(true);
      }),
    );
  });

  it("falls with each cent of upgrades as it rises with each cent lost, and new customers do not move it", () => {
    fc.assert(
      fc.property(flows(), (b) => {
        const more = { ...b, expansion: b.expansion + 1n };
        expect(churn(more).lessThan(churn(b))).toBe(true);
        expect(churn({ ...more, churned: b.churned + 1n }).equals(churn(b))).toBe(true);
        expect(churn({ ...more, contraction: b.contraction + 1n }).equals(churn(b))).toBe(true);
        expect(churn({ ...b, joined: b.joined + 1n }).equals(churn(b))).toBe(true);
      }),
    );
  });

  it("lies between its segments' values when two segments are merged", () => {
    fc.assert(
      fc.property(flows(), flows(), (a, b) => {
        expect(liesBetween(churn(addedUp(a, b)), churn(a), churn(b))).toBe(true);
      }),
    );
  });
});
