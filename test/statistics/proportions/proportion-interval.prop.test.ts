import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProportionInterval, proportionInterval, type ProportionMethod } from "customer-metrics";
import {
  exactBetaTail,
  exactNormalTail,
  isAtLeastAbove,
  nudged,
  shareInDouble,
  stretched,
} from "../../support/exact-tails.ts";

const METHODS = ["wilson", "clopper-pearson", "jeffreys", "agresti-coull"] as const;
const METHOD = fc.constantFrom<ProportionMethod>(...METHODS);
const CONFIDENCE = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.999);

/** Counts up to a most, each as likely. */
function counts(most: number): fc.Arbitrary<{ successes: number; trials: number }> {
  return fc
    .integer({ min: 1, max: most })
    .chain((trials) => fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }));
}

const COUNTS = fc.oneof(counts(60), counts(5000), counts(1_000_000_000));

type Counts = Parameters<typeof proportionInterval>[0];

function interval(of: Counts, method: ProportionMethod, confidence = 0.95): ProportionInterval {
  const answer = proportionInterval(of, { method, confidence });
  if (answer === null) throw new Error("There are trials");
  return answer;
}

describe("proportionInterval, for every count,", () => {
  it("agrees with the binomial distribution in integers: by Clopper and Pearson's method", () => {
    fc.assert(
      fc.property(counts(60), fc.constantFrom(80n, 90n, 95n, 99n), ({ successes, trials }, percent) => {
        const { lower, upper } = interval({ successes, trials }, "clopper-pearson", Number(percent) / 100);
        const eachSide = { part: 100n - percent, whole: 200n };
        const atLeast = (share: number, direction: 1n | -1n, k: number) =>
          isAtLeastAbove(stretched(shareInDouble(share), direction), [k, trials], eachSide);
        if (successes > 0) {
          // A little below the lower end so many successes are too rare, a little above they are not.
          expect([atLeast(lower, -1n, successes), atLeast(lower, 1n, successes)]).toEqual([false, true]);
        }
        if (successes < trials) {
          // And at the upper end so few are: all but the tail have more, so count the failures instead.
          const failures = trials - successes;
          const { part, whole } = shareInDouble(upper);
          const fewer = (direction: 1n | -1n) => {
            const more = stretched({ part, whole }, direction);
            return isAtLeastAbove({ part: more.whole - more.part, whole: more.whole }, [failures, trials], eachSide);
          };
          expect([fewer(-1n), fewer(1n)]).toEqual([true, false]);
        }
      }),
    );
  });

  it("agrees with the beta distribution in sixty digits: by Jeffreys' method", () => {
    fc.assert(
      fc.property(counts(60), CONFIDENCE, ({ successes, trials }, confidence) => {
        fc.pre(successes > 0 && successes < trials);
        const { lower, upper } = interval({ successes, trials }, "jeffreys", confidence);
        const [a, b] = [successes + 0.5, trials - successes + 0.5];
        const eachSide = new Decimal(1).minus(confidence).dividedBy(2);
        const below = (share: number, direction: 1 | -1) => exactBetaTail(nudged(share, direction), a, b);
        expect(below(lower, -1).lessThan(eachSide) && below(lower, 1).greaterThan(eachSide)).toBe(true);
        const rest = new Decimal(1).minus(eachSide);
        expect(below(upper, -1).lessThan(rest) && below(upper, 1).greaterThan(rest)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it("has ends at which a score test just refuses: by Wilson's method", () => {
    fc.assert(
      fc.property(counts(1000), CONFIDENCE, ({ successes, trials }, confidence) => {
        const { lower, upper } = interval({ successes, trials }, "wilson", confidence);
        const eachSide = new Decimal(1).minus(confidence).dividedBy(2);
        const pValue = (share: Decimal): Decimal => {
          const error = share.times(share.negated().plus(1)).dividedBy(trials).sqrt();
          return exactNormalTail(share.minus(new Decimal(successes).dividedBy(trials)).abs().dividedBy(error));
        };
        if (successes > 0) {
          expect(pValue(nudged(lower, -1)).lessThan(eachSide) && pValue(nudged(lower, 1)).greaterThan(eachSide)).toBe(
            true,
          );
        }
        if (successes < trials) {
          expect(pValue(nudged(upper, -1)).greaterThan(eachSide) && pValue(nudged(upper, 1)).lessThan(eachSide)).toBe(
            true,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it("lies between 0 and 1, holds the share, and has a width", () => {
    fc.assert(
      fc.property(COUNTS, METHOD, CONFIDENCE, (of, method, confidence) => {
        const { lower, estimate, upper } = interval(of, method, confidence);
        expect(lower >= 0 && lower <= estimate && estimate <= upper && upper <= 1).toBe(true);
        expect(upper).toBeGreaterThan(lower);
      }),
      { numRuns: 500 },
    );
  });

  it("is the mirror image of the interval of those who did not", () => {
    fc.assert(
      fc.property(COUNTS, METHOD, ({ successes, trials }, method) => {
        const [did, not] = [
          interval({ successes, trials }, method),
          interval({ successes: trials - successes, trials }, method),
        ];
        expect(did.lower).toBeCloseTo(1 - not.upper, 14);
        expect(did.upper).toBeCloseTo(1 - not.lower, 14);
      }),
    );
  });

  it("moves up with each success", () => {
    fc.assert(
      fc.property(counts(5000), METHOD, ({ successes, trials }, method) => {
        fc.pre(successes < trials);
        const [fewer, more] = [
          interval({ successes, trials }, method),
          interval({ successes: successes + 1, trials }, method),
        ];
        expect(more.lower >= fewer.lower && more.upper >= fewer.upper).toBe(true);
        expect(more.lower + more.upper).toBeGreaterThan(fewer.lower + fewer.upper);
      }),
    );
  });

  it("widens with confidence, and narrows when as many of each are added", () => {
    fc.assert(
      fc.property(counts(100_000), METHOD, fc.integer({ min: 2, max: 100 }), ({ successes, trials }, method, times) => {
        const usual = interval({ successes, trials }, method);
        const surer = interval({ successes, trials }, method, 0.99);
        expect(surer.lower <= usual.lower && surer.upper >= usual.upper).toBe(true);
        const larger = interval({ successes: successes * times, trials: trials * times }, method);
        expect(larger.upper - larger.lower).toBeLessThan(usual.upper - usual.lower);
      }),
    );
  });

  it("is widest by Clopper and Pearson's method, which holds Jeffreys'", () => {
    fc.assert(
      fc.property(counts(5000), CONFIDENCE, (of, confidence) => {
        const [outer, inner] = [interval(of, "clopper-pearson", confidence), interval(of, "jeffreys", confidence)];
        expect(outer.lower <= inner.lower && inner.upper <= outer.upper).toBe(true);
      }),
    );
  });

  it("has the centre of Agresti and Coull's, which is never inside it: by Wilson's method", () => {
    fc.assert(
      fc.property(counts(5000), CONFIDENCE, (of, confidence) => {
        const [score, coull] = [interval(of, "wilson", confidence), interval(of, "agresti-coull", confidence)];
        expect(coull.lower <= score.lower + 1e-15 && coull.upper >= score.upper - 1e-15).toBe(true);
      }),
    );
  });
});
