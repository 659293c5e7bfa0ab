import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerRetentionRate, type Decimal } from "customer-metrics";
import { countTurns, customerHistories, stayed, withoutVisits } from "../../support/customer-histories.ts";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

interface Kept {
  readonly starting: bigint;
  readonly kept: bigint;
  readonly joined: bigint;
}

const COUNT = fc.bigInt({ min: 0n, max: 10n ** 9n });

/** A period in which nobody came back: what is kept is never more than there was. */
const KEPT: fc.Arbitrary<Kept> = fc
  .record({
    starting: fc.bigInt({ min: 1n, max: 10n ** 9n }),
    perMille: fc.bigInt({ min: 0n, max: 1000n }),
    joined: COUNT,
  })
  .map(({ starting, perMille, joined }) => ({ starting, joined, kept: (starting * perMille) / 1000n }));

function retention({ starting, kept, joined }: Kept): Decimal {
  const input = { startingCustomers: starting, endingCustomers: kept + joined, newCustomers: joined };
  return known(customerRetentionRate(input));
}

describe("customerRetentionRate, for every period,", () => {
  it("agrees with looking at each customer at both ends, and lies in [0, 1]", () => {
    fc.assert(
      fc.property(customerHistories(), (histories) => {
        const { starting, staying } = stayed(histories);
        const result = customerRetentionRate(countTurns(withoutVisits(histories)));
        expect(result?.toString()).toBe(starting === 0n ? undefined : exactRatio(staying, starting));
        expect(result?.lessThan(0) === true || result?.greaterThan(1) === true).toBe(false);
      }),
    );
  });

  it("loses one for each customer who had been away and came back only to leave", () => {
    fc.assert(
      fc.property(customerHistories(), (histories) => {
        const { starting, staying } = stayed(histories);
        const visits = BigInt(histories.length - withoutVisits(histories).length);
        const result = customerRetentionRate(countTurns(histories));
        expect(result?.toString()).toBe(starting === 0n ? undefined : exactRatio(staying - visits, starting));
      }),
    );
  });

  it("agrees with long division", () => {
    fc.assert(
      fc.property(KEPT, (k) => {
        expect(retention(k).toString()).toBe(exactRatio(k.kept, k.starting));
      }),
    );
  });

  it("does not change by new customers, whether they stay or leave", () => {
    fc.assert(
      fc.property(KEPT, COUNT, COUNT, (k, staying, leaving) => {
        expect(retention({ ...k, joined: k.joined + staying }).equals(retention(k))).toBe(true);
        const passing = customerRetentionRate({
          startingCustomers: k.starting,
          endingCustomers: k.kept + k.joined,
          newCustomers: k.joined + leaving,
          churnedNewCustomers: leaving,
        });
        expect(passing?.equals(retention(k))).toBe(true);
      }),
    );
  });

  it("does not change by customers who come back from before, and rises by those who left and came back", () => {
    fc.assert(
      fc.property(KEPT, COUNT, (k, former) => {
        const lost = k.starting - k.kept;
        const withFormer = {
          startingCustomers: k.starting,
          endingCustomers: k.kept + k.joined + former,
          newCustomers: k.joined,
          reactivatedCustomers: former,
        };
        expect(customerRetentionRate(withFormer)?.equals(retention(k))).toBe(true);
        const allBack = customerRetentionRate({
          ...withFormer,
          endingCustomers: withFormer.endingCustomers + lost,
          reactivatedCustomers: former + lost,
          recoveredCustomers: lost,
        });
        expect(allBack?.toString()).toBe("1");
      }),
    );
  });

  it("does not depend on the size of the book", () => {
    fc.assert(
      fc.property(KEPT, fc.bigInt({ min: 1n, max: 1000n }), ({ starting, kept, joined }, k) => {
        const larger = retention({ starting: starting * k, kept: kept * k, joined: joined * k });
        expect(larger.equals(retention({ starting, kept, joined }))).toBe(true);
      }),
    );
  });

  it("rises with each customer who stays", () => {
    fc.assert(
      fc.property(KEPT, (k) => {
        fc.pre(k.kept < k.starting);
        expect(retention({ ...k, kept: k.kept + 1n }).greaterThan(retention(k))).toBe(true);
      }),
    );
  });

  it("lies between its segments' values when two segments are merged", () => {
    fc.assert(
      fc.property(KEPT, KEPT, (a, b) => {
        const merged = retention({
          starting: a.starting + b.starting,
          kept: a.kept + b.kept,
          joined: a.joined + b.joined,
        });
        expect(liesBetween(merged, retention(a), retention(b))).toBe(true);
      }),
    );
  });
});
