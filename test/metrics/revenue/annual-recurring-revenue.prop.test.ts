import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annualRecurringRevenue, type Decimal } from "customer-metrics";

const CENTS = fc.bigInt({ min: 0n, max: 10n ** 14n });
const YEAR = fc.array(CENTS, { minLength: 12, maxLength: 12 });

function trailing(mrrByMonth: readonly bigint[]): Decimal {
  return annualRecurringRevenue({ mrrByMonth }, { annualForm: "trailing" });
}

function sum(values: readonly bigint[]): bigint {
  let total = 0n;
  for (const value of values) total += value;
  return total;
}

describe("annualRecurringRevenue, for every year,", () => {
  it("agrees with integers: twelve times the last month, or the sum of all", () => {
    fc.assert(
      fc.property(YEAR, (months) => {
        const last = months.at(-1) ?? 0n;
        expect(annualRecurringRevenue({ mrrByMonth: months }).toString()).toBe(String(last * 12n));
        expect(annualRecurringRevenue({ mrr: last }).toString()).toBe(String(last * 12n));
        expect(trailing(months).toString()).toBe(String(sum(months)));
      }),
    );
  });

  it("is the same in both forms when the MRR stood still", () => {
    fc.assert(
      fc.property(CENTS, (mrr) => {
        expect(trailing(Array<bigint>(12).fill(mrr)).equals(annualRecurringRevenue({ mrr }))).toBe(true);
      }),
    );
  });

  it("is no less than the past year when the MRR only grew, and no more when it only fell", () => {
    fc.assert(
      fc.property(YEAR, (months) => {
        const growing = [...months].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        const falling = [...growing].reverse();
        expect(trailing(growing).lessThanOrEqualTo(annualRecurringRevenue({ mrrByMonth: growing }))).toBe(true);
        expect(trailing(falling).greaterThanOrEqualTo(annualRecurringRevenue({ mrrByMonth: falling }))).toBe(true);
      }),
    );
  });

  it("does not depend on the order of the months when they are added up", () => {
    fc.assert(
      fc.property(YEAR, fc.nat({ max: 11 }), (months, turn) => {
        const turned = [...months.slice(turn), ...months.slice(0, turn)];
        expect(trailing(turned).equals(trailing(months))).toBe(true);
      }),
    );
  });

  it("adds up over segments, and is in the currency that MRR is in", () => {
    fc.assert(
      fc.property(YEAR, YEAR, fc.bigInt({ min: 1n, max: 10_000n }), (a, b, units) => {
        const both = a.map((cents, month) => cents + (b[month] ?? 0n));
        expect(trailing(both).equals(trailing(a).plus(trailing(b)))).toBe(true);
        const runRate = (mrrByMonth: readonly bigint[]): Decimal => annualRecurringRevenue({ mrrByMonth });
        expect(runRate(both).equals(runRate(a).plus(runRate(b)))).toBe(true);
        expect(runRate(a.map((cents) => cents * units)).equals(runRate(a).times(String(units)))).toBe(true);
      }),
    );
  });
});
