import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNegativeChurn, netRevenueRetention } from "customer-metrics";
import { addedUp, cohort, flows, inSmallerUnits, movementsOf } from "../../support/arbitraries.ts";
import { known } from "../../support/values.ts";

describe("isNegativeChurn, for every book,", () => {
  it("agrees with comparing whole cents", () => {
    fc.assert(
      fc.property(flows({ minStarting: 0n }), (b) => {
        const [input, lost] = [movementsOf(b), b.contraction + b.churned];
        const nothing = b.starting === 0n;
        expect(isNegativeChurn(input)).toBe(nothing ? null : b.expansion > lost);
        const withReturned = isNegativeChurn(input, { netChurnOffsets: "expansion-and-reactivation" });
        expect(withReturned).toBe(nothing ? null : b.expansion + b.reactivated > lost);
      }),
    );
  });

  it("says of a cohort that its net revenue retention is above 1", () => {
    fc.assert(
      fc.property(cohort(), (c) => {
        const input = movementsOf(c);
        expect(isNegativeChurn(input)).toBe(known(netRevenueRetention(input)).greaterThan(1));
      }),
    );
  });

  it("does not depend on the currency unit, nor on how much was there", () => {
    fc.assert(
      fc.property(flows(), fc.bigInt({ min: 1n, max: 10_000n }), (b, units) => {
        const answer = isNegativeChurn(movementsOf(b));
        expect(isNegativeChurn(movementsOf(inSmallerUnits(b, units)))).toBe(answer);
        expect(isNegativeChurn(movementsOf({ ...b, starting: b.starting * units }))).toBe(answer);
      }),
    );
  });

  it("is true of two segments together when it is true of both, and false when of neither", () => {
    fc.assert(
      fc.property(flows(), flows(), (a, b) => {
        const [one, other] = [isNegativeChurn(movementsOf(a)), isNegativeChurn(movementsOf(b))];
        fc.pre(one === other);
        expect(isNegativeChurn(movementsOf(addedUp(a, b)))).toBe(one);
      }),
    );
  });

  it("stays true as upgrades grow, and false as losses do", () => {
    fc.assert(
      fc.property(flows(), fc.bigInt({ min: 0n, max: 10n ** 14n }), (b, more) => {
        const harder = { ...b, churned: b.churned + more };
        const easier = { ...b, expansion: b.expansion + more };
        const answer = isNegativeChurn(movementsOf(b)) === true;
        expect(isNegativeChurn(movementsOf(answer ? easier : harder))).toBe(answer);
      }),
    );
  });
});
