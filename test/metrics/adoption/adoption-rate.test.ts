import { describe, expect, it } from "vitest";
import { type AdoptionBase, adoptionRate, type AdoptionRateInput } from "customer-metrics";

describe("adoptionRate", () => {
  it.each<[string, AdoptionRateInput, string]>([
    ["is the share of the eligible that adopted", { eligible: 1000, adopters: 500 }, "0.5"],
    ["takes counts in any form", { eligible: "1000", adopters: 1n }, "0.001"],
    ["is 0 when nobody did", { eligible: 12, adopters: 0 }, "0"],
    ["is 1 when all of them did", { eligible: 12, adopters: 12 }, "1"],
  ])("%s", (_case, input, expected) => {
    expect(adoptionRate(input)?.toString()).toBe(expected);
    expect(adoptionRate(input, { of: "eligible" })?.toString()).toBe(expected);
  });

  // In percent. feedgot.com, "Feature adoption calculator": 98 of 240 eligible users.
  // calclet.com, "SaaS feature adoption rate calculator": 3,560 of 12,800 eligible seats.
  it.each([
    [{ eligible: 240, adopters: 98 }, 1, "40.8"],
    [{ eligible: 12_800, adopters: 3560 }, 2, "27.81"],
  ])("reproduces what is published of the eligible: %o", (input, decimals, expected) => {
    expect(adoptionRate(input)?.times(100).toFixed(decimals)).toBe(expected);
  });

  it("reproduces what is published of others", () => {
    // metrickittools.com, glossary "Feature adoption": 800 of 2,000 active users; its calculator: 2,400 of 8,000.
    expect(adoptionRate({ active: 2000, adopters: 800 }, { of: "active" })?.toString()).toBe("0.4");
    expect(adoptionRate({ active: 8000, adopters: 2400 }, { of: "active" })?.toString()).toBe("0.3");
    // shno.co, "Product adoption rate": 40 of 200 who signed up.
    expect(adoptionRate({ signups: 200, adopters: 40 }, { of: "signups" })?.toString()).toBe("0.2");
    // zapscale.com, "Adoption rate": 200 of 1,000 customers.
    expect(adoptionRate({ customers: 1000, adopters: 200 }, { of: "customers" })?.toString()).toBe("0.2");
    // skylead.io, "User adoption rate": 800 of 1,000 targeted users.
    expect(adoptionRate({ targeted: 1000, adopters: 800 }, { of: "targeted" })?.toString()).toBe("0.8");
  });

  it("has five answers for one month, by whom the adopters are a share of", () => {
    const month = { adopters: 60, eligible: 240, active: 150, signups: 80, customers: 600, targeted: 120 };
    const bases: readonly AdoptionBase[] = ["eligible", "active", "signups", "customers", "targeted"];
    const answers = bases.map((of) => adoptionRate(month, { of })?.toString());
    expect(answers).toEqual(["0.25", "0.4", "0.75", "0.1", "0.5"]);
  });

  it("is null when nobody could", () => {
    expect(adoptionRate({ eligible: 0, adopters: 0 })).toBeNull();
    expect(adoptionRate({ signups: 0, adopters: 0 }, { of: "signups" })).toBeNull();
  });

  it.each<[string, () => unknown, string, string, string]>([
    [
      "more who did than could",
      () => adoptionRate({ eligible: 1000, adopters: 1100 }),
      "parts-exceed-whole",
      "adopters",
      "Cannot compute adoption rate as the adopters must be among the eligible: 1100 of 1000",
    ],
    [
      "more who did than were active",
      () => adoptionRate({ eligible: 1000, active: 80, adopters: 81 }, { of: "active" }),
      "parts-exceed-whole",
      "adopters",
      "Cannot compute adoption rate as the adopters must be among the active: 81 of 80",
    ],
    [
      "adopters where nobody could",
      () => adoptionRate({ eligible: 0, adopters: 1 }),
      "parts-exceed-whole",
      "adopters",
      "Cannot compute adoption rate as the adopters must be among the eligible: 1 of 0",
    ],
    [
      "a negative count",
      () => adoptionRate({ eligible: -1, adopters: 0 }),
      "negative",
      "eligible",
      "Cannot use a negative eligible: received -1",
    ],
    [
      "part of a user",
      () => adoptionRate({ eligible: 10, adopters: "0.5" }),
      "not-whole",
      "adopters",
      'Cannot use a fraction as adopters, which counts whole ones: received "0.5"',
    ],
    [
      "a count that is no number",
      () => adoptionRate({ targeted: "1,000", adopters: 1 }, { of: "targeted" }),
      "not-a-number",
      "targeted",
      'Cannot read targeted as a number: received "1,000"',
    ],
    [
      "a base whose count is left out",
      () => adoptionRate(JSON.parse('{"eligible":10,"adopters":1}') as { active: 1; adopters: 1 }, { of: "active" }),
      "missing-field",
      "active",
      "Cannot do without active: received undefined",
    ],
    [
      "a base that it does not know",
      () => adoptionRate({ eligible: 10, adopters: 1 }, JSON.parse('{"of":"seats"}') as { of: "eligible" }),
      "not-allowed",
      "of",
      'Cannot use "seats" as of: choose "eligible", "active", "signups", "customers" or "targeted"',
    ],
  ])("refuses %s", (_case, call, code, field, message) => {
    expect(call).toThrow(expect.objectContaining({ name: "MetricInputError", code, field, message }));
  });
});
