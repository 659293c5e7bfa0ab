import { describe, expect, it } from "vitest";
import { type HealthComponent, type HealthModel, healthPresets, healthScore } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";

/** Components that are measured in points: weight and points by id. */
function inPoints(given: Readonly<Record<string, readonly [weight: number, points: number, group?: string]>>): {
  readonly components: readonly HealthComponent[];
  readonly measurements: Readonly<Record<string, number>>;
} {
  const components = Object.entries(given).map(([id, [weight, , group]]): HealthComponent => {
    return { id, weight, scale: "points", group };
  });
  return {
    components,
    measurements: Object.fromEntries(Object.entries(given).map(([id, [, points]]) => [id, points])),
  };
}

describe("healthScore reproduces what is published:", () => {
  it("Natero's four components, 74.87, shown as 75", () => {
    // https://support.natero.com/hc/en-us/articles/204446145-Calculation-of-Account-Health-Score
    const { components, measurements } = inPoints({
      churn: [7, 83],
      engagement: [5, 71],
      usage: [8, 78],
      csm: [3, 54],
    });
    // (7 × 83 + 5 × 71 + 8 × 78 + 3 × 54) ÷ 23 = 1722 ÷ 23
    expect(healthScore({ model: { components }, measurements }).score?.toString()).toBe(exactRatio(1722n, 23n, 22));
    const natero = healthScore({ model: { ...healthPresets.natero, components }, measurements });
    expect([natero.score?.toString(), natero.band]).toEqual(["75", "green"]);
  });

  it("Natero's same account from its metrics: 71, 79 and 75", () => {
    const { components, measurements } = inPoints({
      churn: [7, 83],
      daily: [1, 76, "engagement"],
      monthly: [1, 65, "engagement"],
      accounts: [1, 81, "usage"],
      dashboard: [1, 65, "usage"],
      email: [1, 90, "usage"],
      csm: [3, 54],
    });
    const groups = [
      { id: "engagement", weight: 5 },
      { id: "usage", weight: 8 },
    ];
    const model: HealthModel = { ...healthPresets.natero, components, groups };
    // (76 + 65) ÷ 2 = 70.5 → 71. (81 + 65 + 90) ÷ 3 = 78.67 → 79: printed is 78, from three times 33 %, which are not one.
    // (7 × 83 + 5 × 71 + 8 × 79 + 3 × 54) ÷ 23 = 1730 ÷ 23 = 75.2 → 75, as printed.
    expect(healthScore({ model, measurements }).score?.toString()).toBe("75");
    const only = (group: string): HealthModel => ({
      ...healthPresets.natero,
      components: components.filter((one) => one.group === group),
    });
    const own = (group: string): Record<string, number> =>
      Object.fromEntries(only(group).components.map(({ id }) => [id, measurements[id] ?? 0]));
    const scored = ["engagement", "usage"].map((group) =>
      healthScore({ model: only(group), measurements: own(group) }).score?.toString(),
    );
    expect(scored).toEqual(["71", "79"]);
  });

  it("Natero's newer page: 75.1, printed as 75", () => {
    // https://support.natero.com/support/solutions/articles/50000000840-calculation-of-account-health-score
    const { components, measurements } = inPoints({
      support: [2, 80],
      engagement: [3, 71],
      usage: [3, 90],
      csm: [2, 54],
    });
    // 16 + 21.3 + 27 + 10.8
    expect(healthScore({ model: { components }, measurements }).score?.toString()).toBe("75.1");
    const natero = { ...healthPresets.natero, components };
    expect(healthScore({ model: natero, measurements }).score?.toString()).toBe("75");
  });

  it.each<[number, string]>([
    // https://support.natero.com/support/solutions/articles/50000000837-define-health-criteria
    [18, "48"], // (18 − 7) ÷ (30 − 7) = 47.8 %
    [5, "0"],
    [35, "100"],
  ])("Natero's average daily session time of %s minutes: %s", (minutes, points) => {
    const components = [{ id: "minutes", weight: 1, scale: { linear: { worst: 7, best: 30 } } }];
    const { score } = healthScore({ model: { ...healthPresets.natero, components }, measurements: { minutes } });
    expect(score?.toString()).toBe(points);
  });

  it("Gainsight's group of three measures: 2287 ÷ 57", () => {
    // https://support.gainsight.com/Gainsight_NXT/05Scorecards/02Admin_Guides/Calculation_of_Group_Scores_and_Overall_Scores
    const { components, measurements } = inPoints({ tickets: [20, 47], resolution: [15, 59], frequency: [22, 21] });
    // 940 + 885 + 462 = 2287. Printed is 40.122, cut off and not rounded; 40, as it is shown there, is right.
    const { score } = healthScore({ model: { components }, measurements });
    expect([score?.toFixed(3), score?.toString()]).toEqual(["40.123", "40.12280701754385964912"]);
    const shown = healthScore({ model: { ...healthPresets.gainsight, components }, measurements });
    expect(shown.score?.toString()).toBe("40");
    expect(shown.lines.map(({ kind, amount }) => [kind, amount.toString()])).toEqual([
      ["rounding", "-0.12280701754385964912"],
    ]);
  });

  it.each<[string, readonly number[], string, string]>([
    // https://support.planhat.com/en/articles/1608909-how-health-is-calculated: a parent and its three children.
    ["10, 5, 5 and 5", [100, 50, 50, 50], "62.5", "6"],
    ["0, 5, 5 and 5", [0, 50, 50, 50], "37.5", "4"],
  ])("Planhat's group of %s", (_case, points, mean, shown) => {
    const components = points.map((_, index) => ({ id: String(index), weight: 1, scale: "points" as const }));
    const measurements = Object.fromEntries(points.map((score, index) => [String(index), score]));
    const score = healthScore({ model: { components }, measurements }).score;
    expect(score?.toString()).toBe(mean);
    expect(score?.dividedBy(10).toFixed(0)).toBe(shown); // 6.25 → 6, 3.75 → 4
  });

  it.each<[number, string]>([
    // https://help.planhat.com/en/articles/9587221-setting-up-your-health-factors: NPS from 0 to 10 moves −5 to +5.
    [0, "0"],
    [10, "100"],
    [7, "70"], // 5 + 2
  ])("Planhat's NPS of %s, on a line", (nps, score) => {
    const components = [{ id: "nps", weight: 50, scale: { linear: { worst: 0, best: 10 } } }];
    const model = { ...healthPresets.planhat, components };
    expect(healthScore({ model, measurements: { nps } }).score?.toString()).toBe(score);
  });

  it("Planhat's NPS below 6, which takes 3 whatever it is", () => {
    const scale = { steps: [{ score: 0 }, { from: 6, score: 50 }] };
    const model = { ...healthPresets.planhat, components: [{ id: "nps", weight: 30, scale }] };
    const score = (nps: number): string | undefined => healthScore({ model, measurements: { nps } }).score?.toString();
    expect([0, 5, 6, 10].map(score)).toEqual(["20", "20", "50", "50"]);
  });

  it("Planhat's clamp, with a line that says so", () => {
    const { components, measurements } = inPoints({ logins: [40, 100], nps: [30, 100] });
    const health = healthScore({ model: { ...healthPresets.planhat, components }, measurements });
    expect(health.score?.toString()).toBe("100");
    expect(health.lines.map(({ kind, amount, because }) => [kind, amount.toString(), because])).toEqual([
      ["start", "50", "where every account starts"],
      ["clamp", "-20", "no score passes 100"],
    ]);
  });

  it.each<[string, readonly [number, number, number | null], string, string]>([
    // https://support.totango.com/hc/en-us/articles/360030899812-Configure-profiles-for-account-health
    ["all good", [100, 80, 67], "100", "good"],
    ["one poor, however good the others", [100, 100, 10], "0", "poor"],
    ["none poor, not all good", [100, 100, 50], "50", "average"],
    ["what has no value is not in it", [100, 90, null], "100", "good"],
  ])("Totango's rule: %s", (_case, [a, b, c], score, band) => {
    const { components } = inPoints({ a: [1, 0], b: [1, 0], c: [1, 0] });
    const health = healthScore({ model: { ...healthPresets.totango, components }, measurements: { a, b, c } });
    expect([health.score?.toString(), health.band]).toEqual([score, band]);
  });

  it("Totango's dimensions: 100, 60 and 0, rounded by dimension", () => {
    // https://support.totango.com/hc/en-us/articles/4410017625748-Configure-profiles-for-multidimensional-health
    const { components, measurements } = inPoints({
      a: [2, 100, "use"],
      b: [1, 60, "use"],
      c: [1, 0, "voice"],
      d: [2, 60, "voice"],
    });
    const groups = [
      { id: "use", weight: 70 },
      { id: "voice", weight: 30 },
    ];
    // (200 + 60) ÷ 3 = 86.67 → 87; 120 ÷ 3 = 40. 0.7 × 87 + 0.3 × 40 = 72.9 → 73.
    const model = { ...healthPresets.totangoMultidimensional, components, groups };
    expect(healthScore({ model, measurements }).score?.toString()).toBe("73");
  });

  it.each<[string, number, string]>([
    // https://support.churnzero.net/hc/en-us/articles/360003820251-Setting-up-ChurnScore-Factors: a range includes its
    // upper end and not its lower.
    ["none", 0, "0"],
    ["the upper end of a range", 5, "50"],
    ["just above it", 6, "100"],
  ])("ChurnZero's ranges: %s", (_case, posts, score) => {
    const scale = { steps: [{ score: 0 }, { above: 0, score: 50 }, { above: 5, score: 100 }] };
    const model = { ...healthPresets.churnzero, components: [{ id: "posts", weight: 100, scale }] };
    expect(healthScore({ model, measurements: { posts } }).score?.toString()).toBe(score);
  });

  it("ChurnZero's five factors of 20 points, and one without data that brings none", () => {
    const { components } = inPoints({ a: [20, 0], b: [20, 0], c: [20, 0], d: [20, 0], e: [20, 0] });
    const measurements = { a: 100, b: 100, c: 50, d: 0 };
    const model = { ...healthPresets.churnzero, components };
    expect(healthScore({ model, measurements }).score?.toString()).toBe("50");
  });

  it("Vitally's metrics of 0, 5 and 10, by category", () => {
    // https://docs.vitally.io. Use: (10 + 5) ÷ 2 = 7.5 of 10; voice: 0. Weighted 2 to 1: 5 of 10.
    const { components, measurements } = inPoints({ a: [1, 100, "use"], b: [1, 50, "use"], c: [1, 0, "voice"] });
    const groups = [
      { id: "use", weight: 2 },
      { id: "voice", weight: 1 },
    ];
    const model = { ...healthPresets.vitally, components, groups };
    expect(healthScore({ model, measurements }).score?.toString()).toBe("50");
  });

  it("Catalyst's group of three inputs: 8.7", () => {
    // https://help.catalyst.io/hc/en-us/articles/28924657004692-Health-scoring-groups: (9.8 + 9.4 + 7) ÷ 3
    const { components, measurements } = inPoints({ engaged: [1, 98], sentiment: [1, 94], renew: [1, 70] });
    const model = { ...healthPresets.catalyst, components };
    const { score } = healthScore({ model, measurements });
    expect(score?.dividedBy(10).toFixed(1)).toBe("8.7");
    // And one that is missing is neutral: (98 + 94 + 50) ÷ 3.
    expect(healthScore({ model, measurements: { ...measurements, renew: null } }).score?.toFixed(2)).toBe("80.67");
  });

  it("Zudo's missing factor, whose weight goes to the others in proportion", () => {
    // https://docs.zudo.so/settings/health-score-config. Of 40, 40 and 20 % the last is missing: 50 and 50.
    const { components } = inPoints({ a: [40, 0], b: [40, 0], c: [20, 0] });
    const health = healthScore({ model: { ...healthPresets.zudo, components }, measurements: { a: 90, b: 60 } });
    expect(health.contributions.map(({ weight }) => weight.toString())).toEqual(["0.5", "0.5", "0"]);
    expect([health.score?.toString(), health.coverage.toString()]).toEqual(["75", "0.8"]);
  });

  it("Custify's three courses: 20, 30 and 50 %", () => {
    // https://kb.custify.com/clustered-health-scores
    const { components } = inPoints({ rated: [20, 0], quizzes: [30, 0], courses: [50, 0] });
    const measurements = { rated: 50, quizzes: 40, courses: 80 };
    // (50 × 20 + 40 × 30 + 80 × 50) ÷ 100
    const model = { ...healthPresets.custify, components };
    expect(healthScore({ model, measurements }).score?.toString()).toBe("62");
  });
});
