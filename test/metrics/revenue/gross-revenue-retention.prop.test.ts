import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, grossRevenueRetention } from "customer-metrics";
import { type CentMovements, cohort, movementsOf } from "../../support/arbitraries.ts";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

function grr(cents: CentMovements): Decimal {
  return known(grossRevenueRetention(movementsOf(cents)));
}

describe("grossRevenueRetention, for every cohort,", () => {
  it("agrees with long division on whole cents, and lies in [0, 1]", () => {
    fc.assert(
      fc.property(cohort(), (c) => {
        expect(grr(c).toString()).toBe(exactRatio(c.starting - c.contraction - c.churned, c.starting));
        expect(grr(c).greaterThanOrEqualTo(0) && grr(c).lessThanOrEqualTo(1)).toBe(true);
      }),
    );
  });

  it("agrees with adding up the smaller of each customer's two ends", () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 9n });
    const customers = fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 9n }), cents), { minLength: 1 });
    fc.assert(
      fc.property(customers, (ends) => {
        const total = { startingMrr: 0n, contractionMrr: 0n, churnedMrr: 0n };
        let kept = 0n;
        for (const [was, is] of ends) {
          total.startingMrr += was;
          if (is === 0n) total.churnedMrr += was;
          else if (is < was) total.contractionMrr += was - is;
          kept += is < was ? is : was;
        }
        expect(grossRevenueRetention(total)?.toString()).toBe(exactRatio(kept, total.startingMrr));
      }),
    );
  });

  it("does not depend on the currency unit", () => {
    fc.assert(
      fc.property(cohort(), fc.bigInt({ min: 1n, max: 10_000n }), (c, k) => {
        const [starting, contraction, churned] = [c.starting * k, c.contraction * k, c.churned * k];
        expect(grr({ ...c, starting, contraction, churned }).equals(grr(c))).toBe(true);
      }),
    );
  });

  it("does not move with upgrades", () => {
    fc.assert(
      fc.property(cohort(), fc.bigInt({ min: 0n, max: 10n ** 14n }), (c, expansion) => {
        expect(grr({ ...c, expansion }).equals(grr(c))).toBe(true);
      }),
    );
  });

  it("falls by the same with each cent lost, whether a customer stays or leaves", () => {
    fc.assert(
      fc.property(cohort({ minStarting: 2n }), (c) => {
        fc.pre(c.contraction + c.churned < c.starting);
        const gone = grr({ ...c, churned: c.churned + 1n });
        expect(gone.lessThan(grr(c)) && gone.equals(grr({ ...c, contraction: c.contraction + 1n }))).toBe(true);
      }),
    );
  });

  it("lies between its segments' values when two segments are merged", () => {
    fc.assert(
      fc.property(cohort(), cohort(), (a, b) => {
        const merged = grr({
          starting: a.starting + b.starting,
          expansion: a.expansion + b.expansion,
          contraction: a.contraction + b.contraction,
          churned: a.churned + b.churned,
        });
        expect(liesBetween(merged, grr(a), grr(b))).toBe(true);
      }),
    );
  });
});
