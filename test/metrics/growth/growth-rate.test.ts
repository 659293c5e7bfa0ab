import { describe, expect, it } from "vitest";
import { growthRate, type GrowthRateInput } from "customer-metrics";

describe("growthRate", () => {
  it.each<[string, GrowthRateInput, string]>([
    // saasvaluation.leaddoubler.com: from 100,000 to 150,000 in a year, 50 %.
    ["is the change over what it was", { previous: 100_000, current: 150_000 }, "0.5"],
    // einvestingforbeginners.com, "Negative growth": from 100 to 125.
    ["is the change over what it was", { previous: 100, current: 125 }, "0.25"],
    // calcdomain.com, "ARR growth rate calculator": 1 million to 900,000 in a year.
    ["is below 0 when it fell", { previous: 1_000_000, current: 900_000 }, "-0.1"],
    ["is 0 when nothing changed", { previous: "12.50", current: 12.5 }, "0"],
    ["is −1 when nothing is left", { previous: 3, current: 0 }, "-1"],
    ["is below −1 when a profit became a loss: (−5 − 10) ÷ 10", { previous: 10, current: -5 }, "-1.5"],
    ["keeps the decimals that were written: 0.1 ÷ 0.2", { previous: 0.2, current: 0.3 }, "0.5"],
  ])("%s", (_case, input, expected) => {
    expect(growthRate(input)?.toString()).toBe(expected);
  });

  it("tells two stories of one December, by what it is held against", () => {
    // sandhyaindurkar.com, "Up from last month": 11.2 million in November, 10.5 in December, 9.5 in the December before;
    // printed are −6 % and +11 %.
    const percent = (previous: number): string =>
      String(growthRate({ previous, current: 10.5 })?.times(100).toFixed(0));
    expect([percent(11.2), percent(9.5)]).toEqual(["-6", "11"]);
  });

  it("is null when there was nothing to grow from", () => {
    expect(growthRate({ previous: 0, current: 5 })).toBeNull();
    expect(growthRate({ previous: 0, current: 0 })).toBeNull();
  });

  it("is null below 0, where einvestingforbeginners.com shows a rise from −25 to 50 come out as −300 %", () => {
    expect(growthRate({ previous: -25, current: 50 })).toBeNull();
    expect(growthRate({ previous: -25, current: -50 })).toBeNull();
  });

  it.each<[string, GrowthRateInput, string, string, string]>([
    [
      "an amount with a separator",
      { previous: "100,000", current: 1 },
      "not-a-number",
      "previous",
      'Cannot read previous as a number: received "100,000"',
    ],
    [
      "what is no number",
      { previous: 1, current: NaN },
      "not-a-number",
      "current",
      "Cannot read current as a number: received NaN",
    ],
    [
      "a number that is left out",
      JSON.parse('{"previous":1}') as GrowthRateInput,
      "missing-field",
      "current",
      "Cannot do without current: received undefined",
    ],
  ])("refuses %s", (_case, input, code, field, message) => {
    expect(() => growthRate(input)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
