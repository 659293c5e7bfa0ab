import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import {
  checkTimeZone,
  dateOf,
  type DateInput,
  dayOf,
  endsTooEarly,
  formatDay,
  parseDay,
  readDay,
} from "../../src/time/calendar-date.ts";

/** A day as people write it, so that expected values can be read. */
function read(value: unknown, timeZone?: string): string | null {
  const day = readDay(value, timeZone);
  return day === null ? null : formatDay(day);
}

describe("the number of a day", () => {
  // Unix time by POSIX.1-2017, 4.16: seconds since the Epoch over 86,400. The dates are those of well-known instants.
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2001-09-09", 11_574], // 1,000,000,000 seconds
    ["2009-02-13", 14_288], // 1,234,567,890 seconds
    ["2038-01-19", 24_855], // 2^31 seconds
    ["1900-01-01", -25_567], // NTP's epoch, 2,208,988,800 seconds before
    ["0001-01-01", -719_162], // Go's and .NET's zero time, 62,135,596,800 seconds before
  ])("of %s is %i", (text, day) => {
    expect(readDay(text)).toBe(day);
    expect(formatDay(day)).toBe(text);
  });

  it("stands for midnight UTC as a Date", () => {
    expect(dateOf(14_288).toISOString()).toBe("2009-02-13T00:00:00.000Z");
    expect(dayOf(new Date("2009-02-13T23:59:59.999Z"))).toBe(14_288);
    expect(dayOf(new Date("1969-12-31T23:59:59.999Z"))).toBe(-1);
  });
});

describe("readDay of a date", () => {
  it.each(["2024-02-29", "2000-02-29", "2025-02-28", "2025-12-31", "1600-02-29", "9999-12-31", "0001-01-01"])(
    "reads %s, in every time zone",
    (text) => {
      for (const zone of ["UTC", "Pacific/Apia", "America/Los_Angeles"]) expect(read(text, zone)).toBe(text);
    },
  );

  it.each([
    ["a leap day of a common year", "2025-02-29"],
    ["a leap day of a century", "1900-02-29"],
    ["a day that February never has", "2025-02-30"],
    ["a 31st of a month of thirty days", "2025-04-31"],
    ["a 32nd", "2025-01-32"],
    ["a day zero", "2025-01-00"],
    ["a thirteenth month", "2025-13-01"],
    ["a month zero", "2025-00-10"],
    ["MySQL's zero date", "0000-00-00"],
    ["an American date", "03/01/2025"],
    ["a German date", "01.03.2025"],
    ["a date without separators", "20250301"],
    ["a date without leading zeros", "2025-3-1"],
    ["a year of two digits", "25-03-01"],
    ["a year of five digits", "12025-03-01"],
    ["a month", "2025-03"],
    ["a space before", " 2025-03-01"],
    ["a space after", "2025-03-01 "],
    ["a line break after", "2025-03-01\n"],
    ["a word", "today"],
    ["an empty string", ""],
    ["digits of another script", "٢٠٢٥-٠٣-٠١"],
  ])("does not read %s", (_case, text) => {
    expect(readDay(text)).toBeNull();
  });

  it.each([
    ["milliseconds", 1_740_787_200_000],
    ["null", null],
    ["undefined", undefined],
    ["an object", { year: 2025 }],
    ["a Date that is invalid", new Date(Number.NaN)],
  ])("does not read %s", (_case, value) => {
    expect(readDay(value)).toBeNull();
    expect(readDay(value, "Asia/Kolkata")).toBeNull();
  });
});

