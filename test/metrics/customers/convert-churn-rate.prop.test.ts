import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convertChurnRate, type Decimal, type RatePeriod } from "customer-metrics";
import { exactPower, exactRatio } from "../../support/exact.ts";

/** A period with its length in twelfths of a day, written down here once more. */
interface Length {
  readonly period: RatePeriod;
  readonly twelfths: bigint;
}

const NAMED: readonly Length[] = [
  { period: "day", twelfths: 12n },
  { period: "week", twelfths: 84n },
  { period: "month", twelfths: 365n },
  { period: "quarter", twelfths: 1095n },
  { period: "year", twelfths: 4380n },
];
const COUNTED = fc.integer({ min: 1, max: 400 }).map((days) => ({ period: { days }, twelfths: BigInt(days) * 12n }));
const LENGTH: fc.Arbitrary<Length> = fc.oneof(fc.constantFrom(...NAMED), COUNTED);

const BILLION = 10n ** 9n;
const BILLIONTHS = fc.bigInt({ min: 0n, max: BILLION });

function convert(billionths: bigint, from: Length, to: Length): Decimal {
  return convertChurnRate({ churnRate: exactRatio(billionths, BILLION), from: from.period, to: to.period });
}

function isNear(a: Decimal, b: Decimal | string, error: string): boolean {
  return a.minus(b).abs().lessThan(error);
}

describe("convertChurnRate, for every rate and period,", () => {
  it("agrees with roots and powers in integers", () => {
    fc.assert(
      fc.property(BILLIONTHS, LENGTH, LENGTH, (c, from, to) => {
        const kept = exactPower(BILLION - c, BILLION, { times: to.twelfths, root: from.twelfths });
        expect(isNear(convert(c, from, to).minus(1).negated(), kept, "1e-39")).toBe(true);
      }),
    );
  });

  it("composes: by way of any period that is no longer than the last, it comes to the same", () => {
    fc.assert(
      fc.property(BILLIONTHS, LENGTH, LENGTH, LENGTH, (c, from, a, b) => {
        const [by, to] = a.twelfths <= b.twelfths ? [a, b] : [b, a];
        const inSteps = convertChurnRate({ churnRate: convert(c, from, by), from: by.period, to: to.period });
        expect(isNear(inSteps, convert(c, from, to), "1e-35")).toBe(true);
      }),
    );
  });

  it("comes back: to a shorter period and back gives the rate it began with", () => {
    fc.assert(
      fc.property(BILLIONTHS, LENGTH, LENGTH, (c, a, b) => {
        const [short, long] = a.twelfths <= b.twelfths ? [a, b] : [b, a];
        const back = convertChurnRate({ churnRate: convert(c, long, short), from: short.period, to: long.period });
        expect(isNear(back, exactRatio(c, BILLION), "1e-35")).toBe(true);
      }),
    );
  });

  it("stays a share, and the longer the period the more have left", () => {
    fc.assert(
      fc.property(BILLIONTHS, LENGTH, LENGTH, LENGTH, (c, from, a, b) => {
        const [short, long] = a.twelfths <= b.twelfths ? [a, b] : [b, a];
        const [early, late] = [convert(c, from, short), convert(c, from, long)];
        expect(early.greaterThanOrEqualTo(0) && early.lessThanOrEqualTo(late) && late.lessThanOrEqualTo(1)).toBe(true);
      }),
    );
  });

  it("rises with the rate", () => {
    fc.assert(
      fc.property(BILLIONTHS, BILLIONTHS, LENGTH, LENGTH, (a, b, from, to) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        expect(convert(low, from, to).lessThanOrEqualTo(convert(high, from, to))).toBe(true);
      }),
    );
  });

  it("never passes the rate times the number of periods, for whoever left cannot leave again", () => {
    fc.assert(
      fc.property(BILLIONTHS, fc.integer({ min: 1, max: 400 }), (c, days) => {
        const simple = BigInt(days) * c;
        const compounded = convertChurnRate({ churnRate: exactRatio(c, BILLION), from: "day", to: { days } });
        expect(compounded.lessThanOrEqualTo(exactRatio(simple, BILLION))).toBe(true);
      }),
    );
  });

  it("means the same by a name and by its days", () => {
    const pairs: readonly (readonly [RatePeriod, RatePeriod])[] = [
      ["day", { days: 1 }],
      ["week", { days: 7n }],
      ["quarter", { days: "91.25" }],
      ["year", { days: 365 }],
    ];
    fc.assert(
      fc.property(BILLIONTHS, LENGTH, fc.constantFrom(...pairs), (c, to, [name, days]) => {
        const churnRate = exactRatio(c, BILLION);
        const byName = convertChurnRate({ churnRate, from: name, to: to.period });
        expect(byName.equals(convertChurnRate({ churnRate, from: days, to: to.period }))).toBe(true);
      }),
    );
  });
});
