import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Cells, tableOf } from "./support/tables.ts";
import { dayOf } from "./support/plain-rows.ts";

// What is told of a customer in one file must agree with what is told in another: features that look for a connection
// are tried on these files, and one that is not there cannot be found.

const table = (name: string): readonly Cells[] => tableOf(readFileSync(`examples/acme/${name}.csv`, "utf8"));
const [accounts, journeys, responses, usage, tickets] = ["accounts", "journeys", "responses", "usage", "tickets"].map(
  table,
) as [readonly Cells[], readonly Cells[], readonly Cells[], readonly Cells[], readonly Cells[]];
const [contracts, opportunities, orders, goals] = ["contracts", "opportunities", "orders", "goals"].map(table) as [
  readonly Cells[],
  readonly Cells[],
  readonly Cells[],
  readonly Cells[],
];

const cell = (row: Cells, name: string): string => row.get(name) ?? "";
const day = (row: Cells, name: string): number => dayOf(cell(row, name)) ?? NaN;
const share = <T>(items: readonly T[], fits: (item: T) => boolean): number => items.filter(fits).length / items.length;
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const ids = new Set(accounts.map((row) => cell(row, "id")));
const onboarding = journeys.filter((row) => cell(row, "milestone") === "first-project");
const leftOn = new Map(onboarding.map((row) => [cell(row, "accountId"), day(row, "leftAt")]));

/** Days from a row's date until its account left for the first time; `NaN` where it has not. */
const untilLeft = (row: Cells): number => (leftOn.get(cell(row, "accountId")) ?? NaN) - day(row, "at");
const leavesSoon = (row: Cells): boolean => untilLeft(row) >= 0 && untilLeft(row) <= 120;

describe("the example company's other files", () => {
  it("know the same accounts", () => {
    expect(ids.size).toBe(600);
    for (const rows of [journeys, responses, usage, tickets, contracts, orders]) {
      const strangers = rows.map((row) => cell(row, "accountId")).filter((id) => id !== "" && !ids.has(id));
      expect([rows.length > 200, strangers]).toEqual([true, []]);
    }
    const deals = opportunities.filter((row) => cell(row, "outcome") === "won").map((row) => cell(row, "accountId"));
    expect(deals.filter((id) => !ids.has(id))).toEqual([]);
    expect(goals.map((row) => cell(row, "metric"))).toContain("net-revenue-retention");
  });

  it("have answers of three kinds on their scales, but for three that nobody can give", () => {
    const most: Readonly<Record<string, readonly [number, number]>> = { nps: [0, 10], csat: [1, 5], ces: [1, 7] };
    const isPossible = (row: Cells): boolean => {
      const [least, highest] = most[cell(row, "kind")] ?? [1, 0];
      return (
        /^\d+$/u.test(cell(row, "score")) &&
        Number(cell(row, "score")) >= least &&
        Number(cell(row, "score")) <= highest
      );
    };
    const impossible = responses
      .filter((row) => !isPossible(row))
      .map((row) => [cell(row, "kind"), cell(row, "score")]);
    expect(impossible.sort()).toEqual([
      ["ces", "0"],
      ["csat", "n/a"],
      ["nps", "12"],
    ]);
  });

  it("let those stay who got going fast", () => {
    const early = onboarding.filter((row) => cell(row, "startedAt") < "2025-07");
    const leftInHalfAYear = (row: Cells): boolean => day(row, "leftAt") - day(row, "startedAt") <= 180;
    const took = (row: Cells): number => day(row, "reachedAt") - day(row, "startedAt");
    const fast = early.filter((row) => took(row) <= 14);
    const slow = early.filter((row) => took(row) > 35);
    const never = early.filter((row) => Number.isNaN(took(row)));
    expect(share(fast, leftInHalfAYear) * 1.5).toBeLessThan(share(slow, leftInHalfAYear));
    expect(share(slow, leftInHalfAYear)).toBeLessThan(share(never, leftInHalfAYear));
    expect(journeys.filter((row) => day(row, "reachedAt") >= day(row, "leftAt"))).toEqual([]);
    expect(onboarding.some((row) => cell(row, "reachedAt") + cell(row, "leftAt") === "")).toBe(true); // not yet
  });

  it("let those recommend it who stay", () => {
    const scored = responses.filter((row) => cell(row, "kind") === "nps" && Number(cell(row, "score")) <= 10);
    const score = (rows: readonly Cells[]): number => meanOf(rows.map((row) => Number(cell(row, "score"))));
    expect(score(scored.filter(leavesSoon))).toBeLessThan(score(scored.filter((row) => !leavesSoon(row))) - 2);
  });

  it("show less use before a departure than of the same accounts before that", () => {
    const minutes = new Map<string, [number, number]>();
    const since = (dayOf("2025-07-01") ?? NaN) + 120; // usage is known for half a year: earlier leavers lack days before
    for (const row of usage.filter((each) => (leftOn.get(cell(each, "accountId")) ?? NaN) > since)) {
      const days = untilLeft(row);
      const [before, last] = minutes.get(cell(row, "accountId")) ?? [0, 0];
      const spent = Number(cell(row, "minutes"));
      if (days > 60 && days <= 120) minutes.set(cell(row, "accountId"), [before + spent, last]);
      if (days > 0 && days <= 60) minutes.set(cell(row, "accountId"), [before, last + spent]);
    }
    const both = [...minutes.values()].filter(([before]) => before > 0);
    expect(both.length).toBeGreaterThan(10);
    expect(share(both, ([before, last]) => last < before)).toBeGreaterThan(0.9);
  });

  it("have contracts that are renewed or left, and undecided only while they run", () => {
    const isUndecided = (row: Cells): boolean => cell(row, "renewed") === "";
    expect(contracts.filter((row) => isUndecided(row) !== cell(row, "termEnd") > "2025-12-31")).toEqual([]);
    const lost = contracts.filter((row) => cell(row, "renewed") === "no");
    expect(lost.length).toBeGreaterThan(10);
    // A contract that is not renewed is a customer that leaves on the day it ends, if it had not left before and come back.
    const gone = lost.filter((row) => (leftOn.get(cell(row, "accountId")) ?? NaN) <= day(row, "termEnd"));
    expect(gone).toHaveLength(lost.length);
  });

  it("have orders that are repeated, and tickets that customers solve themselves", () => {
    const buyers = new Map<string, number>();
    for (const row of orders) buyers.set(cell(row, "accountId"), (buyers.get(cell(row, "accountId")) ?? 0) + 1);
    expect(share([...buyers.values()], (count) => count > 1)).toBeGreaterThan(0.3);
    const served = tickets.filter((row) => cell(row, "selfServed") === "yes");
    expect(served.length / tickets.length).toBeGreaterThan(0.2);
    expect(served.every((row) => cell(row, "channel") === "help centre" && cell(row, "escalated") === "no")).toBe(true);
  });
});