describe("readDay of a time stamp", () => {
  it.each([
    ["Z", "2025-03-01T12:00:00Z"],
    ["Z and fractions", "2025-03-01T12:00:00.123456789Z"],
    ["Z and fractions after a comma", "2025-03-01T12:00:00,5Z"],
    ["Z and no seconds", "2025-03-01T12:00Z"],
    ["a space for the T", "2025-03-01 12:00:00Z"],
    ["a space before Z", "2025-03-01 12:00:00 Z"],
    ["UTC by name", "2025-03-01 12:00:00 UTC"],
    ["UTC and fractions, as BigQuery writes it", "2025-03-01 12:00:00.000000 UTC"],
    ["an offset of hours, as PostgreSQL writes it", "2025-03-01 12:00:00+00"],
    ["an offset with a colon", "2025-03-01T12:00:00+05:30"],
    ["an offset without one", "2025-03-01T12:00:00-0800"],
    ["a space before an offset", "2025-03-01 12:00:00 +0100"],
    ["no zone", "2025-03-01T12:00:00"],
    ["no zone and no seconds", "2025-03-01 12:00"],
    ["no zone and fractions", "2025-03-01 12:00:00.000"],
  ])("reads one with %s", (_case, text) => {
    expect(read(text)).toBe("2025-03-01");
  });

  it.each([
    ["a day that its month does not have", "2025-02-29T12:00:00Z"],
    ["an hour that no day has", "2025-03-01T25:00:00Z"],
    ["a minute that no hour has", "2025-03-01T12:60:00"],
    ["a second that no minute has", "2025-03-01T12:00:61Z"],
    ["an offset that no zone has", "2025-03-01T12:00:00+99:00"],
    ["a zone by another name", "2025-03-01T12:00:00 CET"],
    ["a bracketed zone", "2025-03-01T12:00:00+01:00[Europe/Paris]"],
    ["hours alone", "2025-03-01T12Z"],
    ["a point without fractions", "2025-03-01T12:00:00.Z"],
    ["half a clock", "2025-03-01 12:00 AM"],
  ])("does not read one with %s", (_case, text) => {
    expect(readDay(text)).toBeNull();
  });

  it.each([
    ["just before midnight", "2025-02-28T23:59:59.999Z", "2025-02-28"],
    ["at midnight", "2025-03-01T00:00:00Z", "2025-03-01"],
    ["at noon before there was Unix time", "1969-12-31T12:00:00Z", "1969-12-31"],
    ["ahead of UTC, where UTC has the day before", "2025-03-01T00:30:00+05:30", "2025-02-28"],
    ["behind UTC, where UTC has the day after", "2025-02-28T23:30:00-08:00", "2025-03-01"],
    ["at the end of a day that is written as 24:00", "2025-02-28T24:00:00Z", "2025-03-01"], // ISO 8601-1:2004, 4.2.3
  ])("puts an instant %s on its day in UTC", (_case, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("takes one without a zone for the wall clock of whatever zone it is read in", () => {
    for (const zone of ["UTC", "Pacific/Apia", "America/Los_Angeles", "Asia/Kolkata"]) {
      expect(read("2025-03-01T00:00:00", zone)).toBe("2025-03-01");
      expect(read("2025-03-01 23:59:59.999", zone)).toBe("2025-03-01");
    }
  });

  it("takes 24:00 on a wall clock for the midnight that ends the day, as it does in UTC", () => {
    // ISO 8601-1:2004, 4.2.3: "the end of a calendar day", the same instant as 00:00 of the next.
    expect(read("2025-02-28T24:00:00")).toBe("2025-03-01");
  });
});

describe("readDay in a time zone", () => {
  // Rules of the IANA time zone database.
  it.each([
    // Eight hours behind in winter, seven in summer, which began on 9 March 2025 at 10:00 UTC.
    ["America/Los_Angeles", "2025-03-01T07:59:59.999Z", "2025-02-28"],
    ["America/Los_Angeles", "2025-03-01T08:00:00Z", "2025-03-01"],
    ["America/Los_Angeles", "2025-07-01T06:59:59Z", "2025-06-30"],
    ["America/Los_Angeles", "2025-07-01T07:00:00Z", "2025-07-01"],
    // Five and a half hours ahead, always.
    ["Asia/Kolkata", "2025-03-01T18:29:59Z", "2025-03-01"],
    ["Asia/Kolkata", "2025-03-01T18:30:00Z", "2025-03-02"],
    // Thirteen hours ahead since summer time ended for good in 2021.
    ["Pacific/Apia", "2025-03-01T10:59:59Z", "2025-03-01"],
    ["Pacific/Apia", "2025-03-01T11:00:00Z", "2025-03-02"],
    // Samoa went over the date line at the end of 29 December 2011 and had no 30 December.
    ["Pacific/Apia", "2011-12-30T09:59:59.999Z", "2011-12-29"],
    ["Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31"],
    // The furthest ahead, and the furthest behind.
    ["Pacific/Kiritimati", "2025-03-01T10:00:00Z", "2025-03-02"],
    ["Etc/GMT+12", "2025-03-01T11:59:59Z", "2025-02-28"],
    ["Europe/Bucharest", "2025-02-28T22:00:00Z", "2025-03-01"],
    ["Etc/UTC", "2025-03-01T00:00:00Z", "2025-03-01"],
  ])("%s takes %s for %s, as text and as a Date", (zone, instant, expected) => {
    expect(read(instant, zone)).toBe(expected);
    expect(read(new Date(instant), zone)).toBe(expected);
  });

  it("is asked about instants only, whatever the zone of the host", () => {
    expect(read(new Date("2025-03-01T00:00:00Z"))).toBe("2025-03-01");
    expect(read(new Date("2025-02-28T23:59:59.999Z"))).toBe("2025-02-28");
  });

  it("reads a Date of another realm", () => {
    expect(read(runInNewContext("new Date(Date.UTC(2025, 2, 1))"))).toBe("2025-03-01");
  });

  it("reads a Date in every zone or in none", () => {
    // No calendar date of four digits can name it, nor can `formatDay` write it.
    const year10000 = new Date(Date.UTC(10_000, 5, 1));
    const year999 = new Date("0999-06-01T12:00:00Z");
    for (const date of [year10000, year999]) expect(read(date, "UTC")).toBe(read(date, "Etc/UTC"));
  });
});

describe("parseDay", () => {
  it("reads what readDay reads", () => {
    expect(parseDay("2025-03-01", "start")).toBe(20_148); // 1,740,787,200 seconds
    expect(parseDay("2025-03-01T00:30:00+05:30", "start", "Asia/Kolkata")).toBe(20_148);
  });

  it.each<[DateInput, string]>([
    ["2025-02-29", 'Cannot read start as a date like 2025-03-01: received "2025-02-29"'],
    ["2025-02-30", 'Cannot read start as a date like 2025-03-01: received "2025-02-30"'],
    ["01/03/2025", 'Cannot read start as a date like 2025-03-01: received "01/03/2025"'],
    ["", 'Cannot read start as a date like 2025-03-01: received ""'],
    [new Date(Number.NaN), "Cannot read start as a date like 2025-03-01: received Invalid Date"],
  ])("refuses %s", (value, message) => {
    const details = { name: "MetricInputError", message, code: "not-a-date", field: "start", received: value };
    expect(() => parseDay(value, "start")).toThrow(expect.objectContaining(details));
  });

  it.each(["Mars/Olympus", "PDT8", ""])("refuses the time zone %j where it is needed", (zone) => {
    const message = `Cannot use timeZone, which must be a name like "Europe/Bucharest": received ${JSON.stringify(zone)}`;
    const details = { name: "MetricInputError", message, code: "not-allowed", field: "timeZone", received: zone };
    expect(() => parseDay("2025-03-01T00:00:00Z", "start", zone)).toThrow(expect.objectContaining(details));
    expect(() => parseDay(new Date(0), "start", zone)).toThrow(expect.objectContaining(details));
    expect(() => {
      checkTimeZone(zone);
    }).toThrow(expect.objectContaining(details));
    expect(parseDay("2025-03-01", "start", zone)).toBe(20_148); // a calendar date asks no zone
  });
});

describe("checkTimeZone", () => {
  it.each(["UTC", "Europe/Bucharest", "America/Argentina/Buenos_Aires", "Etc/GMT+12"])("takes %s", (zone) => {
    expect(() => {
      checkTimeZone(zone);
    }).not.toThrow();
  });
});

describe("endsTooEarly", () => {
  it("names both days and what was received", () => {
    expect(endsTooEarly(20_148, 20_147, "2025-02-28")).toBe(
      'Cannot count a row that ends on 2025-02-28, not after its start on 2025-03-01: received "2025-02-28"',
    );
  });
});
