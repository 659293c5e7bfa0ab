import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerAcquisitionCost, type Decimal } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

/** What was spent, in cents, and who came. */
interface Campaign {
  readonly cents: bigint;
  readonly customers: bigint;
}

const CAMPAIGN: fc.Arbitrary<Campaign> = fc.record({
  cents: fc.bigInt({ min: 0n, max: 10n ** 14n }),
  customers: fc.bigInt({ min: 1n, max: 10n ** 7n }),
});

function costOf({ cents, customers }: Campaign): Decimal {
  return known(customerAcquisitionCost({ spend: exactRatio(cents, 100n), newCustomers: customers }));
}

describe("customerAcquisitionCost, for every campaign that won somebody,", () => {
  it("agrees with long division on whole cents", () => {
    fc.assert(
      fc.property(CAMPAIGN, (c) => {
        expect(costOf(c).toString()).toBe(exactRatio(c.cents, 100n * c.customers));
      }),
    );
  });

  it("gives the spend back when it is multiplied by the customers", () => {
    fc.assert(
      fc.property(CAMPAIGN, (c) => {
        const back = costOf(c).times(String(c.customers)).minus(exactRatio(c.cents, 100n));
        expect(back.abs().lessThan("1e-25")).toBe(true);
      }),
    );
  });

  it("rises with what is spent and falls with who comes", () => {
    fc.assert(
      fc.property(CAMPAIGN, (c) => {
        const dearer = { ...c, cents: c.cents + 1n };
        expect(costOf(dearer).greaterThan(costOf(c))).toBe(true);
        expect(costOf({ ...dearer, customers: c.customers + 1n }).lessThan(costOf(dearer))).toBe(true);
      }),
    );
  });

  it("does not depend on whether a campaign is looked at whole or several times over", () => {
    fc.assert(
      fc.property(CAMPAIGN, fc.bigInt({ min: 1n, max: 1_000n }), (c, times) => {
        const repeated = { cents: c.cents * times, customers: c.customers * times };
        expect(costOf(repeated).equals(costOf(c))).toBe(true);
      }),
    );
  });

  it("lies between two channels' costs when they are merged", () => {
    fc.assert(
      fc.property(CAMPAIGN, CAMPAIGN, (a, b) => {
        const merged = costOf({ cents: a.cents + b.cents, customers: a.customers + b.customers });
        expect(liesBetween(merged, costOf(a), costOf(b))).toBe(true);
      }),
    );
  });
});
