import { describe, expect, it } from "vitest";
import { engagementRate, type EngagementRateInput } from "customer-metrics";

describe("engagementRate", () => {
  it.each<[string, EngagementRateInput, string]>([
    // gobanyan.io, "Active users & engagement rate explained": 1,200 of 2,000 users, 60 %.
    ["is the share of those with access that was engaged", { engaged: 1200, eligible: 2000 }, "0.6"],
    ["takes counts in any form", { engaged: "3", eligible: 8n }, "0.375"],
    ["is 0 when nobody was", { engaged: 0, eligible: 7 }, "0"],
    ["is 1 when all of them were", { engaged: 7, eligible: 7 }, "1"],
  ])("%s", (_case, input, expected) => {
    expect(engagementRate(input)?.toString()).toBe(expected);
  });

  it("is null when nobody had access", () => {
    expect(engagementRate({ engaged: 0, eligible: 0 })).toBeNull();
  });

  it.each<[string, EngagementRateInput, string, string, string]>([
    [
      "more engaged than could be",
      { engaged: 12, eligible: 10 },
      "parts-exceed-whole",
      "engaged",
      "Cannot compute engagement rate as the engaged must be among the eligible: 12 of 10",
    ],
    [
      "a negative count",
      { engaged: "-3", eligible: 10 },
      "negative",
      "engaged",
      'Cannot use a negative engaged: received "-3"',
    ],
    [
      "part of a user",
      { engaged: 3, eligible: 10.5 },
      "not-whole",
      "eligible",
      "Cannot use a fraction as eligible, which counts whole ones: received 10.5",
    ],
    [
      "a percentage",
      { engaged: "60%", eligible: 100 },
      "not-a-number",
      "engaged",
      'Cannot read engaged as a number: received "60%"',
    ],
    [
      "a count that is left out",
      JSON.parse('{"engaged":1}') as EngagementRateInput,
      "missing-field",
      "eligible",
      "Cannot do without eligible: received undefined",
    ],
  ])("refuses %s", (_case, input, code, field, message) => {
    expect(() => engagementRate(input)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
