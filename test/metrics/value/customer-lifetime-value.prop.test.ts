import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ByChurnRate,
  type Choices,
  type CustomerEarnings,
  customerLifetime,
  customerLifetimeValue,
  type Decimal,
  type Discounting,
} from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known } from "../../support/values.ts";

/** A customer in whole numbers: money in cents, margin in thousandths, rates in millionths. */
interface Customer {
  readonly revenue: bigint;
  readonly margin: bigint;
  readonly cost: bigint;
  readonly churn: bigint;
  readonly discount: bigint;
}

const MILLION = 10n ** 6n;
const CENTS = fc.bigInt({ min: 0n, max: 10n ** 12n });
const CUSTOMER: fc.Arbitrary<Customer> = fc.record({
  revenue: CENTS,
  margin: fc.bigInt({ min: -500n, max: 1000n }),
  cost: CENTS,
  churn: fc.bigInt({ min: 1n, max: MILLION }),
  discount: fc.bigInt({ min: 0n, max: MILLION }),
});
/** Brings more than it costs. */
const WORTHWHILE = CUSTOMER.map((c) => ({ ...c, revenue: c.revenue + 1n, margin: 1000n, cost: c.revenue / 2n }));

const DISCOUNTED = { lifetimeValueForm: "discounted" } as const;
const RETENTION = { lifetimeValueForm: "retention-discounted" } as const;

function inputOf({ revenue, margin, cost, churn, discount }: Customer): CustomerEarnings & Discounting & ByChurnRate {
  return {
    revenuePerPeriod: exactRatio(revenue, 100n),
    grossMargin: exactRatio(margin, 1000n),
    costToServe: exactRatio(cost, 100n),
    churnRate: exactRatio(churn, MILLION),
    discountRate: exactRatio(discount, MILLION),
  };
}

/** What a period leaves, in thousandths of a cent. */
function earned({ revenue, margin, cost }: Customer): bigint {
  return revenue * margin - 1000n * cost;
}

function value(customer: Customer, choices: Choices = {}): Decimal {
  return known(customerLifetimeValue(inputOf(customer), choices));
}

