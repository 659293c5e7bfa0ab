import { describe, expect, it } from "vitest";
import {
  adoptionRate,
  adoptionSteps,
  funnel,
  funnelStages,
  lifecycleStages,
  onboardingSteps,
  type UsageEventRow,
  usageFunnel,
  type UsageFunnelOptions,
} from "customer-metrics";
import { thrown } from "../../support/thrown.ts";

function used(userId: string, feature: string, at: string, others: Partial<UsageEventRow> = {}): UsageEventRow {
  return { accountId: `of ${userId}`, userId, feature, at, ...others };
}

const STEPS = [
  { name: "signed in", feature: "sign-in" },
  { name: "invited", feature: "invite" },
  { name: "reported", feature: "report" },
];

const BOOK: readonly UsageEventRow[] = [
  used("ada", "report", "2025-03-09"),
  used("ada", "invite", "2025-03-05"),
  used("ada", "sign-in", "2025-03-03"),
  used("ben", "sign-in", "2025-03-04"),
  used("ben", "report", "2025-03-06"), // before the invitation
  used("ben", "invite", "2025-03-20"),
  used("eve", "invite", "2025-03-01"), // before the first step
  used("eve", "sign-in", "2025-04-02"),
];

function counts(events: readonly UsageEventRow[], options: Partial<UsageFunnelOptions> = {}): readonly number[] {
  return usageFunnel(events, { steps: STEPS, asOf: "2025-04-30", ...options }).steps.map(({ count }) => count);
}

