import { describe, expect, it } from "vitest";
import { netPromoterScore, type NetPromoterCounts, type NetPromoterScoreOptions, toPlain } from "customer-metrics";

const of = (promoters: number, passives: number, detractors: number): NetPromoterCounts => ({
  promoters,
  passives,
  detractors,
});

function ends(counts: NetPromoterCounts, options?: NetPromoterScoreOptions): readonly string[] {
  const { interval } = netPromoterScore(counts, options);
  return interval === null ? [] : [interval.lower.toFixed(2), interval.upper.toFixed(2)];
}

describe("netPromoterScore", () => {
  it.each<[string, NetPromoterCounts, string]>([
    // PostHog's survey tests (calculateNpsBreakdown).
    ["is -100 where all are detractors", of(0, 0, 10), "-100"],
    ["is 0 where all are passives", of(0, 10, 0), "0"],
    // annualreport2018.dela.nl, "Net promotor score": 30 % less 20 %.
    ["is the difference of two percentages", of(30, 50, 20), "10"],
    // super-calc.com, "NPS score calculator": 45, 30 and 25 of 100.
    ["takes passives for answers", of(45, 30, 25), "20"],
    // delighted.com, "NPS calculator", quoted in hivehr's eNPS: 60 % promoters and 15 % detractors.
    ["of 60 % and 15 % is 45", of(60, 25, 15), "45"],
    ["is 100 where all are promoters", of(7, 0, 0), "100"],
    ["is not rounded", of(2, 1, 0), `66.${"6".repeat(37)}7`],
    ["may be 0 where nobody is indifferent", of(5, 0, 5), "0"],
  ])("%s", (_case, counts, score) => {
    expect(netPromoterScore(counts).score?.toString()).toBe(score);
  });

  it("puts each rating where it belongs", () => {
    const { promoters, passives, detractors, responses } = netPromoterScore([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect([promoters, passives, detractors, responses]).toEqual([2, 2, 7, 11]);
    for (const [ratings, group] of [
      [[0, 1, 2, 3, 4, 5, 6], "detractors"],
      [[7, 8], "passives"],
      [[9, 10], "promoters"],
    ] as const) {
      for (const rating of ratings) expect(netPromoterScore([rating])[group]).toBe(1);
    }
  });

  it("says all that it is made of", () => {
    // p = 0.5, d = 0.2: Var = 0.7 - 0.09 = 0.61, standard error 100 √(0.61 ÷ 100) = 7.81025.
    // Adjusted: 50.75 for and 20.75 against of 103: 29.1262 ± 1.959964 × 100 √((0.694175 - 0.084834) ÷ 103) = 15.0752.
    const answer = netPromoterScore({ promoters: "50", passives: 30n, detractors: 20 });
    expect(toPlain(answer)).toEqual({
      kind: "nps",
      score: "30",
      promoters: 50,
      passives: 30,
      detractors: 20,
      responses: 100,
      standardError: expect.closeTo(7.81025, 5) as number,
      interval: {
        lower: expect.closeTo(14.051, 3) as number,
        upper: expect.closeTo(44.2014, 3) as number,
        confidence: 0.95,
        method: "adjusted-wald",
      },
    });
    expect(Object.isFrozen(answer) && Object.isFrozen(answer.interval)).toBe(true);
  });

  it("has an interval of some width where everybody is a promoter", () => {
    // 10.75 for and 0.75 against of 13: 76.923 ± 1.959964 × 100 √((0.884615 - 0.591716) ÷ 13) = 29.419, cut off at 100.
    expect(ends(of(10, 0, 0))).toEqual(["47.50", "100.00"]);
    expect(ends(of(0, 0, 10))).toEqual(["-100.00", "-47.50"]);
    expect(netPromoterScore(of(10, 0, 0)).standardError).toBe(0);
    // A million who all agree, and the thousandth part of a point.
    const [lower] = ends(of(1_000_000, 0, 0));
    expect(lower).toBe("100.00");
    expect(netPromoterScore(of(1_000_000, 0, 0)).interval?.lower).toBeLessThan(99.9999);
  });

  it("is the textbook's interval on request, which has none", () => {
    // 30 ± 1.959964 × 7.81025 = 15.3078.
    expect(ends(of(50, 30, 20), { method: "wald" })).toEqual(["14.69", "45.31"]);
    expect(ends(of(10, 0, 0), { method: "wald" })).toEqual(["100.00", "100.00"]);
  });

  it("is wider at a higher confidence", () => {
    // 2.575829 × 7.69152 = 19.8120 around 29.1262.
    expect(ends(of(50, 30, 20), { confidence: "0.99" })).toEqual(["9.31", "48.94"]);
  });

  it("of a single answer says next to nothing", () => {
    // 1.75 for, 0.75 against of 4: 25 ± 1.959964 × 100 √((0.625 - 0.0625) ÷ 4) = 73.4987. The score itself is outside.
    expect(ends(of(1, 0, 0))).toEqual(["-48.50", "98.50"]);
  });

  it("is null when nobody answered", () => {
    const nobody = { score: null, promoters: 0, passives: 0, detractors: 0, responses: 0, standardError: null };
    for (const none of [[], of(0, 0, 0), new Set<number>(), new Uint8Array(0)]) {
      expect(netPromoterScore(none)).toEqual({ kind: "nps", ...nobody, interval: null });
    }
  });

  it("keeps its digits where nearly all of a thousand million agree", () => {
    // One passive of 10^9: Var is (p + d) s = p (1 - p), and the standard error 100 √(p (1 - p) ÷ n) = 1e-7 to nine digits.
    const { standardError } = netPromoterScore(of(999_999_999, 1, 0));
    expect(Number(standardError) / 1e-7).toBeCloseTo(Math.sqrt(1 - 1e-9), 14);
  });

  it.each<[string, () => unknown, string, string, string]>([
    [
      "a rating between two",
      () => netPromoterScore([9, 6.5]),
      "not-whole",
      "ratings[1]",
      "Cannot use a fraction as ratings[1], which is a whole rating: received 6.5",
    ],
    [
      "a rating above ten",
      () => netPromoterScore(["9", "11"]),
      "out-of-range",
      "ratings[1]",
      'Cannot use ratings[1] outside the scale from 0 to 10: received "11"',
    ],
    [
      "half a promoter",
      () => netPromoterScore(of(0.5, 1, 1)),
      "not-whole",
      "promoters",
      "Cannot use a fraction as promoters, which counts whole ones: received 0.5",
    ],
    [
      "fewer than no passives",
      () => netPromoterScore(of(1, -1, 1)),
      "negative",
      "passives",
      "Cannot use a negative passives: received -1",
    ],
    [
      "counts without passives, who are in the denominator",
      () => netPromoterScore({ promoters: 5, detractors: 1 } as unknown as NetPromoterCounts),
      "missing-field",
      "passives",
      "Cannot do without passives: received undefined",
    ],
    [
      "more answers than a number counts",
      () => netPromoterScore({ promoters: 2n ** 52n, passives: 2n ** 52n, detractors: 0 }),
      "out-of-range",
      "responses",
      "Cannot use responses above 9007199254740991, where numbers skip whole ones: received 9007199254740992",
    ],
    [
      "another method",
      () => netPromoterScore([], { method: "wilson" as "wald" }),
      "not-allowed",
      "method",
      'Cannot use "wilson" as method: choose "adjusted-wald" or "wald"',
    ],
    [
      "a confidence in percent",
      () => netPromoterScore([], { confidence: 95 }),
      "out-of-range",
      "confidence",
      "Cannot use 95 as confidence: choose a share between 0 and 1",
    ],
    [
      "text for ratings",
      () => netPromoterScore("910"),
      "not-allowed",
      "ratings",
      'Cannot read ratings as ratings one by one: received "910"',
    ],
  ])("refuses %s", (_case, call, code, field, message) => {
    expect(call).toThrow(expect.objectContaining({ name: "MetricInputError", code, field, message }));
  });
});
