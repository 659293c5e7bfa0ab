import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type OpportunityRow,
  type TicketRow,
  ticketTotals,
  toPlain,
  winLossTotals,
  type WinLossPeriod,
} from "customer-metrics";
import { monthOf, opportunities, tickets, written } from "../support/arbitrary-rows.ts";
import { present } from "../../support/present.ts";

const range = { from: "2025-01", to: "2025-08" } as const;
const asOfs = fc.integer({ min: 0, max: 240 }).map(written);
const DAYS = Array.from({ length: 243 }, (_, day) => written(day)); // January to August

/** What is open at the end of a day, row by row. */
function openOn(rows: readonly TicketRow[], day: string, asOf: string): number {
  const at = day < asOf ? day : asOf;
  return rows.filter(
    ({ openedAt, closedAt, selfServed }) =>
      selfServed !== true && String(openedAt) <= at && (closedAt === null || String(closedAt) > at),
  ).length;
}

const cents = (amount: OpportunityRow["amount"]): bigint => BigInt(String(amount ?? "0.00").replace(".", ""));
const sum = (rows: readonly OpportunityRow[]): bigint => rows.reduce((total, { amount }) => total + cents(amount), 0n);
const inCents = (money: WinLossPeriod["money"]): unknown =>
  money === null ? null : [money.won, money.lost, money.open].map((amount) => amount.times(100).toFixed());

describe("ticketTotals", () => {
  it("counts what a look at every single day counts", () => {
    fc.assert(
      fc.property(tickets, asOfs, (rows, asOf) => {
        for (const told of ticketTotals(rows, { ...range, asOf }).periods) {
          const month = DAYS.filter((day) => monthOf(day) === told.period);
          const isOf = (day: TicketRow["closedAt"]): boolean =>
            typeof day === "string" && monthOf(day) === told.period && day <= asOf;
          const own = rows.filter(({ selfServed, openedAt }) => selfServed !== true && String(openedAt) <= asOf);
          const opened = own.filter(({ openedAt }) => isOf(openedAt));
          expect(told.open).toBe(openOn(rows, present(month.at(-1)), asOf));
          expect([told.opened, told.closed]).toEqual([
            opened.length,
            own.filter(({ closedAt }) => isOf(closedAt)).length,
          ]);
          expect(told.escalated).toBe(opened.filter(({ escalated }) => escalated).length);
          expect(told.open).toBe(told.startingOpen + told.opened - told.closed);
          expect(told.topics.reduce((total, topic) => total + topic.opened, 0)).toBe(told.opened);
        }
      }),
    );
  });

  it("opens each month with what was open at the end of the one before, and adds up over segments", () => {
    fc.assert(
      fc.property(tickets, asOfs, (rows, asOf) => {
        fc.pre(rows.some(({ attributes }) => attributes !== undefined));
        const known = rows.some((row) => row.attributes !== undefined && String(row.openedAt) <= asOf);
        fc.pre(known);
        const { periods, segments } = ticketTotals(rows, { ...range, asOf, segmentBy: "region" });
        for (const [place, period] of periods.entries()) {
          if (place > 0) expect(period.startingOpen).toBe(present(periods[place - 1]).open);
          for (const field of ["startingOpen", "opened", "closed", "open", "escalated"] as const) {
            expect(segments.reduce((total, each) => total + present(each.periods[place])[field], 0)).toBe(
              period[field],
            );
          }
          const waits = (each: typeof period): number =>
            each.hoursToClose.done + each.hoursToClose.waiting + each.hoursToClose.never;
          expect(waits(period)).toBe(period.opened);
        }
      }),
    );
  });
});

describe("winLossTotals", () => {
  it("counts what a look at every row counts, in deals and in cents", () => {
    fc.assert(
      fc.property(opportunities, asOfs, (rows, asOf) => {
        for (const told of winLossTotals(rows, { ...range, asOf }).periods) {
          const end = DAYS.filter((day) => monthOf(day) === told.period).at(-1) ?? "";
          const at = end < asOf ? end : asOf;
          const known = rows.filter(({ openedAt }) => String(openedAt) <= asOf);
          const isClosed = ({ outcome, closedAt }: OpportunityRow): boolean =>
            outcome !== "open" && String(closedAt) <= asOf;
          const closed = known.filter((row) => isClosed(row) && monthOf(String(row.closedAt)) === told.period);
          const [won, lost] = (["won", "lost"] as const).map((outcome) =>
            closed.filter((row) => row.outcome === outcome),
          ) as [OpportunityRow[], OpportunityRow[]];
          const open = known.filter(
            (row) => String(row.openedAt) <= at && !(isClosed(row) && String(row.closedAt) <= at),
          );
          expect([told.won, told.lost, told.open]).toEqual([won.length, lost.length, open.length]);
          const isInMoney = known.some(({ amount }) => amount !== null);
          expect(inCents(told.money)).toEqual(isInMoney ? [sum(won), sum(lost), sum(open)].map(String) : null);
          if (told.money !== null) {
            expect(told.money.withoutAmount).toBe(
              [...won, ...lost, ...open].filter(({ amount }) => amount === null).length,
            );
          }
          expect(told.reasons.reduce((total, { opportunities: count }) => total + count, 0)).toBe(closed.length);
          expect(told.open).toBe(told.startingOpen + told.opened - told.won - told.lost);
        }
      }),
    );
  });

  it("does not depend on the order of rows, and months add up to the year", () => {
    fc.assert(
      fc.property(opportunities, asOfs, (rows, asOf) => {
        const months = winLossTotals(rows, { ...range, asOf }).periods;
        expect(toPlain(winLossTotals([...rows].reverse(), { ...range, asOf }).periods)).toEqual(toPlain(months));
        const [year] = winLossTotals(rows, { asOf, by: "year", from: "2025", to: "2025" }).periods;
        for (const field of ["opened", "won", "lost"] as const) {
          expect(months.reduce((total, month) => total + month[field], 0)).toBe(present(year)[field]);
        }
        expect(present(year).open).toBe(present(months.at(-1)).open);
      }),
    );
  });
});
