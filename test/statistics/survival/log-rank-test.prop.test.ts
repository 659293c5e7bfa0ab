import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logRankTest, type LogRankTest } from "customer-metrics";
import { present } from "../../support/present.ts";
import * as naive from "./naive.ts";

type Groups = readonly (readonly naive.Watched[])[];

const testOf = (groups: Groups): LogRankTest =>
  logRankTest(groups.map((all, place) => ({ group: `g${String(place)}`, observations: all.map(naive.asObservation) })));
const watched = naive.watched({ isLate: true });
const groups = (most: number): fc.Arbitrary<Groups> => fc.array(watched, { minLength: 2, maxLength: most });
const isNear = (value: number, other: number): boolean => Math.abs(value - other) <= 1e-9 * Math.max(1, other);

describe("logRankTest, of any groups,", () => {
  it("expects of each its part of every time's events, and of all together what happened", () => {
    fc.assert(
      fc.property(groups(4), (sets) => {
        const all = sets.flat();
        const { groups: told } = testOf(sets);
        for (const [place, { expected, observed }] of told.entries()) {
          const own = present(sets[place]);
          const parts = naive
            .timesOf(all)
            .filter((time) => naive.happened(all, time) > 0n)
            .map((time) =>
              naive.rational(naive.happened(all, time) * naive.atRisk(own, time), naive.atRisk(all, time)),
            );
          expect(isNear(expected, naive.toNumber(parts.reduce(naive.plus, naive.NONE)))).toBe(true);
          expect(observed).toBe(own.filter(({ cause }) => cause !== null).length);
        }
        const sum = (of: "observed" | "expected"): number => told.reduce((total, group) => total + group[of], 0);
        expect(isNear(sum("expected"), sum("observed"))).toBe(true);
      }),
    );
  });

  it("is of two the squared excess over its hypergeometric variance, in fractions of integers", () => {
    fc.assert(
      fc.property(watched, watched, (first, second) => {
        const all = [...first, ...second];
        let [excess, variance] = [naive.NONE, naive.NONE];
        for (const time of naive.timesOf(all)) {
          const [n, n1] = [naive.atRisk(all, time), naive.atRisk(first, time)];
          const [d, d1] = [naive.happened(all, time), naive.happened(first, time)];
          excess = naive.plus(excess, naive.minus(naive.rational(d1), naive.rational(d * n1, n)));
          if (n > 1n) variance = naive.plus(variance, naive.rational(d * n1 * (n - n1) * (n - d), n * n * (n - 1n)));
        }
        const { chiSquare, degreesOfFreedom, pValue } = testOf([first, second]);
        expect(degreesOfFreedom).toBe(variance.over === 0n ? 0 : 1);
        expect([chiSquare === null, pValue === null]).toEqual([variance.over === 0n, variance.over === 0n]);
        if (chiSquare === null) return;
        const exact = naive.toNumber(naive.per(naive.times(excess, excess), variance));
        expect(isNear(chiSquare, exact)).toBe(true);
      }),
    );
  });

  it("is of several what inverting the covariance of all but the last gives, whichever is the last", () => {
    fc.assert(
      fc.property(fc.tuple(watched, watched, watched), (sets) => {
        const { chiSquare, degreesOfFreedom } = testOf(sets);
        fc.pre(degreesOfFreedom === 2);
        for (const [first, second] of [
          [sets[0], sets[1]],
          [sets[1], sets[2]],
        ] as const) {
          expect(isNear(present(chiSquare), byInverse(sets.flat(), first, second))).toBe(true);
        }
      }),
    );
  });

  it("does not depend on the order of the groups, nor on the unit of time", () => {
    fc.assert(
      fc.property(groups(4), fc.constantFrom(2, 7, 0.25), (sets, factor) => {
        const test = testOf(sets);
        const turned = testOf([...sets].reverse());
        expect(turned.degreesOfFreedom).toBe(test.degreesOfFreedom);
        expect(isNear(turned.chiSquare ?? 0, test.chiSquare ?? 0)).toBe(true);
        const slower = sets.map((all) =>
          all.map((one) => ({
            ...one,
            time: one.time * factor,
            entry: one.entry === null ? null : one.entry * factor,
          })),
        );
        expect(testOf(slower)).toEqual(test);
      }),
    );
  });

  it("sees no difference between a group and itself", () => {
    fc.assert(
      fc.property(watched, (all) => {
        const { chiSquare, pValue } = testOf([all, all]);
        if (chiSquare === null) return;
        expect(chiSquare).toBeLessThan(1e-20);
        expect(pValue).toBeCloseTo(1, 9);
      }),
    );
  });
});

/** The quadratic form of two of three groups, by the inverse of a matrix of two rows, in fractions of integers. */
function byInverse(
  all: readonly naive.Watched[],
  first: readonly naive.Watched[],
  second: readonly naive.Watched[],
): number {
  const [a, b] = [excessOf(all, first), excessOf(all, second)];
  const [p, q, r] = [covariance(all, first, first), covariance(all, first, second), covariance(all, second, second)];
  const determinant = naive.minus(naive.times(p, r), naive.times(q, q));
  const twice = naive.times(naive.rational(2n), naive.times(q, naive.times(a, b)));
  const top = naive.minus(naive.plus(naive.times(r, naive.times(a, a)), naive.times(p, naive.times(b, b))), twice);
  return naive.toNumber(naive.per(top, determinant));
}

function excessOf(all: readonly naive.Watched[], own: readonly naive.Watched[]): naive.Rational {
  return naive.timesOf(all).reduce((sum, time) => {
    const expected = naive.rational(naive.happened(all, time) * naive.atRisk(own, time), naive.atRisk(all, time));
    return naive.plus(sum, naive.minus(naive.rational(naive.happened(own, time)), expected));
  }, naive.NONE);
}

function covariance(
  all: readonly naive.Watched[],
  one: readonly naive.Watched[],
  other: readonly naive.Watched[],
): naive.Rational {
  return naive.timesOf(all).reduce((sum, time) => {
    const [n, d] = [naive.atRisk(all, time), naive.happened(all, time)];
    if (n < 2n) return sum;
    const [a, b] = [naive.atRisk(one, time), naive.atRisk(other, time)];
    const same = one === other ? naive.rational(a, n) : naive.NONE;
    const draw = naive.minus(same, naive.rational(a * b, n * n));
    return naive.plus(sum, naive.times(naive.rational(d * (n - d), n - 1n), draw));
  }, naive.NONE);
}
