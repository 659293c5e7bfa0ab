import { describe, expect, it } from "vitest";
import { burnMultiple, type BurnMultipleInput } from "customer-metrics";

describe("burnMultiple", () => {
  it.each<[string, BurnMultipleInput, string]>([
    // deckmetric.com, "Burn multiple": $4.8M burned for $3.2M of net new ARR.
    ["deckmetric", { netBurn: 4_800_000, netNewArr: 3_200_000 }, "1.5"],
    // winsabove.com, "Burn multiple": companies A and B.
    ["winsabove, company A", { netBurn: 4_000_000, netNewArr: 5_000_000 }, "0.8"],
    ["winsabove, company B", { netBurn: 12_000_000, netNewArr: 5_000_000 }, "2.4"],
    // aibizhub.io, "Burn multiple calculator", reproducibility.
    ["aibizhub", { netBurn: 500_000, netNewArr: 250_000 }, "2"],
  ])("reproduces the published example of %s", (_case, input, expected) => {
    expect(burnMultiple(input)?.toString()).toBe(expected);
  });

  it("is 0 for a company that breaks even while it grows, and below 0 for one that makes cash", () => {
    expect(burnMultiple({ netBurn: 0, netNewArr: 250_000 })?.toString()).toBe("0");
    expect(burnMultiple({ netBurn: "-500000", netNewArr: 250_000 })?.toString()).toBe("-2");
  });

  it.each<[string, BurnMultipleInput]>([
    ["ARR stood still", { netBurn: 500_000, netNewArr: 0 }],
    ["ARR stood still and nothing was burned", { netBurn: 0, netNewArr: 0 }],
    ["ARR fell", { netBurn: 500_000, netNewArr: -250_000 }],
    [
      "ARR fell and cash was made, which would look like burning two for one",
      { netBurn: -500_000, netNewArr: -250_000 },
    ],
  ])("is null when %s", (_case, input) => {
    expect(burnMultiple(input)).toBeNull();
  });

  it.each<[string, BurnMultipleInput, string, string]>([
    [
      "a burn in brackets, as accountants write losses",
      { netBurn: "(500000)", netNewArr: 250_000 },
      "netBurn",
      'Cannot read netBurn as a number: received "(500000)"',
    ],
    [
      "ARR that is no number, where the answer would be null",
      { netBurn: 500_000, netNewArr: "none" },
      "netNewArr",
      'Cannot read netNewArr as a number: received "none"',
    ],
    [
      "an infinite burn",
      { netBurn: Infinity, netNewArr: -1 },
      "netBurn",
      "Cannot read netBurn as a number: received Infinity",
    ],
  ])("refuses %s", (_case, input, field, message) => {
    expect(() => burnMultiple(input)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code: "not-a-number", field, message }),
    );
  });
});
