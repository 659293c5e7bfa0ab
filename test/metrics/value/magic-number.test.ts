import { describe, expect, it } from "vitest";
import { annualRecurringRevenue, magicNumber, type MagicNumberInput } from "customer-metrics";

describe("magicNumber", () => {
  it.each<[string, MagicNumberInput, string]>([
    // theprimecalculator.com, "SaaS magic number", formula: (5,000,000 − 4,500,000) ÷ 400,000.
    ["theprimecalculator", { netNewArr: 5_000_000 - 4_500_000, priorSalesAndMarketing: 400_000 }, "1.25"],
    // xlslides.com, "SaaS magic number calculator": a quarter's revenue grew by 480,000, which makes 1.92M a year; 1.07.
    ["xlslides, rounded", { netNewArr: 4 * 480_000, priorSalesAndMarketing: 1_800_000 }, "1.07"],
  ])("reproduces the published %s", (_case, input, expected) => {
    expect(magicNumber(input)?.toDecimalPlaces(2).toString()).toBe(expected);
  });

  it("is the same from revenue, from MRR and from ARR of one company", () => {
    // MRR went from 100,000 to 110,000 at once, so a quarter's revenue from 300,000 to 330,000 and ARR by 120,000.
    const priorSalesAndMarketing = 160_000;
    const arr = (mrr: number): number => annualRecurringRevenue({ mrr }).toNumber();
    const fromArr = magicNumber({ netNewArr: arr(110_000) - arr(100_000), priorSalesAndMarketing });
    expect(fromArr?.toString()).toBe("0.75");
    expect(magicNumber({ netNewArr: (330_000 - 300_000) * 4, priorSalesAndMarketing })?.toString()).toBe("0.75");
    expect(magicNumber({ netNewArr: (110_000 - 100_000) * 12, priorSalesAndMarketing })?.toString()).toBe("0.75");
  });

  it("is 0 when ARR stood still, and below it when ARR fell", () => {
    expect(magicNumber({ netNewArr: 0, priorSalesAndMarketing: 400_000 })?.toString()).toBe("0");
    expect(magicNumber({ netNewArr: "-100000", priorSalesAndMarketing: 400_000 })?.toString()).toBe("-0.25");
  });

  it("is null when nothing was spent, whatever was added", () => {
    expect(magicNumber({ netNewArr: 500_000, priorSalesAndMarketing: 0 })).toBeNull();
    expect(magicNumber({ netNewArr: 0, priorSalesAndMarketing: 0 })).toBeNull();
  });

  it.each<[string, Partial<MagicNumberInput>, string, string, string]>([
    [
      "a negative spend",
      { priorSalesAndMarketing: -400_000 },
      "negative",
      "priorSalesAndMarketing",
      "Cannot use a negative priorSalesAndMarketing: received -400000",
    ],
    [
      "ARR in words",
      { netNewArr: "0.5M" },
      "not-a-number",
      "netNewArr",
      'Cannot read netNewArr as a number: received "0.5M"',
    ],
  ])("refuses %s", (_case, change, code, field, message) => {
    expect(() => magicNumber({ netNewArr: 500_000, priorSalesAndMarketing: 400_000, ...change })).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
