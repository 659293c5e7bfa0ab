import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { restrictedMean, type SurvivalCurve, survivalAt, survivalCurve } from "customer-metrics";
import { present } from "../../support/present.ts";
import * as naive from "./naive.ts";

const { asObservation, toNumber } = naive;
const curveOf = (all: readonly naive.Watched[]): SurvivalCurve => survivalCurve(all.map(asObservation));
/** A time at most so much more or less than another. */
const isNear = (value: number, other: number): boolean =>
  Math.abs(value - other) <= 1e-12 * Math.max(1, Math.abs(other));
const METHODS = ["log-log", "log", "plain"] as const;

describe("survivalCurve, of anybody watched however long,", () => {
  it("is the product of fractions of integers, also where some come late", () => {
    fc.assert(
      fc.property(naive.watched({ isLate: true }), (all) => {
        const { points } = curveOf(all);
        expect(points.map(({ time }) => time)).toEqual(naive.timesOf(all));
        for (const { time, atRisk, events, survival, standardError } of points) {
          expect([atRisk, events]).toEqual([Number(naive.atRisk(all, time)), Number(naive.happened(all, time))]);
          const exact = toNumber(naive.left(all, time));
          expect(isNear(survival, exact)).toBe(true);
          const sum = naive.greenwood(all, time);
          const error = sum === null ? 0 : exact * Math.sqrt(toNumber(sum));
          expect(isNear(standardError, error)).toBe(true);
        }
      }),
    );
  });

  it("has the first time at which half of that product or less is left as its median", () => {
    fc.assert(
      fc.property(naive.watched({ isLate: true }), (all) => {
        const reached = (over: bigint): number | null =>
          naive.timesOf(all).find((time) => {
            const share = naive.left(all, time);
            return share.over * 4n <= share.under * over;
          }) ?? null;
        const { median, quartiles } = curveOf(all);
        expect([quartiles.first.time, median.time, quartiles.third.time]).toEqual([3n, 2n, 1n].map(reached));
      }),
    );
  });

  it("gives what whoever was lost from sight stood for to those who stayed (Efron's redistribution to the right)", () => {
    fc.assert(
      fc.property(naive.watched(), (all) => {
        const weight = all.map(() => naive.rational(1n, BigInt(all.length)));
        // At one time, events come before those who are lost from sight.
        const order = [...all.keys()].sort((a, b) => {
          const [first, second] = [present(all[a]), present(all[b])];
          return first.time - second.time || Number(first.cause === null) - Number(second.cause === null);
        });
        const shares = new Map<number, naive.Rational>();
        let share = naive.ONE;
        for (const [place, index] of order.entries()) {
          const { time, cause } = present(all[index]);
          const later = order.slice(place + 1);
          if (cause !== null) share = naive.minus(share, present(weight[index]));
          else {
            for (const heir of later) {
              const part = naive.per(present(weight[index]), naive.rational(BigInt(later.length)));
              weight[heir] = naive.plus(present(weight[heir]), part);
            }
          }
          shares.set(time, share);
        }
        for (const { time, survival } of curveOf(all).points) {
          expect(isNear(survival, toNumber(present(shares.get(time))))).toBe(true);
        }
      }),
    );
  });

  it("is the share that is left where nobody is lost from sight, with the binomial error, to the last digit", () => {
    fc.assert(
      fc.property(naive.watched({ isSeen: true }), (all) => {
        for (const { time, survival, standardError } of curveOf(all).points) {
          const stays = all.filter((one) => one.time > time).length;
          expect(survival).toBe(stays / all.length);
          expect(isNear(standardError, Math.sqrt((survival * (1 - survival)) / all.length))).toBe(true);
        }
      }),
    );
  });

  it("does not depend on the order of the observations", () => {
    const shuffled = naive
      .watched({ isLate: true })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(curveOf(mixed)).toEqual(curveOf(all));
      }),
    );
  });

  it("is stretched where times are, and nothing else of it", () => {
    const factors = fc.constantFrom(2, 7, 0.5, 1 / 3, 365.25);
    fc.assert(
      fc.property(naive.watched({ isLate: true }), factors, (all, factor) => {
        const slower = all.map((one) => ({
          ...one,
          time: one.time * factor,
          entry: one.entry === null ? null : one.entry * factor,
        }));
        const [curve, other] = [curveOf(all), curveOf(slower)];
        expect(other.points).toEqual(curve.points.map((point) => ({ ...point, time: point.time * factor })));
        const stretched = (time: number | null): number | null => (time === null ? null : time * factor);
        expect(other.median.time).toBe(stretched(curve.median.time));
      }),
    );
  });

  it("never rises, and its intervals hold it and stay between 0 and 1", () => {
    fc.assert(
      fc.property(naive.watched({ isLate: true }), fc.constantFrom(...METHODS), (all, method) => {
        let before = 1;
        for (const { survival, interval } of survivalCurve(all.map(asObservation), { method }).points) {
          expect(survival).toBeLessThanOrEqual(before);
          before = survival;
          if (interval === null) continue;
          expect(interval.lower).toBeLessThanOrEqual(survival);
          expect(interval.upper).toBeGreaterThanOrEqual(survival);
          expect(interval.lower).toBeGreaterThanOrEqual(0);
          expect(interval.upper).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("knows at each time who was there before, who came and who went", () => {
    fc.assert(
      fc.property(naive.watched({ isLate: true }), (all) => {
        let there = all.filter(({ entry }) => entry === null).length;
        for (const { atRisk, entered, events, censored } of curveOf(all).points) {
          expect(atRisk).toBe(there + entered);
          there = atRisk - events - censored;
        }
        expect(there).toBe(0);
      }),
    );
  });

  it("names as gaps the times at which nobody was watched", () => {
    fc.assert(
      fc.property(naive.watched({ isLate: true }), (all) => {
        const { gaps, points } = curveOf(all);
        const last = points.at(-1)?.time ?? 0;
        for (let time = 0.5; time < last; time += 1) {
          const isInGap = gaps.some(({ from, to }) => from < time && time < to);
          expect(isInGap).toBe(naive.atRisk(all, time) === 0n);
        }
      }),
    );
  });
});

describe("survivalAt, at any time,", () => {
  it("is what the last time before says, and nothing after the last that was seen", () => {
    fc.assert(
      fc.property(naive.watched({ isLate: true }), fc.double({ min: 0, max: 14, noNaN: true }), (all, time) => {
        const share = naive.left(all, time);
        const isSeen = share.over === 0n || all.some((one) => one.time >= time);
        const at = survivalAt(curveOf(all), time);
        expect(at === null).toBe(!isSeen);
        if (at !== null) expect(isNear(at.survival, toNumber(share))).toBe(true);
      }),
    );
  });
});

describe("restrictedMean, of any curve,", () => {
  it("is the area under the curve, rectangle by rectangle, with Greenwood's error", () => {
    fc.assert(
      fc.property(naive.watched({ isLate: true }), fc.integer({ min: 0, max: 12 }), (all, until) => {
        fc.pre(all.some(({ time }) => time >= until));
        const area = (from: number): number => {
          let sum = 0;
          for (let time = from; time < until; time += 1) sum += toNumber(naive.left(all, time));
          return sum;
        };
        const variance = naive
          .timesOf(all)
          .filter((time) => time < until && naive.atRisk(all, time) > naive.happened(all, time))
          .map((time) => {
            const [n, d] = [Number(naive.atRisk(all, time)), Number(naive.happened(all, time))];
            return (area(time) ** 2 * d) / (n * (n - d));
          })
          .reduce((sum, part) => sum + part, 0);
        const { mean, standardError } = restrictedMean(curveOf(all), { until });
        expect(isNear(present(mean), area(0))).toBe(true);
        expect(isNear(present(standardError), Math.sqrt(variance))).toBe(true);
      }),
    );
  });

  it("is the plain mean of times cut off at the limit where nobody is lost from sight, with their plain spread", () => {
    fc.assert(
      fc.property(naive.watched({ isSeen: true }), fc.integer({ min: 0, max: 20 }), (all, until) => {
        fc.pre(all.length > 0);
        const cut = all.map(({ time }) => Math.min(time, until));
        const mean = cut.reduce((sum, time) => sum + time, 0) / all.length;
        const spread = cut.reduce((sum, time) => sum + (time - mean) ** 2, 0) / all.length;
        const restricted = restrictedMean(curveOf(all), { until });
        expect(isNear(present(restricted.mean), mean)).toBe(true);
        expect(Math.abs(present(restricted.standardError) - Math.sqrt(spread / all.length))).toBeLessThan(1e-7);
      }),
    );
  });
});
