import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mrrBridge, netRevenueRetention } from "customer-metrics";
import { addedUp, type CentFlows, cohort, flows, inSmallerUnits, movementsOf } from "../../support/arbitraries.ts";
import { known } from "../../support/values.ts";

/** Months that no book can end below zero after: the start is larger than what two of them can lose. */
const MONTH = flows({ minStarting: 10n ** 13n }).map((b) => ({ ...b, starting: b.starting * 50n }));

function closing(b: CentFlows): bigint {
  return b.starting + b.joined + b.expansion + b.reactivated - b.contraction - b.churned;
}

describe("mrrBridge, for every book,", () => {
  it("agrees with whole cents, and refuses an end below zero", () => {
    fc.assert(
      fc.property(flows({ minStarting: 0n }), (b) => {
        const input = movementsOf(b);
        const ending = closing(b);
        if (ending < 0n) expect(() => mrrBridge(input)).toThrow("no more can be lost than was there");
        else {
          const bridge = mrrBridge(input);
          expect([bridge.endingMrr.toString(), bridge.netNewMrr.toString()]).toEqual([
            String(ending),
            String(ending - b.starting),
          ]);
        }
      }),
    );
  });

  it("leads over two months where a bridge of both leads", () => {
    fc.assert(
      fc.property(MONTH, flows(), (a, b) => {
        const may = mrrBridge(movementsOf(a));
        const june = mrrBridge({ ...movementsOf({ ...b, starting: 0n }), startingMrr: may.endingMrr });
        const both = mrrBridge(movementsOf(addedUp(a, { ...b, starting: 0n })));
        expect(june.endingMrr.equals(both.endingMrr)).toBe(true);
        expect(may.netNewMrr.plus(june.netNewMrr).equals(both.netNewMrr)).toBe(true);
      }),
    );
  });

  it("adds up over segments", () => {
    fc.assert(
      fc.property(MONTH, MONTH, (a, b) => {
        const [one, other, both] = [a, b, addedUp(a, b)].map((book) => mrrBridge(movementsOf(book)));
        expect(both?.endingMrr.toString()).toBe(one?.endingMrr.plus(other?.endingMrr ?? 0).toString());
        expect(both?.netNewMrr.toString()).toBe(one?.netNewMrr.plus(other?.netNewMrr ?? 0).toString());
      }),
    );
  });

  it("is in the currency that it is given", () => {
    fc.assert(
      fc.property(MONTH, fc.bigInt({ min: 1n, max: 10_000n }), (b, units) => {
        const smaller = mrrBridge(movementsOf(inSmallerUnits(b, units)));
        expect(smaller.endingMrr.equals(mrrBridge(movementsOf(b)).endingMrr.times(String(units)))).toBe(true);
      }),
    );
  });

  it("comes back to the start when every movement is taken back", () => {
    fc.assert(
      fc.property(MONTH, (b) => {
        const forth = mrrBridge(movementsOf(b));
        const back = mrrBridge({
          startingMrr: forth.endingMrr,
          newMrr: b.churned,
          expansionMrr: b.contraction,
          contractionMrr: b.expansion,
          churnedMrr: b.joined + b.reactivated,
        });
        expect(back.endingMrr.toString()).toBe(String(b.starting));
        expect(back.netNewMrr.plus(forth.netNewMrr).isZero()).toBe(true);
      }),
    );
  });

  it("ends a cohort at its net revenue retention times its start", () => {
    fc.assert(
      fc.property(cohort(), (c) => {
        // A round start, so that the quotient is not rounded and the product is the end to the cent.
        const input = movementsOf({ ...c, starting: 10n ** 15n });
        const end = known(netRevenueRetention(input)).times("1000000000000000");
        expect(mrrBridge(input).endingMrr.equals(end)).toBe(true);
      }),
    );
  });
});
