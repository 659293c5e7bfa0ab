import { describe, expect, it } from "vitest";
import { type PeriodOptions, selfServiceRate, type TicketPeriod, type TicketRow, ticketTotals } from "customer-metrics";
import { present } from "../../support/present.ts";

const ticket = (openedAt: string, closedAt: string | null, more: Partial<TicketRow> = {}): TicketRow => ({
  ...{ openedAt, closedAt },
  ...more,
});
const line = ({ period, startingOpen, opened, closed, open }: TicketPeriod): readonly unknown[] => [
  ...[period, startingOpen, opened, closed, open],
];
const only = (rows: Iterable<TicketRow>, options: PeriodOptions = {}): TicketPeriod =>
  present(ticketTotals(rows, { by: "year", ...options }).periods[0]);

describe("ticketTotals", () => {
  it("follows the backlog", () => {
    const rows = [
      ticket("2025-01-10", "2025-01-12"),
      ticket("2025-01-31", "2025-03-01"),
      ticket("2025-02-01", "2025-02-28"),
      ticket("2025-03-31", null),
    ];
    expect(ticketTotals(rows, { asOf: "2025-03-31" }).periods.map(line)).toEqual([
      ["2025-01", 0, 2, 1, 1],
      ["2025-02", 1, 1, 1, 1],
      ["2025-03", 1, 1, 1, 1],
    ]);
    expect(ticketTotals(rows, { asOf: "2025-02-15" }).periods.map(line)).toEqual([
      ["2025-01", 0, 2, 1, 1],
      ["2025-02", 1, 1, 0, 2],
    ]);
  });

  it("keeps what customers answered themselves apart from tickets", () => {
    const rows = [
      ticket("2025-03-01", null, { selfServed: true, escalated: true }),
      ticket("2025-03-02", "2025-03-02", { selfServed: true, topic: "login" }),
      ticket("2025-03-03", null, { selfServed: false, escalated: true, topic: "login" }),
      ticket("2025-03-04", null),
    ];
    const period = only(rows);
    expect([period.opened, period.open, period.escalated]).toEqual([2, 2, 1]);
    expect(period.selfService).toEqual({ selfServed: 2, tickets: 2 });
    expect(period.selfService && selfServiceRate(period.selfService)?.toString()).toBe("0.5");
    expect(period.topics).toEqual([
      { topic: "login", opened: 1, selfServed: 1, escalated: 1 },
      { topic: null, opened: 1, selfServed: 1, escalated: 0 },
    ]);
    expect(only([ticket("2025-03-04", null)]).selfService).toBeNull();
  });

  it("tells hours to the first reply and to closing, of those opened in the period", () => {
    const reply = (hours: number, closed: string | null = "2025-03-09T00:00Z"): TicketRow =>
      ticket("2025-03-03T00:00:00Z", closed, { firstRepliedAt: `2025-03-03T${String(hours).padStart(2, "0")}:30:00Z` });
    const period = only([
      reply(1),
      reply(2),
      reply(9),
      reply(4),
      ticket("2025-03-03T00:00:00Z", "2025-03-03T06:00:00Z"),
    ]);
    expect(period.hoursToFirstReply).toMatchObject({ done: 4, waiting: 0, never: 1, median: 4.5 });
    expect(period.hoursToFirstReply.ofDone.median).toBe(3.5);
    expect(period.hoursToClose).toMatchObject({ done: 5, waiting: 0, never: 0, median: 144 });
  });

  it("counts those that wait as longer than the median, as long as they have", () => {
    const first = ticket("2025-03-01", "2025-03-03");
    const done = [first, ticket("2025-03-01", "2025-03-05")];
    const open = ticket("2025-03-01", null);
    expect(only([...done, open], { asOf: "2025-03-20" }).hoursToClose).toMatchObject({
      ...{ done: 2, waiting: 1, never: 0, median: 96 },
    });
    expect(only([...done, open], { asOf: "2025-03-20" }).hoursToClose.ofDone.median).toBe(72);
    // On 4 March one of two is closed after 48 hours, and the other has waited for 72.
    expect(only([first, open], { asOf: "2025-03-04" }).hoursToClose.median).toBe(48);
    // One that was opened yesterday has not waited for 48 hours, and may yet be faster.
    expect(only([first, ticket("2025-03-09", null)], { asOf: "2025-03-10" }).hoursToClose.median).toBeNull();
    expect(only([first, open, open], { asOf: "2025-03-20" }).hoursToClose.median).toBeNull();
    expect(only([], { from: "2025", to: "2025" }).hoursToClose).toMatchObject({ done: 0, median: null });
  });

  it("takes what came after the last day that is known for not come", () => {
    const rows = [ticket("2025-03-01", "2025-03-08", { firstRepliedAt: "2025-03-05" })];
    const period = only(rows, { asOf: "2025-03-04" });
    expect([period.closed, period.open]).toEqual([0, 1]);
    expect([period.hoursToFirstReply.waiting, period.hoursToClose.waiting]).toEqual([1, 1]);
    expect(only(rows).hoursToFirstReply.median).toBe(96);
  });

  it("tells whole days where only days are known, and hours across a change of clocks", () => {
    expect(only([ticket("2025-03-03T22:00", "2025-03-05")]).hoursToClose.median).toBe(48);
    const spring = ticket("2025-03-30T00:00", "2025-03-30T06:00");
    expect(only([spring], { timeZone: "Europe/Berlin" }).hoursToClose.median).toBe(5);
    expect(only([spring]).hoursToClose.median).toBe(6);
  });

  it("lets the last row of one ticket count", () => {
    const rows = [
      ticket("2025-03-01", null, { ticketId: "T1" }),
      ticket("2025-03-01", "2025-03-02", { ticketId: "T1" }),
    ];
    expect([only(rows).opened, only(rows).closed, ticketTotals(rows).rows.superseded]).toEqual([1, 1, 1]);
  });

  it("tells segments by channel, topic and priority, and of accounts", () => {
    const rows = [
      ticket("2025-03-01", null, { channel: "chat", priority: "high", topic: "x", accountId: "a" }),
      ticket("2025-03-01", null, { channel: "email", accountId: "a" }),
    ];
    for (const segmentBy of ["channel", "priority", "topic"]) {
      const { segments } = ticketTotals(rows, { segmentBy });
      expect(segments.map(({ periods }) => periods[0]?.opened)).toEqual([1, 1]);
    }
  });

  it("says what is wrong with rows", () => {
    const rows = [
      ticket("2025-03-03T10:00Z", "2025-03-03T09:00Z"),
      ticket("2025-03-03", null, { firstRepliedAt: "2025-03-02" }),
      { closedAt: "2025-03-03" } as unknown as TicketRow,
      ticket("2025-03-03", null, { selfServed: "yes" as unknown as boolean }),
    ];
    expect(ticketTotals(rows).issues.map(({ code, field, message }) => [code, field, message])).toEqual([
      [
        "ends-before-start",
        "closedAt",
        'Cannot use closedAt before openedAt, which is "2025-03-03T10:00Z": received "2025-03-03T09:00Z"',
      ],
      [
        "ends-before-start",
        "firstRepliedAt",
        'Cannot use firstRepliedAt before openedAt, which is "2025-03-03": received "2025-03-02"',
      ],
      ["missing-value", "openedAt", "Cannot do without openedAt: received undefined"],
      ["not-allowed", "selfServed", 'Cannot use "yes" as selfServed: give true or false'],
    ]);
  });

  it("refuses options of other totals", () => {
    expect(() => ticketTotals([], { currency: "EUR" } as PeriodOptions)).toThrow(
      'Cannot find an option named "currency": choose one of from, to, by, fiscalYearStart, asOf, timeZone, segmentBy, accounts, unknownAccounts',
    );
  });
});
