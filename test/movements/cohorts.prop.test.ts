import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Convention,
  type Decimal,
  exactSum,
  mrrMovements,
  retentionCohorts,
  type RetentionCell,
  type RetentionCohorts,
  type RetentionCohortsOptions,
  type SubscriptionRow,
  toPlain,
} from "customer-metrics";
import { type Company, company } from "../support/companies.ts";
import { anyConvention } from "../support/conventions.ts";
import { exactRatio } from "../support/exact.ts";
import { type NaiveCohortCell, naiveCohorts } from "../support/naive-cohorts.ts";
import { dayNumber, NAIVE_UNITS } from "../support/naive-movements.ts";
import { runs } from "../support/runs.ts";
import { regionOf, segmentedCompany } from "../support/segmented-companies.ts";
import { splitAt } from "../support/split-row.ts";

/** Any convention that the companies can be counted by: weekly and daily amounts are among their rows. */
const convention = (): fc.Arbitrary<Convention> =>
  anyConvention().map((made) => ({
    ...made,
    weeksPerMonth: made.weeksPerMonth === "refuse" ? "52/12" : made.weeksPerMonth,
    daysPerMonth: made.daysPerMonth === "refuse" ? "365/12" : made.daysPerMonth,
  }));

/** Of rows that start on one day the content decides, which the naive count does not look into. */
function hasTies({ rows }: Company): boolean {
  const keys = rows.map(({ customerId, subscriptionId, product, start }) =>
    JSON.stringify([customerId, subscriptionId ?? null, product ?? null, start]),
  );
  return new Set(keys).size < keys.length;
}

const options = fc.record({
  returning: fc.constantFrom<RetentionCohortsOptions["returning"]>("counted", "left-out"),
  average: fc.constantFrom<RetentionCohortsOptions["average"]>("weighted", "simple"),
});

const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce((all, one) => all.plus(one), exactSum([]));

function expectNear(value: Decimal, expected: Decimal, allowed: number): void {
  expect(value.minus(expected).abs().lessThanOrEqualTo(allowed)).toBe(true);
}

function cellsOf({ cohorts }: RetentionCohorts<RetentionCell>): readonly RetentionCell[] {
  return cohorts.flatMap(({ cells }) => cells);
}

/** Naive units to 20 digits after the point. */
function shown(units: bigint): string {
  return units < 0n ? `-${shown(-units)}` : roundedTo20(units);
}

function roundedTo20(units: bigint): string {
  const rounded = (2n * units * 10n ** 20n + NAIVE_UNITS) / (2n * NAIVE_UNITS);
  const digits = String(rounded).padStart(21, "0");
  return `${digits.slice(0, -20)}.${digits.slice(-20)}`.replace(/\.?0+$/u, "");
}

function asNaive({ cells }: RetentionCohorts<RetentionCell>["cohorts"][number]): unknown {
  return cells.map((cell) => ({
    ...{ customers: cell.customers, startingMrr: cell.startingMrr.toFixed(), mrr: cell.mrr.toFixed() },
    retainedMrr: cell.retainedMrr.toFixed(),
  }));
}

function inShownUnits({ customers, starting, mrr, retained }: NaiveCohortCell): unknown {
  return { customers, startingMrr: shown(starting), mrr: shown(mrr), retainedMrr: shown(retained) };
}

