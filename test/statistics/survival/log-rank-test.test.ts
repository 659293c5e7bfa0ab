import { describe, expect, it } from "vitest";
import { logRankTest } from "customer-metrics";
import { mercaptopurine, placebo } from "./freireich.ts";

describe("logRankTest of 6-MP against placebo", () => {
  const test = logRankTest([
    { group: "6-MP", observations: mercaptopurine },
    { group: "placebo", observations: placebo },
  ]);

  it("is the 16.79 of the textbooks", () => {
    // Cox and Oakes, and R's survdiff: expected 19.25 and 10.75, chi-square 16.8, p 4e-05.
    expect([test.chiSquare?.toFixed(2), test.degreesOfFreedom]).toEqual(["16.79", 1]);
    expect(test.groups.map(({ group, observed, expected }) => [group, observed, expected.toFixed(2)])).toEqual([
      ["6-MP", 9, "19.25"],
      ["placebo", 21, "10.75"],
    ]);
    expect(test.pValue?.toExponential(1)).toBe("4.2e-5");
  });
});
