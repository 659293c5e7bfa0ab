import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, magicNumber } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

/** A quarter in whole cents. */
interface Quarter {
  readonly added: bigint;
  readonly spent: bigint;
}

const QUARTER: fc.Arbitrary<Quarter> = fc.record({
  added: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
  spent: fc.bigInt({ min: 1n, max: 10n ** 14n }),
});

function magic({ added, spent }: Quarter): Decimal {
  return known(magicNumber({ netNewArr: added, priorSalesAndMarketing: spent }));
}

describe("magicNumber, for every quarter after one with spend,", () => {
  it("agrees with long division", () => {
    fc.assert(
      fc.property(QUARTER, (q) => {
        expect(magic(q).toString()).toBe(exactRatio(q.added, q.spent));
      }),
    );
  });

  it("has the sign of what was added", () => {
    fc.assert(
      fc.property(QUARTER, (q) => {
        expect(magic(q).comparedTo(0)).toBe(q.added < 0n ? -1 : q.added > 0n ? 1 : 0);
        expect(magic({ ...q, added: -q.added }).equals(magic(q).negated())).toBe(true);
      }),
    );
  });

  it("does not depend on the currency unit", () => {
    fc.assert(
      fc.property(QUARTER, fc.bigInt({ min: 1n, max: 10_000n }), (q, units) => {
        expect(magic({ added: q.added * units, spent: q.spent * units }).equals(magic(q))).toBe(true);
      }),
    );
  });

  it("rises with what was added, and comes nearer to 0 as more is spent", () => {
    fc.assert(
      fc.property(QUARTER, (q) => {
        expect(magic({ ...q, added: q.added + 1n }).greaterThan(magic(q))).toBe(true);
        const dearer = magic({ ...q, spent: q.spent + 1n })
          .abs()
          .comparedTo(magic(q).abs());
        expect(dearer).toBe(q.added === 0n ? 0 : -1);
      }),
    );
  });

  it("lies between two regions' numbers when they are merged", () => {
    fc.assert(
      fc.property(QUARTER, QUARTER, (a, b) => {
        const merged = magic({ added: a.added + b.added, spent: a.spent + b.spent });
        expect(liesBetween(merged, magic(a), magic(b))).toBe(true);
      }),
    );
  });
});
