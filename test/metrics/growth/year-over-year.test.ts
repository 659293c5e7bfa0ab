import { describe, expect, it } from "vitest";
import { type PeriodValue, type SeriesOptions, toPlain, yearOverYear } from "customer-metrics";

const QUARTERS: readonly PeriodValue[] = [
  { period: "2024-Q1", value: 100 },
  { period: "2024-Q2", value: "120.50" },
  { period: "2024-Q3", value: 80 },
  { period: "2024-Q4", value: 139.5 },
  { period: "2025-Q1", value: 125n },
  { period: "2025-Q2", value: 120.5 },
  { period: "2025-Q3", value: 60 },
];

/** Growth by period, in short. */
function growths(series: readonly PeriodValue[], options?: SeriesOptions): Record<string, string | null> {
  const { periods } = yearOverYear(series, options);
  return Object.fromEntries(periods.map(({ period, growth }) => [period, growth?.toString() ?? null]));
}

describe("yearOverYear", () => {
  it("holds every period against the same one of the year before, and sums up each year", () => {
    const none = { yearBefore: null, change: null, growth: null };
    expect(toPlain(yearOverYear(QUARTERS))).toEqual({
      kind: "year-over-year",
      unit: "quarter",
      periods: [
        { period: "2024-Q1", value: "100", ...none },
        { period: "2024-Q2", value: "120.5", ...none },
        { period: "2024-Q3", value: "80", ...none },
        { period: "2024-Q4", value: "139.5", ...none },
        { period: "2025-Q1", value: "125", yearBefore: "100", change: "25", growth: "0.25" },
        { period: "2025-Q2", value: "120.5", yearBefore: "120.5", change: "0", growth: "0" },
        { period: "2025-Q3", value: "60", yearBefore: "80", change: "-20", growth: "-0.25" },
      ],
      years: [
        {
          // (100 + 120.5 + 80 + 139.5) ÷ 4
          ...{ year: "2024", periods: 4, complete: true, mean: "110" },
          lowest: { period: "2024-Q3", value: "80" },
          highest: { period: "2024-Q4", value: "139.5" },
        },
        {
          // (125 + 120.5 + 60) ÷ 3 = 305.5 ÷ 3
          ...{ year: "2025", periods: 3, complete: false, mean: `101.8${"3".repeat(36)}` },
          lowest: { period: "2025-Q3", value: "60" },
          highest: { period: "2025-Q1", value: "125" },
        },
      ],
    });
  });

  it("reproduces the December of sandhyaindurkar.com: 10.5 after 9.5 million is +11 %", () => {
    const { periods } = yearOverYear([
      { period: "2024-12", value: 9.5 },
      { period: "2025-11", value: 11.2 },
      { period: "2025-12", value: 10.5 },
    ]);
    expect(periods.at(-1)?.growth?.times(100).toFixed(0)).toBe("11");
  });

  it("shows a period that is left out, or that has no value, as one without", () => {
    const leftOut = yearOverYear([
      { period: "2024-01", value: 10 },
      { period: "2025-01", value: 12 },
      { period: "2025-03", value: 30 },
      { period: "2024-03", value: 20 },
    ]);
    expect(leftOut.periods).toHaveLength(15);
    expect(toPlain(leftOut.periods[1])).toEqual({
      period: "2024-02",
      value: null,
      yearBefore: null,
      change: null,
      growth: null,
    });
    expect(toPlain(leftOut.periods[13])).toEqual({
      period: "2025-02",
      value: null,
      yearBefore: null,
      change: null,
      growth: null,
    });
    expect(leftOut.periods[14]?.growth?.toString()).toBe("0.5");
    const asNull = yearOverYear([
      { period: "2024-01", value: 10 },
      { period: "2024-02", value: null },
      { period: "2024-03", value: 20 },
      { period: "2025-01", value: 12 },
      { period: "2025-03", value: 30 },
    ]);
    expect(asNull).toEqual(leftOut);
  });

  it("keeps a gap at either end where it is written", () => {
    const { periods, years } = yearOverYear([
      { period: "2024-Q4", value: null },
      { period: "2025-Q1", value: 3 },
      { period: "2025-Q2", value: null },
    ]);
    expect(periods.map(({ period, value }) => [period, value?.toString() ?? null])).toEqual([
      ["2024-Q4", null],
      ["2025-Q1", "3"],
      ["2025-Q2", null],
    ]);
    expect(years[0]).toEqual({ year: "2024", periods: 0, complete: false, mean: null, lowest: null, highest: null });
  });

  it("has the value but no growth where there was nothing to grow from", () => {
    const { periods } = yearOverYear([
      { period: "2024", value: 0 },
      { period: "2025", value: 5 },
      { period: "2026", value: -5 },
      { period: "2027", value: 10 },
    ]);
    expect(toPlain(periods)).toEqual([
      { period: "2024", value: "0", yearBefore: null, change: null, growth: null },
      { period: "2025", value: "5", yearBefore: "0", change: "5", growth: null },
      { period: "2026", value: "-5", yearBefore: "5", change: "-10", growth: "-2" },
      { period: "2027", value: "10", yearBefore: "-5", change: "15", growth: null },
    ]);
  });

  it("matches ISO weeks by number; week 53 stands alone in most years", () => {
    // 2020 has 53 weeks, 2019 and 2021 have 52.
    const series = ["2019-W52", "2020-W01", "2020-W52", "2020-W53", "2021-W01", "2021-W52"].map((period, index) => ({
      period,
      value: 2 ** index,
    }));
    expect(growths(series)).toMatchObject({
      "2020-W52": "3", // 4 after 1
      "2020-W53": null,
      "2021-W01": "7", // 16 after 2
      "2021-W52": "7", // 32 after 4
    });
  });

  it("knows a whole year by its weeks", () => {
    const weeks = (year: number, count: number): PeriodValue[] =>
      Array.from({ length: count }, (_, week) => ({
        period: `${String(year)}-W${String(week + 1).padStart(2, "0")}`,
        value: 1,
      }));
    const complete = (series: readonly PeriodValue[]): readonly boolean[] =>
      yearOverYear(series).years.map((year) => year.complete);
    expect(complete([...weeks(2020, 53), ...weeks(2021, 52)])).toEqual([true, true]);
    expect(complete([...weeks(2020, 52), ...weeks(2021, 52)])).toEqual([false, true]);
    // The last day of 2024 is in the first week of 2025.
    expect(complete([...weeks(2024, 52), ...weeks(2025, 51)])).toEqual([true, false]);
  });

  it("takes the first of several that are as low or as high", () => {
    const series = ["2025-02", "2025-04", "2025-01", "2025-03"].map((period, index) => ({
      period,
      value: index < 2 ? 7 : 3,
    }));
    expect(toPlain(yearOverYear(series).years[0]?.lowest)).toEqual({ period: "2025-01", value: "3" });
    expect(toPlain(yearOverYear(series).years[0]?.highest)).toEqual({ period: "2025-02", value: "7" });
  });

  it("groups months by the fiscal year, and reads fiscal labels", () => {
    const months = ["2024-03", "2024-04", "2025-03", "2025-04"].map((period, index) => ({ period, value: index }));
    const yearLabels = (start?: number): readonly string[] =>
      yearOverYear(months, { fiscalYearStart: start }).years.map(({ year }) => year);
    expect(yearLabels()).toEqual(["2024", "2025"]);
    expect(yearLabels(4)).toEqual(["FY2024", "FY2025", "FY2026"]);
    const quarters = [
      { period: "FY2025-Q1", value: 10 },
      { period: "FY2026-Q1", value: 15 },
    ];
    expect(growths(quarters, { fiscalYearStart: 7 })).toMatchObject({ "FY2025-Q1": null, "FY2026-Q1": "0.5" });
    expect(
      growths(
        [
          { period: "FY2025", value: 4 },
          { period: "FY2026", value: 5 },
        ],
        { fiscalYearStart: 2 },
      ),
    ).toEqual({
      FY2025: null,
      FY2026: "0.25",
    });
  });

  it("is empty for an empty series", () => {
    expect(yearOverYear([])).toEqual({ kind: "year-over-year", unit: null, periods: [], years: [] });
  });

  it("is frozen all the way down", () => {
    const answer = yearOverYear(QUARTERS);
    const extremes = answer.years.flatMap(({ lowest, highest }) => [lowest, highest]);
    const parts = [answer, answer.periods, answer.years, ...answer.periods, ...answer.years, ...extremes];
    expect(parts.every((part) => Object.isFrozen(part))).toBe(true);
  });

  it.each<[string, readonly PeriodValue[], string, string, string]>([
    [
      "a label that is none",
      [{ period: "March 2025", value: 1 }],
      "not-a-period",
      "series[0].period",
      'Cannot read series[0].period as a period like 2025-03, 2025-Q1, 2025-W09, 2025 or 2025-03-07: received "March 2025"',
    ],
    [
      "days, which fall on other days of the week a year before",
      [{ period: "2025-03-07", value: 1 }],
      "not-allowed",
      "series[0].period",
      'Cannot compute year over year of series[0].period, which must be a week, month, quarter or year: received "2025-03-07"',
    ],
    [
      "periods of two lengths",
      [
        { period: "2025-03", value: 1 },
        { period: "2025-04", value: 1 },
        { period: "2025-Q1", value: 3 },
      ],
      "not-allowed",
      "series[2].period",
      'Cannot put a quarter beside a month, as series[2].period does: received "2025-Q1"',
    ],
    [
      "a period that comes twice",
      [
        { period: "2025-03", value: 1 },
        { period: "2025-04", value: null },
        { period: "2025-04", value: 1 },
      ],
      "not-allowed",
      "series[2].period",
      'Cannot use series[2].period, which is given twice: received "2025-04"',
    ],
    [
      "a value that is no number",
      [{ period: "2025-03", value: "1,000" }],
      "not-a-number",
      "series[0].value",
      'Cannot read series[0].value as a number: received "1,000"',
    ],
    [
      "a value that is left out, where null would say that there is none",
      JSON.parse('[{"period":"2025-03"}]') as PeriodValue[],
      "missing-field",
      "series[0].value",
      "Cannot do without series[0].value: received undefined",
    ],
    [
      "a fiscal label without a fiscal year",
      [{ period: "FY2025-Q1", value: 1 }],
      "not-a-period",
      "series[0].period",
      'Cannot read series[0].period as a period like 2025-03, 2025-Q1, 2025-W09, 2025 or 2025-03-07: received "FY2025-Q1"',
    ],
  ])("refuses %s", (_case, series, code, field, message) => {
    expect(() => yearOverYear(series)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });

  it.each([0, 13, 1.5])("refuses a fiscal year that begins in month %d", (fiscalYearStart) => {
    const message = `Cannot use ${String(fiscalYearStart)} as fiscalYearStart: choose a month from 1 to 12`;
    const details = { code: "not-allowed", field: "fiscalYearStart", received: fiscalYearStart, message };
    expect(() => yearOverYear([], { fiscalYearStart })).toThrow(expect.objectContaining(details));
  });
});
