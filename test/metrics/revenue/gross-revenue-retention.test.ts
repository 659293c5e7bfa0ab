import { describe, expect, it } from "vitest";
import { grossRevenueRetention, type GrossRevenueRetentionInput } from "customer-metrics";

const COHORT: GrossRevenueRetentionInput = { startingMrr: 100_000, contractionMrr: 3_000, churnedMrr: 5_000 };

describe("grossRevenueRetention", () => {
  it.each<[string, GrossRevenueRetentionInput, string]>([
    ["takes off downgrades and those who left: (100 − 3 − 5) / 100", COHORT, "0.92"],
    ["is 1 when nothing was lost", { ...COHORT, contractionMrr: 0, churnedMrr: 0 }, "1"],
    ["is 0 when everything was lost", { ...COHORT, contractionMrr: 0, churnedMrr: 100_000 }, "0"],
    ["is 0 when it was lost in both ways", { ...COHORT, contractionMrr: 40_000, churnedMrr: 60_000 }, "0"],
    [
      "keeps 40 digits of a quotient with no end",
      { startingMrr: 3, contractionMrr: 0, churnedMrr: 1 },
      `0.${"6".repeat(39)}7`,
    ],
    ["reads cents exactly", { startingMrr: "0.3", contractionMrr: 0.1, churnedMrr: 0.2 }, "0"],
    // coefficient.io adds the upgrades of 10,000 and prints 105 %, which is net retention; gross is (100 − 5) / 100.
    [
      "is 95 % where coefficient.io prints 105 %",
      { startingMrr: 100_000, contractionMrr: 0, churnedMrr: 5_000 },
      "0.95",
    ],
    // Chargebee's min(5000, 6000) / 5000, which its page prints as 1 %: an upgrade is not kept MRR, nor a loss.
    ["is 100 % of Chargebee's upgrade from 5,000", { startingMrr: 5_000, contractionMrr: 0, churnedMrr: 0 }, "1"],
    // The losses of two published net retentions: formulacraft.in and dnoise.online.
    [
      "is 89 % where Formulacraft's net is 107 %",
      { startingMrr: 100_000, contractionMrr: 3_000, churnedMrr: 8_000 },
      "0.89",
    ],
    ["is 95 % where dNoise's net is 105 %", { startingMrr: 200_000, contractionMrr: 4_000, churnedMrr: 6_000 }, "0.95"],
  ])("%s", (_case, input, expected) => {
    expect(grossRevenueRetention(input)?.toString()).toBe(expected);
  });

  it("is null for a cohort that started with no MRR", () => {
    expect(grossRevenueRetention({ startingMrr: 0, contractionMrr: 0, churnedMrr: 0 })).toBeNull();
  });

  it.each<keyof GrossRevenueRetentionInput>(["startingMrr", "contractionMrr", "churnedMrr"])(
    "takes no %s below zero",
    (field) => {
      expect(() => grossRevenueRetention({ ...COHORT, [field]: -1 })).toThrow(
        expect.objectContaining({ code: "negative", field, message: `Cannot use a negative ${field}: received -1` }),
      );
    },
  );

  it.each<[string, Partial<GrossRevenueRetentionInput>, string, string, string]>([
    [
      "losses beyond what there was to lose",
      { churnedMrr: 97_000.01 },
      "losses-exceed-base",
      "churnedMrr",
      "Cannot compute gross revenue retention as the cohort must not lose more than it had: lost 100000.01 of 100000",
    ],
    [
      "losses of a cohort that had nothing",
      { startingMrr: 0 },
      "losses-exceed-base",
      "churnedMrr",
      "Cannot compute gross revenue retention as the cohort must not lose more than it had: lost 8000 of 0",
    ],
    [
      "a negative loss, which would raise retention",
      { contractionMrr: "-3000" },
      "negative",
      "contractionMrr",
      'Cannot use a negative contractionMrr: received "-3000"',
    ],
    [
      "an infinite start",
      { startingMrr: Number.POSITIVE_INFINITY },
      "not-a-number",
      "startingMrr",
      "Cannot read startingMrr as a number: received Infinity",
    ],
  ])("refuses %s", (_case, change, code, field, message) => {
    expect(() => grossRevenueRetention({ ...COHORT, ...change })).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
