import { describe, expect, it } from "vitest";
import { isMetricInputError } from "customer-metrics";
import { type Footing, footFractions, roundToFoot } from "../../src/number/footing.ts";
import { fraction } from "../../src/number/fraction.ts";

function cents(parts: readonly bigint[], denominator: bigint, total: bigint): readonly bigint[] {
  return roundToFoot({ parts, denominator, unitsPerOne: 100n, total });
}

/**
 * The census of 1790 and the 120 seats of the bill that Washington vetoed: COMAP, For All Practical Purposes,
 * 10th edition, chapter 14, example 6.
 */
const HOUSE_OF_1792 = [
  ["Connecticut", 236_841n, 8n],
  ["Delaware", 55_540n, 2n],
  ["Georgia", 70_835n, 2n],
  ["Kentucky", 68_705n, 2n],
  ["Maryland", 278_514n, 9n],
  ["Massachusetts", 475_327n, 16n],
  ["New Hampshire", 141_822n, 5n],
  ["New Jersey", 179_570n, 6n],
  ["New York", 331_589n, 11n],
  ["North Carolina", 353_523n, 12n],
  ["Pennsylvania", 432_879n, 14n],
  ["Rhode Island", 68_446n, 2n],
  ["South Carolina", 206_236n, 7n],
  ["Vermont", 85_533n, 3n],
  ["Virginia", 630_560n, 21n],
] as const;

describe("roundToFoot", () => {
  it.each([
    ["gives the unit that is left to the first of equal thirds", [1n, 1n, 1n], 3n, 100n, [34n, 33n, 33n]],
    ["gives two units that are left to the first two", [2n, 2n, 2n], 3n, 200n, [67n, 67n, 66n]],
    ["gives the unit that is left to the largest remainder", [1001n, 1004n, 1005n], 1000n, 301n, [100n, 100n, 101n]],
    ["foots where losses stand beside gains", [1005n, -1004n], 1000n, 0n, [100n, -100n]],
    ["foots where all parts are losses", [-1n, -1n, -1n], 3n, -100n, [-33n, -33n, -34n]],
    ["leaves parts alone that need no rounding", [5n, 0n, -3n], 1n, 200n, [500n, 0n, -300n]],
    ["never makes a cent of a zero", [0n, 1005n, 0n, 1005n], 1000n, 201n, [0n, 101n, 0n, 100n]],
    ["foots with a whole that was rounded up", [1001n], 1000n, 101n, [101n]],
    ["foots with a whole that was rounded down", [1009n], 1000n, 100n, [100n]],
    ["shows no parts of nothing", [], 7n, 0n, []],
  ])("%s", (_case, parts, denominator, total, expected) => {
    expect(cents(parts, denominator, total)).toEqual(expected);
  });

  it("apportions the House of 1792 as Hamilton did, by the same method", () => {
    const people = HOUSE_OF_1792.map(([, counted]) => counted);
    const shown = roundToFoot({ parts: people, denominator: 3_615_920n, unitsPerOne: 120n, total: 120n });
    expect(shown).toEqual(HOUSE_OF_1792.map(([, , seats]) => seats));
  });

  it.each([
    ["a unit more than the parts can be rounded to", [1001n, 2000n], 1000n, 302n],
    ["a unit less than that", [1001n, 2000n], 1000n, 299n],
    ["another whole of exact parts", [1n, 2n], 1n, 301n],
    ["a whole of no parts", [], 1n, 1n],
  ])("fails rather than show parts that do not add up to %s", (_case, parts, denominator, total) => {
    const footing: Footing = { parts, denominator, unitsPerOne: 100n, total };
    expect(() => roundToFoot(footing)).toThrow(new Error("The parts of a total do not add up to it"));
  });

  it("does not blame the caller for that", () => {
    let caught: unknown;
    try {
      cents([1n], 1n, 101n);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(Error);
    expect(isMetricInputError(caught)).toBe(false);
  });
});

describe("roundToFoot with a part that takes what is over", () => {
  it.each([
    ["gives it a unit that no part can be rounded up to", [1001n, 2000n], 302n, [101n, 201n]],
    ["takes a unit from it that no part can be rounded down to", [1001n, 2000n], 299n, [100n, 199n]],
    ["leaves it alone where rounding is enough", [1001n, 2000n], 301n, [101n, 200n]],
    ["takes from zero where that is the part", [1001n, 0n], 99n, [100n, -1n]],
  ])("%s", (_case, parts, total, expected) => {
    expect(roundToFoot({ parts, denominator: 1000n, unitsPerOne: 100n, total, surplusTo: 1 })).toEqual(expected);
  });
});

describe("footFractions", () => {
  const parts = [fraction(1n, 3n), fraction(1n, 6n), fraction(1n, 2n)];

  it("rounds parts of different denominators to foot", () => {
    expect(footFractions(parts, 100n, { places: 2 })).toEqual([33n, 17n, 50n]);
    expect(footFractions(parts, 1n, { places: 0 })).toEqual([0n, 0n, 1n]);
  });

  it("gives what is over to the part that is to take it, and fails without one", () => {
    expect(footFractions(parts, 103n, { places: 2, surplusTo: 2 })).toEqual([34n, 17n, 52n]);
    expect(() => footFractions(parts, 103n, { places: 2 })).toThrow("The parts of a total do not add up to it");
  });

  it("shows no parts of nothing", () => {
    expect(footFractions([], 0n, { places: 2 })).toEqual([]);
  });
});
