import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { averageRevenuePerAccount, type Decimal } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

interface Book {
  readonly revenue: bigint;
  readonly accounts: bigint;
}

const BOOK: fc.Arbitrary<Book> = fc.record({
  revenue: fc.bigInt({ min: 0n, max: 10n ** 14n }),
  accounts: fc.bigInt({ min: 1n, max: 10n ** 9n }),
});

function average(book: Book): Decimal {
  return known(averageRevenuePerAccount(book));
}

describe("averageRevenuePerAccount, for every book,", () => {
  it("agrees with long division on whole cents", () => {
    fc.assert(
      fc.property(BOOK, (b) => {
        expect(average(b).toString()).toBe(exactRatio(b.revenue, b.accounts));
      }),
    );
  });

  it("agrees with long division on cents written as a fraction of a unit", () => {
    fc.assert(
      fc.property(BOOK, (b) => {
        const result = averageRevenuePerAccount({ ...b, revenue: exactRatio(b.revenue, 100n) });
        expect(result?.toString()).toBe(exactRatio(b.revenue, b.accounts * 100n));
      }),
    );
  });

  it("is in the currency that revenue is in, and does not depend on the size of the book", () => {
    fc.assert(
      fc.property(BOOK, fc.bigInt({ min: 1n, max: 1000n }), (b, k) => {
        const inCents = average({ ...b, revenue: b.revenue * k });
        expect(inCents.toString()).toBe(exactRatio(b.revenue * k, b.accounts));
        expect(average({ revenue: b.revenue * k, accounts: b.accounts * k }).equals(average(b))).toBe(true);
      }),
    );
  });

  it("rises with revenue and falls with each more of the accounts", () => {
    fc.assert(
      fc.property(BOOK, (b) => {
        const more = { ...b, revenue: b.revenue + 1n };
        expect(average(more).greaterThan(average(b))).toBe(true);
        expect(average({ ...more, accounts: b.accounts + 1n }).lessThan(average(more))).toBe(true);
      }),
    );
  });

  it("lies between its segments' values when two segments are merged", () => {
    fc.assert(
      fc.property(BOOK, BOOK, (a, b) => {
        const merged = average({ revenue: a.revenue + b.revenue, accounts: a.accounts + b.accounts });
        expect(liesBetween(merged, average(a), average(b))).toBe(true);
      }),
    );
  });
});
