import { describe, expect, it } from "vitest";
import { type Choices, quickRatio, type QuickRatioInput } from "customer-metrics";

const MAY: QuickRatioInput = { newMrr: 4_000, expansionMrr: 1_000, contractionMrr: 350, churnedMrr: 900 };

describe("quickRatio", () => {
  it.each<[string, QuickRatioInput, string]>([
    // getolune.com, "SaaS quick ratio": the same month twice, with churn of 900 and of 1,800.
    ["reproduces the 4.0 of Olune", MAY, "4.0"],
    ["reproduces the 2.3 of Olune", { ...MAY, churnedMrr: 1_800 }, "2.3"],
    // LaunchRock gives the sums alone: 3,000,000 gained and 500,000 lost.
    [
      "reproduces the 6 of LaunchRock",
      { newMrr: 3_000_000, expansionMrr: 0, contractionMrr: 0, churnedMrr: 500_000 },
      "6.0",
    ],
  ])("%s", (_case, input, expected) => {
    expect(quickRatio(input)?.toFixed(1)).toBe(expected);
  });

  it.each<[string, QuickRatioInput, string]>([
    ["is 1 when what was lost was replaced", { ...MAY, newMrr: 250 }, "1"],
    ["is 0 when nothing came in", { ...MAY, newMrr: 0, expansionMrr: 0 }, "0"],
    ["is below 1 in a shrinking book", { ...MAY, newMrr: 0 }, "0.8"],
    ["counts those who came back as growth: 5,250 / 1,250", { ...MAY, reactivationMrr: 250 }, "4.2"],
    [
      "keeps 40 digits of a quotient with no end",
      { newMrr: 1, expansionMrr: 0, contractionMrr: 1, churnedMrr: 2 },
      `0.${"3".repeat(40)}`,
    ],
  ])("%s", (_case, input, expected) => {
    expect(quickRatio(input)?.toString()).toBe(expected);
  });

  it.each<[string, Choices, string]>([
    ["with the new: 5,250 / 1,250", { quickRatioReactivation: "with-new" }, "4.2"],
    ["left out: 5,000 / 1,250", { quickRatioReactivation: "left-out" }, "4"],
  ])("takes those who came back %s", (_case, choices, expected) => {
    expect(quickRatio({ ...MAY, reactivationMrr: 250 }, choices)?.toString()).toBe(expected);
  });

  it("is null, and not infinite, when nothing was lost", () => {
    expect(quickRatio({ ...MAY, contractionMrr: 0, churnedMrr: 0 })).toBeNull();
    expect(quickRatio({ newMrr: 0, expansionMrr: 0, contractionMrr: 0, churnedMrr: 0 })).toBeNull();
  });

  it("asks for reactivationMrr when a choice stands on it, and not otherwise", () => {
    expect(() => quickRatio(MAY, { quickRatioReactivation: "with-new" })).toThrow(
      expect.objectContaining({
        code: "missing-field",
        field: "reactivationMrr",
        message:
          'Cannot do without reactivationMrr as the choice is quickRatioReactivation: "with-new": received undefined',
      }),
    );
    expect(quickRatio(MAY, { quickRatioReactivation: "left-out" })?.toString()).toBe("4");
  });

  it.each<keyof QuickRatioInput>(["newMrr", "expansionMrr", "contractionMrr", "churnedMrr", "reactivationMrr"])(
    "takes no %s below zero",
    (field) => {
      expect(() => quickRatio({ ...MAY, [field]: -1 })).toThrow(
        expect.objectContaining({ code: "negative", field, message: `Cannot use a negative ${field}: received -1` }),
      );
    },
  );

  it.each<[string, Partial<QuickRatioInput>, string, string, string]>([
    ["a negative gain", { newMrr: -1 }, "negative", "newMrr", "Cannot use a negative newMrr: received -1"],
    [
      "a negative loss",
      { contractionMrr: -350 },
      "negative",
      "contractionMrr",
      "Cannot use a negative contractionMrr: received -350",
    ],
    [
      "a number in words",
      { reactivationMrr: "none" },
      "not-a-number",
      "reactivationMrr",
      'Cannot read reactivationMrr as a number: received "none"',
    ],
  ])("refuses %s", (_case, change, code, field, message) => {
    expect(() => quickRatio({ ...MAY, ...change })).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
