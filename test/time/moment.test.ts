import { describe, expect, it } from "vitest";
import { compareMoments, hoursBetween, parseMoment } from "../../src/time/moment.ts";
import { formatDay } from "../../src/time/calendar-date.ts";

const hours = (from: string | Date, to: string | Date, timeZone?: string): number =>
  hoursBetween(parseMoment(from, "from", timeZone), parseMoment(to, "to", timeZone));

describe("moments", () => {
  it("are hours apart, whatever zones they are written in", () => {
    expect(hours("2025-03-03T10:00Z", "2025-03-03T10:30Z")).toBe(0.5);
    expect(hours("2025-03-03T10:00+02:00", "2025-03-03T10:00Z")).toBe(2);
    expect(hours("2025-03-03T10:00:00", new Date("2025-03-04T10:00:00Z"))).toBe(24);
    expect(hours("2025-03-03T23:00Z", "2025-03-03T22:00Z")).toBe(-1);
  });

  it("are whole days apart where one of them is a day", () => {
    expect(hours("2025-03-03", "2025-03-05")).toBe(48);
    expect(hours("2025-03-03T23:00Z", "2025-03-04")).toBe(24);
    expect(hours("2025-03-03T23:00Z", "2025-03-04", "Asia/Tokyo")).toBe(0); // 08:00 on the 4th there
  });

  it("are read off the clock of the zone, with the hours that are skipped and those that come twice", () => {
    expect(hours("2025-03-30T01:30", "2025-03-30T03:30", "Europe/Berlin")).toBe(1);
    expect(hours("2025-10-26T01:30", "2025-10-26T03:30", "Europe/Berlin")).toBe(3);
    expect(hours("2025-10-26T02:30", "2025-10-26T03:30", "Europe/Berlin")).toBe(2); // the first of both
    expect(hours("2025-03-30T02:30", "2025-03-30T03:30", "Europe/Berlin")).toBe(0); // nobody's clock showed the first
    expect(hours("2025-03-03T10:00", "2025-03-03T10:00Z", "Asia/Kolkata")).toBe(5.5);
    expect(hours("2025-03-03T10:00", "2025-03-03T10:00Z", "America/Los_Angeles")).toBe(-8);
  });

  it("fall on a day of the zone", () => {
    const day = (text: string, timeZone: string): string => formatDay(parseMoment(text, "at", timeZone).day);
    expect(day("2025-03-31T23:30:00Z", "Europe/Kyiv")).toBe("2025-04-01");
    expect(day("2025-03-31T23:30:00", "Europe/Kyiv")).toBe("2025-03-31");
  });

  it("have an order: what has no hour comes before what has one on that day", () => {
    const written = ["2025-03-04", "2025-03-03T10:00Z", "2025-03-03", "2025-03-03T09:00Z"];
    const sorted = written.map((text) => ({ text, ...parseMoment(text, "at") })).sort(compareMoments);
    expect(sorted.map(({ text }) => text)).toEqual([
      "2025-03-03",
      "2025-03-03T09:00Z",
      "2025-03-03T10:00Z",
      "2025-03-04",
    ]);
  });

  it("are refused where they are none", () => {
    expect(() => parseMoment("2025-03-03T25:00Z", "openedAt")).toThrow(
      'Cannot read openedAt as a date like 2025-03-01: received "2025-03-03T25:00Z"',
    );
  });
});
