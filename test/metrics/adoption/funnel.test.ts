import { describe, expect, it } from "vitest";
import { funnel, type FunnelStepInput, toPlain } from "customer-metrics";

const ONBOARDING: readonly FunnelStepInput[] = [
  { name: "invited", count: 400 },
  { name: "signed in", count: "300" },
  { name: "first report", count: 120n },
  { name: "weekly", count: 30 },
];

describe("funnel", () => {
  it("tells each step from the one before and from the first", () => {
    expect(toPlain(funnel(ONBOARDING))).toEqual({
      kind: "funnel",
      steps: [
        { name: "invited", count: 400, conversion: null, overall: "1", dropped: 0 },
        { name: "signed in", count: 300, conversion: "0.75", overall: "0.75", dropped: 100 },
        { name: "first report", count: 120, conversion: "0.4", overall: "0.3", dropped: 180 },
        { name: "weekly", count: 30, conversion: "0.25", overall: "0.075", dropped: 90 },
      ],
      overall: "0.075",
    });
  });

  it("reproduces feedgot.com's funnel: 40 %, 25 % and 10 % of 50,000 are 1 %", () => {
    const { steps, overall } = funnel([
      { name: "top", count: 50_000 },
      { name: "sign up", count: 20_000 },
      { name: "activate", count: 5000 },
      { name: "purchase", count: 500 },
    ]);
    expect(steps.map(({ conversion }) => conversion?.toString())).toEqual([undefined, "0.4", "0.25", "0.1"]);
    expect(overall?.toString()).toBe("0.01");
  });

  it("reproduces Alibaba Cloud's funnel analysis: 12 who searched, 10 who browsed, 9 in the end", () => {
    // alibabacloud.com/help/doc-detail/114528.htm prints 83.3 % and 75.0 %, and not the steps between.
    const { steps, overall } = funnel([
      { name: "search goods", count: 12 },
      { name: "browse goods", count: 10 },
      { name: "last step", count: 9 },
    ]);
    expect(steps[1]?.conversion?.times(100).toFixed(1)).toBe("83.3");
    expect(overall?.times(100).toFixed(1)).toBe("75.0");
  });

  it("keeps a step that nobody left, and has no share of a step that nobody reached", () => {
    const { steps, overall } = funnel([
      { name: "a", count: 7 },
      { name: "b", count: 7 },
      { name: "c", count: 0 },
      { name: "d", count: 0 },
    ]);
    expect(steps.map(({ conversion }) => conversion?.toString() ?? null)).toEqual([null, "1", "0", null]);
    expect(steps.map((step) => step.overall?.toString())).toEqual(["1", "1", "0", "0"]);
    expect(steps.map(({ dropped }) => dropped)).toEqual([0, 0, 7, 0]);
    expect(overall?.toString()).toBe("0");
  });

  it("has no overall conversion when nobody entered, or there are no steps", () => {
    const nobody = funnel([
      { name: "a", count: 0 },
      { name: "b", count: 0 },
    ]);
    expect(nobody.overall).toBeNull();
    expect(nobody.steps.map(({ conversion, overall }) => [conversion, overall])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(funnel([])).toEqual({ kind: "funnel", steps: [], overall: null });
  });

  it("is 1 of itself with a single step", () => {
    expect(toPlain(funnel([{ name: "a", count: 3 }]))).toEqual({
      kind: "funnel",
      steps: [{ name: "a", count: 3, conversion: null, overall: "1", dropped: 0 }],
      overall: "1",
    });
  });

  it("is frozen all the way down", () => {
    const answer = funnel(ONBOARDING);
    expect([answer, answer.steps, ...answer.steps].every((part) => Object.isFrozen(part))).toBe(true);
  });

  it.each<[string, readonly FunnelStepInput[], string, string, unknown, string]>([
    [
      "counts that rise",
      [
        { name: "a", count: 9 },
        { name: "viewed", count: 5 },
        { name: "bought", count: "6" },
      ],
      "parts-exceed-whole",
      "steps[2].count",
      "6",
      'Cannot compute the funnel as no more can reach "bought" than "viewed": 6 of 5; count at each step only those who came by way of every step before',
    ],
    [
      "two steps of one name",
      [
        { name: "play", count: 9 },
        { name: "pause", count: 5 },
        { name: "play", count: 2 },
      ],
      "not-allowed",
      "steps[2].name",
      "play",
      'Cannot tell steps[2] from steps[0], which has the same name: received "play"',
    ],
    [
      "a step without a name",
      [{ name: " ", count: 9 }],
      "missing-field",
      "steps[0].name",
      " ",
      'Cannot do without steps[0].name: received " "',
    ],
    [
      "a step whose name is left out",
      JSON.parse('[{"name":"a","count":9},{"count":5}]') as FunnelStepInput[],
      "missing-field",
      "steps[1].name",
      undefined,
      "Cannot do without steps[1].name: received undefined",
    ],
    [
      "part of a person",
      [{ name: "a", count: 1.5 }],
      "not-whole",
      "steps[0].count",
      1.5,
      "Cannot use a fraction as steps[0].count, which counts whole ones: received 1.5",
    ],
    [
      "a negative count",
      [{ name: "a", count: -1 }],
      "negative",
      "steps[0].count",
      -1,
      "Cannot use a negative steps[0].count: received -1",
    ],
    [
      "a count that is no number",
      [{ name: "a", count: "1,000" }],
      "not-a-number",
      "steps[0].count",
      "1,000",
      'Cannot read steps[0].count as a number: received "1,000"',
    ],
    [
      "a count that no number would hold exactly",
      [{ name: "a", count: 2n ** 53n }],
      "out-of-range",
      "steps[0].count",
      2n ** 53n,
      "Cannot count as far as steps[0].count: received 9007199254740992",
    ],
  ])("refuses %s", (_case, steps, code, field, received, message) => {
    expect(() => funnel(steps)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message, received }),
    );
  });

  it("takes the largest count that a number holds exactly", () => {
    expect(funnel([{ name: "a", count: 2n ** 53n - 1n }]).steps[0]?.count).toBe(9_007_199_254_740_991);
  });
});
