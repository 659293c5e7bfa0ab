import { describe, expect, it } from "vitest";
import { readJourneys, readTickets, readUsageEvents } from "customer-metrics/rows";

const EVENT = { accountId: "a", at: "2025-07-01" };
const JOURNEY = { accountId: "a", startedAt: "2025-03-01" };
const TICKET = { openedAt: "2025-03-01T10:00:00Z" };

/** What is said of a row that is refused. */
const said = ({ issues }: { readonly issues: readonly { readonly message: string }[] }): readonly string[] =>
  issues.map(({ message }) => message);

describe("readUsageEvents", () => {
  it("reads what an event says, and keeps the rest to segment by", () => {
    const { rows, columns, kind } = readUsageEvents([
      { ...EVENT, userId: 7n, feature: 12, count: "13", minutes: "60.5", "app version": "2.1", tags: ["x"] },
    ]);
    expect(kind).toBe("usage-event-rows");
    expect(rows).toEqual([
      { ...EVENT, userId: "7", feature: "12", count: 13, minutes: "60.5", attributes: { "app version": "2.1" } },
    ]);
    expect(columns.ignored).toEqual(["tags"]);
  });

  it.each([
    "2025-07-01",
    "2025-07-01T23:59:59.123Z",
    "2025-07-01 23:59",
    "2025-07-01T23:59:59+05:30",
    "2025-07-01 09:50:26 +0200",
    new Date("2025-07-01T22:00:00Z"),
  ])("leaves the date or time stamp %o as it is, in whatever zone it is read", (at) => {
    expect(readUsageEvents([{ ...EVENT, at }], { timeZone: "Asia/Tokyo" }).rows).toEqual([{ ...EVENT, at }]);
  });

  it.each([
    ["dmy" as const, "31/12/2025", "2025-12-31"],
    ["dmy" as const, "31/12/2025 11:59 PM", "2025-12-31T23:59"],
    ["mdy" as const, "12/31/2025, 23:59:30 +02:00", "2025-12-31T23:59:30+02:00"],
    ["ymd" as const, "20251231", "2025-12-31"],
    ["excel" as const, 46_022, "2025-12-31"],
    ["excel" as const, "46022.5", "2025-12-31T12:00:00"],
    ["excel-1904" as const, 44_560.25, "2025-12-31T06:00:00"],
    ["unix" as const, 1_767_139_200, "2025-12-31T00:00:00Z"],
    ["unix-ms" as const, "1767225599123", "2025-12-31T23:59:59.123Z"],
    ["dmy" as const, "2025-12-31T10:00Z", "2025-12-31T10:00Z"],
  ])("makes ISO 8601 of what is written as %s: %o", (dates, at, iso) => {
    expect(readUsageEvents([{ ...EVENT, at }], { dates }).rows).toEqual([{ ...EVENT, at: iso }]);
  });

  it("reads a count of 0, with which tables that add up days say that nothing was done", () => {
    expect(readUsageEvents([{ ...EVENT, count: "0" }]).rows).toEqual([{ ...EVENT, count: 0 }]);
  });

  it("reads numbers as they are told to be written", () => {
    const row = { ...EVENT, count: "1.300", minutes: "60,5" };
    expect(readUsageEvents([row], { numbers: "de-DE" }).rows).toEqual([{ ...EVENT, count: 1300, minutes: "60.5" }]);
  });

  it.each([
    [{ at: null }, "Cannot do without at"],
    [{ accountId: "" }, "Cannot do without accountId"],
    [
      { at: "01.07.2025" },
      'Cannot read at as a date like 2025-03-01: received "01.07.2025"; with dates "dmy" it would be 2025-07-01, with "mdy" 2025-01-07',
    ],
    [{ count: -1 }, "Cannot use a negative count: received -1"],
    [{ count: "1.5" }, "Cannot read count as a whole number: received 1.5"],
    [{ count: "many" }, 'Cannot read count as a whole number: received "many"'],
    [{ minutes: -1 }, "Cannot use a negative minutes: received -1"],
    [{ minutes: "1h" }, 'Cannot read minutes as a number: received "1h"'],
    [{ userId: true }, "Cannot read userId as an identifier: received true"],
    [{ feature: {} }, "Cannot read feature as text: received {}"],
  ])("refuses %o", (change, message) => {
    const read = readUsageEvents([{ ...EVENT, ...change }]);
    expect([read.rows, said(read)]).toEqual([[], [message]]);
  });

  it("says of a date that is not as it was told what it should be", () => {
    const read = readUsageEvents([{ ...EVENT, at: "07/31/2025" }], { dates: "dmy" });
    expect(said(read)).toEqual(['Cannot read at as a date like 2025-12-31 or 31/12/2025: received "07/31/2025"']);
  });
});

