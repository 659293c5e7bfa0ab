import { describe, expect, it } from "vitest";
import {
  type Convention,
  type MovementsOptions,
  type MrrSnapshotRow,
  type ReportPeriod,
  revenueReport,
  type SubscriptionRow,
} from "customer-metrics";

const row = (change: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  ...{ customerId: "a", start: "2024-01-01", amount: 100, interval: "month" },
  ...change,
});

/** Two years: a pays 100 and 150 from February 2025, b pays 50 and leaves in March 2025, c joins at 60 in March 2025. */
const BOOK: readonly SubscriptionRow[] = [
  row({ end: "2025-02-01" }),
  row({ start: "2025-02-01", amount: 150 }),
  row({ customerId: "b", amount: 50, end: "2025-03-10" }),
  row({ customerId: "c", start: "2025-03-05", amount: 60 }),
];

function period(label: string, options: MovementsOptions = {}, choices: Partial<Convention> = {}): ReportPeriod {
  const { periods } = revenueReport(BOOK, { asOf: "2025-03-31", ...options }, choices);
  const found = periods.find((one) => one.period === label);
  if (found === undefined) throw new Error(`no period ${label}`);
  return found;
}

const shown = ({ rates }: ReportPeriod): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(rates ?? {}).map(([name, value]) => [
      name,
      (value as { toString: () => string } | null)?.toString() ?? null,
    ]),
  );

describe("revenueReport", () => {
  it("tells what each period's movements say", () => {
    expect(shown(period("2025-03"))).toEqual({
      // March opens at 200 with a and b; b's 50 are lost; c's 60 are new; it closes at 210 with a and c.
      netRevenueRetention: "0.75",
      grossRevenueRetention: "0.75",
      customerChurnRate: "0.5",
      grossRevenueChurnRate: "0.25",
      netRevenueChurnRate: "0.25",
      quickRatio: "1.2",
      averageRevenuePerAccount: "105",
      annualRecurringRevenue: "2520",
      // Of the 150 of March 2024, 150 are there, all of a: 100 went up by 50, 50 were lost.
      trailingNetRevenueRetention: "1",
      trailingGrossRevenueRetention: "0.6666666666666666666666666666666666666667",
    });
  });

  it("does not tell twelve months of a book that has not seen them", () => {
    expect(period("2024-12").rates?.trailingNetRevenueRetention).toBeNull();
    expect(period("2025-01").rates?.trailingNetRevenueRetention?.toString()).toBe("1");
  });

  it("tells no rate of flows of a period that is not over, but what it stands at", () => {
    const { complete, rates } = period("2025-03", { asOf: "2025-03-30" });
    expect(complete).toBe(false);
    expect([rates?.customerChurnRate, rates?.netRevenueRetention, rates?.trailingNetRevenueRetention]).toEqual([
      null,
      null,
      null,
    ]);
    expect(rates?.averageRevenuePerAccount?.toString()).toBe("105");
  });

  it("takes the sum of the last twelve months for ARR where that is the choice", () => {
    // April 2024 to January 2025 at 150, February at 200, March at 210
    expect(period("2025-03", {}, { annualForm: "trailing" }).rates?.annualRecurringRevenue?.toString()).toBe("1910");
    expect(period("2024-11", {}, { annualForm: "trailing" }).rates?.annualRecurringRevenue).toBeNull();
    expect(
      period("2025-Q1", { by: "quarter" }, { annualForm: "trailing" }).rates?.annualRecurringRevenue?.toString(),
    ).toBe("1910");
  });

  it("looks at trailing days for rates where that is the choice", () => {
    // The 60 days to 31 March begin with 31 January: 150, of which 50 were lost; 50 more of a.
    const { rates } = period("2025-03", {}, { window: { trailingDays: 59 } });
    expect([rates?.grossRevenueChurnRate?.toFixed(4), rates?.netRevenueChurnRate?.toString()]).toEqual(["0.3333", "0"]);
  });

  it("says why a rate cannot be told that a choice asks too much for", () => {
    const { notes, periods } = revenueReport(
      BOOK,
      { asOf: "2025-03-31", from: "2025-03" },
      { churnDenominator: "due-for-renewal" },
    );
    expect(periods[0]?.rates?.customerChurnRate).toBeNull();
    expect(notes).toEqual([
      {
        period: "2025-03",
        metric: "customerChurnRate",
        message:
          'Cannot do without dueForRenewal as the choice is churnDenominator: "due-for-renewal": received undefined',
      },
    ]);
  });

  it("says by what it counted: the day that is known, the convention, the currency, the rows", () => {
    const report = revenueReport(
      [row({ currency: "EUR", end: "2024-02-10" })],
      {},
      { grain: "customer", tax: "counted" },
    );
    expect(report).toMatchObject({
      kind: "revenue-report",
      asOf: "2024-02-10",
      asOfGiven: false,
      by: "month",
      currency: "EUR",
      rowsRead: 1,
    });
    expect(report.convention).toMatchObject({ tax: "counted", weeksPerMonth: "52/12" });
    expect(revenueReport([])).toMatchObject({ asOf: null, periods: [], currency: null });
  });

  it("names rows that replace each other, and rows that end at once", () => {
    const rows = [
      row({ subscriptionId: "s" }),
      row({ subscriptionId: "s", start: "2024-03-01", amount: 120 }),
      row({ start: "2024-04-01", end: "2024-04-01" }),
    ];
    const { issues } = revenueReport(rows, { asOf: "2024-04-30" });
    expect(issues.map(({ code, row: number, message }) => [code, number, message])).toEqual([
      [
        "ends-before-start",
        3,
        'Cannot count a row that ends on 2024-04-01, not after its start on 2024-04-01: received "2024-04-01"',
      ],
      [
        "overlap",
        1,
        "Cannot count row 1 from 2024-03-01 as row 2 of the same subscription and product covers the same days: the later start counts",
      ],
    ]);
  });

  it("is null where a snapshot is missing", () => {
    const snap = (label: string): MrrSnapshotRow => ({ customerId: "a", period: label, mrr: 5 });
    const report = revenueReport([snap("2025-01"), snap("2025-02"), snap("2025-04"), snap("2025-05")]);
    expect(report.periods.map(({ period: label, rates }) => [label, rates === null])).toEqual([
      ["2025-02", false],
      ["2025-03", true],
      ["2025-04", true],
      ["2025-05", false],
    ]);
    expect(report.issues.map(({ message }) => message)).toEqual([
      "Cannot tell what moved in 2025-03, for which there is no snapshot of any customer",
    ]);
  });
});
