import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  type AccountRow,
  type ContractRow,
  goalTotals,
  type OpportunityRow,
  type OrderRow,
  purchaseTotals,
  renewalTotals,
  type SurveyResponseRow,
  surveyTotals,
  type TicketRow,
  ticketTotals,
  winLossTotals,
} from "customer-metrics";
import { type Cells, tableOf } from "../examples/support/tables.ts";
import { present } from "../support/present.ts";

// The example company's files, read by their columns' names alone, and counted by filters over their text.

const table = (name: string): readonly Cells[] => tableOf(readFileSync(`examples/acme/${name}.csv`, "utf8"));
const cell = (row: Cells, name: string): string => row.get(name) ?? "";
const orNull = (text: string): string | null => (text === "" ? null : text);
const flag = (text: string): boolean | null => (text === "" ? null : text === "yes");
const cents = (text: string): bigint => BigInt(text.replace(".", ""));
const sum = (values: readonly bigint[]): string => String(values.reduce((total, value) => total + value, 0n));
const inYear = (date: string, year = "2025"): boolean => date.startsWith(year);

const year = { by: "year", from: "2025", asOf: "2025-12-31" } as const;
const accounts = table("accounts").map((row): AccountRow => ({
  id: cell(row, "id"),
  attributes: { region: cell(row, "region") },
}));

