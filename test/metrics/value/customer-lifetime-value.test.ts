import { describe, expect, it } from "vitest";
import { type Choices, customerLifetimeValue, type CustomerLifetimeValueInput } from "customer-metrics";
import { exactRatio } from "../../support/exact.ts";

const MARGIN = { lifetimeValueForm: "margin-over-churn" } as const;
const REVENUE = { lifetimeValueForm: "revenue-over-churn" } as const;
const DISCOUNTED = { lifetimeValueForm: "discounted" } as const;
const RETENTION = { lifetimeValueForm: "retention-discounted" } as const;

/** What a caller without a compiler passes. */
function untyped(json: string): CustomerLifetimeValueInput {
  return JSON.parse(json) as CustomerLifetimeValueInput;
}

describe("customerLifetimeValue", () => {
  it.each<[string, CustomerLifetimeValueInput, string]>([
    ["is revenue times lifetime, with no margin told", { revenuePerPeriod: 100, lifetime: 36 }, "3600"],
    ["is revenue over churn, with no margin told", { revenuePerPeriod: 100, churnRate: "0.05" }, "2000"],
    ["takes the margin", { revenuePerPeriod: 80, churnRate: "0.04", grossMargin: "0.8" }, "1600"],
    // Polar: (ARPU − cost) ÷ churn. (50 − 12.50) ÷ 0.03 = 1250.
    ["takes the cost to serve", { revenuePerPeriod: 50, churnRate: "0.03", costToServe: "12.50" }, "1250"],
    // (200 × 0.85 − 20) ÷ 0.03 = 150 ÷ 0.03.
    [
      "takes the cost to serve after the margin",
      { revenuePerPeriod: 200, churnRate: "0.03", grossMargin: "0.85", costToServe: 20 },
      "5000",
    ],
    // 50 × 0.4 − 30 = −10 a period, over twenty periods.
    [
      "is below zero when a customer costs more than it brings",
      { revenuePerPeriod: 50, lifetime: 20, grossMargin: "0.4", costToServe: 30 },
      "-200",
    ],
    ["is below zero at a negative margin", { revenuePerPeriod: 50, lifetime: 4, grossMargin: "-0.5" }, "-100"],
    ["is one period's margin when everybody leaves in it", { revenuePerPeriod: "19.99", churnRate: 1 }, "19.99"],
    ["counts a lifetime shorter than a period, an average of days say", { revenuePerPeriod: 90, lifetime: 0.5 }, "45"],
    ["is nothing in no time", { revenuePerPeriod: 90, lifetime: 0 }, "0"],
    ["passes over how money is discounted", { revenuePerPeriod: 10, lifetime: 2, discountRate: "0.1" }, "20"],
  ])("%s", (_case, input, expected) => {
    expect(customerLifetimeValue(input)?.toString()).toBe(expected);
  });

  it.each<[string, CustomerLifetimeValueInput, string]>([
    // mrcalcu.com, "LTV to CAC ratio calculator": ARPU × gross margin × lifespan in months.
    ["$50, 80 %, 24 months", { revenuePerPeriod: 50, grossMargin: "0.8", lifetime: 24 }, "960"],
    ["$100, 70 %, 12 months", { revenuePerPeriod: 100, grossMargin: "0.7", lifetime: 12 }, "840"],
    ["$200, 60 %, 10 months", { revenuePerPeriod: 200, grossMargin: "0.6", lifetime: 10 }, "1200"],
    ["$150, 75 %, 18 months", { revenuePerPeriod: 150, grossMargin: "0.75", lifetime: 18 }, "2025"],
    ["$90, 90 %, 36 months", { revenuePerPeriod: 90, grossMargin: "0.9", lifetime: 36 }, "2916"],
    // abracalc.com, "Customer lifetime value calculator", 200 ARPA, 85 % margin, 3 % churn: 5,667.
    ["200 ARPA, 85 %, 3 %", { revenuePerPeriod: 200, grossMargin: "0.85", churnRate: "0.03" }, "5667"],
    // stripereport.com, "How to calculate LTV from Stripe data".
    ["$80 ARPU, 80 %, 4 %", { revenuePerPeriod: 80, grossMargin: "0.8", churnRate: "0.04" }, "1600"],
    // fullstackdigitalmarketer.com, "LTV to CAC ratio calculator".
    ["3000 ARPU, 70 %, 5 %", { revenuePerPeriod: 3000, grossMargin: "0.7", churnRate: "0.05" }, "42000"],
  ])("reproduces the published margin over churn: %s", (_case, input, expected) => {
    expect(customerLifetimeValue(input)?.toFixed(0)).toBe(expected);
    expect(customerLifetimeValue(input, MARGIN)?.toFixed(0)).toBe(expected);
  });

  it.each<[string, CustomerLifetimeValueInput, string]>([
    // help.chartmogul.com 203359061: ARPA 100 at 5 %.
    ["ChartMogul", { revenuePerPeriod: 100, churnRate: "0.05" }, "2000"],
    // stripereport.com, same page: $80 at 4 %.
    ["stripereport", { revenuePerPeriod: 80, churnRate: "0.04" }, "2000"],
    ["whatever the margin is", { revenuePerPeriod: 80, churnRate: "0.04", grossMargin: "0.5", costToServe: 9 }, "2000"],
  ])("reproduces the published revenue over churn: %s", (_case, input, expected) => {
    expect(customerLifetimeValue(input, REVENUE)?.toString()).toBe(expected);
  });

  it("reproduces Zuora's retention over discount", () => {
    // zuora.com, "How to measure customer lifetime value": $9.99 × 0.8 × 0.75 ÷ (1 + 0.05 − 0.85) = $29.97.
    const input = { revenuePerPeriod: "9.99", grossMargin: "0.8", churnRate: "0.25", discountRate: "0.05" };
    expect(customerLifetimeValue({ ...input, netRevenueRetention: "0.85" }, RETENTION)?.toString()).toBe("29.97");
    // Revenue kept as accounts are: 5.994 ÷ (1.05 − 0.75) = 19.98.
    expect(customerLifetimeValue(input, RETENTION)?.toString()).toBe("19.98");
  });

  it.each<[string, CustomerLifetimeValueInput, string]>([
    // Recurly: ARPS × (1 + d) ÷ (d + churn) with d = 10 %, the parentheses put where they belong: 100 × 1.1 ÷ 0.25.
    ["Recurly's", { revenuePerPeriod: 100, churnRate: "0.15", discountRate: "0.1" }, "440"],
    [
      "with a margin: half of it",
      { revenuePerPeriod: 100, churnRate: "0.15", discountRate: "0.1", grossMargin: "0.5" },
      "220",
    ],
    // 100 × 1.1 ÷ (0.1 + 1/10) = 110 ÷ 0.2.
    ["by lifetime", { revenuePerPeriod: 100, lifetime: 10, discountRate: "0.1" }, "550"],
    [
      "that of a customer who never leaves: 110 ÷ 0.1",
      { revenuePerPeriod: 100, churnRate: 0, discountRate: "0.1" },
      "1100",
    ],
    [
      "one payment of a customer who leaves at once",
      { revenuePerPeriod: 100, churnRate: 1, discountRate: "0.1" },
      "100",
    ],
    ["one payment in one period", { revenuePerPeriod: 100, lifetime: 1, discountRate: "0.1" }, "100"],
    ["nothing in no time", { revenuePerPeriod: 100, lifetime: 0, discountRate: "0.1" }, "0"],
    [
      "lifetime revenue where money keeps its worth",
      { revenuePerPeriod: 100, churnRate: "0.2", discountRate: 0 },
      "500",
    ],
  ])("discounted is %s", (_case, input, expected) => {
    expect(customerLifetimeValue(input, DISCOUNTED)?.toString()).toBe(expected);
  });

  it.each<[string, CustomerLifetimeValueInput, string | undefined]>([
    [
      "nothing of one who leaves before the next period",
      { revenuePerPeriod: 100, grossMargin: 1, lifetime: 1, discountRate: "0.1" },
      "0",
    ],
    ["nothing in no time", { revenuePerPeriod: 100, grossMargin: 1, lifetime: 0, discountRate: "0.1" }, "0"],
    // 100 × 0.9 ÷ (1.1 − 0.9) = 450.
    ["by lifetime", { revenuePerPeriod: 100, grossMargin: 1, lifetime: 10, discountRate: "0.1" }, "450"],
    // The margin as a cost: (100 − 20) × 0.9 ÷ 0.2.
    [
      "with the cost for a margin",
      { revenuePerPeriod: 100, costToServe: 20, lifetime: 10, discountRate: "0.1" },
      "360",
    ],
    // 100 × 1 ÷ 0.1.
    [
      "that of a customer who never leaves",
      { revenuePerPeriod: 100, grossMargin: 1, churnRate: 0, discountRate: "0.1" },
      "1000",
    ],
    // 100 × 0.9 ÷ (1.1 − 1.05).
    [
      "more where revenue grows, slower than it is discounted",
      { revenuePerPeriod: 100, grossMargin: 1, churnRate: "0.1", discountRate: "0.1", netRevenueRetention: "1.05" },
      "1800",
    ],
    [
      "without end where it grows as fast",
      { revenuePerPeriod: 100, grossMargin: 1, churnRate: "0.1", discountRate: "0.1", netRevenueRetention: "1.1" },
      undefined,
    ],
    [
      "without end where it grows faster",
      { revenuePerPeriod: 100, grossMargin: 1, churnRate: "0.1", discountRate: "0.1", netRevenueRetention: "1.2" },
      undefined,
    ],
  ])("discounted by retention is %s", (_case, input, expected) => {
    expect(customerLifetimeValue(input, RETENTION)?.toString()).toBe(expected);
  });

  it.each<[string, Choices, string | undefined]>([
    ["unknown, when nothing is chosen", {}, undefined],
    ["unknown, when null is chosen", { zeroChurn: "null" }, undefined],
    // Polar prints 0 at no churn.
    ["zero, when zero is chosen", { zeroChurn: "zero" }, "0"],
    ["that of a small rate, when one is chosen: 30 ÷ 0.02", { zeroChurn: { churnRate: "0.02" } }, "1500"],
    // support.stripe.com, "Calculating subscriber lifetime value in Billing": "a lifetime of 60 months is assumed".
    ["that of Stripe's sixty months: 30 × 60", { ...REVENUE, zeroChurn: { churnRate: "1/60" } }, "1800"],
    // The same page in Spanish has 1.67 %: 30 ÷ 0.0167.
    [
      "a little less at the 1.67 % of Stripe's page in Spanish",
      { ...REVENUE, zeroChurn: { churnRate: "0.0167" } },
      exactRatio(300_000n, 167n),
    ],
  ])("at zero churn is %s", (_case, choices, expected) => {
    expect(customerLifetimeValue({ revenuePerPeriod: 30, churnRate: 0 }, choices)?.toString()).toBe(expected);
    expect(customerLifetimeValue({ revenuePerPeriod: 30, churnRate: "0.25" }, choices)?.toString()).toBe("120");
    expect(customerLifetimeValue({ revenuePerPeriod: 30, lifetime: 4 }, choices)?.toString()).toBe("120");
  });

  it.each<[string, Choices, string | undefined]>([
    // 30 × 1.1 ÷ 0.1: nobody leaves, and what is far away is worth little.
    ["discounted, has an end", { ...DISCOUNTED, zeroChurn: "null" }, "330"],
    ["discounted, is zero when zero is chosen", { ...DISCOUNTED, zeroChurn: "zero" }, "0"],
    // 33 ÷ (0.1 + 0.05).
    ["discounted, takes a rate that is chosen", { ...DISCOUNTED, zeroChurn: { churnRate: "1/20" } }, "220"],
    // 30 × 1 ÷ (1.1 − 1).
    ["discounted by retention, has an end", { ...RETENTION, zeroChurn: "null" }, "300"],
    ["discounted by retention, is zero when zero is chosen", { ...RETENTION, zeroChurn: "zero" }, "0"],
    // 30 × 0.95 ÷ (1.1 − 0.95) = 28.5 ÷ 0.15.
    ["discounted by retention, takes a rate that is chosen", { ...RETENTION, zeroChurn: { churnRate: "1/20" } }, "190"],
  ])("at zero churn, %s", (_case, choices, expected) => {
    const input = { revenuePerPeriod: 30, grossMargin: 1, churnRate: 0, discountRate: "0.1" };
    expect(customerLifetimeValue(input, choices)?.toString()).toBe(expected);
  });

  it("is null where nobody leaves and money keeps its worth", () => {
    const input = { revenuePerPeriod: 30, grossMargin: 1, churnRate: 0, discountRate: 0 };
    expect(customerLifetimeValue(input, DISCOUNTED)).toBeNull();
    expect(customerLifetimeValue(input, RETENTION)).toBeNull();
  });

  it.each<[string, CustomerLifetimeValueInput, Choices, string, string, string]>([
    [
      "both a lifetime and a churn rate",
      untyped('{ "revenuePerPeriod": 100, "lifetime": 36, "churnRate": 0.05 }'),
      {},
      "not-allowed",
      "lifetime",
      "Cannot use both lifetime and churnRate, as each follows from the other: give one",
    ],
    [
      "neither of the two",
      untyped('{ "revenuePerPeriod": 100 }'),
      {},
      "missing-field",
      "churnRate",
      "Cannot do without churnRate: received undefined",
    ],
    [
      "no revenue",
      untyped('{ "lifetime": 36 }'),
      {},
      "missing-field",
      "revenuePerPeriod",
      "Cannot do without revenuePerPeriod: received undefined",
    ],
    [
      "a margin that was asked for and is not there",
      { revenuePerPeriod: 100, lifetime: 36 },
      MARGIN,
      "missing-field",
      "grossMargin",
      'Cannot do without grossMargin as the choice is lifetimeValueForm: "margin-over-churn": received undefined',
    ],
    [
      "a discount that was asked for and is not there",
      { revenuePerPeriod: 100, lifetime: 36 },
      DISCOUNTED,
      "missing-field",
      "discountRate",
      'Cannot do without discountRate as the choice is lifetimeValueForm: "discounted": received undefined',
    ],
    [
      "a discount by retention without a discount",
      { revenuePerPeriod: 100, lifetime: 36, grossMargin: "0.8" },
      RETENTION,
      "missing-field",
      "discountRate",
      'Cannot do without discountRate as the choice is lifetimeValueForm: "retention-discounted": received undefined',
    ],
    [
      "a discount by retention without a margin",
      { revenuePerPeriod: 100, lifetime: 36, discountRate: "0.1" },
      RETENTION,
      "missing-field",
      "grossMargin",
      'Cannot do without grossMargin as the choice is lifetimeValueForm: "retention-discounted": received undefined',
    ],
    [
      "to discount a lifetime below one period",
      { revenuePerPeriod: 100, lifetime: "0.5", discountRate: "0.1" },
      DISCOUNTED,
      "out-of-range",
      "lifetime",
      'Cannot discount a lifetime below 1 period, so count it in shorter periods: received "0.5"',
    ],
    [
      "to discount it by retention",
      { revenuePerPeriod: 100, grossMargin: 1, lifetime: 0.99, discountRate: "0.1" },
      RETENTION,
      "out-of-range",
      "lifetime",
      "Cannot discount a lifetime below 1 period, so count it in shorter periods: received 0.99",
    ],
    [
      "a margin in percent",
      { revenuePerPeriod: 100, lifetime: 36, grossMargin: 80 },
      {},
      "out-of-range",
      "grossMargin",
      "Cannot use grossMargin above 1, which means 100 %: received 80",
    ],
    [
      "a margin in percent, though the form passes it over",
      { revenuePerPeriod: 100, lifetime: 36, grossMargin: 80 },
      REVENUE,
      "out-of-range",
      "grossMargin",
      "Cannot use grossMargin above 1, which means 100 %: received 80",
    ],
    [
      "a discount in percent",
      { revenuePerPeriod: 100, lifetime: 36, discountRate: 10 },
      DISCOUNTED,
      "out-of-range",
      "discountRate",
      "Cannot use discountRate above 1, which means 100 %: received 10",
    ],
    [
      "a negative discount",
      { revenuePerPeriod: 100, lifetime: 36, discountRate: "-0.01" },
      DISCOUNTED,
      "negative",
      "discountRate",
      'Cannot use a negative discountRate: received "-0.01"',
    ],
    [
      "a negative retention",
      { revenuePerPeriod: 100, lifetime: 36, netRevenueRetention: -1 },
      {},
      "negative",
      "netRevenueRetention",
      "Cannot use a negative netRevenueRetention: received -1",
    ],
    [
      "a churn in percent",
      { revenuePerPeriod: 100, churnRate: 5 },
      {},
      "out-of-range",
      "churnRate",
      "Cannot use churnRate above 1, which means 100 %: received 5",
    ],
    [
      "net churn below zero: upgrades make nobody stay",
      { revenuePerPeriod: 100, churnRate: "-0.01" },
      {},
      "negative",
      "churnRate",
      'Cannot use a negative churnRate: received "-0.01"',
    ],
    [
      "a negative lifetime",
      { revenuePerPeriod: 100, lifetime: -1 },
      {},
      "negative",
      "lifetime",
      "Cannot use a negative lifetime: received -1",
    ],
    [
      "negative revenue",
      { revenuePerPeriod: -100, lifetime: 1 },
      {},
      "negative",
      "revenuePerPeriod",
      "Cannot use a negative revenuePerPeriod: received -100",
    ],
    [
      "a negative cost",
      { revenuePerPeriod: 100, lifetime: 1, costToServe: -3 },
      {},
      "negative",
      "costToServe",
      "Cannot use a negative costToServe: received -3",
    ],
    [
      "a margin that is no number",
      { revenuePerPeriod: 100, lifetime: 1, grossMargin: "80 %" },
      {},
      "not-a-number",
      "grossMargin",
      'Cannot read grossMargin as a number: received "80 %"',
    ],
    [
      "a stand-in for zero churn that is none, though nothing stands in for a lifetime",
      { revenuePerPeriod: 100, lifetime: 1 },
      { zeroChurn: { churnRate: "2" } },
      "unknown-choice",
      "zeroChurn",
      'Cannot use {"churnRate":"2"} as zeroChurn: choose "null", "zero" or { churnRate: a share like "0.02" }',
    ],
  ])("refuses %s", (_case, input, choices, code, field, message) => {
    expect(() => customerLifetimeValue(input, choices)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
