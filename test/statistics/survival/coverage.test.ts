import { describe, expect, it } from "vitest";
import { survivalCurve, type SurvivalMethod } from "customer-metrics";

// What a confidence promises is counted here, over every number of n who can be left, where nobody is lost from sight:
// how often the interval holds the share that each of them stays by. It is why the standard method is the standard one
// (decision 35). Where all are left or none there is no interval, and those cases are left out.

/** From 0.05 to 0.95. */
const SHARES = Array.from({ length: 181 }, (_, index) => 0.05 + index / 200);

function coverage(n: number, method: SurvivalMethod): { mean: number; least: number } {
  const intervals = Array.from({ length: n + 1 }, (_, left) => {
    const times = Array.from({ length: n }, (_unused, index) => ({ time: index < left ? 2 : 1, event: true }));
    return survivalCurve(times, { method }).points[0]?.interval ?? null;
  });
  const each = SHARES.map((share) => {
    let [probability, held, told] = [(1 - share) ** n, 0, 0];
    for (const [left, interval] of intervals.entries()) {
      if (interval !== null && left > 0) told += probability;
      if (interval !== null && left > 0 && interval.lower <= share && share <= interval.upper) held += probability;
      probability *= ((n - left) / (left + 1)) * (share / (1 - share));
    }
    return held / told;
  });
  return { mean: each.reduce((sum, value) => sum + value, 0) / each.length, least: Math.min(...each) };
}

describe("an interval of 95 % around what is left", () => {
  it.each([10, 20, 50, 100])("of %i: on the log-log scale it holds it 95 times in 100 on average, or more", (n) => {
    expect(coverage(n, "log-log").mean).toBeGreaterThan(0.95);
    expect(coverage(n, "log").mean).toBeLessThan(0.95);
    expect(coverage(n, "plain").mean).toBeLessThan(0.95);
  });

  it.each([20, 50, 100])("of %i: at the worst share it holds it more often than on the others", (n) => {
    const { least } = coverage(n, "log-log");
    expect(least).toBeGreaterThan(coverage(n, "log").least);
    expect(least).toBeGreaterThan(coverage(n, "plain").least);
  });

  it("is as decision 35 prints it", () => {
    const line = (n: number) =>
      (["log-log", "log", "plain"] as const).map((method) => {
        const { mean, least } = coverage(n, method);
        return `${mean.toFixed(3)}, ${least.toFixed(3)}`;
      });
    expect(line(10)).toEqual(["0.964, 0.785", "0.941, 0.765", "0.944, 0.821"]);
    expect(line(20)).toEqual(["0.959, 0.882", "0.943, 0.844", "0.935, 0.852"]);
    expect(line(50)).toEqual(["0.955, 0.934", "0.943, 0.846", "0.933, 0.846"]);
    expect(line(100)).toEqual(["0.952, 0.934", "0.945, 0.883", "0.940, 0.883"]);
  });
});
