import { describe, expect, it } from "vitest";
import { customerEffortScore, type CustomerEffortScoreOptions, type Ratings, toPlain } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";

/** Ratings from how often each was given. */
function given(counts: Readonly<Record<number, number>>): readonly number[] {
  return Object.entries(counts).flatMap(([rating, count]) => Array.from({ length: count }, () => Number(rating)));
}

/** support.cys.group/support/solutions/articles/3000095529: 1000 answers from 1 to 7. */
const CYS_SEVEN = given({ 1: 80, 2: 210, 3: 140, 4: 110, 5: 160, 6: 180, 7: 120 });
/** support.cys.group/support/solutions/articles/3000095528: "1000" answers from 1 to 5, which are 1010. */
const CYS_FIVE = given({ 1: 190, 2: 240, 3: 110, 4: 330, 5: 140 });

describe("customerEffortScore", () => {
  it.each<[string, readonly number[], CustomerEffortScoreOptions, string]>([
    ["is the mean of CYS, 4080 ÷ 1000", CYS_SEVEN, {}, "4.08"],
    // Printed as 2,82: the counts add up to 1010, not 1000, and the scores to 3020, not 2820.
    ["is 2.990, not 2.82", CYS_FIVE, { scale: 5 }, exactRatio(3020n, 1010n)],
    // 160 + 180 + 120 of 1000, and 80 + 210 + 140 against.
    ["is the share of 5 to 7", CYS_SEVEN, { form: "share" }, "0.46"],
    ["takes 1 to 3 from it as a net score", CYS_SEVEN, { form: "net" }, "0.03"],
    // support.cys.group, "7-point scale to index": easy are 6 and 7 alone, difficult 1 to 3. 0.3 less 0.43.
    ["is the index of CYS when told so", CYS_SEVEN, { form: "net", easy: [6, 7], difficult: [1, 2, 3] }, "-0.13"],
    [
      "is the share that is easy by CYS, 570 of 1000",
      given({ 6: 300, 7: 270, 4: 190, 2: 240 }),
      { form: "share", easy: [6, 7] },
      "0.57",
    ],
    ["is the share of 4 and 5 of five", given({ 1: 1, 2: 1, 3: 2, 4: 3, 5: 3 }), { scale: 5, form: "share" }, "0.6"],
    // cebglobal.com, "Frequently asked questions about CES": 1 is very low effort, 5 very high.
    [
      "counts from below where little is good",
      given({ 1: 3, 2: 3, 3: 2, 4: 1, 5: 1 }),
      { scale: 5, easyEnd: "low", form: "share" },
      "0.6",
    ],
    [
      "takes the high ones from it there",
      given({ 1: 3, 2: 3, 3: 2, 4: 1, 5: 1 }),
      { scale: 5, easyEnd: "low", form: "net" },
      "0.4",
    ],
    [
      "is the same mean from either end, as it was asked",
      given({ 1: 3, 2: 3, 3: 2, 4: 1, 5: 1 }),
      { scale: 5, easyEnd: "low" },
      "2.4",
    ],
    ["counts from below of seven", [1, 2, 3, 4, 5], { easyEnd: "low", form: "share" }, "0.6"],
    ["has a mean on a scale of ten without being told what is easy", [10, 7, 1], { scale: 10 }, "6"],
    ["has three faces", given({ 3: 5, 2: 2, 1: 1 }), { scale: 3, form: "net", easy: [3] }, "0.5"],
  ])("%s", (_case, ratings, options, score) => {
    expect(customerEffortScore(ratings, options).score?.toString()).toBe(score);
  });

  it("says all that it is made of", () => {
    // Sum 50, squares 290: √((290 - 250) ÷ 90) = 0.666667, times Student's t with nine degrees of freedom, 2.262157.
    const answer = customerEffortScore([7, 6, 5, 7, 4, 2, 6, 7, 5, "1"]);
    expect(toPlain(answer)).toEqual({
      kind: "ces",
      form: "mean",
      score: "5",
      mean: "5",
      responses: 10,
      interval: {
        lower: expect.closeTo(3.491895, 6) as number,
        upper: expect.closeTo(6.508105, 6) as number,
        confidence: 0.95,
        method: "student-t",
      },
    });
    expect(Object.isFrozen(answer) && Object.isFrozen(answer.interval)).toBe(true);
    expect(customerEffortScore([7, 1], { form: "share" }).interval?.method).toBe("wilson");
    expect(customerEffortScore([7, 1], { form: "net" }).interval?.method).toBe("adjusted-wald");
  });

  it("is null when nobody answered", () => {
    for (const form of ["mean", "share", "net"] as const) {
      const nothing = { kind: "ces", form, score: null, mean: null, responses: 0, interval: null };
      expect(customerEffortScore([], { form })).toEqual(nothing);
    }
  });

  it("has no interval of a mean whose answers do not differ", () => {
    expect(customerEffortScore([6, 6, 6]).interval).toBeNull();
    expect(customerEffortScore([6, 6, 6], { form: "share" }).interval?.lower).toBeLessThan(1);
  });

  it.each<[string, () => unknown, string, string, string]>([
    [
      "a rating beyond the scale",
      () => customerEffortScore([7, 8]),
      "out-of-range",
      "ratings[1]",
      "Cannot use ratings[1] outside the scale from 1 to 7: received 8",
    ],
    [
      "counts, of which there is no mean",
      () => customerEffortScore({ easy: 5, responses: 9 } as unknown as Ratings),
      "not-allowed",
      "ratings",
      'Cannot read ratings as ratings one by one: received {"easy":5,"responses":9}',
    ],
    [
      "another form",
      () => customerEffortScore([5], { form: "index" as "net" }),
      "not-allowed",
      "form",
      'Cannot use "index" as form: choose "mean", "share" or "net"',
    ],
    [
      "another scale",
      () => customerEffortScore([5], { scale: 6 as 7 }),
      "not-allowed",
      "scale",
      "Cannot use 6 as scale: choose 3, 5, 7 or 10",
    ],
    [
      "another end",
      () => customerEffortScore([5], { easyEnd: "1" as "low" }),
      "not-allowed",
      "easyEnd",
      'Cannot use "1" as easyEnd: choose "high" or "low"',
    ],
    [
      "a share on a scale of which nobody says what is easy",
      () => customerEffortScore([5], { scale: 10, form: "share" }),
      "missing-field",
      "easy",
      'Cannot do without easy as the form is "share" on a scale of 10: received undefined',
    ],
    [
      "a rating that is easy and difficult",
      () => customerEffortScore([5], { form: "net", easy: [4, 5, 6, 7] }),
      "not-allowed",
      "difficult",
      "Cannot use 4 as both easy and difficult: name the ratings of difficult",
    ],
    [
      "a difficult rating that is none",
      () => customerEffortScore([5], { form: "net", difficult: [0] }),
      "out-of-range",
      "difficult[0]",
      "Cannot use difficult[0] outside the scale from 1 to 7: received 0",
    ],
    [
      "half an easy rating",
      () => customerEffortScore([5], { easy: [5.5] }),
      "not-whole",
      "easy[0]",
      "Cannot use a fraction as easy[0], which counts whole ones: received 5.5",
    ],
    [
      "a confidence in percent",
      () => customerEffortScore([5], { confidence: 90 }),
      "out-of-range",
      "confidence",
      "Cannot use 90 as confidence: choose a share between 0 and 1",
    ],
  ])("refuses %s", (_case, call, code, field, message) => {
    expect(call).toThrow(expect.objectContaining({ name: "MetricInputError", code, field, message }));
  });
});
