import { describe, expect, it } from "vitest";
import {
  decimalFromUnits,
  fraction,
  leastCommonMultiple,
  MOST_PLACES,
  multiply,
  negative,
  parseFraction,
  placesFor,
  plus,
  roundedQuotient,
  roundedUpQuotient,
  unitsOfFraction,
} from "../../src/number/fraction.ts";

describe("fraction", () => {
  it.each([
    [52n, 12n, 13n, 3n],
    [-6n, 4n, -3n, 2n],
    [6n, -4n, -3n, 2n],
    [-6n, -4n, 3n, 2n],
    [0n, -7n, 0n, 1n],
    [8n, 4n, 2n, 1n],
  ])("writes %s over %s as %s over %s", (numerator, denominator, lowest, under) => {
    expect(fraction(numerator, denominator)).toEqual({ numerator: lowest, denominator: under });
  });

  it("is over one where nothing else is said", () => {
    expect(fraction(5n)).toEqual({ numerator: 5n, denominator: 1n });
  });
});

describe("parseFraction", () => {
  it.each([
    ["52/12", 13n, 3n],
    ["365/12", 365n, 12n],
    ["30/7", 30n, 7n],
    ["4.33", 433n, 100n],
    ["30.4375", 487n, 16n],
    ["4.50/3", 3n, 2n],
    ["30", 30n, 1n],
    ["0", 0n, 1n],
    ["007", 7n, 1n],
  ])("reads %s exactly", (text, numerator, denominator) => {
    expect(parseFraction(text, "weeksPerMonth")).toEqual({ numerator, denominator });
  });

  it.each(["", "4,33", "-4", "+4", "1/0", "1/0.5", "1/-2", "1/2/3", "52 / 12", ".5", "5.", "1e3", "four", "4\n"])(
    "refuses %j",
    (text) => {
      const message = `Cannot read weeksPerMonth as an exact fraction like "52/12" or "4.33": received ${JSON.stringify(text)}`;
      const details = { code: "not-a-number", field: "weeksPerMonth", received: text };
      expect(() => parseFraction(text, "weeksPerMonth")).toThrow(
        expect.objectContaining({ name: "MetricInputError", message, ...details }),
      );
    },
  );
});

describe("the arithmetic of fractions", () => {
  const [third, half] = [fraction(1n, 3n), fraction(1n, 2n)];

  it("multiplies, adds and takes the negative in lowest terms", () => {
    expect(multiply(fraction(2n, 3n), fraction(3n, 4n))).toEqual(half);
    expect(plus(third, half)).toEqual({ numerator: 5n, denominator: 6n });
    expect(plus(half, half)).toEqual({ numerator: 1n, denominator: 1n });
    expect(plus(third, negative(third))).toEqual({ numerator: 0n, denominator: 1n });
    expect(negative(third)).toEqual({ numerator: -1n, denominator: 3n });
  });
});

describe("leastCommonMultiple", () => {
  it.each([
    [4n, 6n, 12n],
    [12n, 7n, 84n],
    [1n, 9n, 9n],
    [5n, 5n, 5n],
  ])("of %s and %s is %s", (a, b, expected) => {
    expect(leastCommonMultiple(a, b)).toBe(expected);
  });
});

describe("rounding a quotient", () => {
  it.each([
    [5n, 2n, 3n, 3n],
    [-5n, 2n, -3n, -2n],
    [1n, 2n, 1n, 1n],
    [-1n, 2n, -1n, 0n],
    [4n, 3n, 1n, 1n],
    [-4n, 3n, -1n, -1n],
    [5n, 3n, 2n, 2n],
    [-5n, 3n, -2n, -2n],
    [6n, 3n, 2n, 2n],
    [-6n, 3n, -2n, -2n],
    [0n, 3n, 0n, 0n],
  ])("takes %s over %s to %s with halves away from zero, and to %s with halves upwards", (n, d, away, up) => {
    expect(roundedQuotient(n, d)).toBe(away);
    expect(roundedUpQuotient(n, d)).toBe(up);
  });
});

describe("decimalFromUnits", () => {
  it.each([
    [12345n, 2, "123.45"],
    [-5n, 2, "-0.05"],
    [5n, 0, "5"],
    [0n, 3, "0"],
    [100n, 2, "1"],
    [10n ** 60n + 1n, 30, `1${"0".repeat(30)}.${"0".repeat(29)}1`],
  ])("takes %s units of %i places for %s", (units, places, expected) => {
    expect(decimalFromUnits(units, places).toFixed()).toBe(expected);
  });
});

describe("placesFor", () => {
  it.each([
    [1n, 0],
    [2n, 1],
    [8n, 3],
    [5n, 1],
    [125n, 3],
    [40n, 3],
    [100n, 2],
    [2n ** 60n, 60],
    [3n, null],
    [12n, null],
    [7n * 10n ** 20n, null],
  ])("of a denominator of %s is %s", (denominator, expected) => {
    expect(placesFor(denominator)).toBe(expected);
  });
});

describe("unitsOfFraction", () => {
  it.each([
    [fraction(1n, 3n), 2, 33n],
    [fraction(2n, 3n), 2, 67n],
    [fraction(-2n, 3n), 2, -67n],
    [fraction(1n, 8n), 2, 13n],
    [fraction(-1n, 8n), 2, -12n],
    [fraction(5n, 1n), 2, 500n],
    [fraction(1n, 3n), MOST_PLACES, 33_333_333_333_333_333_333n],
  ])("takes %o in %i places to the nearest", (value, places, expected) => {
    expect(unitsOfFraction(value, places)).toBe(expected);
  });
});
