import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Convention, conventions } from "customer-metrics";
import { subscriptionLedger } from "../../src/ledger/subscription-ledger.ts";
import { periodsOf, windowOf } from "../../src/movements/range.ts";
import { sumMovements } from "../../src/movements/sums/sum-movements.ts";
import { MOVES, signOfOne } from "../../src/movements/walk/walk.ts";
import { windowsOf } from "../../src/movements/walk/windows.ts";
import { type Company, company } from "../support/companies.ts";
import { anyConvention } from "../support/conventions.ts";
import { runs } from "../support/runs.ts";
import { dayNumber, NAIVE_UNITS, naiveTotals } from "../support/naive-movements.ts";

/** Choices that the naive count leaves to tests of their own. */
const NOT_COUNTED = { rounding: "none", grossRetention: "per-customer", fx: "separate" } as const;

const countable = (convention: Convention): Convention => ({
  ...convention,
  ...NOT_COUNTED,
  weeksPerMonth: convention.weeksPerMonth === "refuse" ? "52/12" : convention.weeksPerMonth,
  daysPerMonth: convention.daysPerMonth === "refuse" ? "365/12" : convention.daysPerMonth,
});

/** Of rows that start on one day the content decides, which the naive count does not look into. */
function hasTies({ rows }: Company): boolean {
  const keys = rows.map(({ customerId, subscriptionId, product, start }) =>
    JSON.stringify([customerId, subscriptionId ?? null, product ?? null, start]),
  );
  return new Set(keys).size < keys.length;
}

function expectSame({ rows, asOf }: Company, convention: Convention, gapDays: number): void {
  const ledger = subscriptionLedger(rows, { asOf, gapDays }, convention);
  const spans = periodsOf(ledger, {}).map((period) => windowOf(period, ledger.asOf));
  const sums = sumMovements(ledger, windowsOf(spans), signOfOne);
  const units = (money: readonly number[] | undefined, window: number): bigint =>
    (BigInt(money?.[window] ?? 0) * NAIVE_UNITS) / ledger.denominator;
  for (const [window, span] of spans.entries()) {
    const naive = naiveTotals({ rows, convention, asOf: dayNumber(asOf), gapDays }, span);
    expect({
      opening: units(sums.opening, window),
      closing: units(sums.closing, window),
      openingMembers: sums.openingMembers[window],
      closingMembers: sums.closingMembers[window],
      openingPayers: sums.openingPayers[window],
      money: Object.fromEntries(MOVES.map((move, index) => [move, units(sums.moved[index], window)])),
      count: Object.fromEntries(MOVES.map((move, index) => [move, sums.movers[index]?.[window]])),
      churnedNew: sums.churnParts[0]?.[window],
      churnedReturned: sums.churnParts[1]?.[window],
      recovered: sums.churnParts[2]?.[window],
      cohort: {
        expansion: units(sums.cohort[0], window),
        contraction: units(sums.cohort[1], window),
        churned: units(sums.cohort[2], window),
        churnedCustomers: sums.cohortChurned[window],
      },
    }).toEqual(naive);
  }
}

describe("movements, for every company,", () => {
  it("are what counting every customer on every day gives, under the standard convention", () => {
    fc.assert(
      fc.property(company(), (made) => {
        fc.pre(!hasTies(made));
        expectSame(made, conventions.standard, 0);
      }),
      runs(100),
    );
  });

  it("are what counting every customer on every day gives, under any convention and gap", () => {
    fc.assert(
      fc.property(company(), anyConvention(), fc.constantFrom(0, 0, 1, 7, 31), (made, convention, gapDays) => {
        fc.pre(!hasTies(made));
        expectSame(made, countable(convention), gapDays);
      }),
      runs(150),
    );
  });
});
