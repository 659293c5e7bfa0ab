import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, goalAttainment, growthRate } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known } from "../../support/values.ts";

const ANY = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const POSITIVE = fc.bigInt({ min: 1n, max: 10n ** 12n });
const UNITS = fc.bigInt({ min: 1n, max: 10_000n });

interface Goal {
  readonly baseline: bigint;
  readonly target: bigint;
  readonly actual: bigint;
}

/** A way up from any baseline. */
const UPWARD: fc.Arbitrary<Goal> = fc
  .record({ baseline: ANY, distance: POSITIVE, actual: ANY })
  .map(({ baseline, distance, actual }) => ({ baseline, actual, target: baseline + distance }));

function up(goal: Goal): Decimal {
  return known(goalAttainment({ ...goal, direction: "higher" }));
}

/** The same way with the sign of everything turned round, where it leads down. */
function down({ baseline, target, actual }: Goal): Decimal {
  return known(goalAttainment({ baseline: -baseline, target: -target, actual: -actual, direction: "lower" }));
}

function share(target: bigint, actual: bigint, direction: "higher" | "lower"): Decimal {
  return known(goalAttainment({ target, actual, direction }));
}

describe("goalAttainment, for every goal,", () => {
  it("agrees with long division, with a baseline and without", () => {
    fc.assert(
      fc.property(UPWARD, POSITIVE, POSITIVE, (goal, target, actual) => {
        expect(up(goal).toString()).toBe(exactRatio(goal.actual - goal.baseline, goal.target - goal.baseline));
        expect(share(target, actual, "higher").toString()).toBe(exactRatio(actual, target));
        expect(share(target, actual, "lower").toString()).toBe(exactRatio(target, actual));
      }),
    );
  });

  it("is 1 at the target, 0 at the baseline and a half between", () => {
    fc.assert(
      fc.property(UPWARD, POSITIVE, ({ baseline, target }, way) => {
        expect(up({ baseline, target, actual: target }).toString()).toBe("1");
        expect(up({ baseline, target, actual: baseline }).toString()).toBe("0");
        expect(up({ baseline: 2n * baseline, target: 2n * target, actual: baseline + target }).toString()).toBe("0.5");
        expect([share(way, way, "higher"), share(way, way, "lower")].map(String)).toEqual(["1", "1"]);
      }),
    );
  });

  it("is the same up as down", () => {
    fc.assert(
      fc.property(UPWARD, (goal) => {
        expect(down(goal).equals(up(goal))).toBe(true);
      }),
    );
  });

  it("does not depend on where 0 is, nor on the unit", () => {
    fc.assert(
      fc.property(UPWARD, ANY, UNITS, ({ baseline, target, actual }, shift, units) => {
        const moved = { baseline: baseline + shift, target: target + shift, actual: actual + shift };
        expect(up(moved).equals(up({ baseline, target, actual }))).toBe(true);
        const scaled = { baseline: baseline * units, target: target * units, actual: actual * units };
        expect(up(scaled).equals(up({ baseline, target, actual }))).toBe(true);
      }),
    );
  });

  it("rises with what was reached, and where lower is better falls", () => {
    fc.assert(
      fc.property(UPWARD, POSITIVE, POSITIVE, (goal, target, actual) => {
        expect(up({ ...goal, actual: goal.actual + 1n }).greaterThan(up(goal))).toBe(true);
        expect(share(target, actual + 1n, "higher").greaterThan(share(target, actual, "higher"))).toBe(true);
        expect(share(target, actual + 1n, "lower").lessThan(share(target, actual, "lower"))).toBe(true);
      }),
    );
  });

  it("is reached when the target is, whichever way is better and however it is measured", () => {
    fc.assert(
      fc.property(UPWARD, POSITIVE, POSITIVE, (goal, target, actual) => {
        expect(up(goal).greaterThanOrEqualTo(1)).toBe(goal.actual >= goal.target);
        expect(share(target, actual, "higher").greaterThanOrEqualTo(1)).toBe(actual >= target);
        expect(share(target, actual, "lower").greaterThanOrEqualTo(1)).toBe(actual <= target);
      }),
    );
  });

  it("without a baseline is the way up from 0", () => {
    fc.assert(
      fc.property(POSITIVE, ANY, (target, actual) => {
        expect(share(target, actual, "higher").equals(up({ baseline: 0n, target, actual }))).toBe(true);
      }),
    );
  });

  it("is growth over the growth that was aimed at", () => {
    fc.assert(
      fc.property(POSITIVE, POSITIVE, POSITIVE, (baseline, distance, actual) => {
        const grown = known(growthRate({ previous: baseline, current: actual }));
        const wanted = known(growthRate({ previous: baseline, current: baseline + distance }));
        const attained = up({ baseline, target: baseline + distance, actual });
        expect(
          grown.dividedBy(wanted).minus(attained).abs().lessThanOrEqualTo(attained.abs().plus(1).times("1e-37")),
        ).toBe(true);
      }),
    );
  });
});
