import { describe, expect, it } from "vitest";
import { betaQuantile, betaTail, shareOf } from "../../../src/statistics/distributions/beta.ts";
import { normalUpperQuantile, normalUpperTail } from "../../../src/statistics/distributions/normal.ts";
import { studentQuantile } from "../../../src/statistics/distributions/student.ts";

function relativeError(value: number, reference: number): number {
  return Math.abs(value - reference) / reference;
}

describe("normalUpperTail", () => {
  it.each([
    // mpmath 1.3: erfc(z / sqrt(2)) / 2 in 30 digits.
    [0, 0.5],
    [1, 0.15865525393145705],
    [1.96, 0.024997895148220435],
    [5, 2.866515718791939e-7],
    [10, 7.619853024160525e-24],
    [30, 4.906713927148187e-198],
  ])("is at %f what mpmath says", (z, mass) => {
    expect(relativeError(normalUpperTail(z), mass)).toBeLessThan(1e-12);
  });

  it("goes to 0 where the tail is too small for a double, and to 1 at the other end", () => {
    for (const z of [39, 1000, 123_456.789, 1e15]) {
      expect([normalUpperTail(z), normalUpperTail(-z)]).toEqual([0, 1]);
    }
  });

  it("does not jump where one way of computing it ends and the other begins", () => {
    const [below, at] = [normalUpperTail(2 - 2 ** -51), normalUpperTail(2)];
    expect(relativeError(below, at)).toBeLessThan(1e-14);
  });
});

describe("normalUpperQuantile", () => {
  it.each([
    // Every table of the normal distribution.
    [0.05, "1.644854"],
    [0.025, "1.959964"],
    [0.005, "2.575829"],
    [0.0005, "3.290527"],
    [0.5, "0.000000"],
  ])("of %f is %s", (mass, z) => {
    expect(normalUpperQuantile(mass).toFixed(6)).toBe(z);
  });
});

describe("studentQuantile", () => {
  it.each([
    // Every table of Student's distribution, two-sided.
    [0.05, 1, "12.7062"],
    [0.05, 2, "4.3027"],
    [0.05, 9, "2.2622"],
    [0.05, 30, "2.0423"],
    [0.01, 5, "4.0321"],
    [0.1, 120, "1.6577"],
  ])("of %f with %i degrees of freedom is %s", (outside, freedom, t) => {
    expect(studentQuantile(outside, freedom).toFixed(4)).toBe(t);
  });
});

describe("betaQuantile", () => {
  it("has closed forms at the ends: p^(1/n), and 1 - (1 - p)^(1/n)", () => {
    for (const n of [1, 2, 3, 10, 263, 1e4, 1e6, 1e9, 1e12, 1e15]) {
      for (const mass of [0.4, 0.025, 0.0005, 1e-9]) {
        const [all, none] = [betaQuantile({ a: n, b: 1 }, mass), betaQuantile({ a: 1, b: n }, mass)];
        // Of n out of n, the rest of the share; the share itself is too near to 1 to tell.
        expect(relativeError(shareOf(-all), -Math.expm1(Math.log(mass) / n))).toBeLessThan(1e-12);
        expect(relativeError(shareOf(none), -Math.expm1(Math.log1p(-mass) / n))).toBeLessThan(1e-12);
      }
    }
  });

  it("ends for the largest counts, a thousand million million", () => {
    const shape = { a: 4.5e15, b: 4.5e15 };
    // So many make it normal: a half less 1.96 times the standard deviation, 1/2 √(1/n).
    const share = shareOf(betaQuantile(shape, 0.025));
    expect(share).toBeCloseTo(0.5 - (0.5 * 1.959963984540054) / Math.sqrt(9e15), 15);
    expect(share).toBeLessThan(0.5);
  });

  it("has half its mass below the middle of a symmetric shape", () => {
    for (const a of [0.5, 1, 1.5, 20, 1000.5]) {
      expect(betaTail(0, { a, b: a }).tail).toBeCloseTo(0.5, 14);
      expect(betaQuantile({ a, b: a }, 0.5)).toBeCloseTo(0, 14);
    }
  });
});
