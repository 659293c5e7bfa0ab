import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  customerEffortScore,
  type CustomerEffortScoreOptions,
  customerSatisfactionScore,
  type Decimal,
  type EffortScoreForm,
} from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

type Asked = Pick<CustomerEffortScoreOptions, "scale" | "easyEnd"> & {
  readonly scale: 5 | 7;
  readonly easyEnd: "high" | "low";
};

const FORM = fc.constantFrom<EffortScoreForm>("mean", "share", "net");
const ASKED: fc.Arbitrary<Asked> = fc.record({
  scale: fc.constantFrom(5 as const, 7 as const),
  easyEnd: fc.constantFrom("high" as const, "low" as const),
});

function surveys(scale: number): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.integer({ min: 1, max: scale }), { minLength: 1, maxLength: 60 });
}

const SURVEY = ASKED.chain((asked) => fc.record({ asked: fc.constant(asked), ratings: surveys(asked.scale) }));

function score(ratings: readonly number[], options: CustomerEffortScoreOptions): Decimal {
  return known(customerEffortScore(ratings, options).score);
}

function turned(ratings: readonly number[], scale: number): readonly number[] {
  return ratings.map((rating) => scale + 1 - rating);
}

describe("customerEffortScore, for every survey,", () => {
  it("agrees with counting one by one and long division, in every form and from either end", () => {
    fc.assert(
      fc.property(SURVEY, ({ asked, ratings }) => {
        const middle = (asked.scale + 1) / 2;
        let [easy, difficult, sum] = [0n, 0n, 0n];
        for (const rating of ratings) {
          // On both scales what is above the middle is one side and what is below it the other.
          const side = asked.easyEnd === "high" ? rating - middle : middle - rating;
          if (side > 0) easy += 1n;
          if (side < 0) difficult += 1n;
          sum += BigInt(rating);
        }
        const n = BigInt(ratings.length);
        expect(score(ratings, asked).toString()).toBe(exactRatio(sum, n));
        expect(score(ratings, { ...asked, form: "share" }).toString()).toBe(exactRatio(easy, n));
        expect(score(ratings, { ...asked, form: "net" }).toString()).toBe(exactRatio(easy - difficult, n));
      }),
    );
  });

  it("is the same of the question asked the other way round, as a share and as a net score", () => {
    fc.assert(
      fc.property(SURVEY, fc.constantFrom("share" as const, "net" as const), ({ asked, ratings }, form) => {
        const easyEnd = asked.easyEnd === "high" ? "low" : "high";
        const other = customerEffortScore(turned(ratings, asked.scale), { ...asked, easyEnd, form });
        const answer = customerEffortScore(ratings, { ...asked, form });
        expect({ ...other, mean: answer.mean }).toEqual(answer);
        expect(
          known(other.mean)
            .plus(known(answer.mean))
            .minus(asked.scale + 1)
            .abs()
            .lessThan("1e-37"),
        ).toBe(true);
      }),
    );
  });

  it("is what a satisfaction score makes of the same answers", () => {
    fc.assert(
      fc.property(SURVEY, FORM, ({ asked: { scale }, ratings }, form) => {
        const effort = customerEffortScore(ratings, { scale, form });
        const satisfaction = customerSatisfactionScore(ratings, { scale, form });
        expect(effort.score?.toString()).toBe(satisfaction.score?.toString());
        expect(effort.interval).toEqual(satisfaction.interval);
      }),
    );
  });

  it("never falls when somebody finds it easier, but as a mean where little is good", () => {
    fc.assert(
      fc.property(SURVEY, FORM, fc.nat(), ({ asked, ratings }, form, at) => {
        const index = at % ratings.length;
        const step = asked.easyEnd === "high" ? 1 : -1;
        const easier = ratings.map((rating, other) =>
          other === index ? Math.min(asked.scale, Math.max(1, rating + step)) : rating,
        );
        const gain = score(easier, { ...asked, form }).minus(score(ratings, { ...asked, form }));
        const better = form === "mean" ? gain.times(step) : gain;
        expect(better.greaterThanOrEqualTo(0)).toBe(true);
      }),
    );
  });

  it("does not depend on the order of the answers, nor on what holds them", () => {
    const shuffled = SURVEY.chain(({ asked, ratings }) =>
      fc.tuple(
        fc.constant(asked),
        fc.constant(ratings),
        fc.shuffledSubarray([...ratings], { minLength: ratings.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, FORM, ([asked, ratings, inAnotherOrder], form) => {
        const answer = customerEffortScore(ratings, { ...asked, form });
        for (const same of [inAnotherOrder, Uint8Array.from(ratings), ratings.values(), ratings.map(String)]) {
          expect(customerEffortScore(same, { ...asked, form })).toEqual(answer);
        }
      }),
    );
  });

  it("of two segments together is their mean, weighted by their answers", () => {
    const two = ASKED.chain((asked) => fc.tuple(fc.constant(asked), surveys(asked.scale), surveys(asked.scale)));
    fc.assert(
      fc.property(two, FORM, ([asked, a, b], form) => {
        const [first, second, both] = [a, b, [...a, ...b]].map((ratings) => score(ratings, { ...asked, form })) as [
          Decimal,
          Decimal,
          Decimal,
        ];
        const weighted = first
          .times(a.length)
          .plus(second.times(b.length))
          .dividedBy(a.length + b.length);
        expect(both.minus(weighted).abs().lessThan("1e-36")).toBe(true);
        expect(liesBetween(both, first, second)).toBe(true);
      }),
    );
  });
});
