import { describe, expect, it } from "vitest";
import {
  customerAcquisitionCost,
  customerLifetimeValue,
  lifetimeValueToAcquisitionCost,
  type LifetimeValueToAcquisitionCostInput,
} from "customer-metrics";
import { known } from "../../support/values.ts";

describe("lifetimeValueToAcquisitionCost", () => {
  it.each<[string, LifetimeValueToAcquisitionCostInput, string]>([
    // geniegoals.co.uk, "LTV:CAC ratio".
    ["geniegoals: 300 for 50", { lifetimeValue: 300, acquisitionCost: 50 }, "6"],
    // toolzdeck.com, "LTV:CAC calculator".
    ["toolzdeck: 24,000 for 6,000", { lifetimeValue: 24_000, acquisitionCost: 6_000 }, "4"],
    // mrcalcu.com, "LTV to CAC ratio calculator".
    ["mrcalcu: 960 for 600", { lifetimeValue: 960, acquisitionCost: 600 }, "1.6"],
    ["mrcalcu: 840 for 280", { lifetimeValue: 840, acquisitionCost: 280 }, "3"],
    ["mrcalcu: 240 for 300", { lifetimeValue: 240, acquisitionCost: 300 }, "0.8"],
    ["mrcalcu: 2,025 for 900", { lifetimeValue: 2025, acquisitionCost: 900 }, "2.25"],
    ["mrcalcu: 2,916 for 300", { lifetimeValue: 2916, acquisitionCost: 300 }, "9.72"],
  ])("reproduces the published %s", (_case, input, expected) => {
    expect(lifetimeValueToAcquisitionCost(input)?.toString()).toBe(expected);
  });

  it("takes what the two other formulas answer", () => {
    // mrcalcu.com once more: $250 at 60 % for $20, which is $10,000 for 500 customers.
    const lifetimeValue = known(customerLifetimeValue({ revenuePerPeriod: 250, grossMargin: "0.6", lifetime: 1 }));
    const acquisitionCost = known(customerAcquisitionCost({ spend: 10_000, newCustomers: 500 }));
    expect(lifetimeValueToAcquisitionCost({ lifetimeValue, acquisitionCost })?.toString()).toBe("7.5");
  });

  it("is 0 for a customer who is worth nothing, and below it for one who costs more than it brings", () => {
    expect(lifetimeValueToAcquisitionCost({ lifetimeValue: 0, acquisitionCost: 50 })?.toString()).toBe("0");
    expect(lifetimeValueToAcquisitionCost({ lifetimeValue: "-25", acquisitionCost: 50 })?.toString()).toBe("-0.5");
  });

  it("is null when customers come for nothing, whatever they are worth", () => {
    expect(lifetimeValueToAcquisitionCost({ lifetimeValue: 300, acquisitionCost: 0 })).toBeNull();
    expect(lifetimeValueToAcquisitionCost({ lifetimeValue: 0, acquisitionCost: 0 })).toBeNull();
  });

  it.each<[string, Partial<LifetimeValueToAcquisitionCostInput>, string, string, string]>([
    [
      "a negative cost",
      { acquisitionCost: "-50" },
      "negative",
      "acquisitionCost",
      'Cannot use a negative acquisitionCost: received "-50"',
    ],
    [
      "a value that is not there, as a caller without a compiler passes what was null",
      JSON.parse('{ "lifetimeValue": null }') as { lifetimeValue: number },
      "not-a-number",
      "lifetimeValue",
      "Cannot read lifetimeValue as a number: received null",
    ],
    [
      "a ratio for a cost",
      { acquisitionCost: "3:1" },
      "not-a-number",
      "acquisitionCost",
      'Cannot read acquisitionCost as a number: received "3:1"',
    ],
  ])("refuses %s", (_case, change, code, field, message) => {
    const input = { lifetimeValue: 300, acquisitionCost: 50, ...change };
    expect(() => lifetimeValueToAcquisitionCost(input)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
