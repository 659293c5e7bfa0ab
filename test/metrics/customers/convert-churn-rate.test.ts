import { describe, expect, it } from "vitest";
import { convertChurnRate, type ConvertChurnRateInput, type RatePeriod } from "customer-metrics";

describe("convertChurnRate", () => {
  it.each<[string, ConvertChurnRateInput, string]>([
    ["a month is a third of a quarter: 1 − 0.9³", { churnRate: "0.1", from: "month", to: "quarter" }, "0.271"],
    ["and back: 1 − ∛0.729", { churnRate: "0.271", from: "quarter", to: "month" }, "0.1"],
    ["a day is a seventh of a week: 1 − 0.5⁷", { churnRate: "0.5", from: "day", to: "week" }, "0.9921875"],
    ["a week is half of fourteen days: 1 − 0.9²", { churnRate: "0.1", from: "week", to: { days: 14 } }, "0.19"],
    ["a quarter is 91.25 days", { churnRate: "0.3", from: "quarter", to: { days: "91.25" } }, "0.3"],
    ["half a year is 182.5 days: 1 − √0.81", { churnRate: "0.19", from: "year", to: { days: 182.5 } }, "0.1"],
    // github.com/carl24k/fight-churn: annual = 1 − (1 − c) ^ (365 / days); 365 / 73 is 5.
    ["73 days are a fifth of a year: 1 − 0.9⁵", { churnRate: "0.1", from: { days: 73 }, to: "year" }, "0.40951"],
    // 19^12 / 20^12, every digit.
    ["5 % a month over a year", { churnRate: 0.05, from: "month", to: "year" }, "0.459639912337363037109375"],
    ["over the same period it stays", { churnRate: "0.05", from: "month", to: "month" }, "0.05"],
    ["no churn stays none", { churnRate: 0, from: "day", to: "year" }, "0"],
    ["those who are all gone stay gone", { churnRate: 1, from: "month", to: "year" }, "1"],
    ["all gone in a year is all gone on a day, as nothing can be told", { churnRate: 1, from: "year", to: "day" }, "1"],
  ])("%s", (_case, input, expected) => {
    expect(convertChurnRate(input).toString()).toBe(expected);
  });

  // Monthly and yearly percentages. toption.org, "Convert monthly to annual churn"; the same table from right to left at
  // churnkey.co, "Convert annual churn to monthly churn".
  it.each([
    ["1", "11.36"],
    ["2", "21.53"],
    ["13", "81.20"],
    ["15", "85.78"],
    ["22", "94.93"],
  ])("reproduces the published table: %s %% a month is %s %% a year, and back", (monthly, yearly) => {
    const toYear = convertChurnRate({ churnRate: Number(monthly) / 100, from: "month", to: "year" });
    expect(toYear.times(100).toFixed(2)).toBe(yearly);
    const toMonth = convertChurnRate({ churnRate: toYear.toFixed(4), from: "year", to: "month" });
    expect(toMonth.times(100).toFixed(2)).toBe(`${monthly}.00`);
  });

  it("makes 46 % a year of 5 % a month, as ChartMogul and bravecalculator.com say, and not 60 %", () => {
    const yearly = convertChurnRate({ churnRate: "0.05", from: "month", to: "year" });
    expect(yearly.times(100).toFixed(0)).toBe("46");
  });

  it.each<[string, Partial<ConvertChurnRateInput>, string, string, string]>([
    [
      "a percentage",
      { churnRate: 5 },
      "out-of-range",
      "churnRate",
      "Cannot use churnRate above 1, which means 100 %: received 5",
    ],
    [
      "a negative rate: what comes on top of net churn does not compound like losses",
      { churnRate: "-0.01" },
      "negative",
      "churnRate",
      'Cannot use a negative churnRate: received "-0.01"',
    ],
    [
      "a period that has no name",
      { from: JSON.parse('"fortnight"') as RatePeriod },
      "not-allowed",
      "from",
      'Cannot use "fortnight" as from: choose "day", "week", "month", "quarter", "year" or { days: a number above 0 }',
    ],
    [
      "a period without length",
      { to: { days: 0 } },
      "not-allowed",
      "to",
      'Cannot use {"days":0} as to: choose "day", "week", "month", "quarter", "year" or { days: a number above 0 }',
    ],
    [
      "a period without length, in a bigint that JSON does not know",
      { from: { days: 0n } },
      "not-allowed",
      "from",
      'Cannot use {"days":"0"} as from: choose "day", "week", "month", "quarter", "year" or { days: a number above 0 }',
    ],
    [
      "a period that runs backwards",
      { from: { days: "-30" } },
      "not-allowed",
      "from",
      'Cannot use {"days":"-30"} as from: choose "day", "week", "month", "quarter", "year" or { days: a number above 0 }',
    ],
    [
      "days that are no number",
      { to: { days: "30d" } },
      "not-a-number",
      "to.days",
      'Cannot read to.days as a number: received "30d"',
    ],
  ])("refuses %s", (_case, change, code, field, message) => {
    expect(() => convertChurnRate({ churnRate: "0.05", from: "month", to: "year", ...change })).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
