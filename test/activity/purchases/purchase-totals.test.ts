import { describe, expect, it } from "vitest";
import {
  type OrderRow,
  type PurchaseOptions,
  type PurchasePeriod,
  purchaseTotals,
  repeatPurchaseRate,
  toPlain,
} from "customer-metrics";
import { present } from "../../support/present.ts";

const order = (accountId: string, at: string, more: Partial<OrderRow> = {}): OrderRow => ({ accountId, at, ...more });
const only = (rows: Iterable<OrderRow>, options: PurchaseOptions = {}): PurchasePeriod =>
  present(purchaseTotals(rows, { from: "2025-03", to: "2025-03", asOf: "2025-12-31", ...options }).periods[0]);

describe("purchaseTotals", () => {
  it("counts who bought twice in the month, who ever did, and who began", () => {
    const rows = [
      order("before", "2024-06-01"),
      order("before", "2025-03-01"),
      order("twice", "2025-03-02"),
      order("twice", "2025-03-31"),
      order("once", "2025-03-15"),
      order("later", "2025-03-20"),
      order("later", "2025-09-20"),
      order("elsewhere", "2025-02-28"),
      order("elsewhere", "2025-04-01"),
    ];
    const period = only(rows, { withinMonths: 6 });
    expect([period.orders, period.customers, period.repeatCustomers, period.returningCustomers]).toEqual([5, 4, 1, 2]);
    expect(period.cohort).toEqual({ customers: 3, repeatCustomers: 2, withinMonths: 6, complete: true });
    expect(only(rows, { withinMonths: 5 }).cohort).toMatchObject({ repeatCustomers: 1, complete: true });
    expect(only(rows).cohort).toMatchObject({ withinMonths: 12, complete: false });
  });

  it("counts the same day so many months later as within them, and the last day of a shorter month", () => {
    const pair = (first: string, second: string): number =>
      present(purchaseTotals([order("a", first), order("a", second)], { withinMonths: 1 }).periods[0]).cohort
        .repeatCustomers;
    expect([pair("2025-01-15", "2025-02-15"), pair("2025-01-15", "2025-02-16")]).toEqual([1, 0]);
    expect([pair("2025-01-31", "2025-02-28"), pair("2025-01-31", "2025-03-01")]).toEqual([1, 0]);
    expect(pair("2025-01-15", "2025-01-15")).toBe(1); // two orders on one day are two
  });

  it("marks a cohort as complete when the months of everybody in it are over", () => {
    const complete = (asOf: string): boolean =>
      only([order("a", "2025-03-01")], { withinMonths: 1, asOf }).cohort.complete;
    expect([complete("2025-04-29"), complete("2025-04-30")]).toEqual([false, true]);
  });

  it("takes lines of one order for one order, on the day of the first", () => {
    const rows = [
      order("a", "2025-04-02", { orderId: 1, amount: 1 }),
      order("a", "2025-03-31", { orderId: 1, amount: 2 }),
      order("a", "2025-03-31", { orderId: 1, amount: 2 }), // an equal line is a line of its own
      order("b", "2025-03-05", { orderId: 1, amount: 4 }), // another customer's is another order
      order("b", "2025-03-05", { amount: 8 }),
      order("b", "2025-03-05", { amount: 8 }),
    ];
    const period = only(rows);
    expect([period.orders, period.customers, period.repeatCustomers]).toEqual([4, 2, 1]);
    expect(period.money?.sales.toString()).toBe("25");
    expect(purchaseTotals(rows).rows).toMatchObject({ read: 6, counted: 6, superseded: 0 });
  });

  it("adds up sales exactly, by whether they were the first and whether their customer came back", () => {
    const rows = [
      order("a", "2025-01-10", { amount: 1000 }),
      order("a", "2025-03-11", { amount: "0.7" }),
      order("b", "2025-03-02", { amount: 0.1 }),
      order("b", "2025-03-30", { amount: 0.2 }),
      order("c", "2025-03-05", { amount: 40 }),
      order("c", "2025-03-05"),
    ];
    const { money } = only(rows);
    expect(toPlain(money)).toEqual({
      ...{ sales: "41", repeatSales: "41", firstOrderSales: "40.1", laterOrderSales: "0.9", withoutAmount: 1 },
    });
    const single = present(only(rows.slice(0, 5)).money);
    expect(repeatPurchaseRate(single, { form: "repeat-sales-over-sales" })?.toFixed(4)).toBe("0.0244"); // 1 of 41
    expect(only([order("c", "2025-03-05")]).money).toBeNull();
  });

  it("tells the time between orders by the period of the later one", () => {
    const days = ["2025-01-01", "2025-01-01", "2025-01-11", "2025-02-10", "2025-03-12"];
    const rows = [...days.map((day) => order("a", day)), order("b", "2025-01-20"), order("b", "2025-02-03")];
    const { periods, daysBetweenOrders } = purchaseTotals(rows);
    expect(periods.map((period) => period.daysBetweenOrders.gaps)).toEqual([
      [
        { days: 0, count: 1 },
        { days: 10, count: 1 },
      ],
      [
        { days: 14, count: 1 },
        { days: 30, count: 1 },
      ],
      [{ days: 30, count: 1 }],
    ]);
    // 0, 10, 14, 30, 30
    expect(daysBetweenOrders).toEqual({
      ...{ count: 5, mean: 16.8, least: 0, lowerQuartile: 10, median: 14, upperQuartile: 30, most: 30 },
      gaps: [
        { days: 0, count: 1 },
        { days: 10, count: 1 },
        { days: 14, count: 1 },
        { days: 30, count: 2 },
      ],
    });
    expect(purchaseTotals(rows, { from: "2025-03" }).daysBetweenOrders).toMatchObject({ count: 1, median: 30 });
    expect(purchaseTotals([]).daysBetweenOrders).toMatchObject({ count: 0, mean: null, gaps: [] });
  });

  it("values sales at the rate of their period", () => {
    const rows = [order("a", "2025-03-01", { amount: 10, currency: "USD" }), order("a", "2025-04-01", { amount: 1 })];
    const rates = { USD: { "2025-03": "0.92" } };
    expect(only(rows, { currency: "EUR", rates }).money?.sales.toString()).toBe("9.2");
    expect(() => only(rows)).toThrow(
      "Cannot add up amounts in USD and no currency: give currency, and rates for the others",
    );
  });

  it("tells repeat purchase of an item where segments are items", () => {
    const rows = [
      order("a", "2025-03-01", { orderId: 1, item: "tea", amount: 3 }),
      order("a", "2025-03-01", { orderId: 1, item: "cup", amount: 5 }),
      order("a", "2025-03-20", { orderId: 2, item: "tea", amount: 3 }),
    ];
    const { segments } = purchaseTotals(rows, { segmentBy: "item" });
    expect(
      segments.map(({ segment, periods, overlapping }) => [
        segment,
        periods[0]?.orders,
        periods[0]?.repeatCustomers,
        overlapping,
      ]),
    ).toEqual([
      ["cup", 1, 0, true],
      ["tea", 2, 1, true],
    ]);
  });

  it("is what the formula takes, in each of its forms", () => {
    const rows = [
      order("a", "2025-02-01", { amount: 1 }),
      order("a", "2025-03-01", { amount: 1 }),
      order("b", "2025-03-01", { amount: 3 }),
    ];
    const period = only(rows);
    expect(repeatPurchaseRate(period)?.toString()).toBe("0");
    expect(repeatPurchaseRate(period, { form: "returning-over-customers" })?.toString()).toBe("0.5");
    expect(repeatPurchaseRate(period.cohort)?.toString()).toBe("0");
    expect(period.money && repeatPurchaseRate(period.money, { form: "repeat-sales-over-sales" })?.toString()).toBe(
      "0.25",
    );
  });

  it("leaves out orders after the last day that is known", () => {
    const rows = [order("a", "2025-03-01"), order("a", "2025-03-20")];
    const told = purchaseTotals(rows, { asOf: "2025-03-10" });
    expect([told.rows.afterAsOf, told.periods[0]?.repeatCustomers, told.periods[0]?.complete]).toEqual([1, 0, false]);
  });

  it("says what is wrong with rows", () => {
    const rows = [
      { at: "2025-03-01" } as unknown as OrderRow,
      order("a", "2025-02-30"),
      order("a", "2025-03-01", { amount: -1 }),
      order("a", "2025-03-01", { orderId: true as unknown as string }),
    ];
    expect(purchaseTotals(rows).issues.map(({ code, message }) => [code, message])).toEqual([
      ["missing-value", "Cannot do without accountId: received undefined"],
      ["not-a-date", 'Cannot read at as a date like 2025-03-01: received "2025-02-30"'],
      ["negative", "Cannot use a negative amount: received -1"],
      ["not-allowed", "Cannot use true as orderId: give text or a number"],
    ]);
  });

  it.each([0, 1.5, -1, "6"])("refuses %j months", (withinMonths) => {
    expect(() => purchaseTotals([], { withinMonths: withinMonths as number })).toThrow(
      `Cannot use ${JSON.stringify(withinMonths)} as withinMonths: choose a whole number of months from 1`,
    );
  });
});
