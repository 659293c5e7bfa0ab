import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Choices, type Decimal, mrrBridge, quickRatio } from "customer-metrics";
import { addedUp, type CentFlows, flows, inSmallerUnits, movementsOf } from "../../support/arbitraries.ts";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

const LEFT_OUT = { quickRatioReactivation: "left-out" } as const;

/** Something was lost, so that there is a ratio. */
const LOSING = flows().map((b) => ({ ...b, churned: b.churned + 1n }));

function quick(book: CentFlows, choices: Choices = {}): Decimal {
  return known(quickRatio(movementsOf(book), choices));
}

describe("quickRatio, for every book that loses,", () => {
  it("agrees with long division on whole cents, under either choice", () => {
    fc.assert(
      fc.property(LOSING, (b) => {
        const [gained, lost] = [b.joined + b.expansion, b.contraction + b.churned];
        expect(quick(b).toString()).toBe(exactRatio(gained + b.reactivated, lost));
        expect(quick(b, LEFT_OUT).toString()).toBe(exactRatio(gained, lost));
      }),
    );
  });

  it("is above 1 exactly when the book grows", () => {
    fc.assert(
      fc.property(LOSING, (b) => {
        const large = movementsOf({ ...b, starting: 10n ** 15n });
        expect(quick(b).comparedTo(1)).toBe(mrrBridge(large).netNewMrr.comparedTo(0));
      }),
    );
  });

  it("does not depend on the currency unit, nor on how much was there", () => {
    fc.assert(
      fc.property(LOSING, fc.bigInt({ min: 1n, max: 10_000n }), (b, units) => {
        expect(quick(inSmallerUnits(b, units)).equals(quick(b))).toBe(true);
        expect(quick({ ...b, starting: b.starting + units }).equals(quick(b))).toBe(true);
      }),
    );
  });

  it("rises with every kind of gain alike, and falls with every kind of loss", () => {
    fc.assert(
      fc.property(LOSING, (b) => {
        const more = quick({ ...b, joined: b.joined + 1n });
        expect(more.greaterThan(quick(b))).toBe(true);
        expect(more.equals(quick({ ...b, expansion: b.expansion + 1n }))).toBe(true);
        expect(more.equals(quick({ ...b, reactivated: b.reactivated + 1n }))).toBe(true);
        const growing = { ...b, joined: b.joined + 1n };
        expect(quick({ ...growing, contraction: b.contraction + 1n }).lessThan(more)).toBe(true);
        expect(quick({ ...growing, churned: b.churned + 1n }).lessThan(more)).toBe(true);
      }),
    );
  });

  it("is never lowered by counting those who came back", () => {
    fc.assert(
      fc.property(LOSING, (b) => {
        expect(quick(b, LEFT_OUT).lessThanOrEqualTo(quick(b))).toBe(true);
        const without = { ...b, reactivated: 0n };
        expect(quick(without, LEFT_OUT).equals(quick(without))).toBe(true);
      }),
    );
  });

  it("lies between its segments' values when two segments are merged", () => {
    fc.assert(
      fc.property(LOSING, LOSING, (a, b) => {
        expect(liesBetween(quick(addedUp(a, b)), quick(a), quick(b))).toBe(true);
      }),
    );
  });
});
