import { describe, expect, it } from "vitest";
import { stickiness, type StickinessInput } from "customer-metrics";

describe("stickiness", () => {
  it.each<[string, StickinessInput, string]>([
    // freeonlinecal.com, "DAU/MAU stickiness ratio calculator": 50,000 of 200,000.
    ["is daily over monthly active users", { dailyActive: 50_000, monthlyActive: 200_000 }, "0.25"],
    // pitchkit.net, glossary "DAU/MAU": 15,000 of 50,000.
    ["is daily over monthly active users", { dailyActive: 15_000, monthlyActive: 50_000 }, "0.3"],
    // (4 × 50 + 25) ÷ 5 = 45
    ["takes the mean of the days", { dailyActive: [50, 50, 50, 50, 25], monthlyActive: 100 }, "0.45"],
    ["takes a mean that was made already, fraction and all", { dailyActive: "37.5", monthlyActive: 100 }, "0.375"],
    ["takes days in any form", { dailyActive: ["1", 2n, 3], monthlyActive: "4" }, "0.5"],
    ["counts a day on which nobody came", { dailyActive: [10, 0], monthlyActive: 10 }, "0.5"],
    ["is 1 when everyone comes every day", { dailyActive: [9, 9, 9], monthlyActive: 9 }, "1"],
    ["is 0 when the days that are given had nobody", { dailyActive: [0, 0], monthlyActive: 3 }, "0"],
  ])("%s", (_case, input, expected) => {
    expect(stickiness(input)?.toString()).toBe(expected);
    expect(stickiness(input, { form: "month" })?.toString()).toBe(expected);
  });

  // mixpanel.com/help/platform/tutorials/dau-mau, a week for a month: ten users on the first day and one on each of the
  // six others. It adds up eight days for seven, and prints .24 and .15; 16 of 7 days over 10 and over 16 are these.
  it.each([
    ["the same user on every day, ten in the week", 10, "0.2286"],
    ["another user on every day, sixteen in the week", 16, "0.1429"],
  ])("corrects Mixpanel's example: %s", (_case, monthlyActive, expected) => {
    const dailyActive = [10, 1, 1, 1, 1, 1, 1];
    expect(stickiness({ dailyActive, monthlyActive })?.toFixed(4)).toBe(expected);
  });

  it("takes the last day alone where that is asked for", () => {
    const month = { dailyActive: [50, 50, 50, 50, 25], monthlyActive: 100 };
    expect(stickiness(month, { form: "single-day" })?.toString()).toBe("0.25");
    expect(stickiness({ ...month, dailyActive: 25 }, { form: "single-day" })?.toString()).toBe("0.25");
  });

  it("divides once, so that thirds are not rounded twice", () => {
    // (1 + 1 + 0) ÷ 3 ÷ 2 = 1/3
    const third = stickiness({ dailyActive: [1, 1, 0], monthlyActive: 2 });
    expect(third?.toString()).toBe(`0.${"3".repeat(40)}`);
  });

  it("is null when nobody was active in the month, or no day is given", () => {
    expect(stickiness({ dailyActive: 0, monthlyActive: 0 })).toBeNull();
    expect(stickiness({ dailyActive: [0, 0], monthlyActive: 0 })).toBeNull();
    expect(stickiness({ dailyActive: [0, 0], monthlyActive: 0 }, { form: "single-day" })).toBeNull();
    expect(stickiness({ dailyActive: [], monthlyActive: 5 })).toBeNull();
    expect(stickiness({ dailyActive: [], monthlyActive: 5 }, { form: "single-day" })).toBeNull();
  });

  it.each<[string, () => unknown, string, string, string, unknown]>([
    [
      "a day with more users than its month",
      () => stickiness({ dailyActive: [10, "12", 9], monthlyActive: 10 }),
      "parts-exceed-whole",
      "dailyActive[1]",
      "Cannot compute stickiness as no more can be active on a day than in its month: 12 dailyActive[1] of 10 monthlyActive",
      "12",
    ],
    [
      "a mean above the month",
      () => stickiness({ dailyActive: 10.5, monthlyActive: 10 }),
      "parts-exceed-whole",
      "dailyActive",
      "Cannot compute stickiness as no more can be active on a day than in its month: 10.5 dailyActive of 10 monthlyActive",
      10.5,
    ],
    [
      "a day above its month although the last day alone is asked for",
      () => stickiness({ dailyActive: [11, 1], monthlyActive: 10 }, { form: "single-day" }),
      "parts-exceed-whole",
      "dailyActive[0]",
      "Cannot compute stickiness as no more can be active on a day than in its month: 11 dailyActive[0] of 10 monthlyActive",
      11,
    ],
    [
      "part of a user on a day",
      () => stickiness({ dailyActive: [1, 1.5], monthlyActive: 10 }),
      "not-whole",
      "dailyActive[1]",
      "Cannot use a fraction as dailyActive[1], which counts whole ones: received 1.5",
      1.5,
    ],
    [
      "part of a user on the single day",
      () => stickiness({ dailyActive: 1.5, monthlyActive: 10 }, { form: "single-day" }),
      "not-whole",
      "dailyActive",
      "Cannot use a fraction as dailyActive, which counts whole ones: received 1.5",
      1.5,
    ],
    [
      "part of a user in the month",
      () => stickiness({ dailyActive: 1, monthlyActive: 10.5 }),
      "not-whole",
      "monthlyActive",
      "Cannot use a fraction as monthlyActive, which counts whole ones: received 10.5",
      10.5,
    ],
    [
      "a negative mean",
      () => stickiness({ dailyActive: -1, monthlyActive: 10 }),
      "negative",
      "dailyActive",
      "Cannot use a negative dailyActive: received -1",
      -1,
    ],
    [
      "a day that is missing: it would be taken for one without users",
      () => stickiness(JSON.parse('{"dailyActive":[1,null],"monthlyActive":10}') as StickinessInput),
      "not-a-number",
      "dailyActive[1]",
      "Cannot read dailyActive[1] as a number: received null",
      null,
    ],
    [
      "a form that it does not know",
      () => stickiness({ dailyActive: 1, monthlyActive: 10 }, JSON.parse('{"form":"median"}') as { form: "month" }),
      "not-allowed",
      "form",
      'Cannot use "median" as form: choose "month" or "single-day"',
      "median",
    ],
  ])("refuses %s", (_case, call, code, field, message, received) => {
    expect(call).toThrow(expect.objectContaining({ name: "MetricInputError", code, field, message, received }));
  });
});
