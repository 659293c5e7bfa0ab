import { describe, expect, it } from "vitest";
import { type Choices, customerLifetime, type CustomerLifetimeInput } from "customer-metrics";

describe("customerLifetime", () => {
  it.each<[string, CustomerLifetimeInput, string]>([
    ["is twenty months at 5 % a month", { churnRate: "0.05" }, "20"],
    ["is one period when everybody leaves in it", { churnRate: 1 }, "1"],
    ["keeps 40 digits of a quotient with no end", { churnRate: "0.3" }, `3.${"3".repeat(39)}`],
    // Baremetrics: time to churn is 100 over the churn in percent; 100 / 2.5.
    ["is Baremetrics' time to churn", { churnRate: "0.025" }, "40"],
    // Stripe writes 1.67 % for sixty months; its two decimals leave 10000 / 167.
    [
      "is just under sixty months at Stripe's 1.67 %",
      { churnRate: "0.0167" },
      "59.88023952095808383233532934131736526946",
    ],
  ])("%s", (_case, input, expected) => {
    expect(customerLifetime(input)?.toString()).toBe(expected);
  });

  it.each<[string, Choices, string | undefined]>([
    ["unknown, when nothing is chosen", {}, undefined],
    ["unknown, when null is chosen", { zeroChurn: "null" }, undefined],
    ["zero, when zero is chosen", { zeroChurn: "zero" }, "0"],
    ["that of a small rate, when one is chosen", { zeroChurn: { churnRate: "0.02" } }, "50"],
    ["Stripe's sixty months, when a sixtieth is chosen", { zeroChurn: { churnRate: "1/60" } }, "60"],
  ])("at zero churn is %s", (_case, choices, expected) => {
    expect(customerLifetime({ churnRate: 0 }, choices)?.toString()).toBe(expected);
    expect(customerLifetime({ churnRate: "0.25" }, choices)?.toString()).toBe("4");
  });

  it("is null, not zero or infinite, at zero churn", () => {
    expect(customerLifetime({ churnRate: 0 })).toBeNull();
    expect(customerLifetime({ churnRate: "0.000" }, { zeroChurn: "null" })).toBeNull();
  });

  it.each<[string, CustomerLifetimeInput, Choices, string, string, string]>([
    [
      "a percentage",
      { churnRate: 5 },
      {},
      "out-of-range",
      "churnRate",
      "Cannot use churnRate above 1, which means 100 %: received 5",
    ],
    [
      "a negative rate, for nobody leaves by minus one",
      { churnRate: "-0.01" },
      {},
      "negative",
      "churnRate",
      'Cannot use a negative churnRate: received "-0.01"',
    ],
    [
      "a rate with a percent sign",
      { churnRate: "5%" },
      {},
      "not-a-number",
      "churnRate",
      'Cannot read churnRate as a number: received "5%"',
    ],
    [
      "a chosen rate below 0",
      { churnRate: 0 },
      { zeroChurn: { churnRate: "-0.02" } },
      "not-a-number",
      "zeroChurn.churnRate",
      'Cannot read zeroChurn.churnRate as an exact fraction like "52/12" or "4.33": received "-0.02"',
    ],
  ])("refuses %s", (_case, input, choices, code, field, message) => {
    expect(() => customerLifetime(input, choices)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
