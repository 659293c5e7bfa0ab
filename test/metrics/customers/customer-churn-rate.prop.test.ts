import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerChurnRate, type CustomerChurnRateInput, customerRetentionRate, type Decimal } from "customer-metrics";
import { countTurns, customerHistories, stayed, withoutVisits } from "../../support/customer-histories.ts";
import { exactRatio } from "../../support/exact.ts";
import { known, liesBetween } from "../../support/values.ts";

interface Churn {
  readonly starting: bigint;
  readonly ending: bigint;
  readonly due: bigint;
  readonly left: bigint;
  readonly joined: bigint;
  readonly recovered: bigint;
  readonly returned: bigint;
}

const COUNT = fc.bigInt({ min: 0n, max: 10n ** 9n });

/** The churned by their parts, so that no part can exceed them. */
const CHURN: fc.Arbitrary<Churn> = fc
  .record({
    starting: fc.bigInt({ min: 1n, max: 10n ** 9n }),
    leftPerMille: fc.bigInt({ min: 0n, max: 1000n }),
    ending: COUNT,
    due: fc.bigInt({ min: 1n, max: 10n ** 9n }),
    joined: COUNT,
    recovered: COUNT,
    returned: COUNT,
  })
  .map(({ leftPerMille, ...counts }) => ({ ...counts, left: (counts.starting * leftPerMille) / 1000n }));

function churnedOf({ left, joined, recovered, returned }: Churn): bigint {
  return left + joined + recovered + returned;
}

function toInput(churn: Churn): CustomerChurnRateInput {
  return {
    startingCustomers: churn.starting,
    churnedCustomers: churnedOf(churn),
    newCustomers: churn.joined * 2n,
    endingCustomers: churn.ending,
    dueForRenewal: churn.due,
    churnedNewCustomers: churn.joined,
    recoveredCustomers: churn.recovered,
    churnedReturnedCustomers: churn.returned,
  };
}

function rate(churn: Churn): Decimal {
  return known(customerChurnRate(toInput(churn)));
}

describe("customerChurnRate, for every period,", () => {
  it("agrees with long division under every combination of choices", () => {
    const part = fc.constantFrom("excluded" as const, "counted" as const);
    const denominator = fc.constantFrom("starting", "starting-plus-new", "average", "due-for-renewal");
    fc.assert(
      fc.property(CHURN, denominator, part, part, part, (c, churnDenominator, joined, recovered, returned) => {
        const choices = { joinedAndChurned: joined, churnedAndRecovered: recovered, returnedAndChurned: returned };
        const excluded =
          (joined === "excluded" ? c.joined : 0n) +
          (recovered === "excluded" ? c.recovered : 0n) +
          (returned === "excluded" ? c.returned : 0n);
        const halves = {
          starting: 2n * c.starting,
          "starting-plus-new": 2n * (c.starting + c.joined * 2n),
          average: c.starting + c.ending,
          "due-for-renewal": 2n * c.due,
        }[churnDenominator];
        expect(customerChurnRate(toInput(c), { ...choices, churnDenominator })?.toString()).toBe(
          exactRatio(2n * (churnedOf(c) - excluded), halves),
        );
      }),
    );
  });

  it("agrees with looking at each customer at both ends, where those who came back only to leave are excluded", () => {
    fc.assert(
      fc.property(customerHistories(), (histories) => {
        const { starting, staying } = stayed(histories);
        const expected = starting === 0n ? undefined : exactRatio(starting - staying, starting);
        const churn = customerChurnRate(countTurns(histories), { returnedAndChurned: "excluded" });
        expect(churn?.toString()).toBe(expected);
        expect(customerChurnRate(countTurns(withoutVisits(histories)))?.toString()).toBe(expected);
      }),
    );
  });

  it("adds up to 1 with retention, also where it passes 1", () => {
    fc.assert(
      fc.property(customerHistories(), (histories) => {
        const starting = stayed(histories).starting;
        fc.pre(starting > 0n);
        const counts = countTurns(histories);
        const sum = known(customerChurnRate(counts)).plus(known(customerRetentionRate(counts)));
        // Above 1, a rate of 40 digits has one decimal less than what is to make up for it.
        expect(sum.minus(1).abs().lessThan("1e-37")).toBe(true);
        const usual = countTurns(withoutVisits(histories));
        const usualSum = known(customerChurnRate(usual)).plus(known(customerRetentionRate(usual)));
        expect(usualSum.toString()).toBe("1");
      }),
    );
  });

  it("does not depend on the size of the book", () => {
    fc.assert(
      fc.property(CHURN, fc.bigInt({ min: 1n, max: 1000n }), (c, k) => {
        const times = { ...c, starting: c.starting * k, left: c.left * k };
        const parts = { joined: c.joined * k, recovered: c.recovered * k, returned: c.returned * k };
        expect(rate({ ...times, ...parts }).equals(rate(c))).toBe(true);
      }),
    );
  });

  it("rises with each customer who leaves, and falls with each more who was there", () => {
    fc.assert(
      fc.property(CHURN, (c) => {
        fc.pre(c.left < c.starting);
        const oneMore = { ...c, left: c.left + 1n };
        expect(rate(oneMore).greaterThan(rate(c))).toBe(true);
        expect(rate({ ...oneMore, starting: c.starting + 1n }).lessThan(rate(oneMore))).toBe(true);
      }),
    );
  });

  it("never gets lower by counting more, nor higher by dividing by the new ones too", () => {
    fc.assert(
      fc.property(CHURN, (c) => {
        const input = toInput(c);
        const narrow = customerChurnRate(input, { returnedAndChurned: "excluded" });
        const wide = customerChurnRate(input, { joinedAndChurned: "counted", churnedAndRecovered: "counted" });
        expect(narrow?.lessThanOrEqualTo(rate(c)) === true && wide?.greaterThanOrEqualTo(rate(c)) === true).toBe(true);
        const ofMore = customerChurnRate(input, { churnDenominator: "starting-plus-new" });
        expect(ofMore?.lessThanOrEqualTo(rate(c))).toBe(true);
      }),
    );
  });

  it("lies between its segments' values when two segments are merged", () => {
    fc.assert(
      fc.property(CHURN, CHURN, (a, b) => {
        const merged = rate({
          starting: a.starting + b.starting,
          ending: a.ending + b.ending,
          due: a.due + b.due,
          left: a.left + b.left,
          joined: a.joined + b.joined,
          recovered: a.recovered + b.recovered,
          returned: a.returned + b.returned,
        });
        expect(liesBetween(merged, rate(a), rate(b))).toBe(true);
      }),
    );
  });
});