describe("usageFunnel", () => {
  it("takes steps in their order, however rows are ordered", () => {
    expect(counts(BOOK)).toEqual([3, 2, 1]);
  });

  it("takes them in any order after the first, where that is asked for", () => {
    expect(counts(BOOK, { order: "any" })).toEqual([3, 2, 2]);
  });

  it("takes them within so many days of the first", () => {
    expect(counts(BOOK, { withinDays: 6 })).toEqual([3, 1, 1]); // ada's report is on the sixth day
    expect(counts(BOOK, { withinDays: 5 })).toEqual([3, 1, 0]);
  });

  it("counts the attempt that got furthest, and of several the first", () => {
    const events = [
      used("ada", "sign-in", "2025-03-01"), // too early for the invitation
      used("ada", "sign-in", "2025-03-18"),
      used("ada", "sign-in", "2025-03-19"),
      used("ada", "invite", "2025-03-20"),
    ];
    const { steps, periods } = usageFunnel(events, { steps: STEPS, withinDays: 7, by: "week", asOf: "2025-03-31" });
    expect(steps.map(({ count }) => count)).toEqual([1, 1, 0]);
    expect(steps[1]?.days.median).toBe(2);
    expect(periods.filter(({ starts }) => starts > 0).map(({ period }) => period)).toEqual(["2025-W12"]);
  });

  it("tells days between steps: whole ones where an event says no time, else with their fraction", () => {
    const events = [
      used("ada", "sign-in", "2025-03-03T08:00:00Z"),
      used("ada", "invite", "2025-03-03T20:00:00Z"),
      used("ben", "sign-in", "2025-03-03T08:00:00Z"),
      used("ben", "invite", "2025-03-05T08:00:00Z"),
    ];
    const timed = usageFunnel(events, { steps: STEPS });
    expect([timed.precision, timed.steps[1]?.days]).toEqual([
      "time",
      // Half a day and two days: quartiles a quarter, half and three quarters of the way between.
      { count: 2, mean: 1.25, least: 0.5, lowerQuartile: 0.875, median: 1.25, upperQuartile: 1.625, most: 2 },
    ]);
    const dated = usageFunnel([...events, used("eve", "sign-in", "2025-03-03")], { steps: STEPS });
    expect([dated.precision, dated.steps[1]?.days.mean]).toEqual(["day", 1]);
  });

  it("takes two steps of one day for in order where only the day is known, and not where the time says otherwise", () => {
    const events = [used("ada", "invite", "2025-03-03"), used("ada", "sign-in", "2025-03-03")];
    expect(counts(events)).toEqual([1, 1, 0]);
    const timed = [used("ada", "invite", "2025-03-03T08:00:00Z"), used("ada", "sign-in", "2025-03-03T09:00:00Z")];
    expect(counts(timed)).toEqual([1, 0, 0]);
  });

  it("counts how many times, by the counts of rows", () => {
    const often = [
      { name: "tried", feature: "boards" },
      { name: "adopted", feature: "boards", times: 3 },
    ];
    const events = [used("ada", "boards", "2025-03-01"), used("ada", "boards", "2025-03-02", { count: 2 })];
    expect(counts(events, { steps: often })).toEqual([1, 0]); // the first use is a step already
    expect(counts([...events, used("ada", "boards", "2025-03-03")], { steps: often })).toEqual([1, 1]);
  });

  it("tells who can still get there", () => {
    const { pending, starts, completed } = usageFunnel(BOOK, { steps: STEPS, withinDays: 30, asOf: "2025-04-05" });
    // Ada is there, the thirty days of Ben are over on 3 April, those of Eve on 2 May.
    expect([starts, completed, pending]).toEqual([3, 1, 1]);
    expect(usageFunnel(BOOK, { steps: STEPS }).pending).toBeNull();
  });

  it("tells periods and segments of the first step, and lets later steps be after them", () => {
    const accounts = [
      { id: "of ada", attributes: { region: "EU" } },
      { id: "of ben", attributes: { region: "US" } },
    ];
    const told = usageFunnel(BOOK, { steps: STEPS, by: "month", accounts, segmentBy: "region", asOf: "2025-05-31" });
    const lines = told.periods.map(({ period, complete, starts, completed }) => [period, complete, starts, completed]);
    expect(lines).toEqual([
      ["2025-03", true, 2, 1],
      ["2025-04", true, 1, 0],
      ["2025-05", true, 0, 0],
    ]);
    expect(told.segments.map(({ segment, starts, completed }) => [segment, starts, completed])).toEqual([
      ["EU", 1, 1],
      ["US", 1, 0],
      [null, 1, 0],
    ]);
    expect(told.issues.map(({ code }) => code)).toEqual(["unknown-account"]);
    expect(counts(BOOK, { to: "2025-03" })).toEqual([2, 2, 1]);
    expect(
      counts([...BOOK, used("kim", "sign-in", "2025-02-28"), used("kim", "invite", "2025-03-01")], { to: "2025-02" }),
    ).toEqual([1, 1, 0]);
  });

  it("counts accounts, whose users do the steps together", () => {
    const events = [
      used("ada", "sign-in", "2025-03-01", { accountId: "acme" }),
      used("ben", "invite", "2025-03-02", { accountId: "acme" }),
    ];
    expect(counts(events)).toEqual([1, 0, 0]);
    expect(counts(events, { of: "accounts" })).toEqual([1, 1, 0]);
  });

  it("fits the formulas, with shares and their intervals", () => {
    const told = usageFunnel(BOOK, { steps: STEPS });
    expect(funnel(told.steps).overall?.toFixed(4)).toBe("0.3333");
    expect(adoptionRate(told.conversion)?.toFixed(4)).toBe("0.3333");
    expect(told.steps[2]).toMatchObject({
      ofPrevious: { successes: 1, trials: 2 },
      ofFirst: { successes: 1, trials: 3 },
    });
  });

  it("has no steps of nobody", () => {
    const told = usageFunnel([], { steps: STEPS, by: "month" });
    expect(told).toMatchObject({ starts: 0, asOf: null, periods: [], conversion: { interval: null } });
    expect(told.steps[1]).toMatchObject({ count: 0, ofPrevious: null, days: { count: 0, median: null } });
  });

  it("is an onboarding, from the first use of anything", () => {
    const steps = onboardingSteps({ steps: ["invite", "report"] });
    // Eve's first use of anything is the invitation itself; Ben reports before he invites.
    expect(counts(BOOK, { steps })).toEqual([3, 3, 1]);
    expect(counts(BOOK, { steps, order: "any" })).toEqual([3, 3, 2]);
    expect(onboardingSteps({ start: "sign-in", steps: [] })).toEqual([{ name: "start", feature: "sign-in" }]);
  });

  it.each<[string, Record<string, unknown>, string, string, string]>([
    [
      "no steps",
      { steps: undefined },
      "missing-field",
      "steps",
      "Cannot use undefined as steps: give an array of 1 to 31 steps",
    ],
    [
      "an empty list of steps",
      { steps: [] },
      "not-allowed",
      "steps",
      "Cannot use [] as steps: give an array of 1 to 31 steps",
    ],
    [
      "a step without a name",
      { steps: [{ name: "" }] },
      "not-allowed",
      "steps[0].name",
      'Cannot use "" as steps[0].name: give a name',
    ],
    [
      "two steps of one name",
      { steps: [{ name: "a" }, { name: "a" }] },
      "not-allowed",
      "steps[1].name",
      'Cannot use "a" as steps[1].name: choose another name than that of an earlier step',
    ],
    [
      "no times",
      { steps: [{ name: "a", times: 0 }] },
      "not-allowed",
      "steps[0].times",
      "Cannot use 0 as steps[0].times: choose a whole number from 1",
    ],
    [
      "days before the first",
      { withinDays: -1 },
      "not-allowed",
      "withinDays",
      "Cannot use -1 as withinDays: choose a number of days from 0",
    ],
    [
      "somebody who is nobody",
      { of: "teams" },
      "not-allowed",
      "of",
      'Cannot use "teams" as of: choose "users" or "accounts"',
    ],
    [
      "an option of totals",
      { keyFeatures: [] },
      "not-allowed",
      "keyFeatures",
      'Cannot find an option named "keyFeatures": choose one of asOf, timeZone, accounts, unknownAccounts, userIds, duplicates, steps, of, order, withinDays, from, to, by, fiscalYearStart, segmentBy',
    ],
  ])("refuses %s", (_case, options, code, field, message) => {
    expect(thrown(() => usageFunnel(BOOK, { steps: STEPS, ...options }))).toEqual([code, field, message]);
  });
});

