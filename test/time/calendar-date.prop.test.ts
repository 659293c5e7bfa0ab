import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf, dayOf, formatDay, readDay } from "../../src/time/calendar-date.ts";
import { civilDates, dayNumber, isoDate, padded } from "../support/calendar.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const ZONES = [
  "UTC",
  "America/Los_Angeles",
  "America/St_Johns",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Europe/Bucharest",
  "Pacific/Apia",
  "Pacific/Kiritimati",
];

const OFFSETS = new Map(
  ZONES.map((timeZone) => [timeZone, new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" })]),
);

/** How far a zone's clocks are ahead of UTC at an instant: its offset by name, and not the date that Intl would write. */
function offsetAt(instant: number, zone: string): number {
  const parts = OFFSETS.get(zone)?.formatToParts(instant) ?? [];
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const { sign, hours, minutes } = /^GMT(?:(?<sign>[+-])(?<hours>\d\d):(?<minutes>\d\d))?$/u.exec(name)?.groups ?? {};
  if (!name.startsWith("GMT")) throw new Error(`Cannot tell the offset of ${zone}: Intl says ${name}`);
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE;
}

/** Instants within two hours of a midnight in the zone, from 1960 to 2035. */
const nearMidnight = fc
  .tuple(
    fc.constantFrom(...ZONES),
    civilDates({ from: 1960, to: 2035 }),
    fc.integer({ min: -120 * MINUTE, max: 120 * MINUTE }),
  )
  .map(([zone, date, off]) => {
    const midnight = dayNumber(date) * DAY;
    return { zone, instant: midnight - offsetAt(midnight, zone) + off };
  });

/** An instant as the wall clock of an offset shows it. */
function stamp(instant: number, minutesAhead: number, colon: string): string {
  const wall = new Date(instant + minutesAhead * MINUTE).toISOString().replace("Z", "");
  const [hours, minutes] = [Math.floor(Math.abs(minutesAhead) / 60), Math.abs(minutesAhead) % 60];
  return `${wall}${minutesAhead < 0 ? "-" : "+"}${padded(hours, 2)}${colon}${padded(minutes, 2)}`;
}

describe("days, for every date of the calendar,", () => {
  it("are counted as leap years and months have them", () => {
    fc.assert(
      fc.property(civilDates(), (date) => {
        expect(readDay(isoDate(date))).toBe(dayNumber(date));
        expect(formatDay(dayNumber(date))).toBe(isoDate(date));
        expect(dayOf(dateOf(dayNumber(date)))).toBe(dayNumber(date));
      }),
      { numRuns: 1000 },
    );
  });

  it("are read from four, two and two digits only where the calendar has that day", () => {
    const digits = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(digits, ([year, month, day]) => {
        const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
        const read = readDay(text);
        const inMonth = Array.from({ length: 31 }, (_, before) => before + 1).filter(
          (one) => month >= 1 && month <= 12 && dayNumber({ year, month, day: one }) < firstOfNext(year, month),
        );
        expect(read).toBe(inMonth.includes(day) ? dayNumber({ year, month, day }) : null);
      }),
      { numRuns: 1000 },
    );
  });
});

function firstOfNext(year: number, month: number): number {
  return dayNumber(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 });
}

describe("instants around midnight, in every zone,", () => {
  it("fall on the day that the zone's clocks show", () => {
    fc.assert(
      fc.property(nearMidnight, ({ zone, instant }) => {
        const expected = Math.floor((instant + offsetAt(instant, zone)) / DAY);
        expect(readDay(new Date(instant), zone)).toBe(expected);
        expect(readDay(new Date(instant).toISOString(), zone)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("fall on the same day with whatever offset they are written", () => {
    const offsets = fc.integer({ min: -14 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(nearMidnight, offsets, fc.constantFrom("", ":"), ({ zone, instant }, minutesAhead, colon) => {
        expect(readDay(stamp(instant, minutesAhead, colon), zone)).toBe(readDay(new Date(instant), zone));
      }),
    );
  });

  it("never fall on an earlier day than an instant before them", () => {
    fc.assert(
      fc.property(nearMidnight, fc.nat({ max: DAY }), ({ zone, instant }, later) => {
        const [first, second] = [readDay(new Date(instant), zone), readDay(new Date(instant + later), zone)];
        expect(Number(second) >= Number(first)).toBe(true);
      }),
    );
  });
});

describe("wall clocks without a zone, in every zone,", () => {
  it("show the day that is written", () => {
    const clocks = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => `${padded(h, 2)}:${padded(m, 2)}`);
    fc.assert(
      fc.property(civilDates(), clocks, fc.constantFrom(...ZONES), (date, clock, zone) => {
        expect(readDay(`${isoDate(date)}T${clock}`, zone)).toBe(dayNumber(date));
        expect(readDay(`${isoDate(date)} ${clock}:30.25`, zone)).toBe(dayNumber(date));
      }),
    );
  });
});
