import { describe, expect, it } from "vitest";
import { acquisitionCostPayback, type AcquisitionCostPaybackInput, customerAcquisitionCost } from "customer-metrics";
import { known } from "../../support/values.ts";

describe("acquisitionCostPayback", () => {
  it.each<[string, AcquisitionCostPaybackInput, number, string]>([
    // calculatey.pages.dev, "CAC payback calculator".
    ["$600, $200, 65 %", { acquisitionCost: 600, revenuePerPeriod: 200, grossMargin: "0.65" }, 1, "4.6"],
    ["$2000, $150, 75 %", { acquisitionCost: 2000, revenuePerPeriod: 150, grossMargin: "0.75" }, 1, "17.8"],
    ["$50, $30, 85 %", { acquisitionCost: 50, revenuePerPeriod: 30, grossMargin: "0.85" }, 1, "2.0"],
    ["$500, $100, 70 %", { acquisitionCost: 500, revenuePerPeriod: 100, grossMargin: "0.7" }, 1, "7.1"],
    // calcsimpler.com, "CAC payback period".
    ["$8000, $1200, 78 %", { acquisitionCost: 8000, revenuePerPeriod: 1200, grossMargin: "0.78" }, 2, "8.55"],
    // callculator.cc, "Founder payback calculator": CAC ÷ (ARPA × margin + expansion) = 900 ÷ 155.
    [
      "$900, $180, 75 % and $20 of expansion",
      { acquisitionCost: 900, revenuePerPeriod: 180, grossMargin: "0.75", expansionPerPeriod: 20 },
      1,
      "5.8",
    ],
    // propelcollective.io, "CAC payback calculator": 75 % less 3 % for processing, $25 of support: 1200 ÷ 155, "about 7.7".
    [
      "$1200, $250, 72 % and $25 of support",
      { acquisitionCost: 1200, revenuePerPeriod: 250, grossMargin: "0.72", costToServe: 25 },
      1,
      "7.7",
    ],
  ])("reproduces the published %s", (_case, input, decimals, expected) => {
    expect(acquisitionCostPayback(input)?.toFixed(decimals)).toBe(expected);
    expect(acquisitionCostPayback({ ...input, churnRate: 0 })?.toFixed(decimals)).toBe(expected);
  });

  it("reproduces dnoise.online's 18.75 months from what was spent", () => {
    const acquisitionCost = known(customerAcquisitionCost({ spend: 150_000, newCustomers: 50 }));
    const input = { acquisitionCost, revenuePerPeriod: 200, grossMargin: 0.8 };
    expect(acquisitionCostPayback(input)?.toString()).toBe("18.75");
  });

  it.each<[string, Omit<AcquisitionCostPaybackInput, "revenuePerPeriod">, string]>([
    // A customer leaves 100 a period, of whom a tenth leave: 100, then 90, then 81, then 72.9, …
    ["a first period's money", { acquisitionCost: 100, churnRate: "0.1" }, "1"],
    ["half of it", { acquisitionCost: 50, churnRate: "0.1" }, "0.5"],
    ["two periods' money: 100 + 90", { acquisitionCost: 190, churnRate: "0.1" }, "2"],
    ["three periods' money: 100 + 90 + 81", { acquisitionCost: 271, churnRate: "0.1" }, "3"],
    ["that and half of the fourth's 72.9", { acquisitionCost: "307.45", churnRate: "0.1" }, "3.5"],
    // 9^22 is 984,770,902,183,611,232,881, and 1000 × (1 − 0.9^22):
    ["twenty-two periods' money", { acquisitionCost: "901.5229097816388767119", churnRate: "0.1" }, "22"],
    // Half of them leave each time: 100 + 50 + 25 + 12.5 + 6.25, and 1.5625 of the sixth's 3.125.
    ["five periods and a half", { acquisitionCost: "195.3125", churnRate: "0.5" }, "5.5"],
    ["nothing", { acquisitionCost: 0, churnRate: "0.1" }, "0"],
    ["less than a period's money, when everybody leaves after it", { acquisitionCost: 99, churnRate: 1 }, "0.99"],
    ["exactly a period's money, when everybody leaves after it", { acquisitionCost: 100, churnRate: 1 }, "1"],
    // The second brings 1 − c, so that c is left to those who are there in the third: 2 + c ÷ (1 − c)² = 2 + c + 2c² + 3c³ + …
    [
      "two periods' money, when hardly anybody leaves",
      { acquisitionCost: 200, churnRate: "0.000000001" },
      "2.000000001000000002000000003000000004",
    ],
    ["ten periods' money, when nobody leaves", { acquisitionCost: 1000, churnRate: "0.00" }, "10"],
    [
      "ten periods' money, when nobody ever will have left",
      { acquisitionCost: 1000, churnRate: `0.${"0".repeat(400)}1` },
      "10",
    ],
  ])("takes as long as those who are left need to pay %s", (_case, input, expected) => {
    expect(
      acquisitionCostPayback({ ...input, revenuePerPeriod: 100 })
        ?.toSignificantDigits(37)
        .toString(),
    ).toBe(expected);
  });

  it("gives all of forty digits where churn is tiny", () => {
    // 2 + c ÷ (1 − c)² again, where 2c² is beyond the fortieth digit.
    const input = { acquisitionCost: 2, revenuePerPeriod: 1, churnRate: `0.${"0".repeat(29)}1` };
    expect(acquisitionCostPayback(input)?.toString()).toBe(`2.${"0".repeat(29)}1`);
  });

  it.each<[string, AcquisitionCostPaybackInput]>([
    ["a customer leaves nothing", { acquisitionCost: 100, revenuePerPeriod: 0 }],
    ["a customer costs what it brings", { acquisitionCost: 100, revenuePerPeriod: 20, costToServe: 20 }],
    ["a customer costs more than it brings", { acquisitionCost: 100, revenuePerPeriod: 20, costToServe: 21 }],
    ["the margin is negative", { acquisitionCost: 100, revenuePerPeriod: 20, grossMargin: "-0.1" }],
    ["there is neither cost nor earning", { acquisitionCost: 0, revenuePerPeriod: 0 }],
    // 100 a period, for ten periods on average, are 1000.
    ["customers leave too early", { acquisitionCost: 1001, revenuePerPeriod: 100, churnRate: "0.1" }],
    ["it would take for ever", { acquisitionCost: 1000, revenuePerPeriod: 100, churnRate: "0.1" }],
    ["one period is all there is, and not enough", { acquisitionCost: 101, revenuePerPeriod: 100, churnRate: 1 }],
  ])("is null when %s", (_case, input) => {
    expect(acquisitionCostPayback(input)).toBeNull();
  });

  it("answers in Decimals that keep to forty digits, like every other answer", () => {
    const payback = known(acquisitionCostPayback({ acquisitionCost: 307, revenuePerPeriod: 100, churnRate: "0.1" }));
    // 3 + 36 ÷ 72.9 = 3.49 382716049 382716049 …: after four of these comes 38, which rounds to 4.
    expect(payback.toString()).toBe(`3.49${"382716049".repeat(4)}4`);
    expect(payback.dividedBy(7).precision()).toBeLessThanOrEqual(40);
  });

  it.each<[string, Partial<AcquisitionCostPaybackInput>, string, string, string]>([
    [
      "a negative cost",
      { acquisitionCost: -1 },
      "negative",
      "acquisitionCost",
      "Cannot use a negative acquisitionCost: received -1",
    ],
    [
      "a margin in percent",
      { grossMargin: 75 },
      "out-of-range",
      "grossMargin",
      "Cannot use grossMargin above 1, which means 100 %: received 75",
    ],
    [
      "a churn in percent",
      { churnRate: "3" },
      "out-of-range",
      "churnRate",
      'Cannot use churnRate above 1, which means 100 %: received "3"',
    ],
    [
      "net churn below zero: what is added is expansion",
      { churnRate: "-0.01" },
      "negative",
      "churnRate",
      'Cannot use a negative churnRate: received "-0.01"',
    ],
    [
      "a negative expansion",
      { expansionPerPeriod: -5 },
      "negative",
      "expansionPerPeriod",
      "Cannot use a negative expansionPerPeriod: received -5",
    ],
    [
      "revenue that is no number",
      { revenuePerPeriod: "$200" },
      "not-a-number",
      "revenuePerPeriod",
      'Cannot read revenuePerPeriod as a number: received "$200"',
    ],
    [
      "a negative cost to serve",
      { costToServe: "-5" },
      "negative",
      "costToServe",
      'Cannot use a negative costToServe: received "-5"',
    ],
  ])("refuses %s", (_case, change, code, field, message) => {
    expect(() => acquisitionCostPayback({ acquisitionCost: 600, revenuePerPeriod: 200, ...change })).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
