import { describe, expect, it } from "vitest";
import { averageRevenuePerAccount, averageRevenuePerUser, type AverageRevenuePerUserInput } from "customer-metrics";

describe("averageRevenuePerUser", () => {
  it.each<[string, AverageRevenuePerUserInput, string]>([
    ["shares revenue among users", { revenue: 12_000, users: 250 }, "48"],
    ["is 0 when users bring nothing", { revenue: 0, users: 3 }, "0"],
    ["takes an average of users, which need not be whole", { revenue: "99.90", users: "4.5" }, "22.2"],
    ["keeps 40 digits of a quotient with no end", { revenue: 2, users: 3 }, `0.${"6".repeat(39)}7`],
  ])("%s", (_case, input, expected) => {
    expect(averageRevenuePerUser(input)?.toString()).toBe(expected);
  });

  it("is not the average per account, where an account has many users", () => {
    expect(averageRevenuePerUser({ revenue: 12_000, users: 250 })?.toString()).toBe("48");
    expect(averageRevenuePerAccount({ revenue: 12_000, accounts: 40 })?.toString()).toBe("300");
  });

  it("reproduces the 54.55 that Investory prints as ARPU", () => {
    expect(averageRevenuePerUser({ revenue: 12_000, users: 220 })?.toFixed(2)).toBe("54.55");
  });

  it("is null without users, where Polar's ARPU is 0", () => {
    expect(averageRevenuePerUser({ revenue: 0, users: 0 })).toBeNull();
    expect(averageRevenuePerUser({ revenue: 500, users: 0 })).toBeNull();
  });

  it.each<[string, AverageRevenuePerUserInput, string, string, string]>([
    [
      "negative revenue",
      { revenue: -1, users: 1 },
      "negative",
      "revenue",
      "Cannot use a negative revenue: received -1",
    ],
    [
      "a negative number of users",
      { revenue: 1, users: "-250" },
      "negative",
      "users",
      'Cannot use a negative users: received "-250"',
    ],
    [
      "revenue that is no number",
      { revenue: "12k", users: 1 },
      "not-a-number",
      "revenue",
      'Cannot read revenue as a number: received "12k"',
    ],
  ])("refuses %s", (_case, input, code, field, message) => {
    expect(() => averageRevenuePerUser(input)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
