import { describe, expect, it } from "vitest";
import {
  type OpportunityRow,
  toPlain,
  type WinLossOptions,
  type WinLossPeriod,
  winLossRatio,
  winLossTotals,
  winRate,
} from "customer-metrics";
import { present } from "../../support/present.ts";

const deal = (
  outcome: OpportunityRow["outcome"],
  openedAt: string | null,
  closedAt: string | null,
  more: Partial<OpportunityRow> = {},
): OpportunityRow => ({ outcome, openedAt, closedAt, ...more });

/** Counts of a period: open before, opened, won, lost, open. */
const line = ({ period, startingOpen, opened, won, lost, open }: WinLossPeriod): readonly unknown[] => [
  ...[period, startingOpen, opened, won, lost, open],
];
const lines = (rows: Iterable<OpportunityRow>, options: WinLossOptions = {}): unknown =>
  winLossTotals(rows, options).periods.map(line);

describe("winLossTotals", () => {
  it("counts what was opened and closed in a month, and what was open at its ends", () => {
    const rows = [
      deal("won", "2025-01-10", "2025-02-20"),
      deal("lost", "2025-01-31", "2025-01-31"),
      deal("won", "2025-02-01", "2025-03-01"),
      deal("open", "2025-03-31", null),
    ];
    expect(lines(rows, { asOf: "2025-03-31" })).toEqual([
      ["2025-01", 0, 2, 0, 1, 1],
      ["2025-02", 1, 1, 1, 0, 1],
      ["2025-03", 1, 1, 1, 0, 1],
    ]);
    expect(lines(rows, { asOf: "2025-03-31", from: "2025-03" })).toEqual([["2025-03", 1, 1, 1, 0, 1]]);
    expect(lines(rows, { asOf: "2025-03-31", by: "quarter" })).toEqual([["2025-Q1", 0, 4, 2, 1, 1]]);
  });

  it("shows as open what was decided only after the last day that is known", () => {
    const rows = [deal("won", "2025-01-10", "2025-02-20", { amount: 5 }), deal("lost", "2025-02-21", "2025-02-22")];
    const told = winLossTotals(rows, { asOf: "2025-02-19" });
    expect(told.periods.map(line)).toEqual([
      ["2025-01", 0, 1, 0, 0, 1],
      ["2025-02", 1, 0, 0, 0, 1],
    ]);
    expect(told.rows).toMatchObject({ counted: 1, afterAsOf: 1 });
    expect(told.periods[1]?.money?.open.toString()).toBe("5");
    expect(told.periods.map(({ complete }) => complete)).toEqual([true, false]);
  });

  it("takes the closing date of what is open for what somebody expects", () => {
    const rows = [deal("open", "2025-01-10", "2025-12-31")];
    expect(lines(rows)).toEqual([["2025-01", 0, 1, 0, 0, 1]]); // nothing is known of December
    expect(lines([deal("open", "2025-01-10", "2024-12-31")])).toEqual([["2025-01", 0, 1, 0, 0, 1]]);
  });

  it("counts what does not say when it was opened on the day of its closing, or at the end", () => {
    const rows = [deal("won", null, "2025-02-20"), deal("open", null, null), deal("lost", "2025-01-01", "2025-01-02")];
    const told = winLossTotals(rows, { asOf: "2025-03-15" });
    expect(told.periods.map(line)).toEqual([
      ["2025-01", 0, 1, 0, 1, 0],
      ["2025-02", 0, 1, 1, 0, 0],
      ["2025-03", 0, 1, 0, 0, 1],
    ]);
    expect([told.withoutOpening, told.periods[1]?.daysToWin.count]).toEqual([2, 0]);
    expect(winLossTotals([deal("open", null, null)])).toMatchObject({ asOf: null, periods: [] });
  });

  it("lets the last row of one opportunity count, unless it cannot be read", () => {
    const rows = [
      deal("open", "2025-01-10", null, { opportunityId: 7 }),
      deal("won", "2025-01-10", "2025-01-20", { opportunityId: 7 }),
      deal("lost", "2025-01-10", null, { opportunityId: 7 }),
      deal("open", "2025-01-10", null, { opportunityId: "7" }),
    ];
    const told = winLossTotals(rows);
    expect(told.periods.map(line)).toEqual([["2025-01", 0, 2, 1, 0, 1]]);
    expect(told.rows).toMatchObject({ read: 4, counted: 2, refused: 1, superseded: 1 });
  });

  it("adds up money exactly, and says how many do not tell theirs", () => {
    const rows = [
      deal("won", "2025-03-01", "2025-03-20", { amount: 0.1 }),
      deal("won", "2025-03-01", "2025-03-20", { amount: "0.2" }),
      deal("lost", "2025-03-01", "2025-03-20", { amount: 19.99 }),
      deal("lost", "2025-03-01", "2025-03-20"),
      deal("open", "2025-03-01", null, { amount: 12345678901234567890n }),
      deal("open", "2025-03-01", null),
    ];
    expect(toPlain(winLossTotals(rows).periods[0]?.money)).toEqual({
      ...{ won: "0.3", lost: "19.99", open: "12345678901234567890", withoutAmount: 2 },
    });
    expect(winLossTotals([deal("won", "2025-03-01", "2025-03-20")]).periods[0]?.money).toBeNull();
  });

  it("values what was closed at the rate of its period, and what is open at that of each", () => {
    const rows = [
      deal("won", "2025-02-01", "2025-03-20", { amount: 100, currency: "USD" }),
      deal("open", "2025-02-01", null, { amount: 10, currency: "USD" }),
      deal("open", "2025-02-01", null, { amount: 1 }),
    ];
    const rates = { USD: { "2025-02": "0.95", "2025-03": "0.92" } };
    const told = winLossTotals(rows, { asOf: "2025-03-31", currency: "EUR", rates });
    expect(toPlain(told.periods.map(({ money }) => [money?.won, money?.open]))).toEqual([
      ["0", "105.5"],
      ["92", "10.2"],
    ]);
    expect(() => winLossTotals(rows, { asOf: "2025-03-31" })).toThrow(
      "Cannot add up amounts in USD and no currency: give currency, and rates for the others",
    );
    expect(() => winLossTotals(rows, { asOf: "2025-03-31", currency: "EUR" })).toThrow(
      'Cannot convert USD to EUR in 2025-02 without a rate: give rates.USD["2025-02"]',
    );
  });

  it("lists reasons, the most frequent first, those without one last", () => {
    const lost = (reason: string | null): OpportunityRow =>
      deal("lost", "2025-03-01", "2025-03-20", { amount: 10, ...(reason === null ? {} : { reason }) });
    const rows = [
      lost("price"),
      lost(null),
      lost("timing"),
      lost("price"),
      deal("won", "2025-03-01", "2025-03-02", { reason: "price" }),
    ];
    expect(toPlain(winLossTotals(rows).periods[0]?.reasons)).toEqual([
      { outcome: "lost", reason: "price", opportunities: 2, amount: "20" },
      { outcome: "won", reason: "price", opportunities: 1, amount: "0" },
      { outcome: "lost", reason: "timing", opportunities: 1, amount: "10" },
      { outcome: "lost", reason: null, opportunities: 1, amount: "10" },
    ]);
  });

  it("tells how long it took, of those that say when they were opened", () => {
    const closed = ["2025-03-06", "2025-03-11", "2025-03-16", "2025-04-09"];
    const rows = closed.map((closedAt) => deal("won", "2025-03-01", closedAt));
    // Opened on 1 March: after 5, 10, 15 and 39 days.
    const told = winLossTotals([...rows, deal("lost", "2025-03-01", "2025-03-01"), deal("won", null, "2025-03-09")], {
      by: "year",
    });
    const period = told.periods[0];
    expect(period?.daysToWin).toEqual({
      ...{ count: 4, mean: 17.25, least: 5, lowerQuartile: 8.75, median: 12.5, upperQuartile: 21, most: 39 },
    });
    expect(period?.daysToLose).toMatchObject({ count: 1, mean: 0, median: 0 });
    expect(winLossTotals([], { from: "2025", by: "year", to: "2025" }).periods[0]?.daysToWin).toEqual({
      ...{ count: 0, mean: null, least: null, lowerQuartile: null, median: null, upperQuartile: null, most: null },
    });
  });

  it("tells segments by type, which add up", () => {
    const rows = [
      deal("won", "2025-03-01", "2025-03-20", { type: "new business", amount: 100 }),
      deal("lost", "2025-03-01", "2025-03-20", { type: "renewal" }),
      deal("won", "2025-03-01", "2025-03-20"),
    ];
    const { segments } = winLossTotals(rows, { segmentBy: "type" });
    expect(segments.map(({ segment, periods }) => [segment, periods[0]?.won, periods[0]?.lost])).toEqual([
      ["new business", 1, 0],
      ["renewal", 0, 1],
      [null, 1, 0],
    ]);
  });

  it("is what the formulas take", () => {
    const rows = [
      deal("won", "2025-03-01", "2025-03-20", { amount: 300 }),
      deal("won", "2025-03-01", "2025-03-20", { amount: 100 }),
      deal("lost", "2025-03-01", "2025-03-20", { amount: 100 }),
      deal("open", "2025-03-01", null, { amount: 300 }),
    ];
    const period = present(winLossTotals(rows).periods[0]);
    expect(winRate(period, { form: "won-over-all" })?.toString()).toBe("0.5");
    expect(winLossRatio(period)?.toString()).toBe("2");
    expect(period.money && winRate(period.money)?.toString()).toBe("0.8");
    expect(period.money && winRate(period.money, { form: "won-over-all" })?.toString()).toBe("0.5");
  });

  it("says what is wrong with rows", () => {
    const rows = [
      deal("won", "2025-03-01", null),
      deal("lost", "2025-03-10", "2025-03-09"),
      deal("closed" as "won", "2025-03-01", "2025-03-02"),
      deal("won", "2025-03-01", "2025-03-02", { amount: -5 }),
      deal("won", "2025-03-01", "2025-03-02", { amount: "a lot" }),
      deal("won", "2025-03-01", "soon"),
    ];
    expect(winLossTotals(rows).issues.map(({ code, row, message }) => [code, row, message])).toEqual([
      ["missing-value", 1, 'Cannot do without closedAt as the outcome is "won": received undefined'],
      ["ends-before-start", 2, 'Cannot use closedAt before openedAt, which is "2025-03-10": received "2025-03-09"'],
      ["not-allowed", 3, 'Cannot use "closed" as outcome: choose "won", "lost" or "open"'],
      ["negative", 4, "Cannot use a negative amount: received -5"],
      ["not-a-number", 5, 'Cannot read amount as a number: received "a lot"'],
      ["not-a-date", 6, 'Cannot read closedAt as a date like 2025-03-01: received "soon"'],
    ]);
  });
});
