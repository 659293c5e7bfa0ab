import { describe, expect, it } from "vitest";
import { expansionRate, type ExpansionRateInput } from "customer-metrics";

describe("expansionRate", () => {
  it.each<[string, ExpansionRateInput, string]>([
    ["is what was added over what was there: 12 / 96", { startingMrr: 96_000, expansionMrr: 12_000 }, "0.125"],
    ["is 0 when nothing was added", { startingMrr: 96_000, expansionMrr: 0 }, "0"],
    ["may pass 1", { startingMrr: 500, expansionMrr: 879 }, "1.758"],
    ["keeps 40 digits", { startingMrr: 3, expansionMrr: 1 }, `0.${"3".repeat(40)}`],
    ["reads cents exactly", { startingMrr: "0.30", expansionMrr: 0.3 }, "1"],
    // The upgrades of two published net retentions: formulacraft.in (1.07 = 0.89 + 0.18) and dnoise.online (1.05 = 0.95 + 0.1).
    ["is the 18 % inside Formulacraft's 107 %", { startingMrr: 100_000, expansionMrr: 18_000 }, "0.18"],
    ["is the 10 % inside dNoise's 105 %", { startingMrr: 200_000, expansionMrr: 20_000 }, "0.1"],
  ])("%s", (_case, input, expected) => {
    expect(expansionRate(input)?.toString()).toBe(expected);
  });

  it("is null when there was nothing to expand, even when something was added", () => {
    expect(expansionRate({ startingMrr: 0, expansionMrr: 0 })).toBeNull();
    expect(expansionRate({ startingMrr: 0, expansionMrr: 5 })).toBeNull();
  });

  it.each<[string, ExpansionRateInput, string, string, string]>([
    [
      "a negative upgrade, which is a contraction",
      { startingMrr: 1, expansionMrr: -5 },
      "negative",
      "expansionMrr",
      "Cannot use a negative expansionMrr: received -5",
    ],
    [
      "a negative start",
      { startingMrr: "-1", expansionMrr: 5 },
      "negative",
      "startingMrr",
      'Cannot use a negative startingMrr: received "-1"',
    ],
    [
      "an empty cell",
      { startingMrr: "", expansionMrr: 5 },
      "not-a-number",
      "startingMrr",
      'Cannot read startingMrr as a number: received ""',
    ],
  ])("refuses %s", (_case, input, code, field, message) => {
    expect(() => expansionRate(input)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
