import { describe, expect, it } from "vitest";
import { type Convention, type MovementsOptions, revenueReport, type SubscriptionRow } from "customer-metrics";

const row = (customerId: string, currency: string, change: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  ...{ customerId, start: "2025-01-10", amount: 10, interval: "month", currency },
  ...change,
});

const BOOK = [
  row("a", "EUR"),
  row("b", "USD"),
  row("c", "USD", { start: "2025-02-10" }),
  row("d", "GBP", { start: "2025-02-01" }),
];

const message = (
  rows: readonly SubscriptionRow[],
  options: MovementsOptions,
  choices: Partial<Convention> = {},
): string => {
  try {
    revenueReport(rows, { asOf: "2025-02-28", currency: "EUR", ...options }, choices);
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

describe("an exchange rate that is missing", () => {
  it("is named with who needs it, and with all others that are missing", () => {
    expect(message(BOOK, {})).toBe(
      "Cannot convert USD to EUR in 2025-01 without a rate, which an amount needs, in row 2: " +
        'give rates.USD["2025-01"]; also missing: USD in 2025-02, GBP in 2025-02',
    );
    expect(message(BOOK, { rates: { USD: { "2025-01": 1 }, GBP: 1 } })).toBe(
      "Cannot convert USD to EUR in 2025-02 without a rate, which 2 amounts need, the first in row 2: " +
        'give rates.USD["2025-02"]',
    );
  });

  it("is that of the period before, where that values the opening of the first", () => {
    expect(message(BOOK, { from: "2025-02", rates: { USD: { "2025-02": 1 }, GBP: 1 } })).toBe(
      "Cannot convert USD to EUR in 2025-01 without a rate, which an amount needs, in row 2: " +
        'give rates.USD["2025-01"]',
    );
  });

  it("is not asked for an amount of nothing, nor for one that was there at neither end", () => {
    const within = row("c", "GBP", { start: "2025-02-05", end: "2025-02-20" });
    const nothing = row("d", "CHF", { amount: 0 });
    const rows = [row("b", "USD"), within, nothing];
    expect(message(rows, {})).toBe(
      "Cannot convert USD to EUR in 2025-01 without a rate, which an amount needs, in row 1: " +
        'give rates.USD["2025-01"]; also missing: USD in 2025-02',
    );
    expect(message(rows, {}, { movementBasis: "events" })).toBe(
      "Cannot convert USD to EUR in 2025-01 without a rate, which an amount needs, in row 1: " +
        'give rates.USD["2025-01"]; also missing: USD in 2025-02, GBP in 2025-02',
    );
  });

  it("is that of the month in which the data ends, where everything is valued at that", () => {
    expect(message([row("b", "USD")], {}, { fx: "current" })).toBe(
      "Cannot convert USD to EUR in 2025-02 without a rate, which an amount needs, in row 1: " +
        'give rates.USD["2025-02"]',
    );
  });

  it("is one of the first six where there are more", () => {
    expect(message([row("b", "USD")], { asOf: "2025-12-31" })).toMatch(
      /; also missing: USD in 2025-02, USD in 2025-03, USD in 2025-04, USD in 2025-05, USD in 2025-06 and 6 more$/u,
    );
  });
});
