import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { proportionInterval, type ProportionMethod, ratioInterval, type RatioTerm } from "customer-metrics";
import { readConfidence } from "../../src/statistics/confidence.ts";
import {
  netScoreDifference,
  netScoreInterval,
  type NetCounts,
  type NetScoreMethod,
} from "../../src/statistics/scores/net-score.ts";

// What a confidence promises is counted here, over every count that there can be: how often the interval holds the
// share that the counts were drawn by. It is why the standard methods are the standard ones (decision 21).

const LOG_FACTORIALS = Array.from({ length: 101 }).reduce<number[]>(
  (sums, _, n) => (n === 0 ? [0] : [...sums, (sums[n - 1] ?? 0) + Math.log(n)]),
  [],
);

/** How likely each count is, each drawn by its share. */
function probability(counts: readonly number[], shares: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const logs = counts.map((n, index) => n * Math.log(shares[index] ?? 0) - (LOG_FACTORIALS[n] ?? 0));
  return Math.exp(logs.reduce((sum, log) => sum + log, LOG_FACTORIALS[all] ?? 0));
}

/** From 0.005 to 0.995. */
const SHARES = Array.from({ length: 199 }, (_, index) => (index + 1) / 200);

function coverage(trials: number, method: ProportionMethod): { mean: number; least: number } {
  const intervals = Array.from({ length: trials + 1 }, (_, successes) =>
    proportionInterval({ successes, trials }, { method }),
  );
  const each = SHARES.map((share) =>
    intervals.reduce((sum, interval, k) => {
      const holds = interval !== null && interval.lower <= share && share <= interval.upper;
      return holds ? sum + probability([k, trials - k], [share, 1 - share]) : sum;
    }, 0),
  );
  return { mean: each.reduce((sum, value) => sum + value, 0) / each.length, least: Math.min(...each) };
}

describe("an interval of 95 % for a proportion", () => {
  it.each([10, 20, 50, 100])("of %i: Wilson's and Jeffreys' hold it 95 times in 100 on average", (trials) => {
    for (const method of ["wilson", "jeffreys"] as const) {
      const { mean, least } = coverage(trials, method);
      expect(Math.abs(mean - 0.95)).toBeLessThan(0.004);
      expect(least).toBeGreaterThan(0.85);
    }
  });

  it.each([10, 20, 50, 100])("of %i: Clopper and Pearson's never less, and more than asked for", (trials) => {
    const { mean, least } = coverage(trials, "clopper-pearson");
    expect(least).toBeGreaterThanOrEqual(0.95);
    expect(mean).toBeGreaterThan(coverage(trials, "agresti-coull").mean);
    expect(coverage(trials, "agresti-coull").mean).toBeGreaterThan(coverage(trials, "wilson").mean);
  });
});

describe("the page on intervals", () => {
  it.each<ProportionMethod>(["wilson", "clopper-pearson", "jeffreys", "agresti-coull"])(
    "says how often %s holds it",
    (method) => {
      const held = (trials: number) => `${(100 * coverage(trials, method).mean).toFixed(1)} %`;
      expect(readFileSync("docs/concepts/intervals.md", "utf8")).toContain(
        `| \`"${method}"\` | ${held(10)} | ${held(100)} |`,
      );
    },
  );
});

const ANSWERS = [
  [0.5, 0.2],
  [0.35, 0.35],
  [0.7, 0.1],
  [0.2, 0.1],
  [0.85, 0.05],
  [0.1, 0.6],
] as const;

function everyCount(responses: number): readonly NetCounts[] {
  const counts: NetCounts[] = [];
  for (let positive = 0; positive <= responses; positive += 1) {
    for (let negative = 0; positive + negative <= responses; negative += 1) {
      counts.push({ positive, negative, neutral: responses - positive - negative });
    }
  }
  return counts;
}

