import { describe, expect, it } from "vitest";
import { type NetPromoterCounts, netPromoterScoreChange, toPlain } from "customer-metrics";

const of = (promoters: number, passives: number, detractors: number): NetPromoterCounts => ({
  promoters,
  passives,
  detractors,
});

describe("netPromoterScoreChange", () => {
  it("says all that it is made of", () => {
    // Before 100 of 50, 30, 20 and after 100 of 60, 30, 10: 30 and 50 points, variances 0.61 and 0.70 - 0.25 = 0.45.
    // Standard error 100 √((0.61 + 0.45) ÷ 100) = 10.29563.
    // Adjusted: 29.12621 and 48.54369 of 103, variances 0.609341 and 0.694175 - 0.235649 = 0.458526:
    // 19.41748, standard error 100 √(1.067867 ÷ 103) = 10.18215, reach 19.95665; z = 1.907011, p = 0.05652.
    const answer = netPromoterScoreChange(of(50, 30, 20), of(60, 30, 10));
    expect(toPlain(answer)).toEqual({
      kind: "nps-change",
      change: "20",
      standardError: expect.closeTo(10.29563, 5) as number,
      interval: {
        lower: expect.closeTo(-0.5392, 4) as number,
        upper: expect.closeTo(39.3741, 4) as number,
        confidence: 0.95,
        method: "adjusted-wald",
      },
      pValue: expect.closeTo(0.05652, 5) as number,
    });
    expect(Object.isFrozen(answer) && Object.isFrozen(answer.interval)).toBe(true);
  });

  it("is the test of the textbook on request", () => {
    // z = 20 ÷ 10.29563 = 1.942572, p = 0.05207; 20 ± 20.17907.
    const { interval, pValue } = netPromoterScoreChange(of(50, 30, 20), of(60, 30, 10), { method: "wald" });
    expect(pValue).toBeCloseTo(0.05207, 5);
    expect([interval?.lower.toFixed(4), interval?.upper.toFixed(4)]).toEqual(["-0.1791", "40.1791"]);
  });

  it("takes ratings, counts, and one of each", () => {
    const [spring, autumn] = [
      [9, 10, 7, 3],
      [10, 9, 9, 8],
    ];
    const change = netPromoterScoreChange(spring, autumn);
    expect(change.change?.toString()).toBe("50");
    expect(netPromoterScoreChange(of(2, 1, 1), new Set(["10", 9, "9.0", 8]).values())).toEqual(change);
    expect(netPromoterScoreChange(Uint8Array.from(spring), of(3, 1, 0))).toEqual(change);
  });

  it("keeps the digits of a p-value that is as good as 0", () => {
    // Of 200,000 answers each z is beyond 400, and the tail too small for a double.
    const p = (n: number) => netPromoterScoreChange(of(n, 0, n), of(2 * n, 0, 0), { method: "wald" }).pValue;
    expect(p(100_000)).toBe(0);
    // Of 1,000 each the variances are 1 ÷ 1000 and none, so z = √1000; erfc(√500) by mpmath 1.3.
    expect(Number(p(500)) / 1.795832784800727e-219).toBeCloseTo(1, 12);
  });

  it("is none where nothing changed, and chance would always do", () => {
    const { change, interval, pValue } = netPromoterScoreChange(of(5, 3, 1), of(5, 3, 1));
    expect([change?.toString(), pValue]).toEqual(["0", 1]);
    expect(Number(interval?.lower) + Number(interval?.upper)).toBe(0);
  });

  it("may end before the change itself, where everybody changed their mind", () => {
    // Around 150 = 2 × 100 × 9 ÷ 12, as nine answers on each side have three more beside them.
    const { change, interval } = netPromoterScoreChange(of(0, 0, 9), of(9, 0, 0));
    expect(change?.toString()).toBe("200");
    expect(interval?.upper).toBeLessThan(200);
  });

  it("has no p-value by the textbook where everybody in each agrees", () => {
    for (const [before, after] of [
      [of(5, 0, 0), of(9, 0, 0)],
      [of(0, 5, 0), of(9, 0, 0)],
    ] as const) {
      const textbook = netPromoterScoreChange(before, after, { method: "wald" });
      expect(textbook).toMatchObject({ standardError: 0, pValue: null });
      expect(netPromoterScoreChange(before, after).pValue).toBeGreaterThan(0);
    }
  });

  it("stops where changes do", () => {
    // 2.75 for and 0.75 against of 5: ± 40 points, variance 0.54 ÷ 5 each, and 3.290527 × 100 √0.216 = 152.93 around 80.
    const sure = { confidence: 0.999 };
    const [up, down] = [
      netPromoterScoreChange(of(0, 0, 2), of(2, 0, 0), sure),
      netPromoterScoreChange(of(2, 0, 0), of(0, 0, 2), sure),
    ];
    expect(up.interval?.lower).toBeCloseTo(80 - 152.93, 2);
    expect([up.interval?.upper, down.interval?.lower]).toEqual([200, -200]);
  });

  it("is null when nobody answered in one of them", () => {
    const nothing = { kind: "nps-change", change: null, standardError: null, interval: null, pValue: null };
    expect(netPromoterScoreChange([], [10])).toEqual(nothing);
    expect(netPromoterScoreChange([10], of(0, 0, 0))).toEqual(nothing);
    expect(netPromoterScoreChange([], [])).toEqual(nothing);
  });

  it.each<[string, () => unknown, string, string, string]>([
    [
      "an earlier rating that is none",
      () => netPromoterScoreChange([9, 6.5], [9]),
      "not-whole",
      "before[1]",
      "Cannot use a fraction as before[1], which is a whole rating: received 6.5",
    ],
    [
      "a later count that is none",
      () => netPromoterScoreChange([9], of(1, 1, -1)),
      "negative",
      "after.detractors",
      "Cannot use a negative after.detractors: received -1",
    ],
    [
      "one of them alone",
      () => netPromoterScoreChange([9], undefined as unknown as number[]),
      "missing-field",
      "after",
      "Cannot do without after: received undefined",
    ],
    [
      "another method",
      () => netPromoterScoreChange([9], [9], { method: "t" as "wald" }),
      "not-allowed",
      "method",
      'Cannot use "t" as method: choose "adjusted-wald" or "wald"',
    ],
    [
      "a confidence of 1",
      () => netPromoterScoreChange([9], [9], { confidence: 1 }),
      "out-of-range",
      "confidence",
      "Cannot use 1 as confidence: choose a share between 0 and 1",
    ],
  ])("refuses %s", (_case, call, code, field, message) => {
    expect(call).toThrow(expect.objectContaining({ name: "MetricInputError", code, field, message }));
  });
});
