import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, winLossRatio, winRate } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

const WON = fc.bigInt({ min: 0n, max: 10n ** 12n });
const LOST = fc.bigInt({ min: 1n, max: 10n ** 12n });

function ratioOf(won: bigint, lost: bigint): Decimal {
  return known(winLossRatio({ won, lost }));
}

describe("winLossRatio, where something was lost,", () => {
  it("agrees with long division", () => {
    fc.assert(
      fc.property(WON, LOST, (won, lost) => {
        expect(ratioOf(won, lost).toString()).toBe(exactRatio(won, lost));
      }),
    );
  });

  it("says the same as the win rate: w ÷ (1 − w)", () => {
    const few = fc.bigInt({ min: 0n, max: 10n ** 6n });
    fc.assert(
      fc.property(few, few, (won, others) => {
        const lost = others + 1n;
        const rate = known(winRate({ won, lost }));
        const fromRate = rate.dividedBy(rate.minus(1).negated());
        expect(fromRate.minus(ratioOf(won, lost)).abs().lessThan("1e-26")).toBe(true);
        expect(ratioOf(won, lost).comparedTo(1)).toBe(rate.comparedTo("0.5"));
      }),
    );
  });

  it("is turned over when wins and losses change places", () => {
    fc.assert(
      fc.property(LOST, LOST, (won, lost) => {
        const product = ratioOf(won, lost).times(ratioOf(lost, won));
        expect(product.minus(1).abs().lessThan("1e-38")).toBe(true);
      }),
    );
  });

  it("rises with what is won and falls with what is lost", () => {
    fc.assert(
      fc.property(WON, LOST, (won, lost) => {
        const more = ratioOf(won + 1n, lost);
        expect(more.greaterThan(ratioOf(won, lost))).toBe(true);
        expect(ratioOf(won + 1n, lost + 1n).lessThan(more)).toBe(true);
      }),
    );
  });

  it("does not depend on what is open, nor on the currency unit", () => {
    fc.assert(
      fc.property(WON, LOST, fc.bigInt({ min: 1n, max: 10_000n }), (won, lost, units) => {
        expect(winLossRatio({ won, lost, open: units })?.equals(ratioOf(won, lost))).toBe(true);
        expect(ratioOf(won * units, lost * units).equals(ratioOf(won, lost))).toBe(true);
      }),
    );
  });

  it("lies between two teams' ratios when they are merged", () => {
    fc.assert(
      fc.property(WON, LOST, WON, LOST, (won, lost, otherWon, otherLost) => {
        const merged = ratioOf(won + otherWon, lost + otherLost);
        expect(liesBetween(merged, ratioOf(won, lost), ratioOf(otherWon, otherLost))).toBe(true);
      }),
    );
  });
});
