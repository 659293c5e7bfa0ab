import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, winRate, type WinRateOptions } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

/** What became of opportunities, in deals or in cents; something was decided. */
interface Outcomes {
  readonly won: bigint;
  readonly lost: bigint;
  readonly open: bigint;
}

const MANY = fc.bigInt({ min: 0n, max: 10n ** 12n });
const OUTCOMES: fc.Arbitrary<Outcomes> = fc
  .record({ won: MANY, lost: MANY, open: MANY })
  .map((o) => (o.won + o.lost === 0n ? { ...o, lost: 1n } : o));
const FORM = fc.constantFrom<WinRateOptions>({}, { form: "won-over-closed" }, { form: "won-over-all" });

function rate(outcomes: Outcomes, options: WinRateOptions = {}): Decimal {
  return known(winRate(outcomes, options));
}

describe("winRate, for all outcomes,", () => {
  it("agrees with long division, and lies in [0, 1], in both forms", () => {
    fc.assert(
      fc.property(OUTCOMES, FORM, (o, options) => {
        const whole = o.won + o.lost + (options.form === "won-over-all" ? o.open : 0n);
        expect(rate(o, options).toString()).toBe(exactRatio(o.won, whole));
        expect(rate(o, options).greaterThanOrEqualTo(0) && rate(o, options).lessThanOrEqualTo(1)).toBe(true);
      }),
    );
  });

  it("adds up to 1 with the share that was lost", () => {
    fc.assert(
      fc.property(OUTCOMES, (o) => {
        const lost = rate({ ...o, won: o.lost, lost: o.won });
        expect(rate(o).plus(lost).minus(1).abs().lessThan("1e-39")).toBe(true);
      }),
    );
  });

  it("of all is never above that of the decided, and both are one where nothing is open", () => {
    fc.assert(
      fc.property(OUTCOMES, (o) => {
        expect(rate(o, { form: "won-over-all" }).lessThanOrEqualTo(rate(o))).toBe(true);
        expect(rate({ ...o, open: 0n }, { form: "won-over-all" }).equals(rate(o))).toBe(true);
      }),
    );
  });

  it("rises with what is won and falls with what is lost", () => {
    fc.assert(
      fc.property(OUTCOMES, FORM, (o, options) => {
        const more = rate({ ...o, won: o.won + 1n }, options);
        expect(more.greaterThanOrEqualTo(rate(o, options))).toBe(true);
        expect(rate({ ...o, won: o.won + 1n, lost: o.lost + 1n }, options).lessThan(more)).toBe(true);
      }),
    );
  });

  it("does not depend on whether deals or equal amounts are counted", () => {
    fc.assert(
      fc.property(OUTCOMES, FORM, fc.bigInt({ min: 1n, max: 10_000n }), ({ won, lost, open }, options, price) => {
        const inMoney = { won: won * price, lost: lost * price, open: open * price };
        expect(rate(inMoney, options).equals(rate({ won, lost, open }, options))).toBe(true);
      }),
    );
  });

  it("lies between two teams' rates when they are merged", () => {
    fc.assert(
      fc.property(OUTCOMES, OUTCOMES, FORM, (a, b, options) => {
        const merged = { won: a.won + b.won, lost: a.lost + b.lost, open: a.open + b.open };
        expect(liesBetween(rate(merged, options), rate(a, options), rate(b, options))).toBe(true);
      }),
    );
  });
});
