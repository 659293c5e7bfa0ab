import { describe, expect, it } from "vitest";
import {
  type AccountRow,
  type PeriodOptions,
  type SegmentBy,
  type SurveyResponseRow,
  surveyTotals,
  type TicketRow,
  ticketTotals,
} from "customer-metrics";

const ticket = (accountId: string | null, openedAt: string, region?: string): TicketRow => ({
  accountId,
  openedAt,
  ...(region === undefined ? {} : { attributes: { region } }),
});
const year = { by: "year", from: "2025", asOf: "2025-12-31" } as const;

/** How many tickets each segment has. */
function segments(rows: readonly TicketRow[], options: PeriodOptions): unknown {
  const told = ticketTotals(rows, { ...year, ...options });
  return told.segments.map(({ segment, periods, overlapping }) => [
    segment,
    periods[0]?.opened,
    ...(overlapping ? ["overlapping"] : []),
  ]);
}

describe("segments of totals", () => {
  it("are of the account: all that an account ever had counts where its last row puts it", () => {
    const rows = [
      ticket("a", "2025-05-01", "US"),
      ticket("a", "2025-01-01", "EU"),
      ticket("b", "2025-01-01", "EU"),
      ticket("b", "2025-06-01"),
    ];
    expect(segments(rows, { segmentBy: "region" })).toEqual([
      ["EU", 2],
      ["US", 2],
    ]);
    expect(segments([...rows].reverse(), { segmentBy: "region" })).toEqual([
      ["EU", 2],
      ["US", 2],
    ]);
  });

  it("are of two values on one day the first by name, whatever the order of rows", () => {
    const rows = [ticket("a", "2025-05-01", "US"), ticket("a", "2025-05-01", "EU")];
    expect(segments(rows, { segmentBy: "region" })).toEqual([["EU", 2]]);
    expect(segments([...rows].reverse(), { segmentBy: "region" })).toEqual([["EU", 2]]);
  });

  it("are of rows where asked for: what is in several is counted in each, and said", () => {
    const rows = [ticket("a", "2025-05-01", "US"), ticket("a", "2025-01-01", "EU"), ticket("b", "2025-01-01", "EU")];
    expect(segments(rows, { segmentBy: { row: "region" } })).toEqual([
      ["EU", 2, "overlapping"],
      ["US", 1, "overlapping"],
    ]);
  });

  it("are of rows by a column, unless told otherwise", () => {
    const rows: readonly TicketRow[] = [
      { accountId: "a", openedAt: "2025-01-01", topic: "billing" },
      { accountId: "a", openedAt: "2025-02-01", topic: "login" },
      { accountId: "b", openedAt: "2025-02-01" },
    ];
    expect(segments(rows, { segmentBy: "topic" })).toEqual([
      ["billing", 1, "overlapping"],
      ["login", 1, "overlapping"],
      [null, 1],
    ]);
    expect(segments(rows, { segmentBy: { account: "topic" } })).toEqual([
      ["login", 2],
      [null, 1],
    ]);
  });

  it("come from accounts where rows do not say, also those in which nothing happened; what nobody names is last", () => {
    const accounts: readonly AccountRow[] = [
      { id: "a", attributes: { region: "US" } },
      { id: "b", attributes: { region: "EU" } },
      { id: "c", attributes: { region: "APAC" } },
    ];
    const rows = [ticket("a", "2025-05-01", "EU"), ticket("b", "2025-01-01"), ticket("z", "2025-01-01")];
    expect(segments([...rows, ticket(null, "2025-01-01")], { segmentBy: "region", accounts })).toEqual([
      ["APAC", 0],
      ["EU", 2],
      ["US", 0],
      [null, 2],
    ]);
  });

  it("are by what a row says itself where it is of no account", () => {
    expect(segments([ticket(null, "2025-01-01", "EU")], { segmentBy: "region" })).toEqual([["EU", 1]]);
  });

  it("say what tells them apart", () => {
    const told = ticketTotals([ticket("a", "2025-05-01", "US")], { ...year, segmentBy: "region" });
    expect(told.segments[0]).toMatchObject({ kind: "totals-segment", segmentBy: "region", level: "account" });
    expect(Object.isFrozen(told.segments[0]?.periods)).toBe(true);
  });

  it("are refused where nothing names any, and accounts that are none", () => {
    const rows = [ticket("a", "2025-05-01", "US")];
    const told = (segmentBy: SegmentBy, accounts?: readonly AccountRow[]) => (): unknown =>
      segments(rows, { segmentBy, ...(accounts === undefined ? {} : { accounts }) });
    expect(told("regoin")).toThrow("Cannot do without regoin as segmentBy asks for it: did you mean region?");
    expect(told("size")).toThrow("Cannot do without size as segmentBy asks for it: no row has it");
    expect(told("region", [{ id: null } as unknown as AccountRow])).toThrow(
      "Account 1: Cannot use null as id: give text or a number",
    );
    expect(segments([], { segmentBy: "size" })).toEqual([]);
  });
});

