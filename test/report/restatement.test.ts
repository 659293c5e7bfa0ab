import { describe, expect, it } from "vitest";
import {
  type Convention,
  type KeptReport,
  type MrrSnapshotRow,
  restatement,
  type Restatement,
  revenueReport,
  type RevenueReportOptions,
  type SubscriptionRow,
  toPlain,
} from "customer-metrics";

const row = (customerId: string, amount: number, change: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  ...{ customerId, start: "2025-01-10", amount, interval: "month" },
  ...change,
});

type Rows = readonly SubscriptionRow[] | readonly MrrSnapshotRow[];
interface Asked extends RevenueReportOptions {
  readonly choices?: Partial<Convention>;
}

/** A report as it is kept: JSON, and back. */
function kept(rows: Rows, { choices = {}, ...options }: Asked = {}): KeptReport {
  const report = revenueReport(rows, { asOf: "2025-02-28", customers: true, ...options }, choices);
  return JSON.parse(JSON.stringify(toPlain(report))) as KeptReport;
}

function restated(before: KeptReport, rows: Rows, { choices = {}, ...options }: Asked = {}): Restatement {
  return restatement(before, revenueReport(rows, { asOf: "2025-03-31", customers: true, ...options }, choices));
}

/** Every changed number of movements and customers, and who changed it. */
const told = ({ periods }: Restatement): string[] =>
  periods
    .filter(({ field }) => !field.includes("."))
    .map(({ period, field, was, is, difference, customers }) => {
      const who = customers.map(
        (of) =>
          `${String(of.customerId)} ${String(of.was)}→${String(of.is)} (${of.rowsBefore.join("+")}→${of.rows.join("+")})`,
      );
      return [`${period} ${field} ${String(was)}→${String(is)} (${String(difference)})`, ...who].join(", ");
    });

/** a pays 100; b pays 60 and leaves on 20 February. */
const BOOK: readonly SubscriptionRow[] = [row("a", 100), row("b", 60, { end: "2025-02-20" })];

