import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, renewalRate } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

interface Term {
  readonly due: bigint;
  readonly renewed: bigint;
}

const DUE = fc.bigInt({ min: 1n, max: 10n ** 14n });
const TERM: fc.Arbitrary<Term> = fc
  .record({ due: DUE, perMille: fc.bigInt({ min: 0n, max: 1000n }) })
  .map(({ due, perMille }) => ({ due, renewed: (due * perMille) / 1000n }));
/** Prices rose, or fell, so that anything may be renewed. */
const REPRICED: fc.Arbitrary<Term> = fc.record({ due: DUE, renewed: fc.bigInt({ min: 0n, max: 10n ** 14n }) });

function rate({ due, renewed }: Term, uplift: "refused" | "counted" | "capped" = "refused"): Decimal {
  return known(renewalRate({ dueForRenewal: due, renewed }, { uplift }));
}

describe("renewalRate, for every term,", () => {
  it("agrees with long division, and lies in [0, 1]", () => {
    fc.assert(
      fc.property(TERM, (t) => {
        expect(rate(t).toString()).toBe(exactRatio(t.renewed, t.due));
        expect(rate(t).greaterThanOrEqualTo(0) && rate(t).lessThanOrEqualTo(1)).toBe(true);
      }),
    );
  });

  it("agrees with long division when prices changed, and is capped at 1 and no lower", () => {
    fc.assert(
      fc.property(REPRICED, (t) => {
        expect(rate(t, "counted").toString()).toBe(exactRatio(t.renewed, t.due));
        expect(rate(t, "capped").toString()).toBe(t.renewed > t.due ? "1" : rate(t, "counted").toString());
      }),
    );
  });

  it("adds up to 1 with the share that was not renewed", () => {
    fc.assert(
      fc.property(TERM, (t) => {
        const lost = rate({ ...t, renewed: t.due - t.renewed });
        expect(rate(t).plus(lost).toString()).toBe("1");
      }),
    );
  });

  it("does not depend on the currency unit", () => {
    fc.assert(
      fc.property(REPRICED, fc.bigInt({ min: 1n, max: 10_000n }), ({ due, renewed }, k) => {
        const smaller = rate({ due: due * k, renewed: renewed * k }, "counted");
        expect(smaller.equals(rate({ due, renewed }, "counted"))).toBe(true);
      }),
    );
  });

  it("rises with what is renewed and falls with what is due", () => {
    fc.assert(
      fc.property(REPRICED, ({ due, renewed }) => {
        const more = rate({ due, renewed: renewed + 1n }, "counted");
        expect(more.greaterThan(rate({ due, renewed }, "counted"))).toBe(true);
        expect(rate({ due: due + 1n, renewed: renewed + 1n }, "counted").lessThan(more)).toBe(true);
      }),
    );
  });

  it("lies between its segments' values when two segments are merged", () => {
    fc.assert(
      fc.property(TERM, TERM, (a, b) => {
        const merged = rate({ due: a.due + b.due, renewed: a.renewed + b.renewed });
        expect(liesBetween(merged, rate(a), rate(b))).toBe(true);
      }),
    );
  });

  it("has the same answer in all three forms when everybody is due and nobody joins", () => {
    fc.assert(
      fc.property(TERM, (t) => {
        const ends = { startingCustomers: t.due, endingCustomers: t.renewed };
        expect(renewalRate(ends, { form: "ending-over-starting" })?.equals(rate(t))).toBe(true);
        const kept = renewalRate({ churnRate: exactRatio(t.due - t.renewed, t.due) }, { form: "one-minus-churn" });
        expect(kept?.minus(rate(t)).abs().lessThan("1e-39")).toBe(true);
      }),
    );
  });
});
