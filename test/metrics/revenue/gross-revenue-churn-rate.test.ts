import { describe, expect, it } from "vitest";
import { grossRevenueChurnRate, type GrossRevenueChurnRateInput } from "customer-metrics";

/** A customer who went from 500 up to 1,379 and left in the same month. */
const UP_AND_GONE: GrossRevenueChurnRateInput = { startingMrr: 500, contractionMrr: 0, churnedMrr: 1_379 };

describe("grossRevenueChurnRate", () => {
  it.each<[string, GrossRevenueChurnRateInput, string]>([
    [
      "adds downgrades to what left: (3 + 5) / 100",
      { startingMrr: 100_000, contractionMrr: 3_000, churnedMrr: 5_000 },
      "0.08",
    ],
    ["is 0 when nothing was lost", { startingMrr: 100, contractionMrr: 0, churnedMrr: 0 }, "0"],
    ["is 1 when all of it was lost", { startingMrr: 100, contractionMrr: 0, churnedMrr: 100 }, "1"],
    ["passes 1 when what was added in the period is lost too", UP_AND_GONE, "2.758"],
    ["keeps 40 digits", { startingMrr: 3, contractionMrr: 1, churnedMrr: 1 }, `0.${"6".repeat(39)}7`],
    ["reads cents exactly", { startingMrr: 0.3, contractionMrr: 0.1, churnedMrr: "0.2" }, "1"],
    // The losses of two published net churn rates: theprimecalculator.com and Klipfolio, example A.
    [
      "is 6.5 % where The Prime Calculator nets −1 %",
      { startingMrr: 200_000, contractionMrr: 3_000, churnedMrr: 10_000 },
      "0.065",
    ],
    ["is 20 % where Klipfolio nets 6 %", { startingMrr: 50_000, contractionMrr: 0, churnedMrr: 10_000 }, "0.2"],
  ])("%s", (_case, input, expected) => {
    expect(grossRevenueChurnRate(input)?.toString()).toBe(expected);
    expect(grossRevenueChurnRate(input, { revenueChurnCap: "none" })?.toString()).toBe(expected);
  });

  it("is capped at what was there, as Baremetrics makes 100 % of 275.8 %", () => {
    expect(grossRevenueChurnRate(UP_AND_GONE)?.times(100).toFixed(1)).toBe("275.8");
    expect(grossRevenueChurnRate(UP_AND_GONE, { revenueChurnCap: "starting-mrr" })?.toString()).toBe("1");
  });

  it("is not changed by the cap below it", () => {
    const below = { startingMrr: 100, contractionMrr: 3, churnedMrr: 5 };
    expect(grossRevenueChurnRate(below, { revenueChurnCap: "starting-mrr" })?.toString()).toBe("0.08");
  });

  it("is null when there was nothing to lose, capped or not", () => {
    const nothing = { startingMrr: 0, contractionMrr: 0, churnedMrr: 40 };
    expect(grossRevenueChurnRate(nothing)).toBeNull();
    expect(grossRevenueChurnRate(nothing, { revenueChurnCap: "starting-mrr" })).toBeNull();
  });

  it.each<keyof GrossRevenueChurnRateInput>(["startingMrr", "contractionMrr", "churnedMrr"])(
    "takes no %s below zero",
    (field) => {
      expect(() => grossRevenueChurnRate({ ...UP_AND_GONE, [field]: -1 })).toThrow(
        expect.objectContaining({ code: "negative", field, message: `Cannot use a negative ${field}: received -1` }),
      );
    },
  );

  it.each<[string, Partial<GrossRevenueChurnRateInput>, string, string, string]>([
    [
      "a negative loss, which would lower churn",
      { contractionMrr: -3_000 },
      "negative",
      "contractionMrr",
      "Cannot use a negative contractionMrr: received -3000",
    ],
    [
      "an amount with its currency",
      { churnedMrr: "€5" },
      "not-a-number",
      "churnedMrr",
      'Cannot read churnedMrr as a number: received "€5"',
    ],
  ])("refuses %s", (_case, change, code, field, message) => {
    expect(() => grossRevenueChurnRate({ ...UP_AND_GONE, ...change })).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
