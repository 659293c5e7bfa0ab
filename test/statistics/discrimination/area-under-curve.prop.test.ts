import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AreaUnderCurve, areaUnderCurve, type ScoredOutcome } from "customer-metrics";
import { present } from "../../support/present.ts";

interface Observation {
  readonly score: number;
  readonly outcome: boolean;
  readonly cluster?: number | undefined;
}

/** Whole scores, of which many are the same, with at least two of each kind. */
const SAMPLE: fc.Arbitrary<readonly Observation[]> = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 25 }),
    fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 25 }),
  )
  .map(([positives, negatives]) => [
    ...positives.map((score) => ({ score, outcome: true })),
    ...negatives.map((score) => ({ score, outcome: false })),
  ]);

const CLUSTERED = fc
  .tuple(SAMPLE, fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 50, maxLength: 50 }))
  .map(([sample, clusters]) => sample.map((one, index) => ({ ...one, cluster: clusters[index] })));

function areaOf(sample: readonly ScoredOutcome[]): AreaUnderCurve {
  return present(areaUnderCurve(sample, { method: "delong" }));
}

const psi = (positive: number, negative: number): number => (positive > negative ? 1 : positive === negative ? 0.5 : 0);
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

/** Every pair is formed and looked at: what the function never does. */
function naive(sample: readonly Observation[]): {
  readonly area: number;
  readonly v10: number[];
  readonly v01: number[];
} {
  const x = sample.filter(({ outcome }) => outcome).map(({ score }) => score);
  const y = sample.filter(({ outcome }) => !outcome).map(({ score }) => score);
  const v10 = x.map((positive) => mean(y.map((negative) => psi(positive, negative))));
  const v01 = y.map((negative) => mean(x.map((positive) => psi(positive, negative))));
  return { area: mean(v10), v10, v01 };
}

const variance = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);

describe("areaUnderCurve, for every sample,", () => {
  it("is the share of pairs in order, each pair looked at", () => {
    fc.assert(
      fc.property(SAMPLE, (sample) => {
        expect(areaOf(sample).area).toBeCloseTo(naive(sample).area, 12);
      }),
    );
  });

  it("has the variance of DeLong's structural components", () => {
    fc.assert(
      fc.property(SAMPLE, (sample) => {
        const { v10, v01 } = naive(sample);
        const expected = variance(v10) / v10.length + variance(v01) / v01.length;
        expect(Number(areaOf(sample).standardError)).toBeCloseTo(Math.sqrt(expected), 10);
      }),
    );
  });

  it("has Obuchowski's variance of clusters, from matrices of every pair", () => {
    fc.assert(
      fc.property(CLUSTERED, (sample) => {
        const { area, v10, v01 } = naive(sample);
        const ids = [...new Set(sample.map(({ cluster }) => cluster))];
        const positives = sample.filter(({ outcome }) => outcome);
        const negatives = sample.filter(({ outcome }) => !outcome);
        const sums = ids.map((id) => ({
          x: positives.reduce((sum, one, index) => (one.cluster === id ? sum + Number(v10[index]) - area : sum), 0),
          y: negatives.reduce((sum, one, index) => (one.cluster === id ? sum + Number(v01[index]) - area : sum), 0),
        }));
        const i10 = new Set(positives.map(({ cluster }) => cluster)).size;
        const i01 = new Set(negatives.map(({ cluster }) => cluster)).size;
        fc.pre(i10 > 1 && i01 > 1);
        const [m, n] = [positives.length, negatives.length];
        const s10 = (i10 / ((i10 - 1) * m)) * sums.reduce((sum, { x }) => sum + x * x, 0);
        const s01 = (i01 / ((i01 - 1) * n)) * sums.reduce((sum, { y }) => sum + y * y, 0);
        const s11 = (ids.length / (ids.length - 1)) * sums.reduce((sum, { x, y }) => sum + x * y, 0);
        const expected = Math.max(0, s10 / m + s01 / n + (2 * s11) / (m * n));
        expect(Number(areaOf(sample).standardError) ** 2).toBeCloseTo(expected, 10);
      }),
    );
  });

  it("is 1 less itself with scores turned round, and with outcomes turned round", () => {
    fc.assert(
      fc.property(SAMPLE, (sample) => {
        const { area, standardError } = areaOf(sample);
        const turned = areaOf(sample.map((one) => ({ ...one, score: -one.score })));
        expect(turned.area).toBeCloseTo(1 - area, 12);
        expect(Number(turned.standardError)).toBeCloseTo(Number(standardError), 12);
        expect(areaOf(sample.map((one) => ({ ...one, outcome: !one.outcome }))).area).toBeCloseTo(1 - area, 12);
      }),
    );
  });

  it("does not change with scores that are in the same order, nor with the order of rows", () => {
    fc.assert(
      fc.property(SAMPLE, (sample) => {
        const before = areaOf(sample);
        expect(areaOf(sample.map((one) => ({ ...one, score: Math.exp(one.score) - 7 })))).toEqual(before);
        const turned = areaOf([...sample].reverse());
        expect(turned.area).toBe(before.area);
        expect(Number(turned.standardError)).toBeCloseTo(Number(before.standardError), 12);
      }),
    );
  });

  it("lies in its interval, and the interval from 0 to 1, by either method", () => {
    fc.assert(
      fc.property(SAMPLE, fc.constantFrom("delong", "delong-logit"), (sample, method) => {
        const { area, interval } = present(areaUnderCurve(sample, { method }));
        if (interval === null) return;
        expect(interval.lower).toBeGreaterThanOrEqual(0);
        expect(interval.lower).toBeLessThanOrEqual(area);
        expect(interval.upper).toBeGreaterThanOrEqual(area);
        expect(interval.upper).toBeLessThanOrEqual(1);
      }),
    );
  });
});
