import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  grossRevenueRetention,
  netRevenueRetention,
  type Decimal,
  type NetRevenueRetentionInput,
} from "customer-metrics";
import { type CentMovements, cohort } from "../../support/arbitraries.ts";
import { exactRatio } from "../../support/exact.ts";

function toInput({ starting, expansion, contraction, churned }: CentMovements): NetRevenueRetentionInput {
  return Object.freeze({
    startingMrr: starting,
    expansionMrr: expansion,
    contractionMrr: contraction,
    churnedMrr: churned,
  });
}

function nrr(cents: CentMovements): Decimal {
  const result = netRevenueRetention(toInput(cents));
  if (result === null) throw new Error("A cohort with starting MRR must have an NRR");
  return result;
}

describe("netRevenueRetention, for every cohort,", () => {
  it("agrees with long division on whole cents", () => {
    fc.assert(
      fc.property(cohort(), (c) => {
        expect(nrr(c).toString()).toBe(exactRatio(c.starting + c.expansion - c.contraction - c.churned, c.starting));
      }),
    );
  });

  it("does not depend on the currency unit", () => {
    fc.assert(
      fc.property(cohort(), fc.bigInt({ min: 1n, max: 10_000n }), (c, k) => {
        const scaled = {
          starting: c.starting * k,
          expansion: c.expansion * k,
          contraction: c.contraction * k,
          churned: c.churned * k,
        };
        expect(nrr(scaled).equals(nrr(c))).toBe(true);
      }),
    );
  });

  it("is never below gross revenue retention, and equals it without upgrades", () => {
    fc.assert(
      fc.property(cohort(), (c) => {
        const gross = grossRevenueRetention(toInput(c));
        expect(gross?.lessThanOrEqualTo(nrr(c))).toBe(true);
        expect(gross?.equals(nrr({ ...c, expansion: 0n }))).toBe(true);
      }),
    );
  });

  it("lies between its segments' values when two segments are merged", () => {
    fc.assert(
      fc.property(cohort(), cohort(), (a, b) => {
        const merged = nrr({
          starting: a.starting + b.starting,
          expansion: a.expansion + b.expansion,
          contraction: a.contraction + b.contraction,
          churned: a.churned + b.churned,
        });
        const [low, high] = nrr(a).lessThan(nrr(b)) ? [nrr(a), nrr(b)] : [nrr(b), nrr(a)];
        expect(merged.greaterThanOrEqualTo(low) && merged.lessThanOrEqualTo(high)).toBe(true);
      }),
    );
  });

  it("rises with expansion and falls with churn", () => {
    fc.assert(
      fc.property(cohort({ minStarting: 2n }), (c) => {
        expect(nrr({ ...c, expansion: c.expansion + 1n }).greaterThan(nrr(c))).toBe(true);
        fc.pre(c.contraction + c.churned < c.starting);
        expect(nrr({ ...c, churned: c.churned + 1n }).lessThan(nrr(c))).toBe(true);
      }),
    );
  });

  it("is the same however the numbers are spelled", () => {
    fc.assert(
      fc.property(cohort(), (c) => {
        const asStrings = netRevenueRetention({
          startingMrr: String(c.starting),
          expansionMrr: `+${String(c.expansion)}.00`,
          contractionMrr: Number(c.contraction),
          churnedMrr: String(c.churned),
        });
        expect(asStrings?.equals(nrr(c))).toBe(true);
      }),
    );
  });
});
