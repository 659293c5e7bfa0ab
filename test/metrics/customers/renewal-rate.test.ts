import { describe, expect, it } from "vitest";
import { renewalRate, type RenewalRateInput } from "customer-metrics";

describe("renewalRate", () => {
  it.each<[string, RenewalRateInput, string]>([
    // costcalculator.calculator.city, "Customer renewal rate calculation": 180 of 200.
    ["is the share of what was due that was renewed", { dueForRenewal: 200, renewed: 180 }, "0.9"],
    ["takes money as well as customers", { dueForRenewal: "50000.00", renewed: "43750.50" }, "0.87501"],
    ["is 0 when nothing was renewed", { dueForRenewal: 12, renewed: 0 }, "0"],
    ["is 1 when all of it was", { dueForRenewal: 12, renewed: 12 }, "1"],
  ])("%s", (_case, input, expected) => {
    expect(renewalRate(input)?.toString()).toBe(expected);
    expect(renewalRate(input, { form: "renewed-over-due", uplift: "refused" })?.toString()).toBe(expected);
  });

  it.each<[string, RenewalRateInput, "counted" | "capped", string]>([
    ["passes 1 when a higher price is counted", { dueForRenewal: 50_000, renewed: 52_000 }, "counted", "1.04"],
    ["stops at 1 when it is cut off", { dueForRenewal: 50_000, renewed: 52_000 }, "capped", "1"],
    ["is what it was below that: counted", { dueForRenewal: 50_000, renewed: 45_000 }, "counted", "0.9"],
    ["is what it was below that: capped", { dueForRenewal: 50_000, renewed: 45_000 }, "capped", "0.9"],
  ])("%s", (_case, input, uplift, expected) => {
    expect(renewalRate(input, { uplift })?.toString()).toBe(expected);
  });

  it("has three answers for one year, by form", () => {
    // 1000 customers; 200 were due, of whom 20 left; 30 joined.
    expect(renewalRate({ dueForRenewal: 200, renewed: 180 })?.toString()).toBe("0.9");
    const ends = { startingCustomers: 1000, endingCustomers: 1010 };
    expect(renewalRate(ends, { form: "ending-over-starting" })?.toString()).toBe("1.01");
    expect(renewalRate({ churnRate: "0.02" }, { form: "one-minus-churn" })?.toString()).toBe("0.98");
  });

  it("lets one minus a net churn pass 1, as ChurnZero's 105 % does", () => {
    expect(renewalRate({ churnRate: "-0.05" }, { form: "one-minus-churn" })?.toString()).toBe("1.05");
  });

  it("is null when nothing was due, or nobody was there", () => {
    expect(renewalRate({ dueForRenewal: 0, renewed: 0 })).toBeNull();
    expect(renewalRate({ dueForRenewal: 0, renewed: 5 }, { uplift: "counted" })).toBeNull();
    const nobody = { startingCustomers: 0, endingCustomers: 3 };
    expect(renewalRate(nobody, { form: "ending-over-starting" })).toBeNull();
  });

  it.each<[string, () => unknown, string, string, string]>([
    [
      "more renewals than were due",
      () => renewalRate({ dueForRenewal: 200, renewed: 210 }),
      "parts-exceed-whole",
      "renewed",
      'Cannot compute renewal rate as no more can be renewed than was due: 210 renewed of 200 dueForRenewal; for money renewed at a higher price choose uplift "counted" or "capped"',
    ],
    [
      "a negative amount",
      () => renewalRate({ dueForRenewal: -1, renewed: 0 }),
      "negative",
      "dueForRenewal",
      "Cannot use a negative dueForRenewal: received -1",
    ],
    [
      "a negative renewal",
      () => renewalRate({ dueForRenewal: 1, renewed: "-1" }),
      "negative",
      "renewed",
      'Cannot use a negative renewed: received "-1"',
    ],
    [
      "a negative start",
      () => renewalRate({ startingCustomers: -9, endingCustomers: 8 }, { form: "ending-over-starting" }),
      "negative",
      "startingCustomers",
      "Cannot use a negative startingCustomers: received -9",
    ],
    [
      "a negative end",
      () => renewalRate({ startingCustomers: 9, endingCustomers: -8 }, { form: "ending-over-starting" }),
      "negative",
      "endingCustomers",
      "Cannot use a negative endingCustomers: received -8",
    ],
    [
      "a form that it does not know",
      () =>
        renewalRate({ dueForRenewal: 2, renewed: 1 }, JSON.parse('{"form":"logo"}') as { form?: "renewed-over-due" }),
      "not-allowed",
      "form",
      'Cannot use "logo" as form: choose "renewed-over-due", "ending-over-starting" or "one-minus-churn"',
    ],
    [
      "the customers of one form for another",
      () => renewalRate(JSON.parse('{"startingCustomers":9,"endingCustomers":8}') as RenewalRateInput),
      "missing-field",
      "dueForRenewal",
      "Cannot do without dueForRenewal: received undefined",
    ],
    [
      "customers who are no number",
      () => renewalRate({ startingCustomers: 9, endingCustomers: "all" }, { form: "ending-over-starting" }),
      "not-a-number",
      "endingCustomers",
      'Cannot read endingCustomers as a number: received "all"',
    ],
    [
      "a churn in percent signs",
      () => renewalRate({ churnRate: "5%" }, { form: "one-minus-churn" }),
      "not-a-number",
      "churnRate",
      'Cannot read churnRate as a number: received "5%"',
    ],
  ])("refuses %s", (_case, call, code, field, message) => {
    expect(call).toThrow(expect.objectContaining({ name: "MetricInputError", code, field, message }));
  });
});
