import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthlyAmount, type MonthlyAmountInput, monthlyRecurringRevenue, type RowsConvention } from "customer-metrics";
import { exactRatio } from "../support/exact.ts";

const perMonth = (input: MonthlyAmountInput, choices: Partial<RowsConvention> = {}): string =>
  monthlyAmount(input, choices).toString();

describe("monthlyAmount", () => {
  it.each<[string, MonthlyAmountInput, string]>([
    ["$600 a year (Stripe's glossary)", { amount: 600, interval: "year" }, "50"],
    ["$2,400 every two years (Polar's tests)", { amount: 2400, interval: "year", intervalCount: 2 }, "100"],
    ["$90 every three months (ChartMogul)", { amount: 90, interval: "month", intervalCount: 3 }, "30"],
    ["$60 every two months (Kaching)", { amount: 60, interval: "month", intervalCount: 2 }, "30"],
    ["a quarter", { amount: 30, interval: "quarter" }, "10"],
    ["every two weeks", { amount: 12, interval: "week", intervalCount: 2 }, "26"],
    ["a credit", { amount: -12, interval: "year" }, "-1"],
    ["seats", { amount: "9.99", interval: "month", quantity: 7 }, "69.93"],
  ])("%s", (_name, input, expected) => {
    expect(perMonth(input)).toBe(expected);
  });

  // The same $140 a week under each vendor's published factor.
  it.each<[Partial<RowsConvention>, string]>([
    [{}, "606.6666666666666666666666666666666666667"],
    [{ weeksPerMonth: "30/7" }, "600"],
    [{ weeksPerMonth: "4.33" }, "606.2"],
    [{ weeksPerMonth: "4.345" }, "608.3"],
    [{ weeksPerMonth: "4" }, "560"],
  ])("makes 140 a week under %o %s a month", (choices, expected) => {
    expect(perMonth({ amount: 140, interval: "week" }, choices)).toBe(expected);
  });

  it.each<[string, MonthlyAmountInput, Partial<RowsConvention>, string]>([
    [
      "weeks where they are refused",
      { amount: 140, interval: "week" },
      { weeksPerMonth: "refuse" },
      'Cannot make an amount per week monthly as the choice is weeksPerMonth: "refuse"',
    ],
    [
      "days where they are refused",
      { amount: 1, interval: "day" },
      { daysPerMonth: "refuse" },
      'Cannot make an amount per day monthly as the choice is daysPerMonth: "refuse"',
    ],
    [
      "an amount that is none",
      { amount: "$5", interval: "month" },
      {},
      'Cannot read amount as a number: received "$5"',
    ],
    [
      "half a billing",
      { amount: 5, interval: "month", intervalCount: 0.5 },
      {},
      "Cannot use 0.5 as intervalCount: give a whole number of intervals above 0",
    ],
    [
      "a negative quantity",
      { amount: 5, interval: "month", quantity: -1 },
      {},
      "Cannot use a negative quantity: received -1",
    ],
    [
      "an interval that is none",
      { amount: 5, interval: "hour" as "day" },
      {},
      'Cannot use "hour" as interval: choose "day", "week", "month", "quarter" or "year"',
    ],
  ])("refuses %s", (_name, input, choices, message) => {
    expect(() => monthlyAmount(input, choices)).toThrow(expect.objectContaining({ name: "MetricInputError", message }));
  });

  it("agrees with long division, and twelve months of it are the year", () => {
    const factors = {
      day: [365n, 12n],
      week: [52n, 12n],
      month: [1n, 1n],
      quarter: [1n, 3n],
      year: [1n, 12n],
    } as const;
    const interval = fc.constantFrom("day", "week", "month", "quarter", "year");
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        interval,
        fc.integer({ min: 1, max: 36 }),
        (cents, unit, count) => {
          const [top, bottom] = factors[unit];
          expect(perMonth({ amount: cents, interval: unit, intervalCount: count })).toBe(
            exactRatio(cents * top, bottom * BigInt(count)),
          );
        },
      ),
    );
  });
});

describe("monthlyRecurringRevenue", () => {
  const month = { interval: "month", start: "2025-01-01" } as const;

  it("adds up to the MRR of Stripe's glossary: 100 of $100 a month and 50 of $600 a year are $12,500", () => {
    const rows = [
      ...Array.from({ length: 100 }, (_, index) => ({ ...month, customerId: `m${String(index)}`, amount: 100 })),
      ...Array.from({ length: 50 }, (_, index) => ({
        ...month,
        customerId: `y${String(index)}`,
        amount: 600,
        interval: "year" as const,
      })),
    ];
    expect(monthlyRecurringRevenue(rows, { on: "2025-06-15" }).toString()).toBe("12500");
  });

  it("knows what is active on a day: Polar's test of committed MRR", () => {
    const rows = [
      { customerId: "s1", start: "2024-01-01", amount: 100, interval: "month" },
      { customerId: "s2", start: "2024-02-01", end: "2024-03-01", amount: 100, interval: "month" },
    ] as const;
    const on = (day: string): string => monthlyRecurringRevenue(rows, { on: day }).toString();
    expect(["2024-01-31", "2024-02-29", "2024-03-31"].map(on)).toEqual(["100", "200", "100"]);
  });

  it("keeps what does not end exact until it leaves: three of 140 a week are 1,820", () => {
    const rows = ["a", "b", "c"].map(
      (customerId) => ({ ...month, customerId, amount: 140, interval: "week" }) as const,
    );
    expect(monthlyRecurringRevenue(rows, { on: "2025-03-31" }).toString()).toBe("1820");
  });

  it("values currencies at the rate of the month (Polar's test of mean rates: 3 × 100 + 5 × 100)", () => {
    const rows = [
      { ...month, customerId: "a", amount: 100, currency: "EUR" },
      { ...month, customerId: "b", amount: 100, currency: "GBP" },
    ];
    const rates = { EUR: { "2025-01": 3, "2025-02": 1 }, GBP: { "2025-01": 5, "2025-02": 2 } };
    const on = (day: string): string => monthlyRecurringRevenue(rows, { on: day, currency: "USD", rates }).toString();
    expect([on("2025-01-31"), on("2025-02-28")]).toEqual(["800", "300"]);
  });

  it("refuses a day that is none", () => {
    expect(() => monthlyRecurringRevenue([], { on: "today" })).toThrow(
      'Cannot read on as a date like 2025-03-01: received "today"',
    );
  });
});
