import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acquisitionCostPayback,
  customerLifetimeValue,
  type Decimal,
  lifetimeValueToAcquisitionCost,
} from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known } from "../../support/values.ts";

/** Money in cents, churn in thousandths. */
interface Customer {
  readonly cost: bigint;
  readonly earned: bigint;
  readonly churn: bigint;
}

const CENTS = fc.bigInt({ min: 1n, max: 10n ** 10n });
const CHURN = fc.bigInt({ min: 5n, max: 1000n });

/** Costs at most so many ten-thousandths of what a customer brings in all its time. */
const PAYING_BACK: fc.Arbitrary<Customer> = fc
  .record({ earned: CENTS, churn: CHURN, share: fc.bigInt({ min: 0n, max: 9_990n }) })
  .map(({ earned, churn, share }) => ({ earned, churn, cost: (earned * 1000n * share) / (churn * 10_000n) }));
/** Any cost, so that for some it never comes back. */
const ANY: fc.Arbitrary<Customer> = fc
  .record({ earned: CENTS, churn: CHURN, perMille: fc.bigInt({ min: 1n, max: 20_000n }) })
  .map(({ earned, churn, perMille }) => ({ earned, churn, cost: (earned * perMille) / 100n + 1n }));

function payback({ cost, earned, churn }: Customer): Decimal | null {
  return acquisitionCostPayback({
    acquisitionCost: cost,
    revenuePerPeriod: earned,
    churnRate: exactRatio(churn, 1000n),
  });
}

/** Period by period, in integers: what those who are left have paid after n periods is `paid / 1000^n`. */
function countedPayback({ cost, earned, churn }: Customer): string {
  const staying = 1000n - churn;
  let [periods, paid, left, scale] = [0n, 0n, 1n, 1n];
  for (;;) {
    const next = (paid + earned * left) * 1000n;
    if (next > cost * scale * 1000n || left === 0n) break;
    [periods, paid, left, scale] = [periods + 1n, next, left * staying, scale * 1000n];
  }
  const missing = cost * scale - paid;
  return left === 0n ? String(periods) : exactRatio(periods * earned * left + missing, earned * left);
}

describe("acquisitionCostPayback, for every customer,", () => {
  it("agrees with long division where nobody leaves", () => {
    const margin = fc.bigInt({ min: 1n, max: 1000n });
    fc.assert(
      fc.property(CENTS, CENTS, margin, fc.bigInt({ min: 0n, max: 10n ** 8n }), (cost, revenue, perMille, added) => {
        const whole = revenue * perMille + added * 1000n;
        const input = { acquisitionCost: cost, revenuePerPeriod: revenue, grossMargin: exactRatio(perMille, 1000n) };
        const given = acquisitionCostPayback({ ...input, expansionPerPeriod: added });
        expect(given?.toString()).toBe(exactRatio(cost * 1000n, whole));
      }),
    );
  });

  it("agrees with counting period by period in integers, to the last digit, where some leave", () => {
    fc.assert(
      fc.property(PAYING_BACK, (c) => {
        expect(known(payback(c)).toString()).toBe(countedPayback(c));
      }),
    );
  });

  it("has a value exactly where a customer is worth more than it cost", () => {
    fc.assert(
      fc.property(ANY, (c) => {
        const lifetimeValue = known(
          customerLifetimeValue({ revenuePerPeriod: c.earned, churnRate: exactRatio(c.churn, 1000n) }),
        );
        const times = known(lifetimeValueToAcquisitionCost({ lifetimeValue, acquisitionCost: c.cost }));
        // Where all leave after the first period, that period may have paid exactly the cost.
        const comesBack = c.churn === 1000n ? times.greaterThanOrEqualTo(1) : times.greaterThan(1);
        expect(payback(c) !== null).toBe(comesBack);
      }),
    );
  });

  it("takes a whole number of periods to bring what so many periods bring", () => {
    fc.assert(
      fc.property(CENTS, fc.bigInt({ min: 1n, max: 999n }), fc.integer({ min: 1, max: 8 }), (cents, churn, periods) => {
        const earned = cents * 1000n ** 8n; // so that eight periods bring whole cents
        let [cost, left] = [0n, earned];
        for (let period = 0; period < periods; period += 1)
          [cost, left] = [cost + left, (left * (1000n - churn)) / 1000n];
        expect(payback({ cost, earned, churn })?.toString()).toBe(String(periods));
      }),
    );
  });

  it("is never shorter than if all stayed, and no longer within the first period", () => {
    fc.assert(
      fc.property(PAYING_BACK, (c) => {
        const ifAllStay = known(payback({ ...c, churn: 0n }));
        expect(payback(c)?.greaterThanOrEqualTo(ifAllStay)).toBe(true);
        expect(payback(c)?.equals(ifAllStay)).toBe(c.cost <= c.earned);
      }),
    );
  });

  it("rises with churn and with the cost, and falls with what a customer brings", () => {
    fc.assert(
      fc.property(PAYING_BACK, (c) => {
        const here = known(payback(c));
        expect(payback({ ...c, churn: c.churn - 1n })?.lessThanOrEqualTo(here)).toBe(true);
        expect(payback({ ...c, churn: c.churn - 1n })?.lessThan(here)).toBe(c.cost > c.earned);
        expect(payback({ ...c, earned: c.earned + 1n })?.lessThanOrEqualTo(here)).toBe(true);
        if (c.cost > 0n) expect(payback({ ...c, cost: c.cost - 1n })?.lessThan(here)).toBe(true);
      }),
    );
  });

  it("does not depend on the currency unit", () => {
    fc.assert(
      fc.property(ANY, fc.bigInt({ min: 1n, max: 10_000n }), (c, units) => {
        const smaller = payback({ ...c, cost: c.cost * units, earned: c.earned * units });
        expect(smaller?.toString()).toBe(payback(c)?.toString());
      }),
    );
  });
});
