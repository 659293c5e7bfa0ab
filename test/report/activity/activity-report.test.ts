import { describe, expect, it } from "vitest";
import { activityReport, type ActivityRows, revenueReport } from "customer-metrics";

const ROWS: ActivityRows = {
  usage: [
    { accountId: "a", userId: "u1", feature: "boards", at: "2025-01-06" },
    { accountId: "a", userId: "u2", feature: "boards", at: "2025-01-07" },
    { accountId: "b", userId: "u3", feature: "lists", at: "2025-02-03" },
  ],
  journeys: [
    { accountId: "a", startedAt: "2025-01-01", reachedAt: "2025-01-11", milestone: "first" },
    { accountId: "b", startedAt: "2025-01-01", milestone: "first" },
    { accountId: "a", startedAt: "2025-01-01", milestone: "second" },
  ],
  orders: [
    { accountId: "a", at: "2025-01-05", amount: 10 },
    { accountId: "a", at: "2025-01-25", amount: 20 },
    { accountId: "b", at: "2025-02-05", amount: 5 },
  ],
  responses: [9, 10, 3].map((score) => ({ kind: "nps", score, at: "2025-01-20" })),
  tickets: [
    { openedAt: "2025-01-10", closedAt: "2025-01-12", selfServed: false },
    { openedAt: "2025-01-10", selfServed: true },
  ],
  opportunities: [
    { outcome: "won", openedAt: "2025-01-01", closedAt: "2025-01-31" },
    { outcome: "lost", openedAt: "2025-01-01", closedAt: "2025-01-31", reason: "price" },
    { outcome: "won", openedAt: "2025-02-01", closedAt: "2025-02-20" },
  ],
  contracts: [
    { accountId: "a", termStart: "2024-02-01", termEnd: "2025-02-01", renewed: true, value: 100 },
    { accountId: "b", termStart: "2024-02-10", termEnd: "2025-02-10", renewed: false, value: 50 },
    { accountId: "c", termStart: "2024-03-20", termEnd: "2025-03-20", value: 70 },
  ],
};

const TWO_MONTHS = { from: "2025-01", to: "2025-02", asOf: "2025-02-28" };

describe("activityReport", () => {
  it("tells every kind of rows that there is, and puts each period's totals into its formula", () => {
    const report = activityReport(ROWS, TWO_MONTHS);
    expect(report.asOf).toBe("2025-02-28");
    expect(report.surveys?.periods.map(({ nps }) => nps.score?.toFixed(2))).toEqual(["33.33", undefined]);
    // January: one user on each of two of 31 days, two active: 2 ÷ 31 ÷ 2. February: one on one of 28 days.
    const { stickiness, ...rates } = report.rates;
    expect(stickiness.map(({ value }) => value?.toFixed(6))).toEqual(["0.032258", "0.035714"]);
    const plain = Object.entries(rates).map(([name, all]) => [name, all.map(({ value }) => value?.toString())]);
    expect(Object.fromEntries(plain)).toEqual({
      selfServiceRate: ["0.5", undefined],
      repeatPurchaseRate: ["1", "0"],
      winRate: ["0.5", "1"],
      renewalRate: [undefined, "0.5"],
    });
    expect(report.timeToValue.map(({ milestone, journeys, reached }) => [milestone, journeys, reached])).toEqual([
      ["first", 2, 1],
      ["second", 1, 0],
    ]);
    expect(report.renewals?.ahead.map(({ days, contracts }) => [days, contracts.dueForRenewal])).toEqual([
      [30, 1],
      [60, 1],
      [90, 1],
    ]);
    expect(report.notes).toEqual([]);
    expect(Object.isFrozen(report)).toBe(true);
  });

  it("holds goals against what the report says: of the last complete period, and of revenue as well", () => {
    const book = [
      { customerId: "a", start: "2024-12-01", amount: 100, interval: "month" },
      { customerId: "b", start: "2024-12-01", end: "2025-02-10", amount: 100, interval: "month" },
    ] as const;
    const revenue = revenueReport(book, TWO_MONTHS);
    const goals = [
      { metric: "NPS", target: 40, by: "2025-12-31" },
      { metric: "win-rate", target: "0.8", by: "2025-02-01" },
      { metric: "customer-churn-rate", target: "0.4", by: "2025-02-28" },
      { metric: "arr", target: 1000, by: "2025-12-31" },
      { metric: "rule-of-40", target: 40, by: "2025-12-31" },
    ];
    const told = activityReport({ ...ROWS, goals }, { ...TWO_MONTHS, revenue }).goals?.goals ?? [];
    expect(told.map(({ metric, actual, status }) => [metric, actual?.toFixed(2), status])).toEqual([
      ["net-promoter-score", "33.33", "open"],
      ["win-rate", "1.00", "reached"],
      ["customer-churn-rate", "0.50", "missed"], // one of two
      ["annual-recurring-revenue", "1200.00", "reached"],
      ["rule-of-40", undefined, "unknown"],
    ]);
  });

  it("does not take what an incomplete period says for what was reached", () => {
    const goals = [{ metric: "win-rate", target: "0.8" }];
    const { goals: told } = activityReport({ ...ROWS, goals }, { ...TWO_MONTHS, asOf: "2025-02-25" });
    expect(told?.goals[0]?.actual?.toString()).toBe("0.5");
  });

  it("has nothing to tell of kinds that there are no rows of", () => {
    const none = activityReport({});
    expect(none).toMatchObject({ asOf: null, surveys: null, usage: null, timeToValue: [], tickets: null, goals: null });
    expect(activityReport({ contracts: ROWS.contracts }).notes).toEqual([
      { section: "contracts", message: "Cannot tell what is due without asOf" },
    ]);
  });

  it("leaves out a section whose amounts cannot be added up, and says so", () => {
    const orders = [
      { accountId: "a", at: "2025-01-05", amount: 10, currency: "EUR" },
      { accountId: "b", at: "2025-01-05", amount: 10, currency: "USD" },
    ];
    const report = activityReport({ ...ROWS, orders }, TWO_MONTHS);
    expect(report.purchases).toBeNull();
    expect(report.opportunities).not.toBeNull();
    expect(report.notes).toEqual([
      {
        section: "orders",
        message: "Cannot add up amounts in EUR and USD: give currency, and rates for the others",
      },
    ]);
    const rates = { USD: { "2025-01": "0.9" } };
    const { purchases } = activityReport({ ...ROWS, orders }, { ...TWO_MONTHS, currency: "EUR", rates });
    expect(purchases?.periods[0]?.money?.sales.toString()).toBe("19");
  });

  it("refuses options that cannot be meant", () => {
    expect(() => activityReport(ROWS, { asOf: "soon" })).toThrow(
      'Cannot read asOf as a date like 2025-03-01: received "soon"',
    );
  });
});
