import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ProportionDifference, proportionDifference, type ProportionInput } from "customer-metrics";

const GROUP: fc.Arbitrary<ProportionInput & { successes: number; trials: number }> = fc
  .integer({ min: 1, max: 10_000 })
  .chain((trials) => fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }));

function difference(a: ProportionInput, b: ProportionInput, confidence = 0.95): ProportionDifference {
  const answer = proportionDifference(a, b, { confidence });
  if (answer === null) throw new Error("There are trials");
  return answer;
}

/** 1.96, as tables of more digits have it. */
const Z = new Decimal("1.959963984540054235524594430520551527955550");

/** Wilson's interval as his paper writes it, in twenty digits: the two roots of a quadratic. */
function wilsonRoots({ successes, trials }: { successes: number; trials: number }): readonly [Decimal, Decimal] {
  const [p, z2n] = [new Decimal(successes).dividedBy(trials), Z.pow(2).dividedBy(trials)];
  const [a, half] = [z2n.plus(1), p.plus(z2n.dividedBy(2))];
  const root = half
    .pow(2)
    .minus(a.times(p.pow(2)))
    .sqrt();
  return [half.minus(root).dividedBy(a), half.plus(root).dividedBy(a)];
}

describe("proportionDifference, for every two groups,", () => {
  it("agrees with the roots of the quadratic", () => {
    fc.assert(
      fc.property(GROUP, GROUP, (a, b) => {
        const [p, q] = [a, b].map(({ successes, trials }) => new Decimal(successes).dividedBy(trials)) as [
          Decimal,
          Decimal,
        ];
        const [[la, ua], [lb, ub]] = [wilsonRoots(a), wilsonRoots(b)];
        const lower = p.minus(q).minus(p.minus(la).pow(2).plus(ub.minus(q).pow(2)).sqrt());
        const upper = p.minus(q).plus(ua.minus(p).pow(2).plus(q.minus(lb).pow(2)).sqrt());
        const answer = difference(a, b);
        expect(lower.minus(answer.lower).abs().lessThan("1e-12")).toBe(true);
        expect(upper.minus(answer.upper).abs().lessThan("1e-12")).toBe(true);
      }),
    );
  });

  it("changes its sign when the groups change places", () => {
    fc.assert(
      fc.property(GROUP, GROUP, (a, b) => {
        const [forth, back] = [difference(a, b), difference(b, a)];
        expect(forth.difference).toBeCloseTo(-back.difference, 15);
        expect(forth.lower).toBeCloseTo(-back.upper, 15);
        expect(forth.upper).toBeCloseTo(-back.lower, 15);
      }),
    );
  });

  it("is the same of those who did not, the other way round", () => {
    fc.assert(
      fc.property(GROUP, GROUP, (a, b) => {
        const not = ({ successes, trials }: { successes: number; trials: number }): ProportionInput => ({
          successes: trials - successes,
          trials,
        });
        const [did, didNot] = [difference(a, b), difference(not(a), not(b))];
        expect(did.lower).toBeCloseTo(-didNot.upper, 12);
        expect(did.upper).toBeCloseTo(-didNot.lower, 12);
      }),
    );
  });

  it("lies between -1 and 1, holds the difference, and widens with confidence", () => {
    fc.assert(
      fc.property(GROUP, GROUP, (a, b) => {
        const [usual, surer] = [difference(a, b), difference(a, b, 0.99)];
        expect(usual.lower).toBeGreaterThanOrEqual(-1 - 1e-15);
        expect(usual.upper).toBeLessThanOrEqual(1 + 1e-15);
        expect(usual.lower <= usual.difference && usual.difference <= usual.upper).toBe(true);
        expect(surer.lower <= usual.lower && usual.upper <= surer.upper).toBe(true);
      }),
    );
  });

  it("of a group and itself is none", () => {
    fc.assert(
      fc.property(GROUP, (group) => {
        const { difference: none, lower, upper } = difference(group, group);
        expect([none, lower + upper]).toEqual([0, 0]);
      }),
    );
  });
});