describe("funnelStages", () => {
  it("has the five steps of adoption and the five stages of a lifecycle, in their order", () => {
    expect(adoptionSteps.map(({ name }) => name)).toEqual(["awareness", "interest", "evaluation", "trial", "adoption"]);
    expect(lifecycleStages.map(({ name }) => name)).toEqual([
      "reach",
      "acquisition",
      "conversion",
      "retention",
      "loyalty",
    ]);
  });

  it("puts counts in the order of the model, for the formula", () => {
    const stages = funnelStages("lifecycle", { loyalty: 5, reach: 1000, acquisition: 50 });
    expect(stages.map(({ name }) => name)).toEqual(["reach", "acquisition", "loyalty"]);
    expect(funnel(stages).overall?.toString()).toBe("0.005");
  });

  it("makes steps of features, for usage events", () => {
    const steps = funnelStages("adoption", {
      adoption: { feature: "report", times: 1 },
      interest: ["invite", "tour"],
      awareness: "sign-in",
    });
    expect(counts(BOOK, { steps })).toEqual([3, 2, 1]);
  });

  it.each<[string, string, Record<string, unknown>, string, string]>([
    [
      "a model that there is not",
      "loyalty",
      {},
      "model",
      'Cannot use "loyalty" as model: choose "adoption" or "lifecycle"',
    ],
    [
      "a stage that there is not",
      "adoption",
      { trail: 3 },
      "trail",
      'Cannot find a stage named "trail": did you mean trial?',
    ],
    [
      "counts and features in one",
      "adoption",
      { trial: 3, adoption: "boards" },
      "given",
      "Cannot make one funnel of counts and features: give either for every stage",
    ],
  ])("refuses %s", (_case, model, given, field, message) => {
    const run = (): unknown => funnelStages(model as "adoption", given as Record<string, number>);
    expect(thrown(run)).toEqual(["not-allowed", field, message]);
  });
});