describe("the example company", () => {
  it("says what a count of its answers says", () => {
    const rows = table("responses");
    const told = surveyTotals(
      rows.map((row): SurveyResponseRow => ({
        kind: cell(row, "kind") as "nps",
        score: cell(row, "score") as unknown as number,
        respondentId: orNull(cell(row, "respondentId")),
        accountId: cell(row, "accountId"),
        at: cell(row, "at"),
      })),
      { ...year, answers: "all", accounts, segmentBy: "region" },
    );
    expect(told.issues.map(({ code, received }) => [code, received]).sort()).toEqual([
      ["not-a-number", "n/a"],
      ["not-allowed", "0"],
      ["not-allowed", "12"],
    ]);
    const scores = (kind: string): number[] =>
      rows
        .filter((row) => cell(row, "kind") === kind && inYear(cell(row, "at")))
        .map((row) => Number(cell(row, "score")))
        .filter((score) => score <= 10 && (kind === "nps" || score > 0));
    const { nps, csat, ces } = present(told.periods[0]);
    const count = (kind: string, fits: (score: number) => boolean): number => scores(kind).filter(fits).length;
    expect([nps.promoters, nps.detractors]).toEqual([count("nps", (s) => s >= 9), count("nps", (s) => s <= 6)]);
    expect([csat.satisfied, csat.responses]).toEqual([count("csat", (s) => s >= 4), count("csat", () => true)]);
    expect([ces.easy, ces.difficult]).toEqual([count("ces", (s) => s >= 5), count("ces", (s) => s <= 3)]);
    expect(nps.responses).toBeGreaterThan(100);
    expect(told.unknownAccounts).toBe(0);
    expect(told.segments.reduce((total, { periods }) => total + present(periods[0]).nps.responses, 0)).toBe(
      nps.responses,
    );
  });

  it("sells what a count of its opportunities says", () => {
    const rows = table("opportunities");
    const told = winLossTotals(
      rows.map((row): OpportunityRow => ({
        opportunityId: cell(row, "opportunityId"),
        accountId: cell(row, "accountId"),
        type: cell(row, "type"),
        openedAt: cell(row, "openedAt"),
        closedAt: orNull(cell(row, "closedAt")),
        outcome: cell(row, "outcome") as "won",
        amount: orNull(cell(row, "amount")),
        currency: cell(row, "currency"),
        reason: cell(row, "lossReason"),
      })),
      { ...year, accounts },
    );
    const closed = (outcome: string): readonly Cells[] =>
      rows.filter((row) => cell(row, "outcome") === outcome && inYear(cell(row, "closedAt")));
    const open = rows.filter((row) => cell(row, "outcome") === "open");
    const period = present(told.periods[0]);
    expect(told.issues).toEqual([]);
    expect([period.won, period.lost, period.open]).toEqual([closed("won").length, closed("lost").length, open.length]);
    const money = present(period.money);
    const sums = [closed("won"), closed("lost"), open].map((some) =>
      sum(some.map((row) => cents(cell(row, "amount")))),
    );
    expect([money.won, money.lost, money.open].map((amount) => amount.times(100).toFixed())).toEqual(sums);
    const price = closed("lost").filter((row) => cell(row, "lossReason") === "price").length;
    expect(period.reasons.find(({ reason }) => reason === "price")?.opportunities ?? 0).toBe(price);
    expect([present(period.daysToWin.median) > 0, present(told.unknownAccounts) > 100]).toEqual([true, true]);
  });

  it("answers what a count of its tickets says", () => {
    const rows = table("tickets");
    const told = ticketTotals(
      rows.map((row): TicketRow => ({
        ticketId: cell(row, "ticketId"),
        accountId: cell(row, "accountId"),
        openedAt: cell(row, "openedAt"),
        firstRepliedAt: orNull(cell(row, "firstRepliedAt")),
        closedAt: orNull(cell(row, "closedAt")),
        topic: cell(row, "topic"),
        selfServed: flag(cell(row, "selfServed")),
        escalated: flag(cell(row, "escalated")),
      })),
      { ...year, accounts },
    );
    expect([told.issues, told.rows.superseded]).toEqual([[], 0]);
    const period = present(told.periods[0]);
    const opened = rows.filter((row) => inYear(cell(row, "openedAt")));
    const tickets = rows.filter((row) => cell(row, "selfServed") !== "yes");
    const ofYear = opened.filter((row) => cell(row, "selfServed") !== "yes");
    expect(period.selfService).toEqual({ selfServed: opened.length - ofYear.length, tickets: ofYear.length });
    expect(period.closed).toBe(tickets.filter((row) => inYear(cell(row, "closedAt"))).length);
    expect(period.open).toBe(
      tickets.filter((row) => !(cell(row, "closedAt") !== "" && cell(row, "closedAt") < "2026")).length,
    );
    expect(period.escalated).toBe(ofYear.filter((row) => cell(row, "escalated") === "yes").length);
    const hours = ofYear
      .filter((row) => cell(row, "closedAt") !== "" && cell(row, "closedAt") < "2026")
      .map((row) => (Date.parse(cell(row, "closedAt")) - Date.parse(cell(row, "openedAt"))) / 3_600_000)
      .sort((a, b) => a - b);
    expect(period.hoursToClose.ofDone).toMatchObject({ count: hours.length, least: hours[0], most: hours.at(-1) });
    expect(period.hoursToClose.done + period.hoursToClose.waiting).toBe(ofYear.length);
  });

  it("is bought from again as a count of its orders says", () => {
    const rows = table("orders");
    const told = purchaseTotals(
      rows.map((row): OrderRow => ({
        orderId: cell(row, "orderId"),
        accountId: cell(row, "accountId"),
        at: cell(row, "at"),
        item: cell(row, "item"),
        amount: cell(row, "amount"),
        currency: cell(row, "currency"),
      })),
      { ...year, accounts },
    );
    const ofYear = rows.filter((row) => inYear(cell(row, "at")));
    const orderIds = (account: string, from: readonly Cells[]): Set<string> =>
      new Set(from.filter((row) => cell(row, "accountId") === account).map((row) => cell(row, "orderId")));
    const buyers = [...new Set(ofYear.map((row) => cell(row, "accountId")))];
    const until2025 = rows.filter((row) => cell(row, "at") < "2026");
    const period = present(told.periods[0]);
    expect([told.issues, period.customers]).toEqual([[], buyers.length]);
    expect(period.orders).toBe(new Set(ofYear.map((row) => cell(row, "orderId"))).size);
    expect(period.repeatCustomers).toBe(buyers.filter((id) => orderIds(id, ofYear).size > 1).length);
    expect(period.returningCustomers).toBe(buyers.filter((id) => orderIds(id, until2025).size > 1).length);
    expect(present(period.money).sales.times(100).toFixed()).toBe(sum(ofYear.map((row) => cents(cell(row, "amount")))));
  });

  it("is renewed as a count of its contracts says", () => {
    const rows = table("contracts");
    const told = renewalTotals(
      rows.map((row): ContractRow => ({
        contractId: cell(row, "contractNumber"),
        accountId: cell(row, "accountId"),
        termStart: cell(row, "termStart"),
        termEnd: cell(row, "termEnd"),
        renewed: flag(cell(row, "renewed")),
        concession: flag(cell(row, "concession")),
        autoRenew: flag(cell(row, "autoRenew")),
        value: orNull(cell(row, "value")),
        currency: cell(row, "currency"),
      })),
      { ...year, accounts },
    );
    const due = rows.filter((row) => inYear(cell(row, "termEnd")));
    const those = (column: string, says: string): readonly Cells[] => due.filter((row) => cell(row, column) === says);
    const period = present(told.periods[0]);
    expect(told.issues).toEqual([]);
    expect(period.contracts).toMatchObject({
      dueForRenewal: due.length,
      renewed: those("renewed", "yes").length,
      lost: those("renewed", "no").length,
      undecided: 0,
    });
    expect(period.concessions.map(({ contractId }) => contractId).sort()).toEqual(
      those("renewed", "yes")
        .filter((row) => cell(row, "concession") === "yes")
        .map((row) => cell(row, "contractNumber"))
        .sort(),
    );
    expect(present(period.money).lost.times(100).toFixed()).toBe(
      sum(those("renewed", "no").map((row) => cents(cell(row, "value")))),
    );
    const days = (row: Cells): number => (Date.parse(cell(row, "termEnd")) - Date.parse("2025-12-31")) / 86_400_000;
    expect(told.ahead.map(({ contracts }) => contracts.undecided)).toEqual(
      [30, 60, 90].map((most) => rows.filter((row) => days(row) > 0 && days(row) <= most).length),
    );
    expect([told.overdue, present(told.ahead[2]).contracts.undecided > 5]).toEqual([[], true]);
  });

  it("has goals whose metrics the catalogue knows", () => {
    const rows = table("goals").map((row) => ({
      metric: cell(row, "metric"),
      target: cell(row, "target"),
      by: cell(row, "by"),
      baseline: cell(row, "baseline"),
    }));
    const told = goalTotals(rows, { asOf: "2025-12-31", actuals: { "Customer churn rate": "0.03", NPS: 45 } });
    expect(told.issues).toEqual([]);
    expect([told.goals.length, told.reached, told.missed, told.unknown]).toEqual([8, 1, 1, 6]);
    // From 3.5 % to 2.5 %, and half of the way at 3 %.
    expect(told.goals.find(({ metric }) => metric === "customer-churn-rate")?.attainment?.toString()).toBe("0.5");
  });
});
