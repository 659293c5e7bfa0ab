import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compoundGrowthRate, type Decimal, growthRate } from "customer-metrics";
import { present } from "../../support/present.ts";
import { known, liesBetween } from "../../support/values.ts";
import { writtenWith } from "../../support/written.ts";

const AMOUNT = fc.bigInt({ min: 1n, max: 10n ** 12n });
const PERIODS = fc.integer({ min: 1, max: 24 });

const PLACES = 60;
const ONE = 10n ** BigInt(PLACES);

function compound(first: bigint | string, last: bigint | string, periods: number): Decimal {
  return known(compoundGrowthRate({ first, last, periods }));
}

/**
 * The factor per period by bisection in integers, which no power or root is rounded in: the largest `x` of sixty
 * places with `first × x^periods ≤ last`.
 */
function factor(first: bigint, last: bigint, periods: number): bigint {
  const bound = last * ONE ** BigInt(periods);
  let [low, high] = [0n, (last / first + 1n) * ONE];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (first * middle ** BigInt(periods) <= bound) low = middle;
    else high = middle - 1n;
  }
  return low;
}

function isNear(a: Decimal, b: Decimal | string | number, error: string): boolean {
  return a.minus(b).abs().lessThanOrEqualTo(a.abs().plus(1).times(error));
}

describe("compoundGrowthRate, for all numbers and periods,", () => {
  it("agrees with bisection in integers", () => {
    fc.assert(
      fc.property(AMOUNT, AMOUNT, PERIODS, (first, last, periods) => {
        const growth = writtenWith(factor(first, last, periods) - ONE, PLACES);
        expect(isNear(compound(first, last, periods), growth, "1e-39")).toBe(true);
      }),
    );
  });

  it("recovers a constant growth, every digit", () => {
    const rates = fc.oneof(fc.bigInt({ min: -999n, max: 5000n }), fc.constantFrom(0n, -1n, 1n));
    fc.assert(
      fc.property(AMOUNT, rates, PERIODS, (first, perMille, periods) => {
        const last = writtenWith(first * (1000n + perMille) ** BigInt(periods), 3 * periods);
        const growth = compound(first, last, periods);
        expect(growth.equals(writtenWith(perMille, 3))).toBe(true);
      }),
    );
  });

  it("is plain growth over one period, every digit", () => {
    fc.assert(
      fc.property(AMOUNT, AMOUNT, (first, last) => {
        expect(compound(first, last, 1).equals(known(growthRate({ previous: first, current: last })))).toBe(true);
      }),
    );
  });

  it("composes: so many periods of it make the growth over all of them", () => {
    fc.assert(
      fc.property(AMOUNT, AMOUNT, PERIODS, PERIODS, (first, last, months, years) => {
        const monthly = compound(first, last, months * years)
          .plus(1)
          .pow(months);
        expect(isNear(monthly, compound(first, last, years).plus(1), "1e-34")).toBe(true);
      }),
    );
  });

  it("comes back: there and home again is no growth", () => {
    fc.assert(
      fc.property(AMOUNT, AMOUNT, PERIODS, (first, last, periods) => {
        const product = compound(first, last, periods)
          .plus(1)
          .times(compound(last, first, periods).plus(1));
        // A factor of 10^-12 has that many digits less.
        expect(isNear(product, 1, "1e-26")).toBe(true);
      }),
    );
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(AMOUNT, AMOUNT, PERIODS, fc.bigInt({ min: 1n, max: 10_000n }), (first, last, periods, units) => {
        expect(compound(first * units, last * units, periods).equals(compound(first, last, periods))).toBe(true);
      }),
    );
  });

  it("lies between the worst and the best period on any way from one end to the other", () => {
    fc.assert(
      fc.property(fc.array(AMOUNT, { minLength: 2, maxLength: 13 }), (way) => {
        const steps = way
          .slice(1)
          .map((current, index) => known(growthRate({ previous: present(way[index]), current })))
          .sort((a, b) => a.comparedTo(b));
        const [worst, best] = [present(steps[0]), present(steps.at(-1))];
        const mean = compound(present(way[0]), present(way.at(-1)), way.length - 1);
        // A steady way has one growth, of which the two are rounded apart.
        expect(liesBetween(mean, worst.minus("1e-35"), best.plus("1e-35"))).toBe(true);
      }),
    );
  });

  it("is less than growth divided by the periods, for what grew grows on what it grew", () => {
    fc.assert(
      fc.property(AMOUNT, AMOUNT, fc.integer({ min: 2, max: 24 }), (first, more, periods) => {
        const last = first + more;
        const simple = known(growthRate({ previous: first, current: last })).dividedBy(periods);
        expect(compound(first, last, periods).lessThan(simple)).toBe(true);
      }),
    );
  });
});
