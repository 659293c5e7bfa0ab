import { describe, expect, it } from "vitest";
import type { BillingInterval } from "customer-metrics";
import { formatDay, parseDay } from "../../src/time/calendar-date.ts";
import { addIntervals, BILLING_INTERVALS, monthsIn } from "../../src/time/interval.ts";

describe("addIntervals", () => {
  it.each<[string, number, BillingInterval, string]>([
    ["2025-01-31", 1, "month", "2025-02-28"],
    ["2024-01-31", 1, "month", "2024-02-29"],
    ["2025-01-31", 2, "month", "2025-03-31"], // from the 31st, and not from the 28th in between
    ["2025-01-31", 13, "month", "2026-02-28"],
    ["2025-12-31", 2, "month", "2026-02-28"],
    ["2025-03-31", -1, "month", "2025-02-28"],
    ["2025-08-31", 1, "quarter", "2025-11-30"],
    ["2024-11-30", 1, "quarter", "2025-02-28"],
    ["2025-11-15", 4, "quarter", "2026-11-15"],
    ["2024-02-29", 1, "year", "2025-02-28"],
    ["2024-02-29", 4, "year", "2028-02-29"],
    ["2025-02-28", 1, "year", "2026-02-28"],
    ["2023-02-28", 1, "year", "2024-02-28"],
    ["2025-02-24", 1, "week", "2025-03-03"],
    ["2024-02-26", 1, "week", "2024-03-04"],
    ["2025-12-29", 52, "week", "2026-12-28"],
    ["2025-03-08", 2, "day", "2025-03-10"], // over the night in which American clocks went forward
    ["2025-10-25", 2, "day", "2025-10-27"], // over the night in which European clocks went back
    ["2011-12-29", 1, "day", "2011-12-30"], // a day that Samoa did not have, but the calendar has
    ["2024-12-31", 365, "day", "2025-12-31"],
    ["2025-03-07", 0, "month", "2025-03-07"],
    ["2025-03-07", 0, "day", "2025-03-07"],
  ])("takes %s and %i times a %s to %s", (from, count, interval, expected) => {
    expect(formatDay(addIntervals(parseDay(from, "start"), interval, count))).toBe(expected);
  });
});

describe("monthsIn", () => {
  it.each<[BillingInterval, number | undefined]>([
    ["day", undefined],
    ["week", undefined],
    ["month", 1],
    ["quarter", 3],
    ["year", 12],
  ])("of a %s are %s", (interval, months) => {
    expect(monthsIn(interval)).toBe(months);
  });
});

describe("BILLING_INTERVALS", () => {
  it("names every interval, shortest first", () => {
    const lengths = BILLING_INTERVALS.map((interval) => addIntervals(0, interval, 1)); // from 1 January 1970
    expect(BILLING_INTERVALS).toEqual(["day", "week", "month", "quarter", "year"]);
    expect(lengths).toEqual([1, 7, 31, 90, 365]);
  });
});
