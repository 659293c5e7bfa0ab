import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decimal as Answer, netPromoterScore } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

const RATINGS = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 });
const COUNT = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 1_000_000_000 }));

interface Counts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

const COUNTS: fc.Arbitrary<Counts> = fc
  .record({ promoters: COUNT, passives: COUNT, detractors: COUNT })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);

function score(given: Counts | number[]): Answer {
  return known(netPromoterScore(given).score);
}

function total({ promoters, passives, detractors }: Counts): bigint {
  return BigInt(promoters + passives + detractors);
}

function ends(given: Counts | number[], method: "adjusted-wald" | "wald" = "adjusted-wald"): readonly [number, number] {
  const { interval } = netPromoterScore(given, { method });
  if (interval === null) throw new Error("Somebody answered");
  return [interval.lower, interval.upper];
}

describe("netPromoterScore, for all answers,", () => {
  it("agrees with long division", () => {
    fc.assert(
      fc.property(COUNTS, (counts) => {
        const hundredfold = 100n * BigInt(counts.promoters - counts.detractors);
        expect(score(counts).toString()).toBe(exactRatio(hundredfold, total(counts)));
      }),
    );
  });

  it("agrees with sorting the ratings and looking where they fall", () => {
    fc.assert(
      fc.property(RATINGS, (ratings) => {
        const sorted = ratings.toSorted((a, b) => a - b);
        const [below, promoters] = [
          sorted.findLastIndex((r) => r < 7) + 1,
          sorted.toReversed().findIndex((r) => r < 9),
        ];
        const answer = netPromoterScore(ratings);
        const above = promoters === -1 ? ratings.length : promoters;
        expect(answer).toMatchObject({ promoters: above, detractors: below, responses: ratings.length });
        expect(answer.passives).toBe(ratings.length - above - below);
        expect(answer).toEqual(netPromoterScore({ promoters: above, passives: answer.passives, detractors: below }));
      }),
    );
  });

  it("has the standard error and the interval that the definition has in forty digits", () => {
    const z = new Decimal("1.959963984540054235524594430520551527955550");
    const deviation = (p: Decimal, d: Decimal, n: Decimal): Decimal =>
      p.plus(d).minus(p.minus(d).pow(2)).dividedBy(n).sqrt().times(100);
    fc.assert(
      fc.property(COUNTS, (counts) => {
        const Forty = Decimal.clone({ precision: 40 });
        const estimate = (add: number) => {
          const n = new Forty(String(total(counts))).plus(4 * add);
          const [p, d] = [new Forty(counts.promoters).plus(add), new Forty(counts.detractors).plus(add)];
          const [share, against] = [p.dividedBy(n), d.dividedBy(n)];
          return { score: share.minus(against).times(100), error: deviation(share, against, n) };
        };
        const [plain, adjusted] = [estimate(0), estimate(0.75)];
        const { standardError } = netPromoterScore(counts);
        expect(Math.abs(Number(standardError) - plain.error.toNumber())).toBeLessThanOrEqual(
          1e-12 * plain.error.toNumber(),
        );
        for (const [method, { score: centre, error }] of [
          ["wald", plain],
          ["adjusted-wald", adjusted],
        ] as const) {
          const [lower, upper] = ends(counts, method);
          expect(lower).toBeCloseTo(Math.max(-100, centre.minus(error.times(z)).toNumber()), 10);
          expect(upper).toBeCloseTo(Math.min(100, centre.plus(error.times(z)).toNumber()), 10);
        }
      }),
    );
  });

  it("does not depend on the order of the answers, nor on what holds them", () => {
    const shuffled = RATINGS.chain((ratings) =>
      fc.tuple(fc.constant(ratings), fc.shuffledSubarray(ratings, { minLength: ratings.length })),
    );
    fc.assert(
      fc.property(shuffled, ([ratings, inAnotherOrder]) => {
        const answer = netPromoterScore(ratings);
        for (const same of [inAnotherOrder, Uint8Array.from(ratings), ratings.values(), ratings.map(String)]) {
          expect(netPromoterScore(same)).toEqual(answer);
        }
      }),
    );
  });

  it("lies between -100 and 100, and changes its sign when for and against change places", () => {
    fc.assert(
      fc.property(COUNTS, (counts) => {
        expect(score(counts).abs().lessThanOrEqualTo(100)).toBe(true);
        const swapped = { ...counts, promoters: counts.detractors, detractors: counts.promoters };
        expect(score(swapped).plus(score(counts)).isZero()).toBe(true);
        const [[lower, upper], [low, high]] = [ends(counts), ends(swapped)];
        expect(lower).toBeCloseTo(-high, 12);
        expect(upper).toBeCloseTo(-low, 12);
      }),
    );
  });

  it("of two segments together is their mean, weighted by their answers", () => {
    fc.assert(
      fc.property(COUNTS, COUNTS, (a, b) => {
        const both = {
          promoters: a.promoters + b.promoters,
          passives: a.passives + b.passives,
          detractors: a.detractors + b.detractors,
        };
        const weighted = score(a)
          .times(String(total(a)))
          .plus(score(b).times(String(total(b))))
          .dividedBy(String(total(both)));
        expect(score(both).minus(weighted).abs().lessThan("1e-36")).toBe(true);
        expect(liesBetween(score(both), score(a), score(b))).toBe(true);
      }),
    );
  });

  it("never falls when somebody rates higher", () => {
    fc.assert(
      fc.property(RATINGS, fc.nat(), (ratings, at) => {
        const index = at % ratings.length;
        const happier = ratings.map((rating, other) => (other === index ? Math.min(10, rating + 1) : rating));
        expect(score(happier).greaterThanOrEqualTo(score(ratings))).toBe(true);
        expect(ends(happier)[0] + 1e-12).toBeGreaterThanOrEqual(ends(ratings)[0]);
      }),
    );
  });

  it("moves towards 0 with a passive more, never past it, and is the surer of it", () => {
    fc.assert(
      fc.property(COUNTS, (counts) => {
        const more = { ...counts, passives: counts.passives + 1 };
        expect(score(more).abs().lessThanOrEqualTo(score(counts).abs())).toBe(true);
        expect(score(more).times(score(counts)).greaterThanOrEqualTo(0)).toBe(true);
      }),
    );
  });

  it("has an interval of some width that narrows as the same answers come in again", () => {
    fc.assert(
      fc.property(COUNTS, fc.integer({ min: 2, max: 50 }), ({ promoters, passives, detractors }, times) => {
        const [lower, upper] = ends({ promoters, passives, detractors });
        const again = { promoters: promoters * times, passives: passives * times, detractors: detractors * times };
        const [low, high] = ends(again);
        expect(upper).toBeGreaterThan(lower);
        expect(high - low).toBeLessThan(upper - lower);
        expect(score(again).equals(score({ promoters, passives, detractors }))).toBe(true);
      }),
    );
  });

  it("lies in its interval, from two answers on", () => {
    const several = COUNTS.filter((counts) => total(counts) > 1n);
    fc.assert(
      fc.property(several, (counts) => {
        const [lower, upper] = ends(counts);
        expect(lower <= score(counts).toNumber() && score(counts).toNumber() <= upper).toBe(true);
      }),
    );
  });
});
