import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, selfServiceRate } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

interface Period {
  readonly selfServed: bigint;
  readonly tickets: bigint;
}

const PERIOD: fc.Arbitrary<Period> = fc.record({
  selfServed: fc.bigInt({ min: 0n, max: 10n ** 12n }),
  tickets: fc.bigInt({ min: 1n, max: 10n ** 12n }),
});

function rate(period: Period, form: "share" | "ratio" = "share"): Decimal {
  return known(selfServiceRate(period, { form }));
}

describe("selfServiceRate, for every period,", () => {
  it("agrees with long division, in both forms", () => {
    fc.assert(
      fc.property(PERIOD, ({ selfServed, tickets }) => {
        expect(rate({ selfServed, tickets }).toString()).toBe(exactRatio(selfServed, selfServed + tickets));
        expect(rate({ selfServed, tickets }, "ratio").toString()).toBe(exactRatio(selfServed, tickets));
      }),
    );
  });

  it("is a share below 1, whose odds are the ratio", () => {
    fc.assert(
      fc.property(PERIOD, (period) => {
        const share = rate(period);
        expect(share.greaterThanOrEqualTo(0) && share.lessThan(1)).toBe(true);
        const back = rate(period, "ratio").dividedBy(rate(period, "ratio").plus(1));
        expect(back.minus(share).abs().lessThan("1e-38")).toBe(true);
      }),
    );
  });

  it("rises with who helps themselves, and falls with each ticket", () => {
    fc.assert(
      fc.property(PERIOD, fc.constantFrom("share" as const, "ratio" as const), (period, form) => {
        const served = { ...period, selfServed: period.selfServed + 1n };
        expect(rate(served, form).greaterThan(rate(period, form))).toBe(true);
        expect(rate({ ...served, tickets: served.tickets + 1n }, form).lessThan(rate(served, form))).toBe(true);
      }),
    );
  });

  it("lies between two periods' values when they are taken together, and does not depend on their length", () => {
    fc.assert(
      fc.property(PERIOD, PERIOD, fc.bigInt({ min: 1n, max: 1000n }), (a, b, k) => {
        const both = { selfServed: a.selfServed + b.selfServed, tickets: a.tickets + b.tickets };
        expect(liesBetween(rate(both), rate(a), rate(b))).toBe(true);
        expect(rate({ selfServed: a.selfServed * k, tickets: a.tickets * k }).equals(rate(a))).toBe(true);
      }),
    );
  });
});
