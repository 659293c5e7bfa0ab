import { describe, expect, it } from "vitest";
import {
  type ProportionInput,
  proportionInterval,
  type ProportionMethod,
  type ProportionOptions,
} from "customer-metrics";

function ends(successes: number, trials: number, options?: ProportionOptions): readonly string[] {
  const interval = proportionInterval({ successes, trials }, options);
  return interval === null ? [] : [interval.lower.toFixed(4), interval.upper.toFixed(4)];
}

describe("proportionInterval", () => {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17, 1998, table I:
  // methods 3 (score) and 5 (exact).
  it.each<[ProportionMethod, number, number, string, string]>([
    ["wilson", 81, 263, "0.2553", "0.3662"],
    ["wilson", 15, 148, "0.0624", "0.1605"],
    ["wilson", 0, 20, "0.0000", "0.1611"],
    ["wilson", 1, 29, "0.0061", "0.1718"],
    ["clopper-pearson", 81, 263, "0.2527", "0.3676"],
    ["clopper-pearson", 15, 148, "0.0578", "0.1617"],
    ["clopper-pearson", 0, 20, "0.0000", "0.1684"],
    ["clopper-pearson", 1, 29, "0.0009", "0.1776"],
    // scipy 1.17: beta(k + 1/2, n - k + 1/2).ppf([0.025, 0.975]), with 0 for the lower end of none.
    ["jeffreys", 81, 263, "0.2545", "0.3656"],
    ["jeffreys", 15, 148, "0.0604", "0.1576"],
    ["jeffreys", 0, 20, "0.0000", "0.1166"],
    ["jeffreys", 1, 29, "0.0037", "0.1501"],
    // By hand, with z = 1.959964: 82.9207 of 266.8415 is 0.31075, and 1.959964 √(0.31075 × 0.68925 ÷ 266.8415) 0.05553.
    ["agresti-coull", 81, 263, "0.2552", "0.3663"],
    // 1.9207 of 23.8415 is 0.08056, and 1.959964 √(0.08056 × 0.91944 ÷ 23.8415) is 0.10925, which is cut off below.
    ["agresti-coull", 0, 20, "0.0000", "0.1898"],
    ["agresti-coull", 20, 20, "0.8102", "1.0000"],
  ])("by %s of %i of %i runs from %s to %s", (method, successes, trials, lower, upper) => {
    expect(ends(successes, trials, { method })).toEqual([lower, upper]);
  });

  it("says all that it is made of", () => {
    const answer = proportionInterval({ successes: "12", trials: 48n }, { confidence: "0.9" });
    expect(answer).toEqual({
      kind: "proportion-interval",
      estimate: 0.25,
      // The roots of (48 + z²) p² - (24 + z²) p + 3, z² being 2.705543: (26.705543 ± √104.71953) ÷ 101.411087.
      lower: expect.closeTo(0.16243, 5) as number,
      upper: expect.closeTo(0.36425, 5) as number,
      confidence: 0.9,
      method: "wilson",
      successes: 12,
      trials: 48,
    });
    expect(Object.isFrozen(answer)).toBe(true);
  });

  it.each<ProportionMethod>(["wilson", "clopper-pearson", "jeffreys", "agresti-coull"])(
    "by %s ends where shares do, and never says that it is sure",
    (method) => {
      for (const trials of [1, 2, 5, 1000, 1_000_000, Number.MAX_SAFE_INTEGER]) {
        const [none, all] = [0, trials].map((successes) => proportionInterval({ successes, trials }, { method }));
        expect([none?.lower, none?.estimate, all?.estimate, all?.upper]).toEqual([0, 0, 1, 1]);
        expect(none?.upper).toBeGreaterThan(0);
        if (trials < 1e15) expect(all?.lower).toBeLessThan(1);
      }
    },
  );

  it("of one who did is nearly everything", () => {
    // Wilson: 1/(1 + z²), with z² = 3.8415. Clopper-Pearson: 0.025. Both up to 1.
    expect(ends(1, 1)).toEqual(["0.2065", "1.0000"]);
    expect(ends(1, 1, { method: "clopper-pearson" })).toEqual(["0.0250", "1.0000"]);
  });

  it("keeps its digits where the share is tiny", () => {
    // Nobody of 10^12: Clopper and Pearson's upper end is 1 - 0.025^(1/n), which is ln 40 ÷ 10^12 to twelve digits.
    const none = proportionInterval({ successes: 0, trials: 10 ** 12 }, { method: "clopper-pearson" });
    expect(Math.abs(Number(none?.upper) / (Math.log(40) / 10 ** 12) - 1)).toBeLessThan(1e-11);
    // One of 10^12 by Wilson: the roots' product is p̂² ÷ (1 + z²/n).
    const one = proportionInterval({ successes: 1, trials: 10 ** 12 });
    expect(Math.abs((Number(one?.lower) * Number(one?.upper)) / 1e-24 - 1)).toBeLessThan(1e-11);
  });

  it("is null when there was nobody", () => {
    expect(proportionInterval({ successes: 0, trials: 0 })).toBeNull();
  });

  it.each<[string, ProportionInput, ProportionOptions, string, string, string]>([
    [
      "more successes than trials",
      { successes: 21, trials: "20" },
      {},
      "parts-exceed-whole",
      "successes",
      "Cannot use more successes than trials: received 21 of 20",
    ],
    [
      "a success of nobody",
      { successes: 1, trials: 0 },
      {},
      "parts-exceed-whole",
      "successes",
      "Cannot use more successes than trials: received 1 of 0",
    ],
    [
      "half a success",
      { successes: 0.5, trials: 2 },
      {},
      "not-whole",
      "successes",
      "Cannot use a fraction as successes, which counts whole ones: received 0.5",
    ],
    [
      "fewer than none",
      { successes: -1, trials: 2 },
      {},
      "negative",
      "successes",
      "Cannot use a negative successes: received -1",
    ],
    [
      "a percentage",
      { successes: "5%", trials: 100 },
      {},
      "not-a-number",
      "successes",
      'Cannot read successes as a number: received "5%"',
    ],
    [
      "no trials",
      { successes: 1 } as unknown as ProportionInput,
      {},
      "missing-field",
      "trials",
      "Cannot do without trials: received undefined",
    ],
    [
      "more than a number counts",
      { successes: 1, trials: 2n ** 53n },
      {},
      "out-of-range",
      "trials",
      "Cannot use trials above 9007199254740991, where numbers skip whole ones: received 9007199254740992",
    ],
    [
      "a confidence in percent",
      { successes: 1, trials: 2 },
      { confidence: 95 },
      "out-of-range",
      "confidence",
      "Cannot use 95 as confidence: choose a share between 0 and 1",
    ],
    [
      "to be certain",
      { successes: 1, trials: 2 },
      { confidence: "1.0" },
      "out-of-range",
      "confidence",
      'Cannot use "1.0" as confidence: choose a share between 0 and 1',
    ],
    [
      "to be nearer to certain than numbers tell",
      { successes: 1, trials: 2 },
      { confidence: `0.${"9".repeat(30)}` },
      "out-of-range",
      "confidence",
      `Cannot use "0.${"9".repeat(30)}" as confidence: choose a share between 0 and 1`,
    ],
    [
      "not to be sure at all, of nobody",
      { successes: 0, trials: 0 },
      { confidence: 0 },
      "out-of-range",
      "confidence",
      "Cannot use 0 as confidence: choose a share between 0 and 1",
    ],
    [
      "another method",
      { successes: 1, trials: 2 },
      { method: "wald" as ProportionMethod },
      "not-allowed",
      "method",
      'Cannot use "wald" as method: choose "wilson", "clopper-pearson", "jeffreys" or "agresti-coull"',
    ],
  ])("refuses %s", (_case, input, options, code, field, message) => {
    expect(() => proportionInterval(input, options)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
