import { describe, expect, it } from "vitest";
import { annualRecurringRevenue, type AnnualRecurringRevenueInput, type Choices } from "customer-metrics";

/** Six months of 10, five of 20 and one of 30: 190 in all, and 30 at the end. */
const YEAR = [10, 10, 10, 10, 10, 10, 20, 20, 20, 20, 20, 30];
const TRAILING = { annualForm: "trailing" } as const;

describe("annualRecurringRevenue", () => {
  it.each<[string, AnnualRecurringRevenueInput, Choices, string]>([
    ["is twelve times the present MRR", { mrr: "8333.33" }, {}, "99999.96"],
    ["is 0 without MRR", { mrr: 0 }, {}, "0"],
    ["takes the last of twelve months for the present: 30 × 12", { mrrByMonth: YEAR }, {}, "360"],
    ["takes the MRR that is given, with twelve months beside it: 25 × 12", { mrr: 25, mrrByMonth: YEAR }, {}, "300"],
    ["is the same when the run rate is asked for", { mrrByMonth: YEAR }, { annualForm: "run-rate" }, "360"],
    // FirstOfficer reports past years so.
    ["adds up the twelve months when they are asked for", { mrrByMonth: YEAR }, TRAILING, "190"],
    ["adds them up whatever the present MRR is", { mrr: 25, mrrByMonth: YEAR }, TRAILING, "190"],
    ["adds up cents exactly: twelve times ten cents", { mrrByMonth: Array<number>(12).fill(0.1) }, TRAILING, "1.2"],
  ])("%s", (_case, input, choices, expected) => {
    expect(annualRecurringRevenue(input, choices).toString()).toBe(expected);
  });

  it("does not change the months it is given", () => {
    expect(annualRecurringRevenue({ mrrByMonth: Object.freeze([...YEAR]) }, TRAILING).toString()).toBe("190");
  });

  it.each<[string, AnnualRecurringRevenueInput, Choices, string, string, string]>([
    [
      "eleven months",
      { mrrByMonth: YEAR.slice(1) },
      TRAILING,
      "wrong-length",
      "mrrByMonth",
      "Cannot use mrrByMonth of 11 values: give one for each of the last twelve months",
    ],
    [
      "thirteen months, even where they are not asked for",
      { mrr: 30, mrrByMonth: [...YEAR, 30] },
      {},
      "wrong-length",
      "mrrByMonth",
      "Cannot use mrrByMonth of 13 values: give one for each of the last twelve months",
    ],
    [
      "the sum of twelve months that are not there",
      { mrr: 30 },
      TRAILING,
      "missing-field",
      "mrrByMonth",
      'Cannot do without mrrByMonth as the choice is annualForm: "trailing": received undefined',
    ],
    [
      "neither of the two",
      JSON.parse("{}") as AnnualRecurringRevenueInput,
      {},
      "missing-field",
      "mrr",
      "Cannot do without mrr: received undefined",
    ],
    [
      "a negative month, by its place",
      { mrrByMonth: [10, -10, ...YEAR.slice(2)] },
      TRAILING,
      "negative",
      "mrrByMonth[1]",
      "Cannot use a negative mrrByMonth[1]: received -10",
    ],
    ["a negative MRR", { mrr: -1 }, {}, "negative", "mrr", "Cannot use a negative mrr: received -1"],
    [
      "an amount that is no number",
      { mrr: "8.333,33" },
      {},
      "not-a-number",
      "mrr",
      'Cannot read mrr as a number: received "8.333,33"',
    ],
  ])("refuses %s", (_case, input, choices, code, field, message) => {
    expect(() => annualRecurringRevenue(input, choices)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
