import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AdoptionBase, adoptionRate, type Decimal } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

interface Group {
  readonly all: bigint;
  readonly some: bigint;
}

const GROUP: fc.Arbitrary<Group> = fc
  .record({ all: fc.bigInt({ min: 1n, max: 10n ** 12n }), perMille: fc.bigInt({ min: 0n, max: 1000n }) })
  .map(({ all, perMille }) => ({ all, some: (all * perMille) / 1000n }));
const BASES: readonly AdoptionBase[] = ["eligible", "active", "signups", "customers", "targeted"];

function rate({ all, some }: Group): Decimal {
  return known(adoptionRate({ eligible: all, adopters: some }));
}

describe("adoptionRate, for every group,", () => {
  it("agrees with long division, and lies in [0, 1]", () => {
    fc.assert(
      fc.property(GROUP, (g) => {
        expect(rate(g).toString()).toBe(exactRatio(g.some, g.all));
        expect(rate(g).greaterThanOrEqualTo(0) && rate(g).lessThanOrEqualTo(1)).toBe(true);
      }),
    );
  });

  it("is one division, whomever the adopters are a share of, and reads no other count", () => {
    fc.assert(
      fc.property(GROUP, fc.constantFrom(...BASES), ({ all, some }, of) => {
        const noise = {
          eligible: all + 1n,
          active: all + 2n,
          signups: all + 3n,
          customers: all + 4n,
          targeted: all + 5n,
        };
        const counts = { ...noise, [of]: all, adopters: some };
        expect(adoptionRate(counts, { of })?.toString()).toBe(exactRatio(some, all));
      }),
    );
  });

  it("adds up to 1 with the share that did not", () => {
    fc.assert(
      fc.property(GROUP, (g) => {
        expect(
          rate(g)
            .plus(rate({ ...g, some: g.all - g.some }))
            .toString(),
        ).toBe("1");
      }),
    );
  });

  it("is the same for so many such groups", () => {
    fc.assert(
      fc.property(GROUP, fc.bigInt({ min: 1n, max: 10_000n }), ({ all, some }, times) => {
        expect(rate({ all: all * times, some: some * times }).equals(rate({ all, some }))).toBe(true);
      }),
    );
  });

  it("rises with every adopter and falls with everyone else", () => {
    fc.assert(
      fc.property(GROUP, ({ all, some }) => {
        expect(rate({ all: all + 1n, some: some + 1n }).greaterThanOrEqualTo(rate({ all, some }))).toBe(true);
        expect(rate({ all: all + 1n, some }).lessThanOrEqualTo(rate({ all, some }))).toBe(true);
      }),
    );
  });

  it("lies between its segments' values when two segments are merged", () => {
    fc.assert(
      fc.property(GROUP, GROUP, (a, b) => {
        const merged = rate({ all: a.all + b.all, some: a.some + b.some });
        expect(liesBetween(merged, rate(a), rate(b))).toBe(true);
      }),
    );
  });
});
