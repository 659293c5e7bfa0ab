import { describe, expect, it } from "vitest";
import { averageRevenuePerAccount, type AverageRevenuePerAccountInput } from "customer-metrics";

describe("averageRevenuePerAccount", () => {
  it.each<[string, AverageRevenuePerAccountInput, string]>([
    ["shares revenue among accounts", { revenue: 12_000, accounts: 40 }, "300"],
    ["is 0 when accounts bring nothing", { revenue: 0, accounts: 3 }, "0"],
    ["takes an average of accounts, which need not be whole", { revenue: "1000.50", accounts: 2.5 }, "400.2"],
    ["keeps 40 digits of a quotient with no end", { revenue: 10, accounts: 3 }, `3.${"3".repeat(39)}`],
  ])("%s", (_case, input, expected) => {
    expect(averageRevenuePerAccount(input)?.toString()).toBe(expected);
  });

  it("reproduces the 54.55 of Investory, which calls customers users", () => {
    expect(averageRevenuePerAccount({ revenue: 12_000, accounts: 220 })?.toFixed(2)).toBe("54.55");
  });

  it("is null without accounts, whatever the revenue", () => {
    expect(averageRevenuePerAccount({ revenue: 0, accounts: 0 })).toBeNull();
    expect(averageRevenuePerAccount({ revenue: 500, accounts: 0 })).toBeNull();
  });

  it.each<[string, AverageRevenuePerAccountInput, string, string, string]>([
    [
      "negative revenue",
      { revenue: -1, accounts: 1 },
      "negative",
      "revenue",
      "Cannot use a negative revenue: received -1",
    ],
    [
      "a negative number of accounts",
      { revenue: 1, accounts: -1 },
      "negative",
      "accounts",
      "Cannot use a negative accounts: received -1",
    ],
    [
      "accounts that are no number",
      { revenue: 1, accounts: "forty" },
      "not-a-number",
      "accounts",
      'Cannot read accounts as a number: received "forty"',
    ],
  ])("refuses %s", (_case, input, code, field, message) => {
    expect(() => averageRevenuePerAccount(input)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
