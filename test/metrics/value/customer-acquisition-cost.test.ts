import { describe, expect, it } from "vitest";
import { customerAcquisitionCost, type CustomerAcquisitionCostInput } from "customer-metrics";

describe("customerAcquisitionCost", () => {
  it.each<[string, CustomerAcquisitionCostInput, string]>([
    // dnoise.online, "CAC payback": 150,000 for 50 customers, whose payback of 18.75 is reproduced there.
    ["is spend over customers won", { spend: 150_000, newCustomers: 50 }, "3000"],
    // mrcalcu.com, "LTV to CAC ratio calculator": $10,000 ÷ 500.
    ["is $20 for 500 customers at $10,000", { spend: 10_000, newCustomers: 500 }, "20"],
    ["is 0 when nothing was spent", { spend: 0, newCustomers: 7 }, "0"],
    ["keeps cents: 1000.10 ÷ 4", { spend: "1000.10", newCustomers: 4 }, "250.025"],
    ["keeps 40 digits of a quotient with no end", { spend: 100, newCustomers: 3n }, `33.${"3".repeat(38)}`],
  ])("%s", (_case, input, expected) => {
    expect(customerAcquisitionCost(input)?.toString()).toBe(expected);
  });

  it("is null when nobody joined, whatever was spent", () => {
    expect(customerAcquisitionCost({ spend: 90_000, newCustomers: 0 })).toBeNull();
    expect(customerAcquisitionCost({ spend: 0, newCustomers: 0 })).toBeNull();
  });

  it.each<[string, Partial<CustomerAcquisitionCostInput>, string, string, string]>([
    ["a negative spend", { spend: -1 }, "negative", "spend", "Cannot use a negative spend: received -1"],
    [
      "a negative number of customers",
      { newCustomers: -50 },
      "negative",
      "newCustomers",
      "Cannot use a negative newCustomers: received -50",
    ],
    [
      "part of a customer",
      { newCustomers: "12.5" },
      "not-whole",
      "newCustomers",
      'Cannot use a fraction as newCustomers, which counts whole ones: received "12.5"',
    ],
    [
      "a spend with separators",
      { spend: "150,000" },
      "not-a-number",
      "spend",
      'Cannot read spend as a number: received "150,000"',
    ],
  ])("refuses %s", (_case, change, code, field, message) => {
    expect(() => customerAcquisitionCost({ spend: 150_000, newCustomers: 50, ...change })).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
