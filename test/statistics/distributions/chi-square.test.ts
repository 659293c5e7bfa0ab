import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareUpperTail } from "../../../src/statistics/distributions/chi-square.ts";
import { normalUpperTail } from "../../../src/statistics/distributions/normal.ts";

function relativeError(value: number, reference: number): number {
  return Math.abs(value - reference) / reference;
}

describe("chiSquareUpperTail", () => {
  it.each([
    // mpmath 1.3: gammainc(k/2, x/2, inf, regularized=True) in 30 digits.
    [0.001, 1, 0.97477287936996039],
    [3.841458820694124, 1, 0.050000000000000057],
    [16.793, 1, 4.1686794718863392e-5],
    [500, 1, 9.5053977665540917e-111],
    [1, 3, 0.8012519569012008],
    [100, 3, 1.5541594313896049e-21],
    [0.5, 4, 0.97350097883925609],
    [1400, 5, 1.3765875143943704e-300],
    [16.793, 10, 0.079071700118246278],
    [1400, 30, 7.8268663610386382e-276],
    [100, 101, 0.50942450397188387],
    [500, 101, 3.865480675937854e-54],
    [1400, 1000, 7.0321456418285895e-16],
    [1000, 1000, 0.49405285382923964],
  ])("is above %f with %i degrees of freedom what mpmath says", (x, freedom, mass) => {
    expect(relativeError(chiSquareUpperTail(x, freedom), mass)).toBeLessThan(1e-12);
  });

  it.each([
    // Every table of the distribution.
    [3.841, 1, "0.0500"],
    [5.991, 2, "0.0500"],
    [7.815, 3, "0.0500"],
    [9.21, 2, "0.0100"],
    [18.307, 10, "0.0500"],
  ])("is above %f with %i degrees of freedom the %s of the tables", (x, freedom, mass) => {
    expect(chiSquareUpperTail(x, freedom).toFixed(4)).toBe(mass);
  });

  it("is all of it above 0", () => {
    expect([1, 2, 3, 10, 101].map((freedom) => chiSquareUpperTail(0, freedom))).toEqual([1, 1, 1, 1, 1]);
  });

  it("is e^(-x/2) with two degrees of freedom, and the two tails of the normal distribution with one", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1400, noNaN: true }), (x) => {
        expect(relativeError(chiSquareUpperTail(x, 2), Math.exp(-x / 2))).toBeLessThan(1e-14);
        expect(chiSquareUpperTail(x, 1)).toBe(2 * normalUpperTail(Math.sqrt(x)));
      }),
    );
  });

  it("is what sixty digits make of the series of the mass below", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 80, noNaN: true }), fc.integer({ min: 1, max: 40 }), (x, freedom) => {
        expect(relativeError(chiSquareUpperTail(x, freedom), exactTail(x, freedom))).toBeLessThan(1e-12);
      }),
    );
  });
});

const Eighty = Decimal.clone({ precision: 80 });

/** 1 less `y^a e^-y / Γ(a + 1) × (1 + y/(a + 1) + y²/((a + 1)(a + 2)) + …)`. */
function exactTail(x: number, freedom: number): number {
  const y = new Eighty(x).dividedBy(2);
  const a = new Eighty(freedom).dividedBy(2);
  let gamma = freedom % 2 === 0 ? new Eighty(1) : Eighty.acos(-1).sqrt();
  for (let at = freedom % 2 === 0 ? 1 : 0.5; at <= freedom / 2; at += 1) gamma = gamma.times(at);
  let [sum, term] = [new Eighty(0), new Eighty(1)];
  for (let k = 1; sum.plus(term).comparedTo(sum) !== 0; k += 1) {
    sum = sum.plus(term);
    term = term.times(y).dividedBy(a.plus(k));
  }
  return new Eighty(1).minus(y.pow(a).times(y.negated().exp()).dividedBy(gamma).times(sum)).toNumber();
}
