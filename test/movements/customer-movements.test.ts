import { describe, expect, it } from "vitest";
import { customerMovements, type CustomerMovement, type SubscriptionRow } from "customer-metrics";

const rows: readonly SubscriptionRow[] = [
  { customerId: "a", subscriptionId: 1, start: "2025-01-10", end: "2025-03-01", amount: 100, interval: "month" },
  { customerId: "b", subscriptionId: 2, start: "2025-02-01", end: "2025-03-05", amount: 40, interval: "month" },
  { customerId: "a", subscriptionId: 1, start: "2025-03-01", amount: 150, interval: "month" },
  { customerId: "b", subscriptionId: 3, start: "2025-03-20", amount: 30, interval: "month" },
];

const line = ({ customerId, period, kind, opening, closing, delta, rows: behind, date }: CustomerMovement): string =>
  [customerId, period, date, kind, opening, closing, delta, behind.join("+")].map(String).join(" ");

describe("customerMovements", () => {
  it("tells what stands between the ends of each month, and which rows say so", () => {
    expect([...customerMovements(rows, { asOf: "2025-03-31" })].map(line)).toEqual([
      "a 2025-01 null new 0 100 100 1",
      "a 2025-03 null expansion 100 150 50 1+3",
      "b 2025-02 null new 0 40 40 2",
      "b 2025-03 null contraction 40 30 -10 2+4",
    ]);
  });

  it("tells each day's change where movements are events", () => {
    const events = customerMovements(rows, { asOf: "2025-03-31", from: "2025-03" }, { movementBasis: "events" });
    expect([...events].map(line)).toEqual([
      "a 2025-03 2025-03-01 expansion 100 150 50 1+3",
      "b 2025-03 2025-03-05 churned 40 0 -40 2",
      "b 2025-03 2025-03-20 reactivation 0 30 30 4",
    ]);
  });

  it("names the subscription where subscriptions churn", () => {
    const movements = [...customerMovements(rows, { asOf: "2025-03-31", from: "2025-03" }, { grain: "subscription" })];
    expect(movements.map(({ subscriptionId, kind }) => [subscriptionId, kind])).toEqual([
      [1, "expansion"],
      [2, "churned"],
      [3, "new"],
    ]);
  });

  it("finds the row whose discount ran out", () => {
    const discounted: SubscriptionRow = {
      ...{ customerId: "a", start: "2025-01-01", amount: 100, interval: "month" },
      ...{ discount: 20, discountDuration: 2 },
    };
    expect([...customerMovements([discounted], { asOf: "2025-03-31" })].map(line)).toEqual([
      "a 2025-01 null new 0 80 80 1",
      "a 2025-03 null expansion 80 100 20 1",
    ]);
  });

  it("can be walked more than once, and is frozen", () => {
    const movements = customerMovements(rows, { asOf: "2025-03-31" });
    expect([...movements]).toEqual([...movements]);
    expect([...movements].every((movement) => Object.isFrozen(movement))).toBe(true);
  });

  it("reads rows that can be read only once", () => {
    function* once(): Generator<SubscriptionRow> {
      yield* rows;
    }
    expect([...customerMovements(once(), { asOf: "2025-03-31" })]).toHaveLength(4);
  });

  it("tells what exchange rates did before what customers did", () => {
    const dollars: readonly SubscriptionRow[] = [
      { customerId: "a", start: "2025-01-01", end: "2025-02-10", amount: 100, interval: "month", currency: "USD" },
      { customerId: "a", start: "2025-02-10", amount: 120, interval: "month", currency: "USD" },
    ];
    const rates = { USD: { "2024-12": 1, "2025-01": "0.90", "2025-02": "0.95" } };
    const movements = customerMovements(dollars, { asOf: "2025-02-28", currency: "EUR", rates });
    expect([...movements].map(line)).toEqual([
      "a 2025-01 null new 0 90 90 1",
      "a 2025-02 null fx 90 95 5 1",
      "a 2025-02 null expansion 95 114 19 1+2",
    ]);
  });
});
