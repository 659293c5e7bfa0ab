import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DateForm, readSubscriptions, type ReadSubscriptionsOptions } from "customer-metrics/rows";

const DAY = 86_400_000;

/** Days of years that two digits write as well. */
const DAYS = fc.integer({ min: Date.UTC(2000, 0, 1) / DAY, max: Date.UTC(2029, 11, 31) / DAY });

function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function startOf(start: unknown, options: ReadSubscriptionsOptions): unknown {
  const { rows, issues } = readSubscriptions([{ customerId: "a", amount: 1, interval: "month", start }], options);
  return rows[0]?.start ?? issues[0]?.message;
}

/** Locales whose short dates have an order, as the run-time writes them. */
const WRITERS: readonly (readonly [DateForm, readonly string[]])[] = [
  [
    "dmy",
    [
      "en-GB",
      "de-DE",
      "fr-FR",
      "it-IT",
      "es-ES",
      "pt-BR",
      "pl-PL",
      "cs-CZ",
      "nl-NL",
      "ru-RU",
      "tr-TR",
      "fi-FI",
      "en-IN",
    ],
  ],
  ["mdy", ["en-US"]],
  ["ymd", ["sv-SE", "hu-HU", "ja-JP", "zh-CN", "ko-KR", "en-ZA", "lt-LT"]],
];

/** Where day, month and year stand in each order. */
const ORDERS = [
  ["dmy", [0, 1, 2], "/"],
  ["mdy", [1, 0, 2], "-"],
  ["ymd", [2, 1, 0], "."],
] as const;

describe("dates in every order, for every day,", () => {
  it("are read back as the run-time writes them in numbers", () => {
    const forms = fc.constantFrom(
      ...WRITERS.flatMap(([order, locales]) => locales.map((locale) => [order, locale] as const)),
    );
    const digits = fc.constantFrom("numeric", "2-digit" as const);
    const years = fc.constantFrom("numeric", "2-digit" as const);
    fc.assert(
      fc.property(DAYS, forms, digits, years, (day, [dates, locale], two, year) => {
        const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: two, month: two, year });
        expect(startOf(format.format(day * DAY), { dates })).toBe(isoOf(day));
      }),
      { numRuns: 1000 },
    );
  });

  it("are read back in English words", () => {
    const styles = fc.constantFrom("medium", "long" as const);
    const locales = fc.constantFrom("en-GB", "en-US", "en-CA", "en-AU");
    fc.assert(
      fc.property(
        DAYS,
        styles,
        locales,
        fc.constantFrom("dmy", "mdy", "ymd" as const),
        (day, dateStyle, locale, dates) => {
          const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", dateStyle });
          expect(startOf(format.format(day * DAY), { dates })).toBe(isoOf(day));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("are read back with their times, of which there is no zone to mind", () => {
    const instants = fc.tuple(DAYS, fc.nat(86_399)).map(([day, second]) => day * DAY + second * 1000);
    const writers = fc.constantFrom(["dmy", "en-GB"], ["dmy", "de-DE"], ["mdy", "en-US"], ["dmy", "fr-FR"]);
    fc.assert(
      fc.property(
        instants,
        writers,
        fc.constantFrom("short", "medium" as const),
        (instant, [dates, locale], timeStyle) => {
          const form = { timeZone: "UTC", dateStyle: "short", timeStyle } as const;
          const cell = new Intl.DateTimeFormat(locale, form).format(instant);
          const options = { dates: dates as DateForm, timeZone: "Asia/Tokyo" };
          expect(startOf(cell, options)).toBe(isoOf(Math.floor(instant / DAY)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("are none where there is no such day", () => {
    const parts = fc.tuple(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 2000, max: 2030 }),
    );
    fc.assert(
      fc.property(parts, ([day, month, year]) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        const isDay = date.getUTCDate() === day && date.getUTCMonth() === month - 1;
        const iso = isDay ? date.toISOString().slice(0, 10) : null;
        const written = [day, month, year].map(String);
        for (const [order, places, mark] of ORDERS) {
          const start = startOf(places.map((place) => written[place]).join(mark), { dates: order });
          if (iso === null) expect(start).toContain("Cannot read start as a date like");
          else expect(start).toBe(iso);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("are the same day in every form that tells it", () => {
    fc.assert(
      fc.property(DAYS, (day) => {
        const iso = isoOf(day);
        const serial = day + 25_569; // 1970-01-01
        expect(startOf(serial, { dates: "excel" })).toBe(iso);
        expect(startOf(String(serial), { dates: "excel" })).toBe(iso);
        expect(startOf(serial - 1462, { dates: "excel-1904" })).toBe(iso);
        expect(startOf((day * DAY) / 1000, { dates: "unix" })).toBe(iso);
        expect(startOf(day * DAY + DAY - 1, { dates: "unix-ms" })).toBe(iso);
        expect(startOf(iso, { dates: "dmy" })).toBe(iso);
      }),
      { numRuns: 300 },
    );
  });
});

describe("serials of Excel, counted by hand from the first,", () => {
  it("are the days that Excel shows", () => {
    // The calendar of Excel: of the Gregorian one, and 1900 a leap year.
    const isLeap = (year: number): boolean =>
      year === 1900 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
    const lengths = (year: number): number[] => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let serial = 0;
    for (let year = 1900; year <= 2030; year += 1) {
      for (const [month, length] of lengths(year).entries()) {
        for (let day = 1; day <= length; day += 1) {
          serial += 1;
          if (serial === 60) continue; // 1900-02-29
          const shown = [year, String(month + 1).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
          if (startOf(serial, { dates: "excel" }) !== shown)
            expect([serial, startOf(serial, { dates: "excel" })]).toEqual([serial, shown]);
        }
      }
    }
    expect(serial).toBe(47_848); // 2030-12-31
  });
});
