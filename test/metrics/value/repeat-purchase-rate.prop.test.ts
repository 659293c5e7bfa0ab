import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, repeatPurchaseRate } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

/** Orders of one window, by customer: how many each placed in it, and whether it had ordered before. */
interface Buyer {
  readonly orders: number;
  readonly before: boolean;
}

const BUYERS = fc.array(fc.record({ orders: fc.integer({ min: 1, max: 4 }), before: fc.boolean() }), {
  minLength: 1,
  maxLength: 60,
});

/** A window's counts, made so that the part is never more than the whole. */
interface Window {
  readonly customers: bigint;
  readonly repeat: bigint;
}

const WINDOW: fc.Arbitrary<Window> = fc
  .record({ customers: fc.bigInt({ min: 1n, max: 10n ** 12n }), perMille: fc.bigInt({ min: 0n, max: 1000n }) })
  .map(({ customers, perMille }) => ({ customers, repeat: (customers * perMille) / 1000n }));

function rate({ customers, repeat }: Window): Decimal {
  return known(repeatPurchaseRate({ customers, repeatCustomers: repeat }));
}

function counted(buyers: readonly Buyer[], isCounted: (buyer: Buyer) => boolean): number {
  return buyers.filter(isCounted).length;
}

describe("repeatPurchaseRate, for every window with an order in it,", () => {
  it("agrees with long division, and lies in [0, 1], in every form", () => {
    fc.assert(
      fc.property(WINDOW, (w) => {
        const expected = exactRatio(w.repeat, w.customers);
        expect(rate(w).toString()).toBe(expected);
        expect(rate(w).greaterThanOrEqualTo(0) && rate(w).lessThanOrEqualTo(1)).toBe(true);
        const returning = { customers: w.customers, returningCustomers: w.repeat };
        expect(repeatPurchaseRate(returning, { form: "returning-over-customers" })?.toString()).toBe(expected);
        const cents = { sales: exactRatio(w.customers, 100n), repeatSales: exactRatio(w.repeat, 100n) };
        expect(repeatPurchaseRate(cents, { form: "repeat-sales-over-sales" })?.toString()).toBe(expected);
      }),
    );
  });

  it("adds up to 1 with the share who bought once", () => {
    fc.assert(
      fc.property(WINDOW, (w) => {
        const once = rate({ ...w, repeat: w.customers - w.repeat });
        expect(rate(w).plus(once).minus(1).abs().lessThan("1e-39")).toBe(true);
      }),
    );
  });

  it("rises with those who come back and falls with those who do not", () => {
    fc.assert(
      fc.property(WINDOW, ({ customers, repeat }) => {
        const more = rate({ customers: customers + 1n, repeat: repeat + 1n });
        expect(more.greaterThanOrEqualTo(rate({ customers, repeat }))).toBe(true);
        expect(rate({ customers: customers + 1n, repeat }).lessThan(more)).toBe(true);
      }),
    );
  });

  it("never passes the returning rate of the same window, which looks back further", () => {
    fc.assert(
      fc.property(BUYERS, (buyers) => {
        const customers = buyers.length;
        const repeatCustomers = counted(buyers, ({ orders }) => orders > 1);
        const returningCustomers = counted(buyers, ({ orders, before }) => orders > 1 || before);
        const returning = repeatPurchaseRate({ customers, returningCustomers }, { form: "returning-over-customers" });
        expect(repeatPurchaseRate({ customers, repeatCustomers })?.lessThanOrEqualTo(known(returning))).toBe(true);
      }),
    );
  });

  it("lies between its segments' values when two segments are merged", () => {
    fc.assert(
      fc.property(WINDOW, WINDOW, (a, b) => {
        const merged = rate({ customers: a.customers + b.customers, repeat: a.repeat + b.repeat });
        expect(liesBetween(merged, rate(a), rate(b))).toBe(true);
      }),
    );
  });
});
