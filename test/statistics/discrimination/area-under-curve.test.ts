import { describe, expect, it } from "vitest";
import { areaUnderCurve, type ScoredOutcome } from "customer-metrics";

/** So many observations of each score, with the outcome or without. */
function rated(counts: readonly number[], outcome: boolean): readonly ScoredOutcome[] {
  return counts.flatMap((count, index) => Array.from({ length: count }, () => ({ score: index + 1, outcome })));
}

describe("areaUnderCurve", () => {
  // Hanley and McNeil, "The meaning and use of the area under a ROC curve", Radiology 143, 1982, table 1: CT images of 51
  // abnormal and 58 normal patients, rated 1 to 5. Their area is 0.893. The manual of Stata ("roctab") has the same data
  // with DeLong's standard error, 0.0307, and the plain interval 0.83295 to 0.95339.
  const images = [...rated([3, 2, 2, 11, 33], true), ...rated([33, 6, 6, 11, 2], false)];

  it("reproduces the images of Hanley and McNeil, and Stata's standard error and interval of them", () => {
    const plain = areaUnderCurve(images, { method: "delong" });
    expect(plain?.area.toFixed(4)).toBe("0.8932");
    expect(plain?.standardError?.toFixed(4)).toBe("0.0307");
    expect([plain?.interval?.lower.toFixed(5), plain?.interval?.upper.toFixed(5)]).toEqual(["0.83295", "0.95339"]);
    expect([plain?.positives, plain?.negatives]).toEqual([51, 58]);
  });

  it("counts a pair of the same score as half", () => {
    const tied = [1, 1].map((score, index) => ({ score, outcome: index === 0 }));
    expect(areaUnderCurve(tied)?.area).toBe(0.5);
    // Pairs: 3 over 2 and 1, 2 over 1: in order; 2 and 2: half; of 4.
    const some = [
      ...[3, 2].map((score) => ({ score, outcome: true })),
      ...[2, 1].map((score) => ({ score, outcome: false })),
    ];
    expect(areaUnderCurve(some)?.area).toBe(3.5 / 4);
  });

  it("has an interval over log-odds by default, worked by hand", () => {
    // Area 0.875; components of 3 and 2: 1 and 0.75; of 2 and 1: 0.75 and 1. Variance of each pair: 2 × 0.125² = 0.03125,
    // over 2 each: 0.03125 in all. Log-odds ln 7, standard error √0.03125 ÷ (0.875 × 0.125) = 1.6162.
    const some = [
      ...[3, 2].map((score) => ({ score, outcome: true })),
      ...[2, 1].map((score) => ({ score, outcome: false })),
    ];
    const area = areaUnderCurve(some);
    expect(area?.standardError).toBeCloseTo(Math.sqrt(0.03125), 14);
    const reach = (1.959963984540054 * Math.sqrt(0.03125)) / (0.875 * 0.125);
    const back = (odds: number): number => 1 / (1 + Math.exp(-odds));
    expect(area?.interval?.lower).toBeCloseTo(back(Math.log(7) - reach), 12);
    expect(area?.interval?.upper).toBeCloseTo(back(Math.log(7) + reach), 12);
    expect(area?.interval?.method).toBe("delong-logit");
  });

  it("has no interval where all pairs are in order, of one of a kind, or of one cluster", () => {
    const apart = [...rated([0, 0, 2, 2], true), ...rated([2, 2], false)];
    expect(areaUnderCurve(apart)).toMatchObject({ area: 1, standardError: 0, interval: null });
    const one = areaUnderCurve([{ score: 2, outcome: true }, ...rated([2, 1, 2], false)]);
    expect([one?.standardError, one?.interval]).toEqual([null, null]);
    const same = images.map((image) => ({ ...image, cluster: "one patient" }));
    expect(areaUnderCurve(same)?.interval).toBeNull();
  });

  it("is null when all had the outcome, or none, or there is nobody", () => {
    expect([areaUnderCurve(rated([2], true)), areaUnderCurve(rated([2], false)), areaUnderCurve([])]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("takes each score twice, in clusters of two, for no more evidence than once", () => {
    const once = images.map((image, index) => ({ ...image, cluster: index }));
    const single = areaUnderCurve(once);
    const twice = areaUnderCurve([...once, ...once]);
    expect(twice?.area).toBe(single?.area);
    expect(twice?.standardError).toBeCloseTo(Number(single?.standardError), 12);
    expect(Number(areaUnderCurve([...images, ...images])?.standardError)).toBeLessThan(0.025); // 0.0307 ÷ √2, or so
  });

  it.each<[string, () => unknown, string]>([
    [
      "a score that is none",
      () => areaUnderCurve([{ score: "high", outcome: true }]),
      'Cannot read score of observation 0 as a number: received "high"',
    ],
    [
      "an outcome that is none",
      () => areaUnderCurve([{ score: 1, outcome: "yes" as unknown as boolean }]),
      'Cannot use "yes" as outcome of observation 0: choose true or false',
    ],
    [
      "an unknown method",
      () => areaUnderCurve(images, { method: "bootstrap" as "delong" }),
      'Cannot use "bootstrap" as method: choose "delong-logit" or "delong"',
    ],
    [
      "no confidence",
      () => areaUnderCurve(images, { confidence: 1 }),
      "Cannot use 1 as confidence: choose a share between 0 and 1",
    ],
  ])("refuses %s", (_case, call, message) => {
    expect(call).toThrow(message);
  });
});