describe("customerLifetimeValue, for every customer,", () => {
  it("agrees with long division in every form", () => {
    fc.assert(
      fc.property(CUSTOMER, (c) => {
        const [all, kept] = [c.discount + c.churn, MILLION - c.churn];
        expect(value(c).toString()).toBe(exactRatio(earned(c) * MILLION, 100_000n * c.churn));
        const revenue = value(c, { lifetimeValueForm: "revenue-over-churn" });
        expect(revenue.toString()).toBe(exactRatio(c.revenue * MILLION, 100n * c.churn));
        const discounted = exactRatio(earned(c) * (MILLION + c.discount), 100_000n * all);
        expect(value(c, DISCOUNTED).toString()).toBe(discounted);
        expect(value(c, RETENTION).toString()).toBe(exactRatio(earned(c) * kept, 100_000n * all));
      }),
    );
  });

  it("agrees with long division where revenue is kept otherwise than customers are, and has no value past the discount", () => {
    fc.assert(
      fc.property(CUSTOMER, fc.bigInt({ min: 0n, max: 2n * MILLION }), (c, kept) => {
        const netRevenueRetention = exactRatio(kept, MILLION);
        const given = customerLifetimeValue({ ...inputOf(c), netRevenueRetention }, RETENTION);
        const lost = MILLION + c.discount - kept;
        const expected = lost > 0n ? exactRatio(earned(c) * (MILLION - c.churn), 100_000n * lost) : undefined;
        expect(given?.toString()).toBe(expected);
        expect(customerLifetimeValue({ ...inputOf(c), netRevenueRetention })?.equals(value(c))).toBe(true);
      }),
    );
  });

  it("agrees with adding up what is paid, period by period, discounted to the first", () => {
    // In units of 10^-70 of a period's earnings; what is left after 3000 periods at 5 % churn is below that.
    const one = 10n ** 70n;
    const rates = fc.record({
      churn: fc.bigInt({ min: 50_000n, max: MILLION }),
      discount: fc.bigInt({ min: 0n, max: MILLION }),
    });
    fc.assert(
      fc.property(rates, ({ churn, discount }) => {
        const customer = { revenue: 100n, margin: 1000n, cost: 0n, churn, discount };
        let total = 0n;
        for (let [worth, period] = [one, 0]; period < 3200; period += 1) {
          total += worth;
          worth = (worth * (MILLION - churn)) / (MILLION + discount);
        }
        const difference = value(customer, DISCOUNTED)
          .minus(exactRatio(total, one, 70))
          .abs();
        expect(difference.lessThan("1e-37")).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("is what a period leaves, for a lifetime: whether the lifetime is given or the churn", () => {
    fc.assert(
      fc.property(CUSTOMER, fc.bigInt({ min: 1n, max: 10_000n }), (c, periods) => {
        const { churnRate, ...rest } = inputOf(c);
        expect(churnRate).toBeDefined();
        const byLifetime = (choices: Choices): Decimal =>
          known(customerLifetimeValue({ ...rest, lifetime: periods }, choices));
        expect(byLifetime({}).toString()).toBe(exactRatio(earned(c) * periods, 100_000n));
        const byChurn = { ...rest, churnRate: exactRatio(1n, periods) };
        for (const choices of [{}, { lifetimeValueForm: "revenue-over-churn" }, DISCOUNTED, RETENTION] as const) {
          const difference = byLifetime(choices).minus(known(customerLifetimeValue(byChurn, choices)));
          expect(difference.abs().lessThan("1e-18")).toBe(true); // of up to 10^16, in forty digits
        }
      }),
    );
  });

  it("is revenue times customerLifetime under every supposition about zero churn", () => {
    const zeroChurn = fc.constantFrom("null" as const, "zero" as const, { churnRate: "1/60" } as const);
    fc.assert(
      fc.property(CENTS, fc.constantFrom("0", "0.5", "0.04"), zeroChurn, (revenue, churnRate, chosen) => {
        const lifetime = customerLifetime({ churnRate }, { zeroChurn: chosen });
        const worth = customerLifetimeValue({ revenuePerPeriod: revenue, churnRate }, { zeroChurn: chosen });
        expect(worth?.toString()).toBe(lifetime?.times(String(revenue)).toString());
      }),
    );
  });

  it("does not depend on the currency unit", () => {
    fc.assert(
      fc.property(CUSTOMER, fc.constantFrom({}, DISCOUNTED, RETENTION), (c, choices) => {
        const hundredfold = { ...c, revenue: c.revenue * 100n, cost: c.cost * 100n };
        expect(value(hundredfold, choices).equals(value(c, choices).times(100))).toBe(true);
      }),
    );
  });

  it("rises with the margin, and falls as churn, cost or discount rise", () => {
    fc.assert(
      fc.property(WORTHWHILE, (c) => {
        expect(value({ ...c, margin: c.margin - 1n }).lessThan(value(c))).toBe(true);
        expect(value({ ...c, cost: c.cost + 1n }).lessThan(value(c))).toBe(true);
        const loyal = { ...c, churn: c.churn / 2n + 1n };
        expect(value(loyal).greaterThanOrEqualTo(value(c))).toBe(true);
        expect(value(loyal, DISCOUNTED).greaterThanOrEqualTo(value(c, DISCOUNTED))).toBe(true);
        const patient = { ...c, discount: c.discount / 2n };
        expect(value(patient, DISCOUNTED).greaterThanOrEqualTo(value(c, DISCOUNTED))).toBe(true);
        expect(value(patient, RETENTION).greaterThanOrEqualTo(value(c, RETENTION))).toBe(true);
      }),
    );
  });

  it("is the same in both main forms where money keeps its worth, and lower where it does not", () => {
    fc.assert(
      fc.property(WORTHWHILE, (c) => {
        expect(value({ ...c, discount: 0n }, DISCOUNTED).equals(value(c))).toBe(true);
        expect(value(c, DISCOUNTED).lessThanOrEqualTo(value(c))).toBe(true);
      }),
    );
  });

  it("discounted by retention is discounted without the first payment", () => {
    fc.assert(
      fc.property(CUSTOMER, (c) => {
        const first = exactRatio(earned(c), 100_000n);
        const difference = value(c, RETENTION).plus(first).minus(value(c, DISCOUNTED)).abs();
        expect(difference.lessThan("1e-20")).toBe(true);
      }),
    );
  });
});
