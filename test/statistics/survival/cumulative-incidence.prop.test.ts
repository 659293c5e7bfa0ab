import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cumulativeIncidence, type CumulativeIncidence, survivalCurve } from "customer-metrics";
import { present } from "../../support/present.ts";
import * as naive from "./naive.ts";

const CAUSES = ["reached", "left", "lost"];
const isNear = (value: number, other: number): boolean => Math.abs(value - other) <= 1e-12;
const incidenceOf = (all: readonly naive.Watched[]): CumulativeIncidence => cumulativeIncidence(all);

describe("cumulativeIncidence, of anything that can happen to anybody,", () => {
  const watched = naive.watched({ causes: CAUSES, isLate: true });

  it("is the sum of fractions of integers", () => {
    fc.assert(
      fc.property(watched, (all) => {
        for (const { cause, points } of incidenceOf(all).causes) {
          for (const { time, incidence, events, otherEvents } of points) {
            expect(isNear(incidence, naive.toNumber(naive.taken(all, time, cause)))).toBe(true);
            expect([events, events + otherEvents]).toEqual([
              ...[Number(naive.happened(all, time, cause)), Number(naive.happened(all, time))],
            ]);
          }
        }
      }),
    );
  });

  it("adds up with what is left to 1 at every time", () => {
    fc.assert(
      fc.property(watched, (all) => {
        const { causes, eventFree } = incidenceOf(all);
        for (const [place, { survival }] of eventFree.points.entries()) {
          const sum = causes.reduce((total, { points }) => total + present(points[place]).incidence, survival);
          expect(isNear(sum, 1)).toBe(true);
        }
      }),
    );
  });

  it("has the variance of the delta method, term by term", () => {
    fc.assert(
      fc.property(watched, (all) => {
        for (const { cause, points } of incidenceOf(all).causes) {
          for (const { time, standardError } of points) {
            expect(Math.abs(standardError ** 2 - deltaVariance(all, time, cause))).toBeLessThan(1e-12);
          }
        }
      }),
    );
  });

  it("is the share of those to whom it happened where nobody is lost from sight, with the binomial error", () => {
    fc.assert(
      fc.property(naive.watched({ causes: CAUSES, isSeen: true }), (all) => {
        for (const { cause, points } of incidenceOf(all).causes) {
          for (const { time, incidence, standardError } of points) {
            const count = all.filter((one) => one.cause === cause && one.time <= time).length;
            expect(incidence).toBe(count / all.length);
            const variance = (incidence * (1 - incidence)) / all.length;
            expect(Math.abs(standardError ** 2 - variance)).toBeLessThan(1e-14);
          }
        }
      }),
    );
  });

  it("is a survival curve turned over where there is but one cause, errors and intervals too", () => {
    fc.assert(
      fc.property(naive.watched({ isLate: true }), fc.constantFrom("log-log", "log", "plain"), (all, method) => {
        const curve = survivalCurve(all.map(naive.asObservation), { method });
        const [cause] = cumulativeIncidence(all, { method }).causes;
        for (const [place, point] of (cause?.points ?? []).entries()) {
          const { survival, standardError, interval } = present(curve.points[place]);
          expect(isNear(point.incidence, 1 - survival)).toBe(true);
          expect(Math.abs(point.standardError ** 2 - standardError ** 2)).toBeLessThan(1e-14);
          expect(point.interval === null).toBe(interval === null);
          if (point.interval === null || interval === null) continue;
          expect(Math.abs(point.interval.lower - (1 - interval.upper))).toBeLessThan(1e-9);
          expect(Math.abs(point.interval.upper - (1 - interval.lower))).toBeLessThan(1e-9);
        }
        if (cause === undefined) return;
        expect([cause.median.time, cause.quartiles.third.time]).toEqual([
          curve.median.time,
          curve.quartiles.third.time,
        ]);
      }),
    );
  });

  it("never is above what it would be if nothing else could happen", () => {
    fc.assert(
      fc.property(watched, (all) => {
        for (const { cause, points } of incidenceOf(all).causes) {
          const alone = survivalCurve(all.map((one) => ({ ...naive.asObservation(one), event: one.cause === cause })));
          for (const [place, { incidence }] of points.entries()) {
            expect(incidence).toBeLessThanOrEqual(1 - present(alone.points[place]).survival + 1e-12);
          }
        }
      }),
    );
  });

  it("does not depend on the order of the observations, nor on what causes are called", () => {
    const shuffled = watched.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(incidenceOf(mixed)).toEqual(incidenceOf(all));
        const renamed = all.map((one) => ({ ...one, cause: one.cause === null ? null : `a ${one.cause}` }));
        const names = ({ causes }: CumulativeIncidence) =>
          causes.map(({ cause, ...rest }) => ({ ...rest, cause: cause.replace("a ", "") }));
        expect(names(incidenceOf(renamed))).toEqual(names(incidenceOf(all)));
      }),
    );
  });
});

/** `Σ (F(t) − F(s))² d/(n(n − d)) + S(s−)² dₖ(n − dₖ)/n³ − 2 (F(t) − F(s)) S(s−) dₖ/n²`, as it is printed. */
function deltaVariance(all: readonly naive.Watched[], at: number, cause: string): number {
  const share = (time: number): number => naive.toNumber(naive.taken(all, time, cause));
  let sum = 0;
  for (const time of naive.timesOf(all).filter((earlier) => earlier <= at)) {
    const [n, d, own] = [naive.atRisk(all, time), naive.happened(all, time), naive.happened(all, time, cause)].map(
      Number,
    ) as [number, number, number];
    const before = naive.toNumber(naive.left(all, naive.timesOf(all).findLast((earlier) => earlier < time) ?? -1));
    const rest = share(at) - share(time);
    if (n > d) sum += (rest ** 2 * d) / (n * (n - d));
    sum += (before ** 2 * own * (n - own)) / n ** 3 - (2 * rest * before * own) / n ** 2;
  }
  return sum;
}
