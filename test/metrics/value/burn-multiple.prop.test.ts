import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { burnMultiple, type Decimal } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

/** A period of growth, in whole cents. */
interface Growth {
  readonly burned: bigint;
  readonly added: bigint;
}

const BURNED = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
const GROWTH: fc.Arbitrary<Growth> = fc.record({ burned: BURNED, added: fc.bigInt({ min: 1n, max: 10n ** 14n }) });

function multiple({ burned, added }: Growth): Decimal {
  return known(burnMultiple({ netBurn: burned, netNewArr: added }));
}

describe("burnMultiple, for every period of growth,", () => {
  it("agrees with long division", () => {
    fc.assert(
      fc.property(GROWTH, (g) => {
        expect(multiple(g).toString()).toBe(exactRatio(g.burned, g.added));
      }),
    );
  });

  it("is below 0 exactly when cash was made, so that no sign has two meanings", () => {
    fc.assert(
      fc.property(GROWTH, (g) => {
        expect(multiple(g).comparedTo(0)).toBe(g.burned < 0n ? -1 : g.burned > 0n ? 1 : 0);
        expect(burnMultiple({ netBurn: g.burned, netNewArr: -g.added })).toBeNull();
      }),
    );
  });

  it("rises with what is burned, and comes nearer to 0 as more is added", () => {
    fc.assert(
      fc.property(GROWTH, (g) => {
        expect(multiple({ ...g, burned: g.burned + 1n }).greaterThan(multiple(g))).toBe(true);
        const faster = multiple({ ...g, added: g.added + 1n })
          .abs()
          .comparedTo(multiple(g).abs());
        expect(faster).toBe(g.burned === 0n ? 0 : -1);
      }),
    );
  });

  it("does not depend on the currency unit", () => {
    fc.assert(
      fc.property(GROWTH, fc.bigInt({ min: 1n, max: 10_000n }), ({ burned, added }, units) => {
        expect(multiple({ burned: burned * units, added: added * units }).equals(multiple({ burned, added }))).toBe(
          true,
        );
      }),
    );
  });

  it("of a year lies between those of its halves, if it grew in both", () => {
    fc.assert(
      fc.property(GROWTH, GROWTH, (a, b) => {
        const year = multiple({ burned: a.burned + b.burned, added: a.added + b.added });
        expect(liesBetween(year, multiple(a), multiple(b))).toBe(true);
      }),
    );
  });
});
