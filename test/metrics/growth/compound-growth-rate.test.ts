import { describe, expect, it } from "vitest";
import { compoundGrowthRate, type CompoundGrowthRateInput } from "customer-metrics";

describe("compoundGrowthRate", () => {
  it.each<[string, CompoundGrowthRateInput, string]>([
    ["takes the cube root of 1.331", { first: 1_000_000, last: 1_331_000, periods: 3 }, "0.1"],
    ["takes the square root of 4", { first: "2.5", last: 10n, periods: 2 }, "1"],
    ["falls: the cube root of an eighth", { first: 8, last: 1, periods: 3 }, "-0.5"],
    ["is 0 when both ends are the same", { first: 7, last: 7, periods: 11 }, "0"],
    ["is −1 when nothing is left, whenever that was", { first: 7, last: 0, periods: 5 }, "-1"],
    ["is plain growth over one period", { first: 3, last: 4, periods: 1 }, `0.${"3".repeat(40)}`],
    ["takes part of a period: 32 to the power of 1 ÷ 2.5 is 4", { first: 1, last: 32, periods: 2.5 }, "3"],
    ["takes part of a period that does not end: 8 to the 2/3 is 4", { first: 1, last: 8, periods: "1.5" }, "3"],
    ["takes half a period for what a whole one would be: 1.1²", { first: 10, last: 11, periods: "0.5" }, "0.21"],
    // The first digits of √2 (OEIS A002193), the 40th rounded up from 6.
    ["keeps forty digits", { first: 1, last: 2, periods: 2 }, "0.4142135623730950488016887242096980785697"],
    [
      "sees a change in the last of thirty digits",
      { first: `1${"0".repeat(30)}`, last: `1${"0".repeat(29)}1`, periods: 1 },
      `0.${"0".repeat(29)}1`,
    ],
  ])("%s", (_case, input, expected) => {
    expect(compoundGrowthRate(input)?.toString()).toBe(expected);
  });

  // In percent.
  it.each<[string, CompoundGrowthRateInput, number, string]>([
    ["calcdomain.com, ARR growth", { first: 2_000_000, last: 5_000_000, periods: 3 }, 2, "35.72"],
    ["calcdomain.com, ARR growth", { first: 500_000, last: 4_000_000, periods: 4 }, 2, "68.18"],
    ["calcdomain.com, ARR growth", { first: 10_000_000, last: 25_000_000, periods: 5 }, 2, "20.11"],
    ["calcdomain.com, ARR growth", { first: 1_000_000, last: 900_000, periods: 1 }, 2, "-10.00"],
    ["quantledger.app, What is CAGR", { first: 1, last: 2, periods: 3 }, 0, "26"],
    ["runway.com, CAGR", { first: 2, last: 10, periods: 3 }, 0, "71"],
    ["diggrowth.com, CAGR", { first: 1_000_000, last: 1_500_000, periods: 5 }, 2, "8.45"],
    ["partnerstandard.com, CMGR", { first: 10_000, last: 16_000, periods: 6 }, 2, "8.15"],
    ["partnerstandard.com, CMGR, after Inkle", { first: 10_000, last: 20_000, periods: 12 }, 2, "5.95"],
    ["support.microsoft.com, RRI(96, 10000, 11000)", { first: 10_000, last: 11_000, periods: 96 }, 5, "0.09933"],
  ])("reproduces %s: %o", (_source, input, decimals, expected) => {
    expect(compoundGrowthRate(input)?.times(100).toFixed(decimals)).toBe(expected);
  });

  it.each<[string, CompoundGrowthRateInput]>([
    ["from nothing", { first: 0, last: 5, periods: 3 }],
    ["from below 0", { first: -5, last: 5, periods: 3 }],
    ["from below 0 to below it", { first: -5, last: -10, periods: 3 }],
    ["to below 0", { first: 5, last: -5, periods: 3 }],
    ["in no time", { first: 5, last: 10, periods: 0 }],
  ])("is null where no steady growth leads there: %s", (_case, input) => {
    expect(compoundGrowthRate(input)).toBeNull();
  });

  it.each<[string, Partial<CompoundGrowthRateInput>, string, string, string]>([
    [
      "periods that run backwards",
      { periods: -3 },
      "negative",
      "periods",
      "Cannot use a negative periods: received -3",
    ],
    [
      "so short a time that growth over a whole period cannot be written",
      { periods: "0.000000000000000000000000000001" },
      "out-of-range",
      "periods",
      'Cannot write the growth of a whole period as periods is too short: received "0.000000000000000000000000000001"',
    ],
    [
      "an amount with a currency",
      { last: "$5" },
      "not-a-number",
      "last",
      'Cannot read last as a number: received "$5"',
    ],
    [
      "no first value",
      { first: null as unknown as string },
      "not-a-number",
      "first",
      "Cannot read first as a number: received null",
    ],
  ])("refuses %s", (_case, change, code, field, message) => {
    expect(() => compoundGrowthRate({ first: 1, last: 2, periods: 3, ...change })).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