function likelihood({ positive, neutral, negative }: NetCounts, [p, d]: readonly [number, number]): number {
  return probability([positive, neutral, negative], [p, 1 - p - d, d]);
}

const level = (method: NetScoreMethod) => ({ ...readConfidence(), method, unit: 1 });

function netCoverage(responses: number, method: NetScoreMethod, [p, d]: readonly [number, number]): number {
  return everyCount(responses).reduce((sum, counts) => {
    const { lower, upper } = netScoreInterval(counts, level(method));
    return lower <= p - d && p - d <= upper ? sum + likelihood(counts, [p, d]) : sum;
  }, 0);
}

/** How often two samples of the same people differ at 5 %. */
function falseAlarms(responses: number, method: NetScoreMethod, shares: readonly [number, number]): number {
  const counts = everyCount(responses).map((each) => ({ each, weight: likelihood(each, shares) }));
  let alarms = 0;
  for (const before of counts) {
    for (const after of counts) {
      const { pValue } = netScoreDifference(before.each, after.each, level(method));
      if (pValue !== null && pValue < 0.05) alarms += before.weight * after.weight;
    }
  }
  return alarms;
}

describe("an interval of 95 % for a net score", () => {
  it.each([10, 30, 100])("of %i: the adjusted one holds it, the textbook's less often", (responses) => {
    for (const shares of ANSWERS) {
      const adjusted = netCoverage(responses, "adjusted-wald", shares);
      expect(adjusted).toBeGreaterThan(0.928);
      expect(netCoverage(responses, "wald", shares)).toBeLessThan(adjusted);
    }
  });
});

describe("a test of a change at 5 %", () => {
  it.each([5, 10])(
    "of %i answers twice: the adjusted one raises no more false alarms, the textbook's do",
    (responses) => {
      for (const shares of ANSWERS) expect(falseAlarms(responses, "adjusted-wald", shares)).toBeLessThanOrEqual(0.05);
      expect(Math.max(...ANSWERS.map((shares) => falseAlarms(responses, "wald", shares)))).toBeGreaterThan(0.08);
    },
  );
});

/** Numbers between 0 and 1 that look like chance and are the same in every run (Numerical Recipes' generator). */
function* chance(): Generator<number> {
  for (let state = 12_345; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield (state + 0.5) / 2 ** 32;
  }
}

/** Customers with skewed amounts: a tenth leave, a tenth pay a fifth less, and four tenths three tenths more. */
function book(size: number, numbers: Generator<number>): readonly RatioTerm[] {
  const next = (): number => Number(numbers.next().value);
  return Array.from({ length: size }, () => {
    const normal = Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
    const denominator = Math.round(10_000 * Math.exp(normal / 2));
    const fate = next();
    const kept = fate < 0.1 ? 0 : fate < 0.2 ? 0.8 : fate < 0.6 ? 1 : 1.3;
    return { numerator: Math.round(denominator * kept), denominator };
  });
}

describe("an interval of 95 % for a ratio", () => {
  it.each([
    [10, 0.87, 0.83],
    [50, 0.92, 0.92],
  ])("of %i customers holds it more often with Student's t than with 1.96", (size, t, z) => {
    const [numbers, books] = [chance(), 2000];
    const truth = 0.1 * 0.8 + 0.4 * 1 + 0.4 * 1.3;
    let [byT, byZ] = [0, 0];
    for (let drawn = 0; drawn < books; drawn += 1) {
      const { ratio, standardError, interval } = ratioInterval(book(size, numbers));
      byT += Number(interval !== null && interval.lower <= truth && truth <= interval.upper);
      byZ += Number(Math.abs(Number(ratio) - truth) <= 1.959964 * Number(standardError));
    }
    expect(byT).toBeGreaterThan(byZ);
    // As decision 21 says it, within what two thousand draws can tell.
    expect(Math.abs(byT / books - t)).toBeLessThan(0.02);
    expect(Math.abs(byZ / books - z)).toBeLessThan(0.02);
  });
});
