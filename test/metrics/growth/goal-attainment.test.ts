import { describe, expect, it } from "vitest";
import { goalAttainment, type GoalAttainmentInput } from "customer-metrics";

type Goal = Omit<GoalAttainmentInput, "direction">;

describe("goalAttainment", () => {
  it.each<[string, Goal, string]>([
    // help.sap.com, SAP Strategy Management 7.5, "Achievement scores": 45 of 50 is 90, 75 of 50 is 150.
    ["is actual over target", { target: 50, actual: 45 }, "0.9"],
    ["passes 1 beyond the target", { target: 50, actual: 75 }, "1.5"],
    // feedback4e.freshdesk.com, "How is key result progress calculated?", by target value: 16 and 22 of 20.
    ["is actual over target", { target: 20, actual: 16 }, "0.8"],
    ["passes 1 beyond the target", { target: 20, actual: 22 }, "1.1"],
    ["is 0 when nothing was reached", { target: 20, actual: 0 }, "0"],
    ["is below 0 when it went below", { target: "20.00", actual: "-5" }, "-0.25"],
    // The same page, from 10 to 20: 16 is 60 %, 22 is 120 %.
    ["is the part of the way from a baseline", { target: 20, actual: 16, baseline: 10 }, "0.6"],
    ["passes 1 beyond the target", { target: 20, actual: 22, baseline: 10 }, "1.2"],
    ["is 0 at the baseline", { target: 20, actual: 10, baseline: 10 }, "0"],
    ["is below 0 behind the baseline", { target: 20, actual: 8, baseline: 10 }, "-0.2"],
    // A question at answers.sap.com, "SSM 7.0 - Calculation of scores": growth of −5 % that is to be −2 % and is 3 % is
    // shown as −150 %. It is 8 of 3 points.
    ["goes from below 0 to below 0 and beyond", { target: -2, actual: 3, baseline: -5 }, `2.${"6".repeat(38)}7`],
    ["goes from below 0 to 0", { target: 0, actual: -5, baseline: -20 }, "0.75"],
  ])("of a goal where higher is better %s: %o", (_case, goal, expected) => {
    expect(goalAttainment({ ...goal, direction: "higher" })?.toString()).toBe(expected);
  });

  it.each<[string, Goal, string]>([
    // feedback4e.freshdesk.com, descending: a target of 15, and 16 or 8.
    ["is target over actual", { target: 15, actual: 16 }, "0.9375"],
    ["passes 1 below the target", { target: 15, actual: 8 }, "1.875"],
    ["is 1 at the target", { target: "0.05", actual: 0.05 }, "1"],
    ["is the part of the way down from a baseline", { target: "0.05", actual: "0.06", baseline: "0.09" }, "0.75"],
    ["is 0 at the baseline", { target: 5, actual: 9, baseline: 9 }, "0"],
    ["is below 0 behind it", { target: 5, actual: 11, baseline: 9 }, "-0.5"],
    ["goes down to 0", { target: 0, actual: 3, baseline: 12 }, "0.75"],
    ["goes down below 0, as net churn does", { target: "-0.02", actual: "-0.01", baseline: "0.02" }, "0.75"],
  ])("of a goal where lower is better %s: %o", (_case, goal, expected) => {
    expect(goalAttainment({ ...goal, direction: "lower" })?.toString()).toBe(expected);
  });

  it("reads the tickets' table of codingace.net by its formulas", () => {
    // "KPI achievement rate": 6.5 hours where 8 were allowed, 2.4 % where 3 were, 88 where 95 were wanted.
    const percent = (goal: GoalAttainmentInput): string | undefined => goalAttainment(goal)?.times(100).toFixed(2);
    expect(percent({ target: 8, actual: 6.5, direction: "lower" })).toBe("123.08");
    expect(percent({ target: 3, actual: 2.4, direction: "lower" })).toBe("125.00");
    expect(percent({ target: 95, actual: 88, direction: "higher" })).toBe("92.63");
  });

  it.each<[string, GoalAttainmentInput]>([
    ["there was no way to go", { target: 5, actual: 5, baseline: 5, direction: "higher" }],
    ["there was no way to go down", { target: 5, actual: 3, baseline: 5, direction: "lower" }],
    ["the target is 0 and there is no baseline", { target: 0, actual: 5, direction: "higher" }],
    ["the target is 0, however near", { target: 0, actual: 1, direction: "lower" }],
    ["the target is 0 and reached", { target: 0, actual: 0, direction: "lower" }],
    ["0 was reached where lower is better", { target: 5, actual: 0, direction: "lower" }],
  ])("is null where %s", (_case, goal) => {
    expect(goalAttainment(goal)).toBeNull();
  });

  it("takes a baseline of undefined for none", () => {
    expect(goalAttainment({ target: 4, actual: 1, direction: "higher", baseline: undefined })?.toString()).toBe("0.25");
  });

  it.each<[string, GoalAttainmentInput, string, string, string]>([
    [
      "a target below the baseline where higher is better",
      { target: 5, actual: 6, baseline: 8, direction: "higher" },
      "not-allowed",
      "direction",
      "Cannot reach a target below the baseline when higher is better: from 8 to 5",
    ],
    [
      "a target above the baseline where lower is better",
      { target: "0.09", actual: 6, baseline: "0.05", direction: "lower" },
      "not-allowed",
      "direction",
      "Cannot reach a target above the baseline when lower is better: from 0.05 to 0.09",
    ],
    [
      "a negative target without a baseline",
      { target: -2, actual: 3, direction: "higher" },
      "negative",
      "target",
      "Cannot use a negative target without a baseline: received -2",
    ],
    [
      "a negative actual without a baseline where lower is better",
      { target: 2, actual: "-3", direction: "lower" },
      "negative",
      "actual",
      'Cannot use a negative actual without a baseline: received "-3"',
    ],
    [
      "a direction that it does not know",
      { target: 2, actual: 3, direction: JSON.parse('"up"') as "higher" },
      "not-allowed",
      "direction",
      'Cannot use "up" as direction: choose "higher" or "lower"',
    ],
    [
      "a goal without a direction",
      JSON.parse('{"target":2,"actual":3}') as GoalAttainmentInput,
      "not-allowed",
      "direction",
      'Cannot use undefined as direction: choose "higher" or "lower"',
    ],
    [
      "a baseline that is no number",
      { target: 2, actual: 3, direction: "higher", baseline: "none" },
      "not-a-number",
      "baseline",
      'Cannot read baseline as a number: received "none"',
    ],
    [
      "an actual that is no number, though there is no way to go",
      { target: 2, actual: "", direction: "higher", baseline: 2 },
      "not-a-number",
      "actual",
      'Cannot read actual as a number: received ""',
    ],
    [
      "a target that is left out",
      JSON.parse('{"actual":3,"direction":"higher"}') as GoalAttainmentInput,
      "missing-field",
      "target",
      "Cannot do without target: received undefined",
    ],
  ])("refuses %s", (_case, goal, code, field, message) => {
    expect(() => goalAttainment(goal)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
