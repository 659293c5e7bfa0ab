import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BlankSegmentPeriod,
  checkMovements,
  type Convention,
  type Decimal,
  exactSum,
  mrrMovements,
  type MrrSnapshotRow,
  segmentMovements,
  type SegmentMovements,
  type SegmentOptions,
  type SegmentPeriod,
  type SegmentTransfers,
  type SubscriptionRow,
  toPlain,
} from "customer-metrics";
import type { Ledger } from "../../src/ledger/ledger.ts";
import { placesFor } from "../../src/number/fraction.ts";
import { periodsOf, windowOf } from "../../src/movements/range.ts";
import { segmentedLedger } from "../../src/movements/segments/reading/segmented-ledger.ts";
import type { SegmentSums } from "../../src/movements/segments/walk/segment-sums.ts";
import { walkOf } from "../../src/movements/segments/walk/segment-walk.ts";
import { sumSegments } from "../../src/movements/segments/walk/sum-segments.ts";
import { sumMovements } from "../../src/movements/sums/sum-movements.ts";
import type { Sums } from "../../src/movements/sums/sums.ts";
import { valuationOf } from "../../src/movements/walk/valuation.ts";
import { windowsOf } from "../../src/movements/walk/windows.ts";
import type { Company } from "../support/companies.ts";
import { anyConvention } from "../support/conventions.ts";
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

const segmentBy = fc.constantFrom({ account: "region" }, { row: "region" }, { account: "plan" }, "plan", "product");
const byAccount = { account: "region" } as const;

const RATES = { EUR: "1.1", GBP: { "2024": "1.3", "2025": "1.25", "2024-05": "1.21", "2023-12": "1.29" } } as const;

/** A company of which some row names a region, a plan and a product, so that none of them is refused. */
const company = (shape: Parameters<typeof segmentedCompany>[0] = {}): fc.Arbitrary<Company> =>
  segmentedCompany(shape).map(({ rows, asOf }) => {
    const [first, ...rest] = rows as [SubscriptionRow, ...SubscriptionRow[]];
    const named = { plan: first.plan ?? "basic", product: first.product ?? "core" };
    return { asOf, rows: [{ ...first, ...named, attributes: { region: regionOf(first) ?? "EU" } }, ...rest] };
  });

function plain(made: Company, options: SegmentOptions, choices: Convention): unknown {
  return toPlain(segmentMovements(made.rows, { asOf: made.asOf, ...options }, choices));
}

const sum = (amounts: readonly Decimal[]): Decimal =>
  amounts.reduce((total, amount) => total.plus(amount), exactSum([]));

const MONEY = ["startingMrr", "newMrr", "expansionMrr", "contractionMrr", "churnedMrr", "reactivationMrr"] as const;
const COHORT = ["startingMrr", "expansionMrr", "contractionMrr", "churnedMrr", "endingMrr"] as const;
const CUSTOMERS = [
  ...(["startingCustomers", "newCustomers", "churnedCustomers", "reactivatedCustomers", "endingCustomers"] as const),
  ...(["churnedNewCustomers", "churnedReturnedCustomers", "recoveredCustomers"] as const),
] as const;

/** Every column of every segment and of the whole, in whole ledger units. */
function inLedgerUnits({ rows, asOf }: Company, by: SegmentOptions["segmentBy"], choices: Convention): Both {
  const options = { asOf };
  const segmented = segmentedLedger(rows, { by, field: "segmentBy", accounts: undefined, options }, choices);
  const periods = periodsOf(segmented.ledger, options);
  const windows = windowsOf(periods.map((period) => windowOf(period, segmented.ledger.asOf)));
  const { signOf } = valuationOf(segmented.ledger, periods);
  const walk = walkOf(segmented);
  return {
    ledger: segmented.ledger,
    windows: periods.length,
    whole: sumMovements(segmented.ledger, windows, signOf),
    segments: [...sumSegments(walk.ledger, walk.placesOf, { windows, signOf }).values()],
  };
}

interface Both {
  readonly ledger: Ledger;
  readonly windows: number;
  readonly whole: Sums;
  readonly segments: readonly SegmentSums[];
}

/** One column over all segments. */
function added(
  segments: readonly SegmentSums[],
  column: (of: SegmentSums) => readonly number[],
  length: number,
): bigint[] {
  return Array.from({ length }, (_, index) =>
    segments.reduce((total, segment) => total + BigInt(column(segment)[index] ?? 0), 0n),
  );
}