describe("restatement", () => {
  it("finds nothing where nothing changed but the day that is known", () => {
    expect(restated(kept(BOOK), BOOK)).toEqual({
      kind: "restatement",
      asOfBefore: "2025-02-28",
      asOf: "2025-03-31",
      compared: ["2025-01", "2025-02"],
      notCompared: [],
      customersKnown: true,
      periods: [],
    });
  });

  it("takes the report itself as well as what JSON made of it", () => {
    const report = revenueReport(BOOK, { asOf: "2025-02-28", customers: true });
    const late = [...BOOK, row("c", 40)];
    expect(restated(report, late)).toEqual(restated(kept(BOOK), late));
  });

  it("names a row that came late, with the date of a period that was closed", () => {
    expect(told(restated(kept(BOOK), [row("c", 40, { start: "2025-02-10" }), ...BOOK]))).toEqual([
      "2025-02 newMrr 0→40 (40), c 0→40 (→1)",
      "2025-02 endingMrr 100→140 (40)",
      "2025-02 newCustomers 0→1 (1), c 0→1 (→1)",
      "2025-02 endingCustomers 1→2 (1)",
    ]);
  });

  it("names a row that is gone by where it stood", () => {
    expect(told(restated(kept(BOOK), BOOK.slice(0, 1)))).toEqual([
      "2025-01 newMrr 160→100 (-60), b 60→0 (2→)",
      "2025-01 endingMrr 160→100 (-60)",
      "2025-01 newCustomers 2→1 (-1), b 1→0 (2→)",
      "2025-01 endingCustomers 2→1 (-1)",
      "2025-02 startingMrr 160→100 (-60)",
      "2025-02 churnedMrr 60→0 (-60), b 60→0 (2→)",
      "2025-02 startingCustomers 2→1 (-1)",
      "2025-02 churnedCustomers 1→0 (-1), b 1→0 (2→)",
    ]);
  });

  it("names a row that has another price", () => {
    expect(told(restated(kept(BOOK), [row("a", 110), ...BOOK.slice(1)]))).toEqual([
      "2025-01 newMrr 160→170 (10), a 100→110 (1→1)",
      "2025-01 endingMrr 160→170 (10)",
      "2025-02 startingMrr 160→170 (10)",
      "2025-02 endingMrr 100→110 (10)",
    ]);
  });

  it("names the row whose end moved into a later period, though that customer does nothing in this one now", () => {
    expect(told(restated(kept(BOOK), [...BOOK.slice(0, 1), row("b", 60, { end: "2025-03-20" })]))).toEqual([
      "2025-02 churnedMrr 60→0 (-60), b 60→0 (2→2)",
      "2025-02 endingMrr 100→160 (60)",
      "2025-02 churnedCustomers 1→0 (-1), b 1→0 (2→2)",
      "2025-02 endingCustomers 1→2 (1)",
    ]);
  });

  it("puts those who made the largest difference first, and leaves out those who made none", () => {
    const before = kept([row("a", 1), row("b", 2), row("c", 3), row("d", 4)]);
    const [number] = restated(before, [row("a", 2), row("b", 2), row("c", 13), row("d", 3)]).periods;
    expect(number?.customers.map(({ customerId, difference }) => [customerId, String(difference)])).toEqual([
      ["c", "10"],
      ["a", "1"],
      ["d", "-1"],
    ]);
    expect(number?.customerCount).toBe(3);
  });

  it("compares cohorts, the parts of movements and rates, which nobody but other numbers makes", () => {
    const { periods } = restated(kept(BOOK), [row("a", 110), ...BOOK.slice(1)]);
    const derived = periods.filter(({ field }) => field.includes("."));
    expect(derived.map(({ period, field, was, is }) => [period, field, was?.toFixed(4), is?.toFixed(4)])).toEqual([
      ["2025-01", "rates.averageRevenuePerAccount", "80.0000", "85.0000"],
      ["2025-01", "rates.annualRecurringRevenue", "1920.0000", "2040.0000"],
      ["2025-02", "cohort.startingMrr", "160.0000", "170.0000"],
      ["2025-02", "cohort.endingMrr", "100.0000", "110.0000"],
      ["2025-02", "rates.netRevenueRetention", "0.6250", "0.6471"],
      ["2025-02", "rates.grossRevenueRetention", "0.6250", "0.6471"],
      ["2025-02", "rates.grossRevenueChurnRate", "0.3750", "0.3529"],
      ["2025-02", "rates.netRevenueChurnRate", "0.3750", "0.3529"],
      ["2025-02", "rates.averageRevenuePerAccount", "100.0000", "110.0000"],
      ["2025-02", "rates.annualRecurringRevenue", "1200.0000", "1320.0000"],
    ]);
    expect(derived.flatMap(({ customers }) => customers)).toEqual([]);
  });

  it("has no difference where a rate can be told that could not be, or the reverse", () => {
    const { periods } = restated(kept(BOOK), [...BOOK.slice(0, 1), row("b", 60)]);
    const number = periods.find(({ field }) => field === "rates.quickRatio");
    expect([number?.was?.toString(), number?.is, number?.difference]).toEqual(["0", null, null]);
  });

  it("does not look at a period that was not over", () => {
    const before = kept(BOOK, { asOf: "2025-02-15" });
    const { compared, periods } = restated(before, [...BOOK, row("c", 40, { start: "2025-02-10" })]);
    expect([compared, periods]).toEqual([["2025-01"], []]);
  });

  it("says which closed periods it does not look at: those that the later report does not tell in whole", () => {
    expect(restated(kept(BOOK), BOOK, { from: "2025-02" }).notCompared).toEqual(["2025-01"]);
    expect(restated(kept(BOOK), BOOK, { asOf: "2025-02-20" }).notCompared).toEqual(["2025-02"]);
  });

  it("names who opened the first period with another amount, by rows that no period shows", () => {
    const rows = [row("a", 100, { start: "2024-06-01" }), row("b", 50, { start: "2024-07-01" })];
    const change = [row("a", 90, { start: "2024-06-01" }), row("b", 50, { start: "2024-07-01" })];
    const february = { from: "2025-02", to: "2025-02" };
    const opening = ["2025-02 startingMrr 150→140 (-10), a 100→90 (1→1)", "2025-02 endingMrr 150→140 (-10)"];
    expect(told(restated(kept(rows, february), change, february))).toEqual(opening);
    // The later report may reach back further: then it knows what they did before.
    expect(told(restated(kept(rows, february), change))).toEqual(opening);
    const gone = change.slice(1);
    expect(told(restated(kept(rows, february), gone))).toEqual([
      "2025-02 startingMrr 150→50 (-100), a 100→0 (1→)",
      "2025-02 endingMrr 150→50 (-100)",
      "2025-02 startingCustomers 2→1 (-1), a 1→0 (1→)",
      "2025-02 endingCustomers 2→1 (-1)",
    ]);
  });

  it("compares snapshots, whose first opening is in no movement, and a month that has gone", () => {
    const month = (period: string, mrr: number): MrrSnapshotRow => ({ customerId: "a", period, mrr });
    const rows = [month("2025-01", 10), month("2025-02", 10), month("2025-03", 12), month("2025-04", 12)];
    const before = kept(rows, { asOf: "2025-04-30" });
    const higher = [month("2025-01", 11), ...rows.slice(1)];
    expect(told(restated(before, higher, { asOf: "2025-04-30" }))).toEqual([
      "2025-02 startingMrr 10→11 (1), a 10→11 (1→1)",
      "2025-02 contractionMrr 0→1 (1), a 0→1 (→1+2)",
    ]);
    const missing = rows.filter(({ period }) => period !== "2025-03");
    const gap = restated(before, missing, { asOf: "2025-04-30" });
    expect(gap.compared).toEqual(["2025-02", "2025-03", "2025-04"]);
    expect(told(gap).slice(0, 3)).toEqual([
      "2025-03 startingMrr 10→null (null)",
      "2025-03 newMrr 0→null (null)",
      "2025-03 expansionMrr 2→null (null)",
    ]);
  });

  it("adds up what a customer did several times where movements are events, and tells subscriptions apart", () => {
    const choices = { movementBasis: "events", grain: "subscription" } as const;
    const of = (subscriptionId: string, change: Partial<SubscriptionRow>): SubscriptionRow =>
      row("a", 10, { subscriptionId, ...change });
    const rows = [of("s", { end: "2025-02-05" }), of("s", { start: "2025-02-10", end: "2025-02-15" }), of("t", {})];
    const late = [...rows, of("s", { start: "2025-02-20", end: "2025-02-25" })];
    const { periods } = restated(kept(rows, { choices }), late, { choices });
    const churned = periods.find(({ field }) => field === "churnedMrr");
    expect([churned?.was, churned?.is].map(String)).toEqual(["20", "30"]);
    expect(churned?.customers).toMatchObject([
      { customerId: "a", subscriptionId: "s", rows: [1, 2, 4], rowsBefore: [1, 2] },
    ]);
  });

  it("names who moves now as candidates where the earlier report does not say who did", () => {
    const before = kept([...BOOK, row("c", 5)], { customers: false });
    const answer = restated(before, BOOK.concat(row("c", 7)));
    expect(answer.customersKnown).toBe(false);
    expect(answer.periods[0]).toMatchObject({ period: "2025-01", field: "newMrr", customerCount: 3 });
    expect(
      answer.periods[0]?.customers.map(({ customerId, was, is, difference, rows, rowsBefore }) => [
        customerId,
        was,
        String(is),
        difference,
        rows,
        rowsBefore,
      ]),
    ).toEqual([
      ["a", null, "100", null, [1], []],
      ["b", null, "60", null, [2], []],
      ["c", null, "7", null, [3], []],
    ]);
  });

  it("names ten candidates at most, and says how many there are", () => {
    const rows = Array.from({ length: 12 }, (_, index) => row(`c${String(index)}`, 100 - index));
    const [number] = restated(kept(rows, { customers: false }), rows.slice(1)).periods;
    expect([number?.customers.length, number?.customerCount]).toEqual([10, 11]);
  });

  it("names nobody where neither report says who moved", () => {
    const { periods } = restated(kept(BOOK, { customers: false }), BOOK.slice(0, 1), { customers: false });
    expect(periods.length).toBeGreaterThan(0);
    expect(periods.flatMap(({ customers }) => customers)).toEqual([]);
  });

  it.each<[string, Asked, string]>([
    ["another convention", { choices: { tax: "counted" } }, 'tax is "counted" and was "excluded"'],
    [
      "several choices",
      { choices: { pastDue: { countForDays: 30 }, grain: "customer", trials: "counted" } },
      'trials is "counted" and was "excluded", pastDue is {"countForDays":30} and was "counted"',
    ],
    ["another length of period", { by: "quarter" }, 'by is "quarter" and was "month"'],
    ["another currency", { currency: "EUR" }, 'currency is "EUR" and was null'],
    ["other gaps", { gapDays: 3 }, "gapDays is 3 and was 0"],
    ["another year", { fiscalYearStart: 2 }, "fiscalYearStart is 2 and was 1"],
  ])("refuses %s", (_name, asked, differing) => {
    expect(() => restated(kept(BOOK), BOOK, asked)).toThrow(
      `Cannot compare reports that were counted differently: ${differing}`,
    );
  });

  it("takes for standard what an older report does not say", () => {
    const older = Object.entries(kept(BOOK)).filter(([key]) => key !== "convention" && key !== "options");
    expect(restated(Object.fromEntries(older) as unknown as KeptReport, BOOK).periods).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ["nothing", null, "Cannot compare before as it is no revenue report: received null"],
    [
      "something else",
      { kind: "mrr-bridge" },
      'Cannot compare before as it is no revenue report: received {"kind":"mrr-bridge"}',
    ],
    [
      "periods that are none",
      { kind: "revenue-report", periods: [null] },
      'Cannot compare before as it is no revenue report: received {"kind":"revenue-report","periods":[null]}',
    ],
  ])("refuses %s", (_name, before, message) => {
    expect(() => restated(before as KeptReport, BOOK)).toThrow(message);
  });

  it("refuses a number that is none", () => {
    const before = kept(BOOK);
    const [broken, ...others] = before.periods.map((period) => ({
      ...period,
      movements: { ...period.movements, newMrr: "1,000" },
    }));
    if (broken === undefined) throw new Error("There is no period to break");
    expect(() => restated({ ...before, periods: [broken, ...others] }, BOOK)).toThrow(
      'Cannot read newMrr of 2025-01 as a number: received "1,000"',
    );
  });

  it("passes over a number that one of two versions does not tell", () => {
    const before = kept(BOOK);
    const periods = before.periods.map((period) => ({ ...period, rates: { ...period.rates, magicNumber: "3" } }));
    expect(restated({ ...before, periods }, BOOK).periods).toEqual([]);
  });

  it("is frozen", () => {
    const answer = restated(kept(BOOK), BOOK.slice(0, 1));
    const [number] = answer.periods;
    const parts = [answer, answer.periods, number, number?.customers, number?.customers[0], number?.customers[0]?.rows];
    expect(parts.every(Object.isFrozen)).toBe(true);
  });
});
