import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addIntervals, BILLING_INTERVALS } from "../../src/time/interval.ts";
import { civilDates, dayNumber, monthsLater } from "../support/calendar.ts";

const dates = civilDates({ from: 1900, to: 2200 });
const intervals = fc.constantFrom(...BILLING_INTERVALS);
const counts = fc.integer({ min: -600, max: 600 });

describe("addIntervals, for every date,", () => {
  it("goes month by month on the calendar, to the last day of a shorter month", () => {
    fc.assert(
      fc.property(dates, counts, (date, count) => {
        for (const [interval, months] of [
          ["month", 1],
          ["quarter", 3],
          ["year", 12],
        ] as const) {
          const expected = dayNumber(monthsLater(date, months * count));
          expect(addIntervals(dayNumber(date), interval, count)).toBe(expected);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("counts days and weeks without a calendar", () => {
    fc.assert(
      fc.property(dates, counts, (date, count) => {
        expect(addIntervals(dayNumber(date), "day", count)).toBe(dayNumber(date) + count);
        expect(addIntervals(dayNumber(date), "week", count)).toBe(dayNumber(date) + 7 * count);
      }),
    );
  });

  it("never ends earlier for a later start, nor for more intervals", () => {
    fc.assert(
      fc.property(dates, fc.nat({ max: 60 }), intervals, counts, (date, days, interval, count) => {
        const [first, second] = [dayNumber(date), dayNumber(date) + days];
        expect(addIntervals(first, interval, count) <= addIntervals(second, interval, count)).toBe(true);
        expect(addIntervals(first, interval, count) < addIntervals(first, interval, count + 1)).toBe(true);
      }),
    );
  });

  it("comes to the same in one step or in two from a day that every month has", () => {
    fc.assert(
      fc.property(dates, intervals, counts, counts, (date, interval, first, second) => {
        const start = dayNumber({ ...date, day: Math.min(date.day, 28) });
        const inTwo = addIntervals(addIntervals(start, interval, first), interval, second);
        expect(inTwo).toBe(addIntervals(start, interval, first + second));
      }),
    );
  });
});
