import { describe, expect, it } from "vitest";
import { MetricDecimal } from "../../src/number/decimal.ts";
import { ratio } from "../../src/number/ratio.ts";

describe("ratio", () => {
  it.each([
    ["1", "4", "0.25"],
    ["-1", "4", "-0.25"],
    ["1", "-4", "-0.25"],
    ["0", "4", "0"],
    ["0.1", "0.3", `0.${"3".repeat(40)}`],
    ["2", "3", `0.${"6".repeat(39)}7`],
  ])("of %s to %s is %s", (part, whole, expected) => {
    expect(ratio(new MetricDecimal(part), new MetricDecimal(whole))?.toString()).toBe(expected);
  });

  it.each([
    ["1", "0"],
    ["0", "0"],
    ["-1", "0"],
    ["1", "-0"],
  ])("of %s to %s is null", (part, whole) => {
    expect(ratio(new MetricDecimal(part), new MetricDecimal(whole))).toBeNull();
  });
});
