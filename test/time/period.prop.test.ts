import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMetricInputError, type PeriodUnit } from "customer-metrics";
import { parsePeriod, PERIOD_UNITS, periodOf, periodsBetween } from "../../src/time/period.ts";
import { type CivilDate, civilDates, dayNumber, isoDate, isoWeekLabel, padded } from "../support/calendar.ts";

const units = fc.constantFrom(...PERIOD_UNITS);
const starts = fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 }));
const dates = civilDates({ from: 2, to: 9997 });

/** What a period is called, by arithmetic on the date alone. */
function labelOf(date: CivilDate, unit: PeriodUnit, start: number): string {
  if (unit === "day") return isoDate(date);
  if (unit === "week") return isoWeekLabel(date);
  if (unit === "month") return isoDate(date).slice(0, 7);
  const into = (date.month - start + 12) % 12; // months since the fiscal year began
  const ends = date.year + (start > 1 && date.month >= start ? 1 : 0);
  const year = `${start > 1 ? "FY" : ""}${padded(ends, 4)}`;
  return unit === "year" ? year : `${year}-Q${String(Math.floor(into / 3) + 1)}`;
}

describe("periodOf, for every date, unit and fiscal year,", () => {
  it("is called by the year in which it ends, and a week by the year of its Thursday", () => {
    fc.assert(
      fc.property(dates, units, starts, (date, unit, start) => {
        expect(periodOf(dayNumber(date), unit, start)).toMatchObject({ unit, label: labelOf(date, unit, start) });
      }),
      { numRuns: 1000 },
    );
  });

  it("holds its day, and exactly the days that are called the same", () => {
    fc.assert(
      fc.property(dates, units, starts, (date, unit, start) => {
        const { label, firstDay, lastDay } = periodOf(dayNumber(date), unit, start);
        const labelAt = (day: number): string => periodOf(day, unit, start).label;
        expect(firstDay <= dayNumber(date) && dayNumber(date) <= lastDay).toBe(true);
        expect([labelAt(firstDay), labelAt(lastDay)]).toEqual([label, label]);
        expect([label]).not.toContain(labelAt(firstDay - 1));
        expect([label]).not.toContain(labelAt(lastDay + 1));
      }),
    );
  });

  it("leaves no gap to the next and no overlap with it", () => {
    fc.assert(
      fc.property(dates, units, starts, (date, unit, start) => {
        const period = periodOf(dayNumber(date), unit, start);
        expect(periodOf(period.lastDay + 1, unit, start).firstDay).toBe(period.lastDay + 1);
        expect(periodOf(period.firstDay - 1, unit, start).lastDay).toBe(period.firstDay - 1);
      }),
    );
  });

  it("lies in one quarter as a month, and in one year as a quarter", () => {
    fc.assert(
      fc.property(dates, starts, (date, start) => {
        for (const [unit, wider] of [
          ["month", "quarter"],
          ["quarter", "year"],
        ] as const) {
          const [inner, outer] = [periodOf(dayNumber(date), unit, start), periodOf(dayNumber(date), wider, start)];
          expect(outer.firstDay <= inner.firstDay && inner.lastDay <= outer.lastDay).toBe(true);
        }
      }),
    );
  });

  it("is called so that labels of one unit sort as their periods do", () => {
    fc.assert(
      fc.property(dates, dates, units, starts, (a, b, unit, start) => {
        const [first, second] = [periodOf(dayNumber(a), unit, start), periodOf(dayNumber(b), unit, start)];
        expect(Math.sign(first.firstDay - second.firstDay)).toBe(
          first.label === second.label ? 0 : first.label < second.label ? -1 : 1,
        );
      }),
    );
  });
});

describe("parsePeriod, for every label,", () => {
  it("reads back the period that it was the label of", () => {
    fc.assert(
      fc.property(dates, units, starts, (date, unit, start) => {
        const period = periodOf(dayNumber(date), unit, start);
        expect(parsePeriod(period.label, "from", start)).toEqual(period);
      }),
      { numRuns: 1000 },
    );
  });

  it("is read as the period of that label or not at all", () => {
    const numbers = fc.integer({ min: 0, max: 60 }).map((number) => padded(number, 2));
    const almostLabels = fc
      .tuple(
        fc.constantFrom("", "FY", "fy"),
        fc.constantFrom("2020", "2025", "0000", "99"),
        fc.constantFrom("", "-", "-W", "-Q"),
        numbers,
      )
      .map((parts) => parts.join(""));
    const texts = fc.oneof(almostLabels, fc.stringMatching(/^[0129WQFY-]{0,10}$/u));
    fc.assert(
      fc.property(texts, starts, (text, start) => {
        const read = readOrNothing(text, start);
        if (read === undefined) return;
        expect(read.label).toBe(text);
        expect(periodOf(read.firstDay, read.unit, start)).toEqual(read);
      }),
      { numRuns: 1000 },
    );
  });
});

function readOrNothing(label: string, start: number): ReturnType<typeof parsePeriod> | undefined {
  try {
    return parsePeriod(label, "from", start);
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    expect(error).toMatchObject({ code: "not-a-period", field: "from", received: label });
    return undefined;
  }
}

describe("periodsBetween, for every span of days,", () => {
  it("tiles the span: each period begins the day after the last ended", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 800 }), units, starts, (date, length, unit, fiscalYearStart) => {
        const [from, to] = [dayNumber(date), dayNumber(date) + length];
        const periods = periodsBetween(from, to, { unit, fiscalYearStart });
        expect(periods[0]).toEqual(periodOf(from, unit, fiscalYearStart));
        expect(periods.at(-1)).toEqual(periodOf(to, unit, fiscalYearStart));
        for (const [index, period] of periods.entries()) {
          const next = periods[index + 1];
          if (next !== undefined) expect(next.firstDay).toBe(period.lastDay + 1);
          expect(period).toEqual(periodOf(period.firstDay, unit, fiscalYearStart));
        }
      }),
    );
  });

  it("is empty for one that ends before it begins", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 800 }), units, (date, length, unit) => {
        expect(periodsBetween(dayNumber(date), dayNumber(date) - length, { unit })).toEqual([]);
      }),
    );
  });
});
