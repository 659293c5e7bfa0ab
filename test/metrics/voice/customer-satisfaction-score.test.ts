import { describe, expect, it } from "vitest";
import {
  customerSatisfactionScore,
  type CustomerSatisfactionScoreOptions,
  proportionInterval,
  type SatisfactionCounts,
  toPlain,
} from "customer-metrics";

/** Ratings from how often each was given. */
function given(counts: Readonly<Record<number, number>>): readonly number[] {
  return Object.entries(counts).flatMap(([rating, count]) => Array.from({ length: count }, () => Number(rating)));
}

/** Crewhu's positive, neutral and negative answers: 16, 3 and 1. */
const CREWHU = given({ 3: 16, 2: 3, 1: 1 });
/** support.cys.group, "Customer satisfaction score 10-point scale": 1000 answers. */
const CYS = given({ 2: 10, 3: 30, 4: 100, 5: 130, 6: 150, 7: 115, 8: 255, 9: 140, 10: 70 });

describe("customerSatisfactionScore", () => {
  it.each<[string, readonly number[], CustomerSatisfactionScoreOptions, string]>([
    // get-help-tnt.crewhu.com/hc/en-us/articles/51824066199955: the net form, and the same answers as a share.
    ["is the net score of Crewhu", CREWHU, { scale: 3, form: "net" }, "0.75"],
    ["is the share of the same answers", CREWHU, { scale: 3 }, "0.8"],
    // help.simplesat.io, "What is CSAT": 7 positive, 1 neutral, 2 negative, which stay in the denominator; and 8 and 2.
    ["keeps the neutral in the denominator, as Simplesat does", given({ 5: 7, 3: 1, 1: 2 }), {}, "0.7"],
    ["has two ratings to choose from", given({ 2: 8, 1: 2 }), { scale: 2 }, "0.8"],
    // mindmesh.com/glossary: 30 fours and 20 fives of 100.
    ["counts the upper two of five", given({ 4: 30, 5: 20, 3: 25, 2: 15, 1: 10 }), {}, "0.5"],
    // benbria.com/resources/glossary prints (27 + 15 + 12) / 100 = 54: it adds the rating "12" instead of the 10 who
    // gave it. The three upper of ten are 52 of 100.
    ["is 0.52, not 0.54", given({ 8: 27, 9: 15, 10: 10, 5: 48 }), { scale: 10, satisfied: [8, 9, 10] }, "0.52"],
    // questionpro.com/help, "CSAT - CX": 10 of 20 gave 9 or 10. The scores add up to 137, which is 6.85 and not 6.7.
    ["counts the upper two of ten, as QuestionPro does", given({ 9: 10, 5: 7, 4: 3 }), { scale: 10 }, "0.5"],
    ["is 6.85, not 6.7", given({ 9: 10, 5: 7, 4: 3 }), { scale: 10, form: "mean" }, "6.85"],
    // support.cys.group prints 6,89 for 6865 ÷ 1000.
    ["is 6.865, not 6.89", CYS, { scale: 10, form: "mean" }, "6.865"],
    ["is that mean over ten, of what was possible", CYS, { scale: 10, form: "of-possible" }, "0.6865"],
    // voxco.com: 52 of 80 on a scale of seven are 5 to 7.
    ["counts the upper three of seven", given({ 5: 20, 6: 20, 7: 12, 4: 28 }), { scale: 7 }, "0.65"],
    // chattermill.com: 120 of 200, where 8 to 10 are satisfied.
    ["counts the ratings that it is told", given({ 8: 120, 7: 80 }), { scale: 10, satisfied: [10, 9, 8] }, "0.6"],
    // ebi.ai: 7, 8, 6, 8, 9, 2, 6, 7, 9, 4.
    ["is a mean of ten ratings", [7, 8, 6, 8, 9, 2, 6, 7, 9, 4], { scale: 10, form: "mean" }, "6.6"],
  ])("%s", (_case, ratings, options, score) => {
    expect(customerSatisfactionScore(ratings, options).score?.toString()).toBe(score);
  });

  // help.zencity.io, "How are the scores calculated": 2, 3, 3-4, 4-5, 4-6, 5-7. Of ten: QuestionPro and mindmesh.
  it.each<[NonNullable<CustomerSatisfactionScoreOptions["scale"]>, readonly number[]]>([
    [2, [2]],
    [3, [3]],
    [4, [3, 4]],
    [5, [4, 5]],
    [6, [4, 5, 6]],
    [7, [5, 6, 7]],
    [10, [9, 10]],
  ])("takes of %i for satisfied: %j, and from the other end for dissatisfied", (scale, satisfied) => {
    const ratings = Array.from({ length: scale }, (_, index) => index + 1);
    const counted = ratings.filter((rating) => customerSatisfactionScore([rating], { scale }).satisfied === 1);
    expect(counted).toEqual(satisfied);
    const net = ratings.filter((rating) =>
      customerSatisfactionScore([rating], { scale, form: "net" }).score?.equals(-1),
    );
    expect(net).toEqual(satisfied.map((rating) => scale + 1 - rating).toReversed());
  });

  it("says all that it is made of", () => {
    // 7 of 10: Wilson's roots of 13.841459 p² - 17.841459 p + 4.9. Mean 38 ÷ 10.
    const answer = customerSatisfactionScore([5, 4, 4, 5, 3, 5, 4, 2, 5, 1]);
    expect(toPlain(answer)).toEqual({
      kind: "csat",
      form: "share",
      score: "0.7",
      satisfied: 7,
      responses: 10,
      mean: "3.8",
      interval: {
        lower: expect.closeTo(0.396778, 6) as number,
        upper: expect.closeTo(0.892209, 6) as number,
        confidence: 0.95,
        method: "wilson",
      },
    });
    expect(Object.isFrozen(answer) && Object.isFrozen(answer.interval)).toBe(true);
  });

  it("has the interval of its form", () => {
    const ratings = [5, 4, 4, 5, 3, 5, 4, 2, 5, 1];
    const of = (options: CustomerSatisfactionScoreOptions) => customerSatisfactionScore(ratings, options).interval;
    // 7.75 for, 2.75 against of 13: 0.384615 ± 1.959964 √((0.807692 - 0.147929) ÷ 13).
    expect(of({ form: "net" })).toMatchObject({
      method: "adjusted-wald",
      lower: expect.closeTo(-0.056925, 6) as number,
    });
    // Squares add up to 162: √((162 - 144.4) ÷ 90) = 0.442217, times 2.262157.
    expect(of({ form: "mean" })).toMatchObject({ method: "student-t", lower: expect.closeTo(2.799636, 6) as number });
    expect(of({ form: "of-possible" })).toMatchObject({ upper: expect.closeTo((3.8 + 1.000364) / 5, 6) as number });
    expect(of({ confidence: 0.8 })?.lower).toBe(
      proportionInterval({ successes: 7, trials: 10 }, { confidence: 0.8 })?.lower,
    );
  });

  it("takes counts that are made already, of which there is no mean", () => {
    const answer = customerSatisfactionScore({ satisfied: "80", responses: 100n });
    expect(toPlain(answer)).toMatchObject({ score: "0.8", satisfied: 80, responses: 100, mean: null });
    const net = customerSatisfactionScore({ satisfied: 16, dissatisfied: 1, responses: 20 }, { form: "net" });
    expect([net.score?.toString(), net.satisfied]).toEqual(["0.75", 16]);
  });

  it("may be below 0 as a net score", () => {
    expect(customerSatisfactionScore([1, 2, 3, 4], { form: "net" }).score?.toString()).toBe("-0.25");
    // Simplesat's four: 1 is negative, 2 neutral.
    const four: CustomerSatisfactionScoreOptions = { scale: 4, form: "net", dissatisfied: [1] };
    expect(customerSatisfactionScore([1, 2, 2, 3], four).score?.toString()).toBe("0");
  });

  it("has no interval of a mean whose answers do not differ, and one of their share", () => {
    const alike = [4, 4, 4];
    expect(customerSatisfactionScore(alike, { form: "mean" }).interval).toBeNull();
    expect(customerSatisfactionScore([4], { form: "of-possible" }).interval).toBeNull();
    expect(customerSatisfactionScore(alike).interval?.lower).toBeLessThan(1);
    expect(customerSatisfactionScore(alike, { form: "net" }).interval?.lower).toBeLessThan(1);
  });

  it("is null when nobody answered", () => {
    const nothing = { kind: "csat", score: null, satisfied: 0, responses: 0, mean: null, interval: null };
    for (const form of ["share", "net", "mean", "of-possible"] as const) {
      expect(customerSatisfactionScore([], { form })).toEqual({ ...nothing, form });
    }
    const nobody = { satisfied: 0, dissatisfied: 0, responses: 0 };
    expect(customerSatisfactionScore(nobody, { form: "net" })).toEqual({ ...nothing, form: "net" });
  });

  it.each<[string, () => unknown, string, string, string]>([
    [
      "a rating beyond the scale",
      () => customerSatisfactionScore([5, 6]),
      "out-of-range",
      "ratings[1]",
      "Cannot use ratings[1] outside the scale from 1 to 5: received 6",
    ],
    [
      "a zero, which no scale has",
      () => customerSatisfactionScore([0], { scale: 10 }),
      "out-of-range",
      "ratings[0]",
      "Cannot use ratings[0] outside the scale from 1 to 10: received 0",
    ],
    [
      "more satisfied than answered",
      () => customerSatisfactionScore({ satisfied: 11, responses: 10 }),
      "parts-exceed-whole",
      "satisfied",
      "Cannot use more satisfied than responses: received 11 of 10",
    ],
    [
      "more dissatisfied than are left",
      () => customerSatisfactionScore({ satisfied: 8, dissatisfied: 3, responses: 10 }),
      "parts-exceed-whole",
      "dissatisfied",
      "Cannot use more dissatisfied than responses that are not satisfied: received 3 of 2",
    ],
    [
      "a net score of counts that do not tell",
      () => customerSatisfactionScore({ satisfied: 8, responses: 10 }, { form: "net" }),
      "missing-field",
      "dissatisfied",
      'Cannot do without dissatisfied as the form is "net": received undefined',
    ],
    [
      "a mean of counts",
      () => customerSatisfactionScore({ satisfied: 8, responses: 10 }, { form: "mean" }),
      "missing-field",
      "ratings",
      'Cannot do without ratings as the form is "mean": received counts',
    ],
    [
      "counts without all",
      () => customerSatisfactionScore({ satisfied: 8 } as unknown as SatisfactionCounts),
      "missing-field",
      "responses",
      "Cannot do without responses: received undefined",
    ],
    [
      "another form",
      () => customerSatisfactionScore([5], { form: "top" as "net" }),
      "not-allowed",
      "form",
      'Cannot use "top" as form: choose "share", "net", "mean" or "of-possible"',
    ],
    [
      "another scale",
      () => customerSatisfactionScore([5], { scale: 8 as 7 }),
      "not-allowed",
      "scale",
      "Cannot use 8 as scale: choose 2, 3, 4, 5, 6, 7 or 10",
    ],
    [
      "a satisfied rating that the scale does not have",
      () => customerSatisfactionScore([5], { satisfied: [5, "6"] }),
      "out-of-range",
      "satisfied[1]",
      'Cannot use satisfied[1] outside the scale from 1 to 5: received "6"',
    ],
    [
      "nothing that is satisfied",
      () => customerSatisfactionScore([5], { satisfied: [] }),
      "not-allowed",
      "satisfied",
      "Cannot read satisfied as a list of ratings: received []",
    ],
    [
      "a satisfied rating that stands alone",
      () => customerSatisfactionScore([5], { satisfied: 5 as unknown as number[] }),
      "not-allowed",
      "satisfied",
      "Cannot read satisfied as a list of ratings: received 5",
    ],
    [
      "a rating that is both",
      () => customerSatisfactionScore([3], { satisfied: [3, 4, 5], form: "net" }),
      "not-allowed",
      "dissatisfied",
      "Cannot use 3 as both satisfied and dissatisfied: name the ratings of dissatisfied",
    ],
    [
      "a confidence that is none",
      () => customerSatisfactionScore([3], { confidence: "95%" }),
      "not-a-number",
      "confidence",
      'Cannot read confidence as a number: received "95%"',
    ],
  ])("refuses %s", (_case, call, code, field, message) => {
    expect(call).toThrow(expect.objectContaining({ name: "MetricInputError", code, field, message }));
  });

  it("does not mind a rating that is both where none is counted against", () => {
    expect(customerSatisfactionScore([3, 1], { satisfied: [3, 4, 5] }).score?.toString()).toBe("0.5");
  });
});
