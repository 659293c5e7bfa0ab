import { describe, expect, it } from "vitest";
import { proportionDifference, type ProportionInput } from "customer-metrics";

const of = (successes: number, trials: number): ProportionInput => ({ successes, trials });

describe("proportionDifference", () => {
  // R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17,
  // 1998, table II, method 10.
  it.each<[ProportionInput, ProportionInput, string, string, string]>([
    [of(56, 70), of(48, 80), "0.2000", "0.0524", "0.3339"],
    [of(9, 10), of(3, 10), "0.6000", "0.1705", "0.8090"],
    [of(6, 7), of(2, 7), "0.5714", "0.0582", "0.8062"],
    [of(5, 56), of(0, 29), "0.0893", "-0.0381", "0.1926"],
    [of(0, 10), of(0, 20), "0.0000", "-0.1611", "0.2775"],
    [of(0, 10), of(0, 10), "0.0000", "-0.2775", "0.2775"],
    [of(10, 10), of(0, 20), "1.0000", "0.6791", "1.0000"],
    [of(10, 10), of(0, 10), "1.0000", "0.6075", "1.0000"],
  ])("of %j and %j is %s, from %s to %s", (a, b, difference, lower, upper) => {
    const answer = proportionDifference(a, b);
    expect([answer?.difference, answer?.lower, answer?.upper].map((end) => end?.toFixed(4))).toEqual([
      difference,
      lower,
      upper,
    ]);
    expect(answer).toMatchObject({ kind: "proportion-difference", confidence: 0.95, method: "newcombe" });
    expect(Object.isFrozen(answer)).toBe(true);
  });

  it("is null when one of the groups is empty", () => {
    expect(proportionDifference(of(0, 0), of(1, 2))).toBeNull();
    expect(proportionDifference(of(1, 2), of(0, 0))).toBeNull();
  });

  it.each<[string, () => unknown, string, string, string]>([
    [
      "a first group with too many successes",
      () => proportionDifference(of(3, 2), of(1, 2)),
      "parts-exceed-whole",
      "a.successes",
      "Cannot use more a.successes than a.trials: received 3 of 2",
    ],
    [
      "a second group with a fraction",
      () => proportionDifference(of(1, 2), of(1, 2.5)),
      "not-whole",
      "b.trials",
      "Cannot use a fraction as b.trials, which counts whole ones: received 2.5",
    ],
    [
      "a confidence that is none",
      () => proportionDifference(of(0, 0), of(1, 2), { confidence: "high" }),
      "not-a-number",
      "confidence",
      'Cannot read confidence as a number: received "high"',
    ],
  ])("refuses %s", (_case, call, code, field, message) => {
    expect(call).toThrow(expect.objectContaining({ name: "MetricInputError", code, field, message }));
  });
});
