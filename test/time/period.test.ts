import { describe, expect, it } from "vitest";
import type { PeriodUnit } from "customer-metrics";
import { formatDay, parseDay } from "../../src/time/calendar-date.ts";
import {
  addMonthsTo,
  parsePeriod,
  type Period,
  PERIOD_UNITS,
  periodOf,
  periodsBetween,
} from "../../src/time/period.ts";

function day(text: string): number {
  return parseDay(text, "day");
}

/** A period as people write it: label, first day, last day. */
function written({ label, firstDay, lastDay }: Period): readonly string[] {
  return [label, formatDay(firstDay), formatDay(lastDay)];
}

describe("periodOf", () => {
  it.each<[PeriodUnit, string, string, string, string]>([
    ["day", "2025-03-07", "2025-03-07", "2025-03-07", "2025-03-07"],
    ["month", "2025-03-07", "2025-03", "2025-03-01", "2025-03-31"],
    ["month", "2025-02-28", "2025-02", "2025-02-01", "2025-02-28"],
    ["month", "2024-02-29", "2024-02", "2024-02-01", "2024-02-29"],
    ["month", "2025-12-31", "2025-12", "2025-12-01", "2025-12-31"],
    ["quarter", "2025-01-01", "2025-Q1", "2025-01-01", "2025-03-31"],
    ["quarter", "2025-06-30", "2025-Q2", "2025-04-01", "2025-06-30"],
    ["quarter", "2025-07-01", "2025-Q3", "2025-07-01", "2025-09-30"],
    ["quarter", "2025-12-31", "2025-Q4", "2025-10-01", "2025-12-31"],
    ["year", "2025-01-01", "2025", "2025-01-01", "2025-12-31"],
    ["year", "2024-12-31", "2024", "2024-01-01", "2024-12-31"],
  ])("takes the %s of %s for %s", (unit, of, ...expected) => {
    expect(periodOf(day(of), unit).unit).toBe(unit);
    expect(written(periodOf(day(of), unit))).toEqual(expected);
  });

  // The dates about the turn of the year in Wikipedia's "ISO week date", and the long year 2020.
  it.each([
    ["2005-01-01", "2004-W53", "2004-12-27", "2005-01-02"],
    ["2005-12-31", "2005-W52", "2005-12-26", "2006-01-01"],
    ["2006-01-02", "2006-W01", "2006-01-02", "2006-01-08"],
    ["2007-01-01", "2007-W01", "2007-01-01", "2007-01-07"],
    ["2007-12-31", "2008-W01", "2007-12-31", "2008-01-06"],
    ["2008-12-28", "2008-W52", "2008-12-22", "2008-12-28"],
    ["2008-12-29", "2009-W01", "2008-12-29", "2009-01-04"],
    ["2010-01-03", "2009-W53", "2009-12-28", "2010-01-03"],
    ["2020-12-31", "2020-W53", "2020-12-28", "2021-01-03"],
    ["2021-01-03", "2020-W53", "2020-12-28", "2021-01-03"],
    ["2021-01-04", "2021-W01", "2021-01-04", "2021-01-10"],
    ["2025-03-02", "2025-W09", "2025-02-24", "2025-03-02"],
    ["2025-03-03", "2025-W10", "2025-03-03", "2025-03-09"],
  ])("takes the week of %s for %s", (of, ...expected) => {
    expect(written(periodOf(day(of), "week"))).toEqual(expected);
  });

  // Fiscal years are named for the calendar year in which they end: the US government's begins in October,
  // India's in April, Microsoft's in July.
  it.each<[string, number, PeriodUnit, string, string, string, string]>([
    ["the US government", 10, "year", "2024-10-01", "FY2025", "2024-10-01", "2025-09-30"],
    ["the US government", 10, "year", "2024-09-30", "FY2024", "2023-10-01", "2024-09-30"],
    ["the US government", 10, "quarter", "2024-12-31", "FY2025-Q1", "2024-10-01", "2024-12-31"],
    ["the US government", 10, "quarter", "2025-01-01", "FY2025-Q2", "2025-01-01", "2025-03-31"],
    ["the US government", 10, "quarter", "2025-09-30", "FY2025-Q4", "2025-07-01", "2025-09-30"],
    ["India", 4, "year", "2024-04-01", "FY2025", "2024-04-01", "2025-03-31"],
    ["India", 4, "year", "2025-03-31", "FY2025", "2024-04-01", "2025-03-31"],
    ["India", 4, "quarter", "2025-03-31", "FY2025-Q4", "2025-01-01", "2025-03-31"],
    ["Microsoft", 7, "quarter", "2024-07-01", "FY2025-Q1", "2024-07-01", "2024-09-30"],
    ["Microsoft", 7, "quarter", "2025-06-30", "FY2025-Q4", "2025-04-01", "2025-06-30"],
    ["a year from February", 2, "year", "2025-01-31", "FY2025", "2024-02-01", "2025-01-31"],
    ["a year from February", 2, "quarter", "2024-02-29", "FY2025-Q1", "2024-02-01", "2024-04-30"],
    ["a year from December", 12, "year", "2024-12-01", "FY2025", "2024-12-01", "2025-11-30"],
    ["a year from December", 12, "quarter", "2025-02-28", "FY2025-Q1", "2024-12-01", "2025-02-28"],
  ])("follows %s, whose year begins in month %i: the %s of %s is %s", (_whose, start, unit, of, ...expected) => {
    expect(written(periodOf(day(of), unit, start))).toEqual(expected);
  });

  it("leaves days, weeks and months as they are in a fiscal year", () => {
    for (const unit of ["day", "week", "month"] as const) {
      expect(periodOf(day("2025-03-07"), unit, 4)).toEqual(periodOf(day("2025-03-07"), unit));
    }
  });
});

