import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaQuantile, shareOf } from "../../../src/statistics/distributions/beta.ts";
import { normalUpperQuantile, normalUpperTail } from "../../../src/statistics/distributions/normal.ts";
import { studentQuantile } from "../../../src/statistics/distributions/student.ts";
import { exactBetaTail, exactNormalTail, nudged } from "../../support/exact-tails.ts";

const masses = fc
  .tuple(fc.double({ min: 0.1, max: 1, noNaN: true }), fc.integer({ min: 0, max: 14 }))
  .map(([digits, zeros]) => (digits * 10 ** -zeros) / 2)
  .filter((mass) => mass < 0.49);

describe("the normal distribution, at every point,", () => {
  it("has the tail that forty more digits than it needs give, also where it is 1e-300", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 37, noNaN: true }), (z) => {
        const error = exactNormalTail(z).dividedBy(normalUpperTail(z)).minus(1).abs();
        expect(error.lessThan("1e-12")).toBe(true);
        expect(normalUpperTail(-z)).toBe(1 - normalUpperTail(z));
      }),
    );
  });

  it("has its quantile between two that are a trillionth apart", () => {
    fc.assert(
      fc.property(masses, (mass) => {
        const z = normalUpperQuantile(mass);
        expect(exactNormalTail(nudged(z, -1)).greaterThan(mass)).toBe(true);
        expect(exactNormalTail(nudged(z, 1)).lessThan(mass)).toBe(true);
      }),
    );
  });
});

describe("the beta distribution, for every shape that an interval asks for,", () => {
  const halves = fc.integer({ min: 1, max: 160 }).map((twice) => twice / 2);

  it("has its quantile between two that are a trillionth apart, from either end", () => {
    fc.assert(
      fc.property(halves, halves, masses, (a, b, mass) => {
        const logOdds = betaQuantile({ a, b }, mass);
        // Of a share and of the rest, the smaller is the one whose digits are at risk.
        const [share, rest] = [shareOf(logOdds), shareOf(-logOdds)];
        const below = (direction: 1 | -1) =>
          share <= rest
            ? exactBetaTail(nudged(share, direction), a, b)
            : exactBetaTail(
                nudged(rest, direction === 1 ? -1 : 1)
                  .negated()
                  .plus(1),
                a,
                b,
              );
        expect(below(-1).lessThan(mass)).toBe(true);
        expect(below(1).greaterThan(mass)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("Student's distribution, for every number of observations,", () => {
  const confidences = fc.constantFrom(0.5, 0.2, 0.1, 0.05, 0.01, 0.001);

  it("has its quantile between two that are a trillionth apart", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), confidences, (freedom, outside) => {
        const t = studentQuantile(outside, freedom);
        const beyond = (direction: 1 | -1) => {
          const square = nudged(t, direction).pow(2);
          return exactBetaTail(square.dividedBy(square.plus(freedom)), 0.5, freedom / 2)
            .negated()
            .plus(1);
        };
        expect(beyond(-1).greaterThan(outside)).toBe(true);
        expect(beyond(1).lessThan(outside)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("comes down to the normal as the observations grow", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), confidences, (freedom, outside) => {
        const t = studentQuantile(outside, freedom);
        expect(t).toBeGreaterThan(studentQuantile(outside, freedom + 1));
        expect(t).toBeGreaterThan(normalUpperQuantile(outside / 2));
      }),
    );
    expect(studentQuantile(0.05, 1e12)).toBeCloseTo(normalUpperQuantile(0.025), 11);
  });
});
