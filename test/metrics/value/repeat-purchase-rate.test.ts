import { describe, expect, it } from "vitest";
import { repeatPurchaseRate, type RepeatPurchaseRateInput } from "customer-metrics";

const RETURNING = { form: "returning-over-customers" } as const;
const SALES = { form: "repeat-sales-over-sales" } as const;

describe("repeatPurchaseRate", () => {
  it.each<[string, RepeatPurchaseRateInput, string]>([
    // calc-pilot.com, "Repeat purchase rate calculator".
    ["1,800 of 10,000: 18 %", { customers: 10_000, repeatCustomers: 1_800 }, "18.0"],
    // japio.com, p=20451.
    ["1,000 of 3,000: 33.3 %", { customers: 3_000, repeatCustomers: 1_000 }, "33.3"],
    // marketing-calculator.net, "Repeat purchase rate calculator".
    ["150 of 600: 25 %", { customers: 600, repeatCustomers: 150 }, "25.0"],
    // littlestreamsoftware.com prints 30.7 %, and 27 % further down: 8 ÷ 26 = 0.30769…
    ["8 of 26: 30.8 %, where 30.7 and 27 are printed", { customers: 26, repeatCustomers: 8 }, "30.8"],
  ])("reproduces the published %s", (_case, input, percent) => {
    expect(repeatPurchaseRate(input)?.times(100).toFixed(1)).toBe(percent);
    expect(repeatPurchaseRate(input, { form: "repeat-over-customers" })?.times(100).toFixed(1)).toBe(percent);
  });

  it("has three answers for one month, by form", () => {
    // 200 ordered: 30 of them twice in the month, and 50 more had ordered before it. Of 10,000 in sales those 80 paid 5,500.
    expect(repeatPurchaseRate({ customers: 200, repeatCustomers: 30 })?.toString()).toBe("0.15");
    expect(repeatPurchaseRate({ customers: 200, returningCustomers: 80 }, RETURNING)?.toString()).toBe("0.4");
    expect(repeatPurchaseRate({ sales: "10000.00", repeatSales: "5500.00" }, SALES)?.toString()).toBe("0.55");
  });

  it("is 0 when nobody came back, and 1 when all did", () => {
    expect(repeatPurchaseRate({ customers: 9, repeatCustomers: 0 })?.toString()).toBe("0");
    expect(repeatPurchaseRate({ customers: 9, repeatCustomers: 9 })?.toString()).toBe("1");
  });

  it("is null when nobody ordered, in every form", () => {
    expect(repeatPurchaseRate({ customers: 0, repeatCustomers: 0 })).toBeNull();
    expect(repeatPurchaseRate({ customers: 0, returningCustomers: 0 }, RETURNING)).toBeNull();
    expect(repeatPurchaseRate({ sales: 0, repeatSales: "0.00" }, SALES)).toBeNull();
  });

  it.each<[string, () => unknown, string, string, string]>([
    [
      "more who came back than there were",
      () => repeatPurchaseRate({ customers: 20, repeatCustomers: 30 }),
      "parts-exceed-whole",
      "repeatCustomers",
      "Cannot compute repeat purchase rate as a part must not exceed its whole: 30 repeatCustomers of 20 customers",
    ],
    [
      "more who came back than nobody",
      () => repeatPurchaseRate({ customers: 0, repeatCustomers: 1 }),
      "parts-exceed-whole",
      "repeatCustomers",
      "Cannot compute repeat purchase rate as a part must not exceed its whole: 1 repeatCustomers of 0 customers",
    ],
    [
      "more sales to some than to all",
      () => repeatPurchaseRate({ sales: "99.99", repeatSales: 100 }, SALES),
      "parts-exceed-whole",
      "repeatSales",
      "Cannot compute repeat purchase rate as a part must not exceed its whole: 100 repeatSales of 99.99 sales",
    ],
    [
      "half a customer",
      () => repeatPurchaseRate({ customers: 20, repeatCustomers: "2.5" }),
      "not-whole",
      "repeatCustomers",
      'Cannot use a fraction as repeatCustomers, which counts whole ones: received "2.5"',
    ],
    [
      "half a customer who returns",
      () => repeatPurchaseRate({ customers: 20, returningCustomers: 2.5 }, RETURNING),
      "not-whole",
      "returningCustomers",
      "Cannot use a fraction as returningCustomers, which counts whole ones: received 2.5",
    ],
    [
      "negative customers",
      () => repeatPurchaseRate({ customers: -20, repeatCustomers: 0 }),
      "negative",
      "customers",
      "Cannot use a negative customers: received -20",
    ],
    [
      "negative sales: what was sent back is taken off before",
      () => repeatPurchaseRate({ sales: 500, repeatSales: "-20" }, SALES),
      "negative",
      "repeatSales",
      'Cannot use a negative repeatSales: received "-20"',
    ],
    [
      "the numbers of one form for another",
      () => repeatPurchaseRate(JSON.parse('{ "customers": 20, "returningCustomers": 3 }') as RepeatPurchaseRateInput),
      "missing-field",
      "repeatCustomers",
      "Cannot do without repeatCustomers: received undefined",
    ],
    [
      "a form that it does not know",
      () =>
        repeatPurchaseRate(
          { customers: 20, repeatCustomers: 3 },
          JSON.parse('{ "form": "shopify" }') as { form?: "repeat-over-customers" },
        ),
      "not-allowed",
      "form",
      'Cannot use "shopify" as form: choose "repeat-over-customers", "returning-over-customers" or "repeat-sales-over-sales"',
    ],
  ])("refuses %s", (_case, call, code, field, message) => {
    expect(call).toThrow(expect.objectContaining({ name: "MetricInputError", code, field, message }));
  });
});
