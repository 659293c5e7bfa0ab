import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import type { DecimalInput } from "customer-metrics";
import { addScaled, atScale, multiplyScaled, parseScaled, placesOf } from "../../src/number/scaled.ts";

describe("placesOf", () => {
  it.each([
    [0, 0],
    [-0, 0],
    [5, 0],
    [19.9, 1],
    [-19.99, 2],
    [0.1, 1],
    [0.00000001, 8],
    [9_999_999.99999999, 8],
    [1e15, 0],
    [-1e15, 0],
  ])("of %d is %i", (value, expected) => {
    expect(placesOf(value)).toBe(expected);
  });

  it.each([
    ["a sum that no decimal of eight places is", 0.1 + 0.2],
    ["nine places", 0.123456789],
    ["a third", 1 / 3],
    ["more units than two decimals can be told apart in", 1e15 + 1],
    ["more cents than that", 10_000_000_000_000.01],
    ["the smallest float", 5e-324],
    ["the largest float", Number.MAX_VALUE],
    ["Infinity", Infinity],
    ["minus Infinity", -Infinity],
    ["NaN", Number.NaN],
  ])("is -1 for %s", (_case, value) => {
    expect(placesOf(value)).toBe(-1);
  });

  it.each([
    [5, 2, 2],
    [19.99, 2, 2],
    [19.99, 5, 5],
    [19.999, 2, 3],
    [5, 9, -1],
  ])("of %d from %i up is %i", (value, atLeast, expected) => {
    expect(placesOf(value, atLeast)).toBe(expected);
  });
});

describe("parseScaled", () => {
  it.each<[DecimalInput, bigint, number]>([
    [19.99, 1999n, 2],
    [-0.05, -5n, 2],
    [-0, 0n, 0],
    [1e21, 10n ** 21n, 0],
    [1.5e-7, 15n, 8],
    [12n, 12n, 0],
    [-(10n ** 50n), -(10n ** 50n), 0],
    ["-0.50", -5n, 1],
    ["+007.010", 701n, 2],
    [new Decimal("123.456"), 123456n, 3],
  ])("reads %s as its digits and their places", (value, mantissa, scale) => {
    expect(parseScaled(value, "x")).toEqual({ mantissa, scale });
  });

  it("refuses what is no number, naming the field", () => {
    const message = 'Cannot read amount as a number: received "1e3"';
    const details = { name: "MetricInputError", message, code: "not-a-number", field: "amount", received: "1e3" };
    expect(() => parseScaled("1e3", "amount")).toThrow(expect.objectContaining(details));
  });
});

describe("the arithmetic of scaled decimals", () => {
  const [price, rate] = [
    { mantissa: 1999n, scale: 2 },
    { mantissa: -5n, scale: 3 },
  ];

  it("adds at the finer scale and multiplies scales together", () => {
    expect(atScale(price, 4)).toBe(199_900n);
    expect(atScale(price, 2)).toBe(1999n);
    expect(addScaled(price, rate)).toEqual({ mantissa: 19_985n, scale: 3 });
    expect(multiplyScaled(price, rate)).toEqual({ mantissa: -9995n, scale: 5 });
  });
});