describe("parsePeriod", () => {
  it.each<[string, number, PeriodUnit, string, string]>([
    ["2025-03-07", 1, "day", "2025-03-07", "2025-03-07"],
    ["2024-02-29", 1, "day", "2024-02-29", "2024-02-29"],
    ["2025-W09", 1, "week", "2025-02-24", "2025-03-02"],
    ["2020-W53", 1, "week", "2020-12-28", "2021-01-03"],
    ["2025-W01", 1, "week", "2024-12-30", "2025-01-05"],
    ["2025-03", 1, "month", "2025-03-01", "2025-03-31"],
    ["2025-Q1", 1, "quarter", "2025-01-01", "2025-03-31"],
    ["2025", 1, "year", "2025-01-01", "2025-12-31"],
    ["0001", 1, "year", "0001-01-01", "0001-12-31"],
    ["FY2025-Q1", 4, "quarter", "2024-04-01", "2024-06-30"],
    ["FY2025-Q4", 10, "quarter", "2025-07-01", "2025-09-30"],
    ["FY2025", 4, "year", "2024-04-01", "2025-03-31"],
    ["2025-03", 4, "month", "2025-03-01", "2025-03-31"],
    ["2025-W09", 4, "week", "2025-02-24", "2025-03-02"],
  ])("reads %s in a year from month %i as a %s", (label, start, unit, ...days) => {
    const period = parsePeriod(label, "from", start);
    expect(period.unit).toBe(unit);
    expect(written(period)).toEqual([label, ...days]);
  });

  it.each([
    ["a thirteenth month", "2025-13"],
    ["a month zero", "2025-00"],
    ["a 54th week", "2025-W54"],
    ["a 53rd week of a year that has 52", "2025-W53"],
    ["a week zero", "2025-W00"],
    ["a fifth quarter", "2025-Q5"],
    ["a quarter zero", "2025-Q0"],
    ["a day that its month does not have", "2025-02-30"],
    ["a leap day of a common year", "2025-02-29"],
    ["a fiscal quarter where the year is the calendar's", "FY2025-Q1"],
    ["a fiscal year where the year is the calendar's", "FY2025"],
    ["a month without a leading zero", "2025-3"],
    ["a week without a leading zero", "2025-W9"],
    ["a small letter", "2025-q1"],
    ["a quarter before its year", "Q1-2025"],
    ["a year of two digits", "25"],
    ["a year of five digits", "20250"],
    ["a time stamp", "2025-03-07T00:00:00Z"],
    ["a name", "March 2025"],
    ["a space before", " 2025"],
    ["a line break after", "2025\n"],
    ["an empty string", ""],
  ])("refuses %s", (_case, label) => {
    const like = "a period like 2025-03, 2025-Q1, 2025-W09, 2025 or 2025-03-07";
    const message = `Cannot read from as ${like}: received ${JSON.stringify(label)}`;
    const details = { name: "MetricInputError", message, code: "not-a-period", field: "from", received: label };
    expect(() => parsePeriod(label, "from")).toThrow(expect.objectContaining(details));
  });

  it.each([["2025-Q1"], ["2025"], ["FY2025-Q5"], ["FY2025-03"], ["FY2025-W09"]])(
    "refuses %s in a fiscal year, which is no label there",
    (label) => {
      const details = { name: "MetricInputError", code: "not-a-period", field: "to", received: label };
      expect(() => parsePeriod(label, "to", 4)).toThrow(expect.objectContaining(details));
    },
  );

  it("does not offer a fiscal team the label that it refuses", () => {
    expect(() => parsePeriod("2025-Q1", "from", 4)).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/(?<!FY)2025-Q1.*: received/u) as string }),
    );
  });

  it("refuses what is no text", () => {
    const details = { code: "not-a-period", field: "from", received: 2025 };
    expect(() => parsePeriod(2025 as unknown as string, "from")).toThrow(expect.objectContaining(details));
  });
});