describe("retentionCohorts, for every company and convention,", () => {
  it("is what looking at every customer at the end of every month gives", () => {
    fc.assert(
      fc.property(company(), convention(), options, fc.constantFrom(0, 7, 31), (made, any, asked, gapDays) => {
        fc.pre(!hasTies(made));
        const choices: Convention = { ...any, rounding: "none", fx: "separate" };
        const { rows, asOf } = made;
        const counting = { rows, convention: choices, asOf: dayNumber(asOf), gapDays };
        const naive = naiveCohorts(counting, asked.returning === "left-out");
        for (const cohort of retentionCohorts(rows, { ...asked, asOf, gapDays }, choices).cohorts) {
          const expected = naive.get(String(cohort.cohort));
          expect(cohort.customers).toBe(expected?.customers ?? 0);
          if (expected !== undefined) expect(asNaive(cohort)).toEqual(expected.cells.map(inShownUnits));
        }
      }),
      runs(150),
    );
  });

  it("puts everybody into one cohort, so that cohorts add up to the customers and the MRR of each month", () => {
    fc.assert(
      fc.property(company(), convention(), (made, choices) => {
        const { cohorts } = retentionCohorts(made.rows, { asOf: made.asOf }, choices);
        const cells = cohorts.flatMap((cohort) => cohort.cells);
        for (const month of mrrMovements(made.rows, { asOf: made.asOf }, choices)) {
          const now = cells.filter(({ period }) => period === month.period);
          expect(now.reduce((all, { customers }) => all + customers, 0)).toBe(month.endingCustomers);
          const unit = choices.rounding === "on-total" ? 0.01 : 1e-20;
          expectNear(sum(now.map(({ mrr }) => mrr)), month.endingMrr, unit * cohorts.length);
        }
      }),
      runs(100),
    );
  });

  it("begins with the new customers and the new MRR of the month, where movements are events", () => {
    fc.assert(
      fc.property(company(), convention(), (made, any) => {
        // Where late returns are new, they are new in a month and in no cohort but their first.
        const choices: Convention = { ...any, movementBasis: "events", reactivation: "any" };
        const { cohorts } = retentionCohorts(made.rows, { asOf: made.asOf }, choices);
        const months = mrrMovements(made.rows, { asOf: made.asOf }, choices);
        expect(cohorts.map(({ cohort, customers }) => [cohort, customers])).toEqual(
          months.map(({ period, newCustomers }) => [period, newCustomers]),
        );
        // What a month shows of its new MRR may be rounded so that the month foots.
        const unit = choices.rounding === "on-total" ? 0.01 : 1e-20;
        for (const [index, { newMrr }] of months.entries()) {
          expectNear(cohorts[index]?.startingMrr ?? exactSum([]), newMrr, unit);
        }
      }),
      runs(100),
    );
  });

  it("keeps at most all customers, and of their first MRR no more than of all their MRR, nor than there was", () => {
    fc.assert(
      fc.property(company(), convention(), options, (made, choices, asked) => {
        for (const cell of cellsOf(retentionCohorts(made.rows, { ...asked, asOf: made.asOf }, choices))) {
          expect(cell.customers).toBeLessThanOrEqual(cell.startingCustomers);
          const { retainedMrr, mrr, startingMrr, grossRetention, netRetention } = cell;
          expect(retainedMrr.lessThanOrEqualTo(mrr) && retainedMrr.lessThanOrEqualTo(startingMrr)).toBe(true);
          expect((grossRetention === null) === (netRetention === null)).toBe(true);
          expect((cell.startingCustomers === 0) === (cell.logoRetention === null)).toBe(true);
        }
      }),
      runs(100),
    );
  });

  it("never wins back whom it leaves out, and is nowhere above what counts them", () => {
    fc.assert(
      fc.property(company(), convention(), (made, choices) => {
        const [kept, all] = (["left-out", "counted"] as const).map((returning) =>
          retentionCohorts(made.rows, { returning, asOf: made.asOf }, choices),
        );
        for (const [index, { cells }] of (kept?.cohorts ?? []).entries()) {
          const customers = cells.map((cell) => cell.customers);
          expect(customers).toEqual([...customers].sort((a, b) => b - a));
          const counted = all?.cohorts[index]?.cells.map((cell) => cell.customers) ?? [];
          expect(customers.every((count, offset) => count <= (counted[offset] ?? 0))).toBe(true);
        }
      }),
      runs(80),
    );
  });

  it("averages only what is complete and somebody started, in both ways as a sheet of paper would", () => {
    fc.assert(
      fc.property(company(), convention(), options, (made, choices, asked) => {
        const { cohorts, averages } = retentionCohorts(made.rows, { ...asked, asOf: made.asOf }, choices);
        for (const { offset, cohorts: entered, logoRetention } of averages) {
          const cells = cohorts
            .flatMap((cohort) => cohort.cells.filter((cell) => cell.offset === offset))
            .filter(({ complete, startingCustomers }) => complete && startingCustomers > 0);
          expect(entered).toBe(cells.length);
          const add = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
          const mean =
            asked.average === "weighted"
              ? add(cells.map((cell) => cell.customers)) / add(cells.map((cell) => cell.startingCustomers))
              : add(cells.map((cell) => cell.customers / cell.startingCustomers)) / cells.length;
          expect(Number(logoRetention)).toBeCloseTo(mean, 12);
        }
        const last = cohorts[0]?.cells.findLast(({ complete }) => complete)?.offset ?? -1;
        expect(averages.every(({ offset }) => offset <= last)).toBe(true);
      }),
      runs(80),
    );
  });

  it("by a name that all share is the weighted average of the cohorts by start", () => {
    fc.assert(
      fc.property(company(), convention(), (made, choices) => {
        const rows = made.rows.map((row) => ({ ...row, attributes: { kind: "all" } }));
        const { averages } = retentionCohorts(rows, { asOf: made.asOf }, choices);
        const [only, ...others] = retentionCohorts(rows, { asOf: made.asOf, cohortBy: "kind" }, choices).cohorts;
        expect(others).toEqual([]);
        expect((only?.cells ?? []).map(({ offset, startingCustomers }) => [offset, startingCustomers])).toEqual(
          averages.map(({ offset, startingCustomers }) => [offset, startingCustomers]),
        );
        for (const [index, cell] of (only?.cells ?? []).entries()) {
          expect(cell.logoRetention?.toString()).toBe(averages[index]?.logoRetention?.toString());
          expect(cell.logoRetention?.toString()).toBe(
            exactRatio(BigInt(cell.customers), BigInt(cell.startingCustomers)),
          );
        }
      }),
      runs(80),
    );
  });

  it("by what customers were adds up to everybody, whenever they started", () => {
    fc.assert(
      fc.property(segmentedCompany(), convention(), (made, choices) => {
        fc.pre(made.rows.some((row) => regionOf(row) !== null));
        const all = retentionCohorts(made.rows, { asOf: made.asOf }, choices);
        const named = retentionCohorts(made.rows, { asOf: made.asOf, cohortBy: "region" }, choices);
        const started = ({ cohorts }: typeof all): number =>
          cohorts.reduce((count, { customers }) => count + customers, 0);
        expect(started(named)).toBe(started(all));
        for (const { offset } of all.averages) {
          const count = (of: typeof all, field: "customers" | "startingCustomers"): number =>
            cellsOf(of)
              .filter((cell) => cell.complete && cell.offset === offset)
              .reduce((total, cell) => total + cell[field], 0);
          expect(count(named, "customers")).toBe(count(all, "customers"));
          expect(count(named, "startingCustomers")).toBe(count(all, "startingCustomers"));
        }
      }),
      runs(80),
    );
  });

  it("does not depend on the order of the rows, nor on a row that is split in two", () => {
    const plainly = (rows: readonly SubscriptionRow[], asOf: string, choices: Convention): unknown =>
      ["region", undefined].map((cohortBy) => toPlain(retentionCohorts(rows, { asOf, cohortBy }, choices)));
    const share = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(segmentedCompany({ anchored: false, overlaps: false }), convention(), share, (made, choices, at) => {
        fc.pre(made.rows.some((row) => regionOf(row) !== null));
        const [first, ...rest] = made.rows as [SubscriptionRow, ...SubscriptionRow[]];
        const other = [...rest.toReversed(), ...splitAt(first, at)];
        expect(plainly(other, made.asOf, choices)).toEqual(plainly(made.rows, made.asOf, choices));
      }),
      runs(100),
    );
  });

  it("leaves complete cells alone when the day that is known moves on", () => {
    fc.assert(
      fc.property(company(), convention(), fc.integer({ min: 1, max: 60 }), options, (made, choices, later, asked) => {
        const asOf = new Date(Date.parse(made.asOf) + later * 86_400_000).toISOString().slice(0, 10);
        const complete = (known: string): readonly unknown[] =>
          cellsOf(retentionCohorts(made.rows, { ...asked, asOf: known }, choices))
            .filter((cell) => cell.complete)
            .map((cell) => JSON.stringify(toPlain(cell)));
        const after = complete(asOf);
        expect(complete(made.asOf).filter((cell) => !after.includes(cell))).toEqual([]);
      }),
      runs(80),
    );
  });

  it("compares at one exchange rate: with rates that stay the same it is what converted rows give", () => {
    const currencies = ["USD", "EUR"];
    fc.assert(
      fc.property(company({ currencies }), convention(), options, (made, any, asked) => {
        // A subscription that changes its currency gives one up, which converted rows do not show.
        const grossRetention = any.grossRetention === "per-subscription" ? "per-customer" : any.grossRetention;
        const choices: Convention = { ...any, grossRetention, rounding: "none" };
        const rates = { currency: "USD", rates: { EUR: "2" } };
        const twice = (money: SubscriptionRow["amount"] | null | undefined): string | undefined =>
          money === null || money === undefined ? undefined : (2 * Number(money)).toFixed(2);
        const converted = made.rows.map((row) =>
          row.currency === "USD"
            ? row
            : {
                ...row,
                currency: "USD",
                amount: twice(row.amount) ?? row.amount,
                ...{ discount: twice(row.discount), tax: twice(row.tax), refund: twice(row.refund) },
              },
        );
        const asOf = { ...asked, asOf: made.asOf };
        expect(toPlain(retentionCohorts(made.rows, { ...asOf, ...rates }, choices))).toEqual(
          toPlain(retentionCohorts(converted, asOf, choices)),
        );
      }),
      runs(80),
    );
  });
});
