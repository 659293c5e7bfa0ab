import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  customerSatisfactionScore,
  type CustomerSatisfactionScoreOptions,
  type Decimal,
  proportionInterval,
  type ScoreForm,
} from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

type Scale = NonNullable<CustomerSatisfactionScoreOptions["scale"]>;

interface Survey {
  readonly scale: Scale;
  readonly ratings: readonly number[];
}

const SCALE = fc.constantFrom<Scale>(2, 3, 4, 5, 6, 7, 10);
const FORM = fc.constantFrom<ScoreForm>("share", "net", "mean", "of-possible");

function surveys(scale: Scale): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.integer({ min: 1, max: scale }), { minLength: 1, maxLength: 60 });
}

const SURVEY: fc.Arbitrary<Survey> = SCALE.chain((scale) =>
  fc.record({ scale: fc.constant(scale), ratings: surveys(scale) }),
);

/** How many are at or above, counted one by one. Which of a scale are satisfied is written out, as its sources do. */
const LOWEST_SATISFIED: Readonly<Record<Scale, number>> = { 2: 2, 3: 3, 4: 3, 5: 4, 6: 4, 7: 5, 10: 9 };

function score({ ratings, scale }: Survey, form: ScoreForm = "share"): Decimal {
  return known(customerSatisfactionScore(ratings, { scale, form }).score);
}

describe("customerSatisfactionScore, for every survey,", () => {
  it("agrees with counting one by one and long division, in every form", () => {
    fc.assert(
      fc.property(SURVEY, (survey) => {
        const { ratings, scale } = survey;
        let [satisfied, dissatisfied, sum] = [0n, 0n, 0n];
        for (const rating of ratings) {
          if (rating >= LOWEST_SATISFIED[scale]) satisfied += 1n;
          if (scale + 1 - rating >= LOWEST_SATISFIED[scale]) dissatisfied += 1n;
          sum += BigInt(rating);
        }
        const n = BigInt(ratings.length);
        expect(score(survey).toString()).toBe(exactRatio(satisfied, n));
        expect(score(survey, "net").toString()).toBe(exactRatio(satisfied - dissatisfied, n));
        expect(score(survey, "mean").toString()).toBe(exactRatio(sum, n));
        expect(score(survey, "of-possible").toString()).toBe(exactRatio(sum, n * BigInt(scale)));
      }),
    );
  });

  it("is the same of counts as of ratings, and has the interval of a proportion", () => {
    fc.assert(
      fc.property(SURVEY, ({ ratings, scale }) => {
        const rated = customerSatisfactionScore(ratings, { scale });
        const counted = customerSatisfactionScore({ satisfied: rated.satisfied, responses: rated.responses });
        expect({ ...counted, mean: rated.mean }).toEqual(rated);
        const { lower, upper } = proportionInterval({ successes: rated.satisfied, trials: rated.responses }) ?? {};
        expect([rated.interval?.lower, rated.interval?.upper]).toEqual([lower, upper]);
      }),
    );
  });

  it("does not depend on the order of the answers, nor on what holds them", () => {
    const shuffled = SURVEY.chain(({ scale, ratings }) =>
      fc.tuple(
        fc.constant(scale),
        fc.constant(ratings),
        fc.shuffledSubarray([...ratings], { minLength: ratings.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, FORM, ([scale, ratings, inAnotherOrder], form) => {
        const answer = customerSatisfactionScore(ratings, { scale, form });
        for (const same of [inAnotherOrder, Uint8Array.from(ratings), new Set([ratings]).values().next().value ?? []]) {
          expect(customerSatisfactionScore(same, { scale, form })).toEqual(answer);
        }
      }),
    );
  });

  it("never falls when somebody rates higher", () => {
    fc.assert(
      fc.property(SURVEY, FORM, fc.nat(), ({ ratings, scale }, form, at) => {
        const index = at % ratings.length;
        const happier = ratings.map((rating, other) => (other === index ? Math.min(scale, rating + 1) : rating));
        expect(score({ scale, ratings: happier }, form).greaterThanOrEqualTo(score({ scale, ratings }, form))).toBe(
          true,
        );
      }),
    );
  });

  it("of two segments together is their mean, weighted by their answers", () => {
    const two = SCALE.chain((scale) => fc.tuple(fc.constant(scale), surveys(scale), surveys(scale)));
    fc.assert(
      fc.property(two, FORM, ([scale, a, b], form) => {
        const [first, second] = [score({ scale, ratings: a }, form), score({ scale, ratings: b }, form)];
        const both = score({ scale, ratings: [...a, ...b] }, form);
        const weighted = first
          .times(a.length)
          .plus(second.times(b.length))
          .dividedBy(a.length + b.length);
        expect(both.minus(weighted).abs().lessThan("1e-36")).toBe(true);
        expect(liesBetween(both, first, second)).toBe(true);
      }),
    );
  });

  it("changes its sign as a net score, and turns around the middle as a mean, when the scale is turned round", () => {
    fc.assert(
      fc.property(SURVEY, ({ ratings, scale }) => {
        const turned = { scale, ratings: ratings.map((rating) => scale + 1 - rating) };
        expect(score(turned, "net").plus(score({ ratings, scale }, "net")).isZero()).toBe(true);
        const sum = score(turned, "mean").plus(score({ ratings, scale }, "mean"));
        expect(
          sum
            .minus(scale + 1)
            .abs()
            .lessThan("1e-36"),
        ).toBe(true);
      }),
    );
  });

  it("lies in its interval, and in what its form can be", () => {
    fc.assert(
      fc.property(SURVEY, FORM, (survey, form) => {
        const { interval } = customerSatisfactionScore(survey.ratings, { scale: survey.scale, form });
        const [low, high] = { share: [0, 1], net: [-1, 1], mean: [1, survey.scale], "of-possible": [0, 1] }[form] as [
          number,
          number,
        ];
        expect(score(survey, form).greaterThanOrEqualTo(low) && score(survey, form).lessThanOrEqualTo(high)).toBe(true);
        fc.pre(interval !== null && survey.ratings.length > 1);
        expect(low <= interval.lower && interval.lower < interval.upper && interval.upper <= high).toBe(true);
        const value = score(survey, form).toNumber();
        expect(interval.lower <= value && value <= interval.upper).toBe(true);
      }),
    );
  });

  it("is the net score plus the share against, less what is not counted for", () => {
    fc.assert(
      fc.property(SURVEY, ({ ratings, scale }) => {
        const turned = { scale, ratings: ratings.map((rating) => scale + 1 - rating) };
        const against = score(turned);
        expect(
          score({ ratings, scale }).minus(against).minus(score({ ratings, scale }, "net")).abs().lessThan("1e-38"),
        ).toBe(true);
      }),
    );
  });
});
