import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { netPromoterScore, netPromoterScoreChange, type NetScoreMethod } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";
import { exactNormalTail } from "../../support/exact-tails.ts";
import { known } from "../../support/values.ts";

const COUNT = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 100_000 }));

interface Counts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

const COUNTS: fc.Arbitrary<Counts> = fc
  .record({ promoters: COUNT, passives: COUNT, detractors: COUNT })
  .filter(({ promoters, passives, detractors }) => promoters + passives + detractors > 0);
const METHOD = fc.constantFrom<NetScoreMethod>("adjusted-wald", "wald");

/** The score as a share and its variance, in forty digits, by the definition. */
function estimate(
  { promoters, passives, detractors }: Counts,
  method: NetScoreMethod,
): { score: Decimal; variance: Decimal } {
  const Forty = Decimal.clone({ precision: 40 });
  const add = method === "wald" ? 0 : 0.75;
  const n = new Forty(promoters)
    .plus(passives)
    .plus(detractors)
    .plus(4 * add);
  const [p, d] = [new Forty(promoters).plus(add).dividedBy(n), new Forty(detractors).plus(add).dividedBy(n)];
  return { score: p.minus(d), variance: p.plus(d).minus(p.minus(d).pow(2)).dividedBy(n) };
}

describe("netPromoterScoreChange, for every two sets of answers,", () => {
  it("agrees with long division, and with the difference of the scores", () => {
    fc.assert(
      fc.property(COUNTS, COUNTS, (before, after) => {
        const [n, m] = [before, after].map((c) => BigInt(c.promoters + c.passives + c.detractors)) as [bigint, bigint];
        const [was, is] = [before, after].map((c) => BigInt(c.promoters - c.detractors)) as [bigint, bigint];
        const { change, standardError } = netPromoterScoreChange(before, after);
        expect(change?.toString()).toBe(exactRatio(100n * (is * n - was * m), n * m));
        const [earlier, later] = [netPromoterScore(before), netPromoterScore(after)];
        expect(known(later.score).minus(known(earlier.score)).minus(known(change)).abs().lessThan("1e-36")).toBe(true);
        expect(standardError).toBeCloseTo(Math.hypot(Number(earlier.standardError), Number(later.standardError)), 12);
      }),
    );
  });

  it("has the p-value that forty digits give, to a part in a thousand million", () => {
    fc.assert(
      fc.property(COUNTS, COUNTS, METHOD, (before, after, method) => {
        const [a, b] = [estimate(before, method), estimate(after, method)];
        const variance = a.variance.plus(b.variance);
        fc.pre(variance.greaterThan("1e-30"));
        const z = b.score.minus(a.score).abs().dividedBy(variance.sqrt());
        fc.pre(z.lessThan(30));
        const { pValue } = netPromoterScoreChange(before, after, { method });
        expect(Math.abs(Number(pValue) / exactNormalTail(z).times(2).toNumber() - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it("changes its sign when before and after change places, and is as likely", () => {
    fc.assert(
      fc.property(COUNTS, COUNTS, METHOD, (before, after, method) => {
        const [forth, back] = [
          netPromoterScoreChange(before, after, { method }),
          netPromoterScoreChange(after, before, { method }),
        ];
        expect(known(forth.change).plus(known(back.change)).isZero()).toBe(true);
        expect(back.standardError).toBeCloseTo(Number(forth.standardError), 12);
        expect(back.pValue).toBe(forth.pValue);
        expect(back.interval?.lower).toBeCloseTo(-Number(forth.interval?.upper), 12);
      }),
    );
  });

  it("has 0 outside its interval just where the p-value is below what the confidence leaves", () => {
    fc.assert(
      fc.property(COUNTS, COUNTS, METHOD, fc.constantFrom(0.8, 0.95, 0.99), (before, after, method, confidence) => {
        const { interval, pValue } = netPromoterScoreChange(before, after, { method, confidence });
        fc.pre(pValue !== null && interval !== null && Math.abs(pValue - (1 - confidence)) > 1e-9);
        expect(interval.lower > 0 || interval.upper < 0).toBe(pValue < 1 - confidence);
      }),
    );
  });

  it("is likelier by chance where both sets have fewer answers alike", () => {
    fc.assert(
      fc.property(COUNTS, COUNTS, fc.integer({ min: 2, max: 20 }), METHOD, (before, after, times, method) => {
        const more = ({ promoters, passives, detractors }: Counts): Counts => ({
          promoters: promoters * times,
          passives: passives * times,
          detractors: detractors * times,
        });
        const [few, many] = [
          netPromoterScoreChange(before, after, { method }),
          netPromoterScoreChange(more(before), more(after), { method }),
        ];
        fc.pre(few.pValue !== null && many.pValue !== null);
        expect(many.change?.equals(known(few.change))).toBe(true);
        expect(Number(many.standardError)).toBeLessThanOrEqual(Number(few.standardError));
        if (method === "wald") expect(many.pValue).toBeLessThanOrEqual(few.pValue);
      }),
    );
  });
});