describe("periodsBetween", () => {
  it.each<[PeriodUnit, number, string, string, readonly string[]]>([
    ["month", 1, "2024-11-15", "2025-02-01", ["2024-11", "2024-12", "2025-01", "2025-02"]],
    ["week", 1, "2020-12-27", "2021-01-04", ["2020-W52", "2020-W53", "2021-W01"]],
    ["quarter", 1, "2024-12-31", "2025-04-01", ["2024-Q4", "2025-Q1", "2025-Q2"]],
    ["quarter", 4, "2025-03-31", "2025-04-01", ["FY2025-Q4", "FY2026-Q1"]],
    ["year", 10, "2024-09-30", "2025-10-01", ["FY2024", "FY2025", "FY2026"]],
    ["day", 1, "2024-02-28", "2024-03-01", ["2024-02-28", "2024-02-29", "2024-03-01"]],
    ["month", 1, "2025-03-01", "2025-03-01", ["2025-03"]],
    ["month", 1, "2025-03-01", "2025-02-28", []],
  ])("lists each %s (year from month %i) from %s to %s", (unit, fiscalYearStart, from, to, labels) => {
    const periods = periodsBetween(day(from), day(to), { unit, fiscalYearStart });
    expect(periods.map(({ label }) => label)).toEqual(labels);
  });

  it("takes the calendar's year where none is named", () => {
    const [period] = periodsBetween(day("2025-03-01"), day("2025-03-01"), { unit: "year", fiscalYearStart: undefined });
    expect(period?.label).toBe("2025");
  });
});

describe("addMonthsTo", () => {
  it.each([
    ["2025-01-31", 1, "2025-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2025-01-31", 2, "2025-03-31"],
    ["2025-03-31", -1, "2025-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2025-12-15", 1, "2026-01-15"],
    ["2025-03-07", 0, "2025-03-07"],
  ])("takes %s and %i months to %s", (from, months, expected) => {
    expect(formatDay(addMonthsTo(day(from), months))).toBe(expected);
  });
});

describe("PERIOD_UNITS", () => {
  it("names every unit, shortest first", () => {
    const lengths = PERIOD_UNITS.map((unit) => periodOf(day("2025-03-07"), unit)).map(
      (one) => one.lastDay - one.firstDay + 1,
    );
    expect(PERIOD_UNITS).toEqual(["day", "week", "month", "quarter", "year"]);
    expect(lengths).toEqual([1, 7, 31, 90, 365]);
  });
});