describe("accounts that nobody knows", () => {
  const rows = [
    ticket("a", "2025-05-01"),
    ticket("z", "2025-01-01"),
    ticket("z", "2025-02-01"),
    ticket(null, "2025-01-01"),
  ];
  const accounts = [{ id: "a" }];

  it("count, and are counted", () => {
    const told = ticketTotals(rows, { ...year, accounts });
    expect([told.unknownAccounts, told.periods[0]?.opened, told.rows.unknown]).toEqual([1, 4, 0]);
    expect(ticketTotals(rows, year).unknownAccounts).toBeNull();
  });

  it("are left out where asked for, unlike rows of no account", () => {
    const told = ticketTotals(rows, { ...year, accounts, unknownAccounts: "left-out" });
    expect([told.unknownAccounts, told.periods[0]?.opened]).toEqual([1, 2]);
    expect(told.rows).toEqual({ read: 4, counted: 2, refused: 0, superseded: 0, afterAsOf: 0, unknown: 2 });
  });

  it("may be told by accounts that can be walked only once", () => {
    const once = [{ id: "a", attributes: { region: "EU" } }].values();
    const told = ticketTotals(rows, { ...year, accounts: once, segmentBy: "region" });
    expect([told.unknownAccounts, told.segments.map(({ segment }) => segment)]).toEqual([1, ["EU", null]]);
  });
});

describe("dates of rows", () => {
  const answer = (at: string | Date): SurveyResponseRow => ({ kind: "nps", score: 9, at });

  it("are days of the zone that is asked for", () => {
    const rows = [answer("2025-03-31T23:30:00Z"), answer("2025-03-31T22:30:00-05:00"), answer("2025-03-31T23:30:00")];
    const months = (timeZone: string): unknown =>
      surveyTotals(rows, { timeZone }).periods.map(({ period, nps }) => [period, nps.responses]);
    // The first is 01:30 on 1 April in Kyiv, the second 03:30 on 1 April in UTC; the third was read off a clock there.
    expect(months("UTC")).toEqual([
      ["2025-03", 2],
      ["2025-04", 1],
    ]);
    expect(months("Europe/Kyiv")).toEqual([
      ["2025-03", 1],
      ["2025-04", 2],
    ]);
    expect(months("America/Chicago")).toEqual([["2025-03", 3]]);
  });

  it("may be fiscal quarters, weeks, days and years", () => {
    const rows = [answer("2025-03-31"), answer(new Date("2025-04-01T00:00:00Z"))];
    const labels = (options: PeriodOptions): unknown => surveyTotals(rows, options).periods.map(({ period }) => period);
    expect(labels({ by: "quarter", fiscalYearStart: 2 })).toEqual(["FY2026-Q1"]);
    expect(labels({ by: "quarter" })).toEqual(["2025-Q1", "2025-Q2"]);
    expect(labels({ by: "week" })).toEqual(["2025-W14"]);
    expect(labels({ by: "day" })).toEqual(["2025-03-31", "2025-04-01"]);
    expect(labels({ by: "year", from: "2024", to: "2025" })).toEqual(["2024", "2025"]);
    expect(labels({ from: "2025-03-31" })).toEqual(["2025-03", "2025-04"]);
  });
});
