import { describe, expect, it } from "vitest";
import {
  type Convention,
  type MovementsOptions,
  type MrrSnapshotRow,
  type ReportChanges,
  revenueReport,
  type SubscriptionRow,
} from "customer-metrics";

const row = (customerId: string, amount: number, change: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  ...{ customerId, start: "2025-01-01", amount, interval: "month" },
  ...change,
});

/** February: b leaves (80), c joins (30). March: d and e leave (100 and 60), a goes from 200 to 150, c from 30 to 45. */
const BOOK: readonly SubscriptionRow[] = [
  row("a", 200, { end: "2025-03-10" }),
  row("a", 150, { start: "2025-03-10" }),
  row("b", 80, { end: "2025-02-20" }),
  row("c", 30, { start: "2025-02-01", end: "2025-03-05" }),
  row("c", 45, { start: "2025-03-05" }),
  row("d", 100, { end: "2025-03-15" }),
  row("e", 60, { end: "2025-03-31" }),
];

const changesOf = (
  rows: readonly SubscriptionRow[],
  options: MovementsOptions = {},
  choices: Partial<Convention> = {},
): ReportChanges | null => revenueReport(rows, { asOf: "2025-03-31", ...options }, choices).changes;

const told = ({ movements }: ReportChanges): string[] =>
  movements.map(
    ({ field, was, is, difference, customersWere, customersAre }) =>
      `${field} ${String(was)} (${String(customersWere)}) ${String(is)} (${String(customersAre)}) ${String(difference)}`,
  );

const largest = (changes: ReportChanges | null): string[] =>
  changes?.largest.map(
    ({ customerId, kind, delta, rows }) => `${String(customerId)} ${kind} ${String(delta)} ${rows.join("+")}`,
  ) ?? [];

describe("what changed", () => {
  it("sets the last complete period against the one before, the largest change first", () => {
    const changes = changesOf(BOOK);
    expect(changes).toMatchObject({ period: "2025-03", before: "2025-02" });
    // February: +30 −80. March: +15 −50 −160.
    expect([changes?.netNewMrr.was, changes?.netNewMrr.is, changes?.netNewMrr.difference].map(String)).toEqual([
      "-50",
      "-195",
      "-145",
    ]);
    expect(changes && told(changes)).toEqual([
      "churnedMrr 80 (1) 160 (2) 80",
      "contractionMrr 0 (0) 50 (1) 50",
      "newMrr 30 (1) 0 (0) -30",
      "expansionMrr 0 (0) 15 (1) 15",
    ]);
  });

  it("names the three largest movements of customers, and the rows behind them", () => {
    expect(largest(changesOf(BOOK))).toEqual(["d churned -100 6", "e churned -60 7", "a contraction -50 1+2"]);
  });

  it("does not depend on the order of rows, where several are as large", () => {
    const rows = ["x", "y", "z", "v", "w"].map((name) => row(name, 10, { start: "2025-02-01" }));
    const options = { from: "2025-01", asOf: "2025-02-28" };
    expect(largest(changesOf(rows, options))).toEqual(["v new 10 4", "w new 10 5", "x new 10 1"]);
    expect(changesOf([...rows].reverse(), options)?.largest.map(({ customerId }) => customerId)).toEqual([
      "v",
      "w",
      "x",
    ]);
  });

  it("leaves out a period that is not over", () => {
    expect(changesOf(BOOK, { asOf: "2025-03-30" })).toMatchObject({ period: "2025-02", before: "2025-01" });
  });

  it("is null with one complete period, with none, and with no rows", () => {
    expect(changesOf(BOOK, { from: "2025-03" })).toBeNull();
    expect(changesOf(BOOK, { asOf: "2025-01-15" })).toBeNull();
    expect(changesOf([], {})).toBeNull();
  });

  it("is null where the period before is not known", () => {
    const snapshot = (period: string): MrrSnapshotRow => ({ customerId: "a", period, mrr: 5 });
    const gap = ["2025-01", "2025-02", "2025-04", "2025-05"].map(snapshot);
    expect(revenueReport(gap).changes).toBeNull();
    expect(revenueReport([...gap, snapshot("2025-06")]).changes).toMatchObject({
      period: "2025-06",
      before: "2025-05",
    });
  });

  it("counts each time a customer left where movements are events", () => {
    const rows = [
      row("a", 10, { end: "2025-02-05" }),
      row("a", 10, { start: "2025-02-10", end: "2025-02-15" }),
      row("b", 1),
    ];
    const changes = changesOf(rows, { asOf: "2025-02-28" }, { movementBasis: "events" });
    expect(changes && told(changes)).toEqual([
      "churnedMrr 0 (0) 20 (2) 20",
      "newMrr 11 (2) 0 (0) -11",
      "reactivationMrr 0 (0) 10 (1) 10",
    ]);
    expect(changes?.largest.map(({ date, kind }) => `${String(date)} ${kind}`)).toEqual([
      "2025-02-05 churned",
      "2025-02-10 reactivation",
      "2025-02-15 churned",
    ]);
  });

  it("tells what exchange rates did, but not as if a customer had done it", () => {
    const dollars = [row("a", 100, { currency: "USD" }), row("b", 1, { currency: "EUR", start: "2025-03-02" })];
    const rates = { USD: { "2024-12": 1, "2025-01": 1, "2025-02": 1, "2025-03": "1.5" } };
    const changes = changesOf(dollars, { currency: "EUR", rates });
    expect(changes && told(changes)).toEqual(["fxMrr 0 (0) 50 (1) 50", "newMrr 0 (0) 1 (1) 1"]);
    expect(String(changes?.netNewMrr.is)).toBe("1");
    expect(largest(changes)).toEqual(["b new 1 2"]);
  });

  it("is frozen", () => {
    const changes = changesOf(BOOK);
    expect(
      [changes, changes?.netNewMrr, changes?.movements, changes?.movements[0], changes?.largest].every(Object.isFrozen),
    ).toBe(true);
  });
});