describe("readJourneys", () => {
  it("reads days, in the zone in which time stamps are told to fall on them", () => {
    const row = { ...JOURNEY, startedAt: "2025-03-01T23:30:00Z", reachedAt: "2025-03-10", milestone: "first-project" };
    expect(readJourneys([row], { timeZone: "Europe/Bucharest" }).rows).toEqual([{ ...row, startedAt: "2025-03-02" }]);
  });

  it("takes a year that nobody will see for never", () => {
    const row = { ...JOURNEY, reachedAt: "9999-12-31", leftAt: "9999-01-01T00:00:00Z" };
    expect(readJourneys([row]).rows).toEqual([JOURNEY]);
  });

  it("lets who started get there and leave on the same day", () => {
    const row = { ...JOURNEY, startedAt: "2025-03-01T10:00Z", reachedAt: "2025-03-01T09:00Z", leftAt: "2025-03-01" };
    const day = "2025-03-01";
    expect(readJourneys([row]).rows).toEqual([{ accountId: "a", startedAt: day, reachedAt: day, leftAt: day }]);
  });

  it.each([
    [
      { reachedAt: "2025-02-27" },
      ['Cannot use reachedAt before startedAt, which is "2025-03-01": received "2025-02-27"'],
    ],
    [
      { reachedAt: "2025-02-27", leftAt: "2025-02-28" },
      [
        'Cannot use reachedAt before startedAt, which is "2025-03-01": received "2025-02-27"',
        'Cannot use leftAt before startedAt, which is "2025-03-01": received "2025-02-28"',
      ],
    ],
    [{ startedAt: null, reachedAt: "2025-02-27" }, ["Cannot do without startedAt"]],
    [{ leftAt: "later" }, ['Cannot read leftAt as a date like 2025-03-01: received "later"']],
  ])("refuses %o", (change, messages) => {
    const read = readJourneys([{ ...JOURNEY, ...change }]);
    expect([read.rows, said(read)]).toEqual([[], messages]);
  });
});

describe("readTickets", () => {
  it("reads words for yes and no, in many languages, and numbers that name something", () => {
    for (const [yes, no] of [
      ...[
        ["yes", "no"],
        ["TRUE", "FALSE"],
        ["Y", "N"],
        ["1", "0"],
        [1, 0],
        ["ja", "nein"],
        ["oui", "non"],
      ],
      ...[
        ["da", "nu"],
        ["так", "ні"],
        ["Да", "нет"],
        ["是", "否"],
        ["sí", "no"],
        ["sim", "não"],
      ],
    ]) {
      const { rows } = readTickets([{ ...TICKET, ticketId: 7, topic: 3, selfServed: yes, escalated: no }]);
      expect(rows).toEqual([{ ...TICKET, ticketId: 7, topic: "3", selfServed: true, escalated: false }]);
    }
  });

  it("needs nothing but when it was opened", () => {
    expect(readTickets([TICKET, { opened: "2025-03-01" }]).rows).toEqual([TICKET, { openedAt: "2025-03-01" }]);
  });

  it("holds replies and ends against the clock where both have one, and else against the day", () => {
    const closed = (closedAt: unknown): number => readTickets([{ ...TICKET, closedAt }]).rows.length;
    expect(closed("2025-03-01T10:00:00Z")).toBe(1);
    expect(closed("2025-03-01T09:59:59Z")).toBe(0);
    expect(closed("2025-03-01T11:30:00+02:00")).toBe(0); // 09:30 in UTC
    expect(closed(new Date("2025-03-01T09:59:59Z"))).toBe(0);
    expect(closed("2025-03-01")).toBe(1); // some time on that day
    expect(closed("2025-03-01 09:00")).toBe(1); // of a clock in nobody knows which zone
    expect(closed("2025-02-28")).toBe(0);
    expect(closed("9999-12-31")).toBe(1);
  });

  it("falls on days in the zone that is told", () => {
    const row = { openedAt: "2025-03-01T23:30:00Z", closedAt: "2025-03-01" }; // the second of March in Tokyo
    expect(readTickets([row]).rows).toHaveLength(1);
    expect(readTickets([row], { timeZone: "Asia/Tokyo" }).rows).toHaveLength(0);
  });

  it.each([
    [
      { firstRepliedAt: "2025-03-01T09:00:00Z" },
      'Cannot use firstRepliedAt before openedAt, which is "2025-03-01T10:00:00Z": received "2025-03-01T09:00:00Z"',
    ],
    [{ openedAt: undefined, ticketId: 3 }, "Cannot do without openedAt"],
    [{ selfServed: "perhaps" }, 'Cannot read selfServed as true or false: received "perhaps"'],
    [{ escalated: 2 }, "Cannot read escalated as true or false: received 2"],
  ])("refuses %o", (change, message) => {
    const read = readTickets([{ ...TICKET, ...change }]);
    expect([read.rows, said(read)]).toEqual([[], [message]]);
  });
});
