import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkMovements,
  type Convention,
  customerMovements,
  customerRetentionRate,
  customerChurnRate,
  grossRevenueRetention,
  monthlyRecurringRevenue,
  mrrMovements,
  type MrrMovements,
  netRevenueRetention,
  type SubscriptionRow,
  toPlain,
} from "customer-metrics";
import { subscriptionLedger } from "../../src/ledger/subscription-ledger.ts";
import { exactCustomerMovements } from "../../src/movements/exact-movements.ts";
import { periodsOf, windowOf } from "../../src/movements/range.ts";
import { sumMovements } from "../../src/movements/sums/sum-movements.ts";
import type { Sums } from "../../src/movements/sums/sums.ts";
import { MOVES, signOfOne } from "../../src/movements/walk/walk.ts";
import { windowsOf } from "../../src/movements/walk/windows.ts";
import { type Company, company, dayText } from "../support/companies.ts";
import { anyConvention } from "../support/conventions.ts";
import { runs } from "../support/runs.ts";

/** Any convention that the companies can be counted by: weekly and daily amounts are among their rows. */
const convention = (): fc.Arbitrary<Convention> =>
  anyConvention().map((made) => ({
    ...made,
    weeksPerMonth: made.weeksPerMonth === "refuse" ? "52/12" : made.weeksPerMonth,
    daysPerMonth: made.daysPerMonth === "refuse" ? "365/12" : made.daysPerMonth,
  }));

const gap = fc.constantFrom(0, 0, 3, 31);

function plain(company: Company, choices: Convention, gapDays = 0): unknown {
  return toPlain(mrrMovements(company.rows, { asOf: company.asOf, gapDays }, choices));
}

function sumsOf({ rows, asOf }: Company, choices: Convention, by: "month" | "quarter"): Sums {
  const ledger = subscriptionLedger(rows, { asOf, by }, choices);
  const spans = periodsOf(ledger, { by, from: "2024", to: "2025-03" }).map((period) => windowOf(period, ledger.asOf));
  return sumMovements(ledger, windowsOf(spans), signOfOne);
}

/** One row in two, at a day inside it; the second goes on where the first ends. */
function splitAt(row: SubscriptionRow, share: number): readonly SubscriptionRow[] {
  const start = Date.parse(String(row.start));
  const end = row.end === null || row.end === undefined ? Date.parse(dayText(400)) : Date.parse(String(row.end));
  const days = Math.round((end - start) / 86_400_000);
  if (days < 2) return [row];
  const middle = new Date(start + (1 + Math.floor(share * (days - 1))) * 86_400_000).toISOString().slice(0, 10);
  return [
    { ...row, end: middle },
    { ...row, start: middle },
  ];
}