const big = (column: readonly number[], length: number): bigint[] => column.slice(0, length).map(BigInt);

describe("segmentMovements, for every company and convention,", () => {
  it("foots in every segment and period, and each closing is the next opening", () => {
    fc.assert(
      fc.property(company(), convention(), segmentBy, (made, choices, by) => {
        for (const { periods } of segmentMovements(made.rows, { segmentBy: by, asOf: made.asOf }, choices)) {
          expect(checkMovements(periods).problems).toEqual([]);
          for (const { mix, cohort, expansionMrr, contractionMrr } of periods) {
            const parts = sum([mix.crossSell, mix.upsell, mix.seats, mix.price, mix.other]);
            expect(parts.equals(expansionMrr.minus(contractionMrr))).toBe(true);
            const end = cohort.startingMrr.plus(cohort.expansionMrr).minus(cohort.contractionMrr);
            expect(end.minus(cohort.churnedMrr).equals(cohort.endingMrr)).toBe(true);
          }
        }
      }),
      runs(120),
    );
  });

  it("adds up over the segments of accounts to the whole in every column, before anything is rounded", () => {
    fc.assert(
      fc.property(company(), convention(), (made, choices) => {
        const { whole, segments, windows } = inLedgerUnits(made, byAccount, choices);
        const columns = (of: Sums): readonly (readonly number[])[] => [
          ...[of.opening, of.closing, of.openingMembers, of.closingMembers, of.openingPayers],
          ...[...of.moved, ...of.movers, ...of.churnParts, ...of.cohort, of.cohortChurned, ...of.mix],
        ];
        for (const [index, column] of columns(whole).entries()) {
          expect(added(segments, ({ sums }) => columns(sums)[index] ?? [], windows)).toEqual(big(column, windows));
        }
      }),
      runs(120),
    );
  });

  it("takes from segments of accounts what it brings to others", () => {
    fc.assert(
      fc.property(company(), convention(), (made, choices) => {
        const { segments, windows } = inLedgerUnits(made, byAccount, choices);
        expect(added(segments, ({ transferIn }) => transferIn, windows)).toEqual(
          added(segments, ({ transferOut }) => transferOut, windows),
        );
        expect(added(segments, ({ transferredIn }) => transferredIn, windows)).toEqual(
          added(segments, ({ transferredOut }) => transferredOut, windows),
        );
        for (const move of [0, 1, 2] as const) {
          const shifts = added(segments, ({ cohortShifts }) => cohortShifts[move], windows);
          expect(shifts).toEqual(shifts.map(() => 0n));
        }
      }),
      runs(120),
    );
  });

  it("adds up over the segments of rows in opening, closing and payers' money, before anything is rounded", () => {
    fc.assert(
      fc.property(company(), convention(), (made, choices) => {
        const { whole, segments, windows } = inLedgerUnits(made, "plan", choices);
        expect(added(segments, ({ sums }) => sums.opening, windows)).toEqual(big(whole.opening, windows));
        expect(added(segments, ({ sums }) => sums.closing, windows)).toEqual(big(whole.closing, windows));
      }),
      runs(120),
    );
  });

  it("shows segments of accounts that add up to the whole: exactly where amounts end, else to the last place", () => {
    fc.assert(
      fc.property(company(), convention(), (made, choices) => {
        const segments = segmentMovements(made.rows, { segmentBy: byAccount, asOf: made.asOf }, choices);
        const { ledger } = inLedgerUnits(made, byAccount, choices);
        const places = choices.rounding === "on-total" ? 2 : 20;
        const ends = (placesFor(ledger.denominator) ?? Infinity) <= places;
        for (const [index, whole] of mrrMovements(made.rows, { asOf: made.asOf }, choices).entries()) {
          const periods = atOf(segments, index);
          for (const field of CUSTOMERS) {
            expect(periods.reduce((total, period) => total + period[field], 0)).toBe(whole[field]);
          }
          const off = [...MONEY, "fxMrr", "endingMrr"] as const;
          for (const field of off)
            expectAbout(
              periods.map((period) => period[field]),
              whole[field],
              ends ? 0 : places,
            );
          for (const field of COHORT) {
            expectAbout(
              periods.map(({ cohort }) => cohort[field]),
              whole.cohort[field],
              ends ? 0 : places,
            );
          }
        }
      }),
      runs(80),
    );
  });

  it("does not depend on the order of the rows", () => {
    const shuffled = company().chain((made) =>
      fc
        .shuffledSubarray([...made.rows], { minLength: made.rows.length })
        .map((rows) => [made, { ...made, rows }] as const),
    );
    fc.assert(
      fc.property(shuffled, convention(), segmentBy, ([made, other], choices, by) => {
        expect(plain(other, { segmentBy: by }, choices)).toEqual(plain(made, { segmentBy: by }, choices));
      }),
      runs(120),
    );
  });

  it("is the same when a row is split in two at a date, also where rows disagree", () => {
    const share = fc.double({ min: 0, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(
        company({ anchored: false, overlaps: false }),
        convention(),
        segmentBy,
        share,
        (made, choices, by, at) => {
          const [first, ...rest] = made.rows as [SubscriptionRow, ...SubscriptionRow[]];
          const split = { ...made, rows: [...rest, ...splitAt(first, at)] };
          expect(plain(split, { segmentBy: by }, choices)).toEqual(plain(made, { segmentBy: by }, choices));
        },
      ),
      runs(120),
    );
  });

  it("leaves closed months alone when the day that is known moves on", () => {
    fc.assert(
      fc.property(company(), convention(), segmentBy, fc.integer({ min: 1, max: 60 }), (made, choices, by, later) => {
        const asOf = new Date(Date.parse(made.asOf) + later * 86_400_000).toISOString().slice(0, 10);
        const closed = (known: string): unknown => {
          const segments = segmentMovements(
            made.rows,
            { segmentBy: by, asOf: known, to: lastMonth(made.asOf) },
            choices,
          );
          return toPlain(segments.map((of) => ({ ...of, periods: of.periods.filter(({ complete }) => complete) })));
        };
        fc.pre(lastMonth(made.asOf) >= "2024-01");
        expect(closed(asOf)).toEqual(closed(made.asOf));
      }),
      runs(80),
    );
  });

  it("is the whole where everybody is in one segment", () => {
    fc.assert(
      fc.property(company(), convention(), fc.constantFrom(byAccount, { row: "region" }), (made, choices, by) => {
        const rows = made.rows.map((row) => ({ ...row, attributes: { region: "EU" } }));
        const [only, ...others] = segmentMovements(rows, { segmentBy: by, asOf: made.asOf }, choices);
        expect(others).toEqual([]);
        const whole = mrrMovements(rows, { asOf: made.asOf }, choices);
        const nobody = whole.every(({ endingCustomers }) => endingCustomers === 0);
        expect(only === undefined ? nobody : toPlain(only.periods.map(withoutTransfers))).toEqual(
          only === undefined ? true : toPlain(whole),
        );
      }),
      runs(80),
    );
  });

  it("puts accounts where their own table says, as if every row said it", () => {
    fc.assert(
      fc.property(company(), convention(), (made, choices) => {
        const home = (id: string | number): string => (id === "a" ? "EU" : "US");
        const accounts = ["a", "b", "c", "d"].map((id) => ({ id, attributes: { home: home(id) } }));
        const rows = made.rows.map((row) => ({ ...row, attributes: { home: home(row.customerId) } }));
        const options = { segmentBy: "home", asOf: made.asOf };
        expect(toPlain(segmentMovements(made.rows, { ...options, accounts }, choices))).toEqual(
          toPlain(segmentMovements(rows, options, choices)),
        );
      }),
      runs(60),
    );
  });

  it("adds up and foots in several currencies", () => {
    const currencies = ["USD", "EUR", "GBP"];
    fc.assert(
      fc.property(company({ currencies }), convention(), segmentBy, (made, choices, by) => {
        const options = { asOf: made.asOf, currency: "USD", rates: RATES };
        const whole = mrrMovements(made.rows, options, choices);
        const segments = segmentMovements(made.rows, { ...options, segmentBy: by }, choices);
        for (const { periods } of segments) expect(checkMovements(periods).problems).toEqual([]);
        const places = choices.rounding === "on-total" ? 2 : 20;
        const fields =
          typeof by === "object" && "account" in by
            ? [...MONEY, "fxMrr" as const, "endingMrr" as const]
            : ["endingMrr" as const];
        for (const [index, total] of whole.entries()) {
          for (const field of fields)
            expectAbout(
              atOf(segments, index).map((period) => period[field]),
              total[field],
              places,
            );
        }
      }),
      runs(60),
    );
  });

  it("counts customers of rows once in each of their segments, and says where that is more than once", () => {
    fc.assert(
      fc.property(company(), convention(), (made, choices) => {
        const segments = segmentMovements(made.rows, { segmentBy: "plan", asOf: made.asOf }, choices);
        for (const [index, whole] of mrrMovements(made.rows, { asOf: made.asOf }, choices).entries()) {
          const periods = atOf(segments, index);
          const customers = (field: "startingCustomers" | "endingCustomers"): number =>
            periods.reduce((total, period) => total + period[field], 0);
          for (const field of ["startingCustomers", "endingCustomers"] as const) {
            // A free line makes no customer of its own segment, so there can be fewer as well where free keeps one.
            if (!periods.some(({ overlapping }) => overlapping) && choices.freePlans === "churn") {
              expect(customers(field)).toBe(whole[field]);
            }
          }
          expect(periods.filter(({ overlapping }) => overlapping).length).not.toBe(1);
        }
      }),
      runs(80),
    );
  });
});

describe("segmentMovements of snapshots, for every book,", () => {
  const region = fc.constantFrom("EU", "US", undefined);
  const row = fc.record({
    customerId: fc.constantFrom("a", "b", "c"),
    period: fc.constantFrom("2025-01", "2025-02", "2025-03", "2025-05", "2025-06"),
    mrr: fc.nat({ max: 900 }),
    attributes: region.map((name) => (name === undefined ? null : { region: name })),
  });
  const book = fc
    .array(row, { minLength: 1, maxLength: 12 })
    .map((rows): readonly MrrSnapshotRow[] => [
      { customerId: "z", period: "2025-01", mrr: 1, attributes: { region: "EU" } },
      ...rows,
    ]);

  it("foots and adds up to the whole, and is blank where that is", () => {
    fc.assert(
      fc.property(book, convention(), (rows, any) => {
        // Snapshots do not tell subscriptions apart.
        const choices: Convention = { ...any, grain: "customer", grossRetention: "per-customer" };
        const segments = segmentMovements(rows, { segmentBy: "region" }, choices);
        for (const [index, whole] of mrrMovements(rows, {}, choices).entries()) {
          const periods = atOf(segments, index);
          if (whole.startingMrr === null) {
            expect(periods.every((period) => period.startingMrr === null && !period.suppressed)).toBe(true);
            continue;
          }
          const told = periods.filter(isTold);
          expect(told).toHaveLength(periods.length);
          for (const field of MONEY)
            expectAbout(
              told.map((period) => period[field]),
              whole[field],
              0,
            );
        }
        for (const { periods } of segments) expect(checkMovements(runOfTold(periods)).problems).toEqual([]);
      }),
      runs(100),
    );
  });
});

function isTold(period: SegmentPeriod | BlankSegmentPeriod): period is SegmentPeriod {
  return period.startingMrr !== null;
}

/** The periods up to the first that is not told. */
function runOfTold(periods: SegmentMovements<SegmentPeriod | BlankSegmentPeriod>["periods"]): readonly SegmentPeriod[] {
  const blank = periods.findIndex((period) => !isTold(period));
  return periods.slice(0, blank === -1 ? undefined : blank).filter(isTold);
}

/** Equal, or off by less than a unit of the last place for each part. `0` places: equal. */
function expectAbout(parts: readonly Decimal[], whole: Decimal, places: number): void {
  const difference = sum(parts).minus(whole).abs();
  const allowed = places === 0 ? 0 : (parts.length + 1) * 10 ** -places;
  expect(difference.lessThanOrEqualTo(allowed)).toBe(true);
}

function withoutTransfers({ overlapping, suppressed, trailing, ...period }: SegmentPeriod): unknown {
  expect([overlapping, suppressed]).toEqual([false, false]);
  return { ...untransferred(period), trailing: trailing === null ? null : untransferred(trailing) };
}

function untransferred<T extends SegmentTransfers>(totals: T): Omit<T, keyof SegmentTransfers> {
  const { transferInMrr, transferOutMrr, transferredInCustomers, transferredOutCustomers, ...rest } = totals;
  expect([transferInMrr, transferOutMrr].map(String)).toEqual(["0", "0"]);
  expect([transferredInCustomers, transferredOutCustomers]).toEqual([0, 0]);
  return rest;
}

/** The same period of every segment. */
function atOf<T extends SegmentPeriod | BlankSegmentPeriod>(
  segments: readonly SegmentMovements<T>[],
  index: number,
): T[] {
  return segments.flatMap(({ periods }) => periods.slice(index, index + 1));
}

function lastMonth(day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
}
