import { describe, expect, it } from "vitest";
import { type Choices, customerChurnRate, type CustomerChurnRateInput } from "customer-metrics";

/** Eleven left a hundred, and one of them had joined in the same month. */
const MAY: CustomerChurnRateInput = {
  startingCustomers: 100,
  newCustomers: 10,
  churnedCustomers: 11,
  churnedNewCustomers: 1,
};

/** Every kind of churn at once: 4 had joined, 3 came back, 2 had been away and came to leave, and 10 did none of it. */
const JUNE: CustomerChurnRateInput = {
  startingCustomers: 100,
  newCustomers: 50,
  churnedCustomers: 19,
  endingCustomers: 140,
  dueForRenewal: 48,
  churnedNewCustomers: 4,
  recoveredCustomers: 3,
  churnedReturnedCustomers: 2,
};

const ALL_COUNTED = { joinedAndChurned: "counted", churnedAndRecovered: "counted" } as const;

describe("customerChurnRate", () => {
  it.each<[string, CustomerChurnRateInput, string]>([
    ["is the share that left", { startingCustomers: 1000, churnedCustomers: 50 }, "0.05"],
    ["is 0 when nobody left", { startingCustomers: 1000, churnedCustomers: 0 }, "0"],
    ["is 1 when everybody left", { startingCustomers: 7, churnedCustomers: 7 }, "1"],
    ["keeps 40 digits of a quotient with no end", { startingCustomers: 3, churnedCustomers: 1 }, `0.${"3".repeat(40)}`],
    ["leaves out those who joined and left in the period", MAY, "0.1"],
    ["leaves out the recovered and counts the returned, as nothing else is asked for", JUNE, "0.12"],
    [
      "does not divide by customers that no choice asks for",
      { startingCustomers: 10, churnedCustomers: 1, endingCustomers: 90, dueForRenewal: 2, newCustomers: 81 },
      "0.1",
    ],
    [
      "may pass 1 as long as it is not told who of the churned had joined",
      { startingCustomers: 10, newCustomers: 5, churnedCustomers: 12 },
      "1.2",
    ],
    // github.com/Brett777/Predict-Churn: from 500 to 450 in a period without new customers.
    ["reproduces the 10 % of Predict-Churn", { startingCustomers: 500, churnedCustomers: 50 }, "0.1"],
    // websitebuilderinsider: 1000 customers, 950 of them retained.
    ["reproduces the 5 % of Website Builder Insider", { startingCustomers: 1000, churnedCustomers: 50 }, "0.05"],
    // polarsource/polar, test_churn_rate_rolling_window: one of five cancelled within the 30 days.
    ["reproduces the 20 % of Polar's rolling window", { startingCustomers: 5, churnedCustomers: 1 }, "0.2"],
  ])("%s", (_case, input, expected) => {
    expect(customerChurnRate(input)?.toString()).toBe(expected);
  });

  // Worked by hand from June: 19 churned, of them 4 + 3 + 2 in parts; 100 at the start, 140 at the end.
  it.each<[string, Choices, string]>([
    ["those who joined are counted: 16 / 100", { joinedAndChurned: "counted" }, "0.16"],
    ["those who joined are excluded: 12 / 100", { joinedAndChurned: "excluded" }, "0.12"],
    ["the recovered are counted: 15 / 100", { churnedAndRecovered: "counted" }, "0.15"],
    ["the recovered are excluded: 12 / 100", { churnedAndRecovered: "excluded" }, "0.12"],
    ["the returned are counted: 12 / 100", { returnedAndChurned: "counted" }, "0.12"],
    ["the returned are excluded: 10 / 100", { returnedAndChurned: "excluded" }, "0.1"],
    ["all are counted: 19 / 100", ALL_COUNTED, "0.19"],
    ["of the starting: 12 / 100", { churnDenominator: "starting" }, "0.12"],
    ["of the starting plus the new: 12 / 150", { churnDenominator: "starting-plus-new" }, "0.08"],
    ["of the average of both ends: 12 / 120", { churnDenominator: "average" }, "0.1"],
    ["of those due for renewal: 12 / 48", { churnDenominator: "due-for-renewal" }, "0.25"],
    // What Stripe's documentation describes: every churn, over the start plus the new. 19 / 150.
    [
      "every churn of the starting plus the new, as Stripe counts",
      { ...ALL_COUNTED, churnDenominator: "starting-plus-new" },
      "0.1266666666666666666666666666666666666667",
    ],
    // ChartMogul's Standard: without those who joined and without those who reactivated in the period. 10 / 100.
    ["without any part, as ChartMogul counts", { returnedAndChurned: "excluded" }, "0.1"],
  ])("answers when %s", (_case, choices, expected) => {
    expect(customerChurnRate(JUNE, choices)?.toString()).toBe(expected);
  });

  it("gives 0.1, 0.11 or 0.1 for one May, by what is counted and of whom", () => {
    const counted = { joinedAndChurned: "counted" } as const;
    expect(customerChurnRate(MAY)?.toString()).toBe("0.1");
    expect(customerChurnRate(MAY, counted)?.toString()).toBe("0.11");
    expect(customerChurnRate(MAY, { ...counted, churnDenominator: "starting-plus-new" })?.toString()).toBe("0.1");
  });

  it.each<[string, CustomerChurnRateInput, Choices]>([
    ["nobody was there at the start", { startingCustomers: 0, churnedCustomers: 0 }, {}],
    [
      "the only ones who left had joined",
      { startingCustomers: 0, newCustomers: 3, churnedCustomers: 2, churnedNewCustomers: 2 },
      { joinedAndChurned: "counted" },
    ],
    [
      "nothing was due",
      { startingCustomers: 9, churnedCustomers: 0, dueForRenewal: 0 },
      { churnDenominator: "due-for-renewal" },
    ],
    [
      "both ends are empty",
      { startingCustomers: 0, churnedCustomers: 0, endingCustomers: 0 },
      { churnDenominator: "average" },
    ],
  ])("is null when %s", (_case, input, choices) => {
    expect(customerChurnRate(input, choices)).toBeNull();
  });

  it.each<[string, Partial<CustomerChurnRateInput>, string, string, string]>([
    [
      "a fraction of a customer",
      { startingCustomers: 99.5 },
      "not-whole",
      "startingCustomers",
      "Cannot use a fraction as startingCustomers, which counts whole ones: received 99.5",
    ],
    [
      "a negative count",
      { churnedCustomers: -1n },
      "negative",
      "churnedCustomers",
      "Cannot use a negative churnedCustomers: received -1",
    ],
    [
      "a part that is no number",
      { recoveredCustomers: "1,000" },
      "not-a-number",
      "recoveredCustomers",
      'Cannot read recoveredCustomers as a number: received "1,000"',
    ],
    [
      "parts that exceed the churned",
      { churnedCustomers: 2, churnedNewCustomers: 2, recoveredCustomers: 1 },
      "parts-exceed-whole",
      "churnedCustomers",
      "Cannot compute customer churn rate as the parts of the churned must not exceed them: 3 of 2 churnedCustomers",
    ],
    [
      "more churn than there were customers",
      { churnedCustomers: 102, churnedNewCustomers: 1 },
      "losses-exceed-base",
      "churnedCustomers",
      "Cannot compute customer churn rate as no more can churn than there were: 101 churnedCustomers of 100 startingCustomers; tell in churnedNewCustomers how many of them joined in the period",
    ],
  ])("refuses %s", (_case, change, code, field, message) => {
    expect(() => customerChurnRate({ ...MAY, ...change })).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });

  it.each<[keyof CustomerChurnRateInput, Choices]>([
    ["startingCustomers", {}],
    ["churnedCustomers", {}],
    ["churnedNewCustomers", {}],
    ["recoveredCustomers", {}],
    ["churnedReturnedCustomers", {}],
    ["newCustomers", { churnDenominator: "starting-plus-new" }],
    ["endingCustomers", { churnDenominator: "average" }],
    ["dueForRenewal", { churnDenominator: "due-for-renewal" }],
  ])("counts whole heads as %s, and none below zero", (field, choices) => {
    expect(() => customerChurnRate({ ...JUNE, [field]: "2.5" }, choices)).toThrow(
      `Cannot use a fraction as ${field}, which counts whole ones: received "2.5"`,
    );
    expect(() => customerChurnRate({ ...JUNE, [field]: -2 }, choices)).toThrow(
      `Cannot use a negative ${field}: received -2`,
    );
  });

  it("refuses one churn too many when nobody is said to have joined", () => {
    expect(() => customerChurnRate({ startingCustomers: 10, churnedCustomers: 11 })).toThrow(
      "Cannot compute customer churn rate as no more can churn than there were: 11 churnedCustomers of 10 startingCustomers",
    );
    expect(() => customerChurnRate({ startingCustomers: 10, churnedCustomers: 1, newCustomers: 0.5 })).toThrow(
      "Cannot use a fraction as newCustomers, which counts whole ones: received 0.5",
    );
  });

  it.each<[string, Choices, string]>([
    ["newCustomers", { churnDenominator: "starting-plus-new" }, 'churnDenominator: "starting-plus-new"'],
    ["endingCustomers", { churnDenominator: "average" }, 'churnDenominator: "average"'],
    ["dueForRenewal", { churnDenominator: "due-for-renewal" }, 'churnDenominator: "due-for-renewal"'],
    ["churnedNewCustomers", { joinedAndChurned: "excluded" }, 'joinedAndChurned: "excluded"'],
    ["recoveredCustomers", { churnedAndRecovered: "excluded" }, 'churnedAndRecovered: "excluded"'],
    ["churnedReturnedCustomers", { returnedAndChurned: "excluded" }, 'returnedAndChurned: "excluded"'],
  ])("asks for %s when a choice stands on it", (field, choices, choice) => {
    expect(() => customerChurnRate({ startingCustomers: 100, churnedCustomers: 11 }, choices)).toThrow(
      expect.objectContaining({
        code: "missing-field",
        field,
        message: `Cannot do without ${field} as the choice is ${choice}: received undefined`,
      }),
    );
  });
});
