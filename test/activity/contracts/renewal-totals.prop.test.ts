import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ContractRow, renewalRate, type RenewalTally, renewalTotals } from "customer-metrics";
import { contracts, monthOf, written } from "../support/arbitrary-rows.ts";
import { present } from "../../support/present.ts";

const range = { from: "2024-01", to: "2026-06" } as const;
const asOfs = fc.integer({ min: 0, max: 300 }).map(written);
const FIELDS = ["dueForRenewal", "renewed", "lost", "undecided", "overdue", "withConcession", "autoRenew"] as const;

const cents = (amount: ContractRow["value"]): bigint => BigInt(String(amount ?? "0.00").replace(".", ""));

/** The seven numbers of some rows, each by a filter of its own. */
function tally(rows: readonly ContractRow[], asOf: string): readonly (readonly ContractRow[])[] {
  return [
    rows,
    rows.filter(({ renewed }) => renewed === true),
    rows.filter(({ renewed }) => renewed === false),
    rows.filter(({ renewed }) => renewed === null),
    rows.filter(({ renewed, termEnd }) => renewed === null && String(termEnd) <= asOf),
    rows.filter(({ renewed, concession }) => renewed === true && concession === true),
    rows.filter(({ renewed, autoRenew }) => renewed === null && autoRenew === true),
  ];
}

const numbers = (told: RenewalTally<number>): readonly number[] => FIELDS.map((field) => told[field]);

describe("renewalTotals", () => {
  it("counts what a look at every row counts, in contracts and in cents", () => {
    fc.assert(
      fc.property(contracts, asOfs, (rows, asOf) => {
        const known = rows.filter(({ termStart }) => String(termStart) <= asOf);
        for (const told of renewalTotals(rows, { ...range, asOf }).periods) {
          const own = tally(
            known.filter(({ termEnd }) => monthOf(String(termEnd)) === told.period),
            asOf,
          );
          expect(numbers(told.contracts)).toEqual(own.map(({ length }) => length));
          const isInMoney = known.some(({ value, renewedValue }) => value !== null || renewedValue !== null);
          const sums = own.map((some) => String(some.reduce((sum, { value }) => sum + cents(value), 0n)));
          expect(told.money && FIELDS.map((field) => present(told.money)[field].times(100).toFixed())).toEqual(
            isInMoney ? sums : null,
          );
          const now = present(own[1]).reduce((sum, { value, renewedValue }) => sum + cents(renewedValue ?? value), 0n);
          expect(told.money?.renewedValue.times(100).toFixed() ?? null).toBe(isInMoney ? String(now) : null);
          expect(told.concessions).toHaveLength(present(own[5]).length);
        }
      }),
    );
  });

  it("counts customers by what becomes of any of their contracts", () => {
    fc.assert(
      fc.property(contracts, asOfs, (rows, asOf) => {
        const known = rows.filter(({ termStart }) => String(termStart) <= asOf);
        for (const { period, customers } of renewalTotals(rows, { ...range, asOf }).periods) {
          const own = known.filter(({ termEnd }) => monthOf(String(termEnd)) === period);
          const those = (renewed: boolean | null): Set<unknown> =>
            new Set(own.filter((row) => row.renewed === renewed).map(({ accountId }) => accountId));
          const [renewed, undecided, lost] = [those(true), those(null), those(false)];
          const all = new Set(own.map(({ accountId }) => accountId));
          expect(customers.dueForRenewal).toBe(all.size);
          expect(customers.renewed).toBe(renewed.size);
          expect(customers.undecided).toBe([...undecided].filter((id) => !renewed.has(id)).length);
          expect(customers.lost).toBe([...lost].filter((id) => !renewed.has(id) && !undecided.has(id)).length);
        }
      }),
    );
  });

  it("foots: due is renewed, lost and undecided, and the formula takes each slice", () => {
    fc.assert(
      fc.property(contracts, asOfs, (rows, asOf) => {
        for (const { contracts: all, customers, money } of renewalTotals(rows, { ...range, asOf }).periods) {
          for (const told of [all, customers]) {
            expect(told.dueForRenewal).toBe(told.renewed + told.lost + told.undecided);
            expect(told.decided.dueForRenewal).toBe(told.renewed + told.lost);
            expect(told.overdue).toBeLessThanOrEqual(told.undecided);
            const rate = renewalRate(told);
            expect(rate?.toNumber() ?? null).toBe(told.dueForRenewal === 0 ? null : told.renewed / told.dueForRenewal);
          }
          if (money === null) continue;
          expect(money.dueForRenewal.toFixed()).toBe(money.renewed.plus(money.lost).plus(money.undecided).toFixed());
          expect(renewalRate(money.decided)?.lessThanOrEqualTo(1) ?? true).toBe(true);
        }
      }),
    );
  });

  it("looks ahead over more and more, up to what the days say", () => {
    fc.assert(
      fc.property(contracts, asOfs, (rows, asOf) => {
        const { ahead, overdue } = renewalTotals(rows, { ...range, asOf });
        const known = rows.filter(({ termStart }) => String(termStart) <= asOf);
        const today = Date.parse(asOf) / 86_400_000;
        const left = ({ termEnd }: ContractRow): number => Date.parse(String(termEnd)) / 86_400_000 - today;
        for (const { days, contracts: told, due } of ahead) {
          const own = known.filter((row) => left(row) > 0 && left(row) <= days);
          expect([told.dueForRenewal, due.length]).toEqual([own.length, own.length]);
          expect(due.map(({ daysLeft }) => daysLeft)).toEqual(own.map(left).sort((a, b) => a - b));
        }
        expect(overdue).toHaveLength(known.filter((row) => row.renewed === null && left(row) <= 0).length);
      }),
    );
  });
});
