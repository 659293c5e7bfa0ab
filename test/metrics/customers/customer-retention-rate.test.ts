import { describe, expect, it } from "vitest";
import { customerChurnRate, customerRetentionRate, type CustomerRetentionRateInput } from "customer-metrics";

/** 140 = 100 + 50 joined + 9 came back − 19 left, of whom 4 had joined and 3 came back: 88 of the hundred are there. */
const JUNE: CustomerRetentionRateInput = {
  startingCustomers: 100,
  endingCustomers: 140,
  newCustomers: 50,
  churnedNewCustomers: 4,
  reactivatedCustomers: 9,
  recoveredCustomers: 3,
};

describe("customerRetentionRate", () => {
  it.each<[string, CustomerRetentionRateInput, string]>([
    [
      "does not let new customers hide the losses",
      { startingCustomers: 200, endingCustomers: 210, newCustomers: 30 },
      "0.9",
    ],
    ["is 1 when nobody left", { startingCustomers: 7, endingCustomers: 9, newCustomers: 2 }, "1"],
    ["is 0 when only new ones are there", { startingCustomers: 100, endingCustomers: 30, newCustomers: 30 }, "0"],
    ["takes every movement of a busy month into account: 88 / 100", JUNE, "0.88"],
    [
      "adds back the new who left: 180 − 30 + 5 of 200",
      { startingCustomers: 200, endingCustomers: 180, newCustomers: 30, churnedNewCustomers: 5 },
      "0.775",
    ],
    [
      "does not keep those who came back from before: 180 − 30 − 4 of 200",
      { startingCustomers: 200, endingCustomers: 180, newCustomers: 30, reactivatedCustomers: 4 },
      "0.73",
    ],
    [
      "keeps those who left and came back: 180 − 30 − 4 + 4 of 200",
      {
        startingCustomers: 200,
        endingCustomers: 180,
        newCustomers: 30,
        reactivatedCustomers: 4,
        recoveredCustomers: 4,
      },
      "0.75",
    ],
    // websitebuilderinsider: 1000 customers, 950 of them left over, none added.
    [
      "reproduces the 95 % of Website Builder Insider",
      { startingCustomers: 1000, endingCustomers: 950, newCustomers: 0 },
      "0.95",
    ],
  ])("%s", (_case, input, expected) => {
    expect(customerRetentionRate(input)?.toString()).toBe(expected);
  });

  it("adds up to 1 with the churn of the same counts", () => {
    const counts = { ...JUNE, churnedCustomers: 19, churnedReturnedCustomers: 0 };
    expect(customerChurnRate(counts)?.toString()).toBe("0.12");
    expect(customerRetentionRate(counts)?.toString()).toBe("0.88");
  });

  it("falls below 0 with a churn above 1, when more came back and left than stayed", () => {
    // The only customer left, and two who had been away came back and left: 3 / 1 churned.
    const counts = { startingCustomers: 1, endingCustomers: 0, newCustomers: 0, churnedNewCustomers: 0 };
    const moves = { reactivatedCustomers: 2, churnedCustomers: 3, churnedReturnedCustomers: 2 };
    expect(customerChurnRate({ ...counts, ...moves })?.toString()).toBe("3");
    expect(customerRetentionRate({ ...counts, ...moves })?.toString()).toBe("-2");
    expect(customerChurnRate({ ...counts, ...moves }, { returnedAndChurned: "excluded" })?.toString()).toBe("1");
  });

  it.each<[string, Partial<CustomerRetentionRateInput>]>([
    ["churnedNewCustomers", { reactivatedCustomers: 0 }],
    ["reactivatedCustomers", { churnedNewCustomers: 0 }],
  ])("refuses fewer than none as long as %s is not told", (_field, told) => {
    const input = { startingCustomers: 100, endingCustomers: 5, newCustomers: 10, ...told };
    expect(() => customerRetentionRate(input)).toThrow("the counts leave -5 retained of 100 startingCustomers");
  });

  it("is null when there was nobody to retain", () => {
    expect(customerRetentionRate({ startingCustomers: 0, endingCustomers: 4, newCustomers: 4 })).toBeNull();
  });

  it.each<keyof CustomerRetentionRateInput>([
    "startingCustomers",
    "endingCustomers",
    "newCustomers",
    "churnedNewCustomers",
    "reactivatedCustomers",
    "recoveredCustomers",
  ])("counts whole heads as %s, and none below zero", (field) => {
    expect(() => customerRetentionRate({ ...JUNE, [field]: 2.5 })).toThrow(
      `Cannot use a fraction as ${field}, which counts whole ones: received 2.5`,
    );
    expect(() => customerRetentionRate({ ...JUNE, [field]: "-2" })).toThrow(
      `Cannot use a negative ${field}: received "-2"`,
    );
  });

  it.each<[string, Partial<CustomerRetentionRateInput>, string, string, string]>([
    [
      "half a customer",
      { newCustomers: "0.5" },
      "not-whole",
      "newCustomers",
      'Cannot use a fraction as newCustomers, which counts whole ones: received "0.5"',
    ],
    [
      "a negative count",
      { reactivatedCustomers: -2 },
      "negative",
      "reactivatedCustomers",
      "Cannot use a negative reactivatedCustomers: received -2",
    ],
    [
      "more new customers than can be there",
      { endingCustomers: 5 },
      "parts-exceed-whole",
      "newCustomers",
      "Cannot compute customer retention rate as the counts leave -5 retained of 100 startingCustomers: check newCustomers, or tell churnedNewCustomers",
    ],
    [
      "more retained than there were",
      { endingCustomers: 120 },
      "parts-exceed-whole",
      "endingCustomers",
      "Cannot compute customer retention rate as the counts leave 110 retained of 100 startingCustomers: check endingCustomers, or tell reactivatedCustomers",
    ],
  ])("refuses %s", (_case, change, code, field, message) => {
    const input = { startingCustomers: 100, endingCustomers: 100, newCustomers: 10, ...change };
    expect(() => customerRetentionRate(input)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
