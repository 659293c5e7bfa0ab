import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal, healthScore, type HealthModel } from "customer-metrics";
import { requireModel } from "../../../src/health/model/reading/read-model.ts";
import { exactScore } from "../../../src/health/scoring/exact-score.ts";
import { type Case, cases, directionOf, valueFor } from "../../support/health-models.ts";
import { naiveScore } from "../../support/naive-health.ts";
import { add, less, type Q, q, total } from "../../support/rationals.ts";
import { runs } from "../../support/runs.ts";
import { present } from "../../support/present.ts";
import { without } from "../../support/without.ts";

const exactly = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }): Q =>
  q(numerator, denominator);
const isSame = (a: Q, b: Q): boolean => a.n * b.d === b.n * a.d;

function inner({ model, measurements }: Case): ReturnType<typeof exactScore> {
  return exactScore(requireModel(model), measurements);
}

function scoreOf(one: Case): Decimal | null {
  return healthScore(one).score;
}

describe("healthScore, for every model and account,", () => {
  it("agrees with a second implementation in fractions", () => {
    fc.assert(
      fc.property(cases({ exactOnly: true }), (one) => {
        const expected = naiveScore(one);
        const { score } = inner(one);
        expect(score === null).toBe(expected === null);
        if (score !== null && expected !== null) expect(isSame(exactly(score), expected)).toBe(true);
      }),
      runs(1000),
    );
  });

  it("lies from 0 to 100, in the band that begins at it or below", () => {
    fc.assert(
      fc.property(cases(), (one) => {
        const { score, band } = healthScore(one);
        if (score === null) {
          expect(band).toBeNull();
          return;
        }
        expect(score.greaterThanOrEqualTo(0) && score.lessThanOrEqualTo(100)).toBe(true);
        expect(band).toBe(score.lessThan("33.3") ? "poor" : score.lessThan(70) ? "fair" : "good");
      }),
      runs(500),
    );
  });

  it("is the sum of its contributions and lines: exactly inside, and to the last digit as it is shown", () => {
    fc.assert(
      fc.property(cases(), (one) => {
        const { score, contributions, lines } = inner(one);
        const sum = total([...contributions, ...lines.map(({ amount }) => amount)].map(exactly));
        expect(isSame(sum, score === null ? q(0) : exactly(score))).toBe(true);
        const shown = healthScore(one);
        const parts = [
          ...shown.contributions.map((part) => part.contribution),
          ...shown.lines.map(({ amount }) => amount),
        ];
        const added = parts.reduce((all, part) => all.plus(part));
        expect(added.toString()).toBe((shown.score ?? added.minus(added)).toString());
      }),
      runs(1000),
    );
  });

  it("has contributions of weight times points, and weights that add up to 1", () => {
    fc.assert(
      fc.property(cases(), (one) => {
        const { score, contributions, weights, measured } = inner(one);
        if (score === null) return;
        const neutral = one.model.combine === "start-at-and-clamp" ? 50n : 0n;
        contributions.forEach((part, index) => {
          const { points } = present(measured[index]);
          const weight = exactly(present(weights[index]));
          const from = points === null ? q(0) : add(exactly(points), q(-neutral));
          expect(isSame(exactly(part), q(weight.n * from.n, weight.d * from.d))).toBe(true);
        });
        if (neutral === 0n) expect(isSame(total(weights.map(exactly)), q(1))).toBe(true);
      }),
      runs(500),
    );
  });

  it("does not fall when a component gets better, its own way", () => {
    const better = cases().chain((one) =>
      fc.nat(one.model.components.length - 1).chain((index) => {
        const { id, scale } = present(one.model.components[index]);
        return fc.tuple(valueFor(scale), valueFor(scale)).map((values) => {
          const [low, high] = [...values].sort((a, b) => Number(a) - Number(b));
          const direction = directionOf(scale);
          const [worse, nicer] = direction === "lower" ? [high, low] : [low, high];
          const of = (value: string | undefined): Case => ({
            ...one,
            measurements: { ...one.measurements, [id]: present(value) },
          });
          return { direction, worse: of(worse), nicer: of(nicer) };
        });
      }),
    );
    fc.assert(
      fc.property(better, ({ direction, worse, nicer }) => {
        fc.pre(direction !== "none");
        const [before, after] = [scoreOf(worse), scoreOf(nicer)];
        expect(before === null).toBe(after === null);
        if (before !== null && after !== null) expect(after.greaterThanOrEqualTo(before)).toBe(true);
      }),
      runs(1000),
    );
  });

  it("does not change when all weights are scaled", () => {
    const scaled = (model: HealthModel, by: number): HealthModel => ({
      ...model,
      components: model.components.map((one) => ({ ...one, weight: Number(one.weight) * by })),
      ...(model.groups === undefined
        ? {}
        : { groups: model.groups.map((one) => ({ ...one, weight: Number(one.weight) * by })) }),
    });
    fc.assert(
      fc.property(cases(), fc.integer({ min: 1, max: 1000 }), ({ model, measurements }, by) => {
        fc.pre(model.combine !== "start-at-and-clamp"); // there a weight is a number of points
        expect(healthScore({ model: scaled(model, by), measurements })).toEqual(healthScore({ model, measurements }));
      }),
      runs(500),
    );
  });

  it("is the same with a missing component reweighted as without that component", () => {
    fc.assert(
      fc.property(cases(), ({ model, measurements }) => {
        const isLeftOut = (id: string): boolean =>
          measurements[id] === null && model.components.some((one) => one.id === id && one.missing === "reweight");
        const components = model.components.filter(({ id }) => !isLeftOut(id));
        const groups = (model.groups ?? []).filter(({ id }) =>
          components.some(({ group, weight }) => group === id && Number(weight) > 0),
        );
        fc.pre(components.some(({ weight }) => Number(weight) > 0));
        // A group that is left with nothing is left out as well: its components without weight have none then.
        const kept = components.map(({ group, ...rest }) =>
          groups.some(({ id }) => id === group) || model.groups === undefined ? { ...rest, group } : { ...rest },
        );
        const caps = (model.caps ?? []).filter(({ when }) => "flag" in when || !isLeftOut(when.component));
        const smaller: HealthModel = {
          ...without(model, "groups", "caps"),
          components: kept,
          ...(groups.length === 0 ? {} : { groups }),
          ...(caps.length === 0 ? {} : { caps }),
        };
        const left = Object.entries(measurements).filter(
          ([id]) => !isLeftOut(id) && (id !== "escalation" || caps.some(({ when }) => "flag" in when)),
        );
        const all = healthScore({ model, measurements });
        const fewer = healthScore({ model: smaller, measurements: Object.fromEntries(left) });
        expect(fewer.score).toEqual(all.score);
        expect(fewer.lines).toEqual(all.lines);
        const some = all.contributions.filter(({ component }) => !isLeftOut(component));
        expect(fewer.contributions.map(({ weight }) => weight)).toEqual(some.map(({ weight }) => weight));
      }),
      runs(500),
    );
  });

  it("is lowered by caps, or left alone, and never to less than the lowest of them", () => {
    fc.assert(
      fc.property(cases(), ({ model, measurements }) => {
        fc.pre(model.caps !== undefined);
        const [free, plain] = [without(model, "caps"), without(measurements, "escalation")];
        const [held, freed] = [healthScore({ model, measurements }), healthScore({ model: free, measurements: plain })];
        if (held.score === null || freed.score === null) {
          expect(held.score).toBe(freed.score);
          return;
        }
        expect(held.score.lessThanOrEqualTo(freed.score)).toBe(true);
        const lowest = held.caps.map(({ max }) => max).reduce((a, b) => (a.lessThan(b) ? a : b), freed.score);
        expect(held.score.toString()).toBe(lowest.toString());
        expect(held.caps.filter(({ lowers }) => lowers).length).toBe(held.score.lessThan(freed.score) ? 1 : 0);
      }),
      runs(500),
    );
  });

  it("does not depend on the order of measurements, and freezes what it answers", () => {
    fc.assert(
      fc.property(cases(), ({ model, measurements }) => {
        const turned = Object.fromEntries(Object.entries(measurements).reverse());
        const health = healthScore({ model, measurements });
        expect(healthScore({ model, measurements: turned })).toEqual(health);
        expect(
          [health, health.contributions, ...health.contributions, health.lines, health.caps].every(Object.isFrozen),
        ).toBe(true);
        expect(less(q(1), exactly(inner({ model, measurements }).coverage))).toBe(false);
      }),
      runs(200),
    );
  });
});