describe("mrrMovements, for every company and convention,", () => {
  it("foots in every period, and each closing is the next opening", () => {
    fc.assert(
      fc.property(company(), convention(), gap, (made, choices, gapDays) => {
        const movements = mrrMovements(made.rows, { asOf: made.asOf, gapDays }, choices);
        expect(checkMovements(movements).problems).toEqual([]);
        for (const { mix, expansionMrr, contractionMrr, cohort } of movements) {
          const { crossSell, upsell, seats, price, other } = mix;
          const whole = crossSell.plus(upsell).plus(seats).plus(price).plus(other);
          expect(whole.equals(expansionMrr.minus(contractionMrr))).toBe(true);
          const { startingMrr, endingMrr } = cohort;
          const end = startingMrr.plus(cohort.expansionMrr).minus(cohort.contractionMrr).minus(cohort.churnedMrr);
          expect(end.equals(endingMrr)).toBe(true);
        }
      }),
      runs(120),
    );
  });

  it("foots by day, week, quarter and fiscal year too", () => {
    fc.assert(
      fc.property(
        company({ most: 6 }),
        convention(),
        fc.constantFrom("day", "week", "quarter", "year"),
        (made, choices, by) => {
          const movements = mrrMovements(made.rows, { asOf: made.asOf, by, fiscalYearStart: 4 }, choices);
          expect(checkMovements(movements).problems).toEqual([]);
        },
      ),
      runs(40),
    );
  });

  it("does not depend on the order of the rows", () => {
    const shuffled = company().chain((made) =>
      fc
        .shuffledSubarray([...made.rows], { minLength: made.rows.length })
        .map((rows) => [made, { ...made, rows }] as const),
    );
    fc.assert(
      fc.property(shuffled, convention(), gap, ([made, other], choices, gapDays) => {
        expect(plain(other, choices, gapDays)).toEqual(plain(made, choices, gapDays));
      }),
      runs(120),
    );
  });

  it("is the same when a row is split in two at a date", () => {
    const parts = { anchored: false, overlaps: false };
    fc.assert(
      fc.property(
        company(parts),
        convention(),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (made, choices, share) => {
          const [first, ...rest] = made.rows;
          fc.pre(first !== undefined);
          const split = { ...made, rows: [...rest, ...splitAt(first, share)] };
          expect(plain(split, choices)).toEqual(plain(made, choices));
        },
      ),
      runs(120),
    );
  });

  it("closes at the MRR of the last day", () => {
    fc.assert(
      fc.property(company(), convention(), (made, choices) => {
        for (const { period, complete, endingMrr } of mrrMovements(made.rows, { asOf: made.asOf }, choices)) {
          if (!complete) continue;
          const [year, month] = period.split("-").map(Number);
          const on = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
          const mrr = monthlyRecurringRevenue(made.rows, { on, asOf: made.asOf }, choices);
          expect(mrr.toString()).toBe(endingMrr.toString());
        }
      }),
      runs(60),
    );
  });

  it("is what customers' movements add up to, before anything is rounded", () => {
    fc.assert(
      fc.property(company(), convention(), gap, (made, choices, gapDays) => {
        const ledger = subscriptionLedger(made.rows, { asOf: made.asOf, gapDays }, choices);
        const periods = periodsOf(ledger, {});
        const sums = sumMovements(ledger, windowsOf(periods.map((period) => windowOf(period, ledger.asOf))), signOfOne);
        const added = new Map<string, bigint>();
        for (const { window, kind, opening, closing } of exactCustomerMovements(ledger, periods)) {
          const delta =
            closing.numerator * (ledger.denominator / closing.denominator) -
            opening.numerator * (ledger.denominator / opening.denominator);
          const magnitude = kind === "contraction" || kind === "churned" ? -delta : delta;
          added.set(`${String(window)} ${kind}`, (added.get(`${String(window)} ${kind}`) ?? 0n) + magnitude);
        }
        for (const [index, kind] of MOVES.entries()) {
          for (const window of periods.keys()) {
            expect(added.get(`${String(window)} ${kind}`) ?? 0n).toBe(BigInt(sums.moved[index]?.[window] ?? 0));
          }
        }
      }),
      runs(120),
    );
  });

  it("adds up from months to quarters where movements are events, exactly", () => {
    fc.assert(
      fc.property(company(), convention(), (made, any) => {
        // Where churn waits for the next period, the next quarter is not the next month.
        const choices: Convention = {
          ...any,
          movementBasis: "events",
          churnRecorded: any.churnRecorded === "next-period" ? "end-of-term" : any.churnRecorded,
        };
        const [months, quarters] = [sumsOf(made, choices, "month"), sumsOf(made, choices, "quarter")];
        for (const index of MOVES.keys()) {
          for (let quarter = 0; quarter < 5; quarter += 1) {
            const of = (column: readonly number[] | undefined): bigint =>
              [0, 1, 2].reduce((sum, month) => sum + BigInt(column?.[3 * quarter + month] ?? 0), 0n);
            expect(of(months.moved[index])).toBe(BigInt(quarters.moved[index]?.[quarter] ?? 0));
            expect(of(months.movers[index])).toBe(BigInt(quarters.movers[index]?.[quarter] ?? 0));
          }
        }
      }),
      runs(120),
    );
  });

  it("retains at most all of a cohort, and gross never above net", () => {
    fc.assert(
      fc.property(company(), convention(), (made, any) => {
        const choices: Convention = {
          ...any,
          grossRetention: any.grossRetention === "aggregate" ? "per-customer" : any.grossRetention,
        };
        for (const { cohort } of mrrMovements(made.rows, { asOf: made.asOf }, choices)) {
          const [net, gross] = [netRevenueRetention(cohort), grossRevenueRetention(cohort)];
          expect(gross === null).toBe(net === null);
          if (gross === null || net === null) continue;
          expect(gross.lessThanOrEqualTo(1) && gross.lessThanOrEqualTo(net) && gross.greaterThanOrEqualTo(0)).toBe(
            true,
          );
        }
      }),
      runs(120),
    );
  });

  it("gives churn and retention of customers that add up to 1", () => {
    fc.assert(
      fc.property(company(), convention(), (made, choices) => {
        for (const month of mrrMovements(made.rows, { asOf: made.asOf }, choices)) {
          const [churn, retention] = [customerChurnRate(month), customerRetentionRate(month)];
          expect(churn === null ? retention : Number(churn.plus(String(retention)))).toBe(churn === null ? null : 1);
        }
      }),
      runs(120),
    );
  });

  it("ends every movement of a customer where its next begins", () => {
    fc.assert(
      fc.property(company(), convention(), (made, choices) => {
        const last = new Map<string, string>();
        for (const { customerId, subscriptionId, opening, closing } of customerMovements(
          made.rows,
          { asOf: made.asOf },
          choices,
        )) {
          const key = JSON.stringify([customerId, subscriptionId]);
          expect(opening.toString()).toBe(last.get(key) ?? "0");
          last.set(key, closing.toString());
        }
      }),
      runs(120),
    );
  });

  it("leaves closed months alone when the day that is known moves on", () => {
    fc.assert(
      fc.property(company(), convention(), fc.integer({ min: 1, max: 60 }), (made, choices, later) => {
        const day = new Date(Date.parse(made.asOf) + later * 86_400_000).toISOString().slice(0, 10);
        const before: readonly MrrMovements[] = mrrMovements(made.rows, { asOf: made.asOf }, choices).filter(
          ({ complete }) => complete,
        );
        const after = mrrMovements(made.rows, { asOf: day }, choices).slice(0, before.length);
        expect(toPlain(after)).toEqual(toPlain(before));
      }),
      runs(60),
    );
  });
});
