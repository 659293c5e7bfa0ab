import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BlankSegmentPeriod,
  mrrMovements,
  segmentMovements,
  type SegmentPeriod,
  type SubscriptionRow,
} from "customer-metrics";
import { isDetermined, type Equation } from "../support/linear.ts";
import { runs } from "../support/runs.ts";

const MONTHS = 6;
const REGIONS = ["EU", "US", "LATAM", "APAC"] as const;

/** The first of a month of 2025, counted from 0. */
const first = (month: number): string => new Date(Date.UTC(2025, month, 1)).toISOString().slice(0, 10);

/** Up to thirty customers who come, go and change region at the beginnings of months. */
const book = fc.array(
  fc.record({
    region: fc.constantFrom(...REGIONS, "EU", "EU", "US"),
    next: fc.constantFrom(null, null, ...REGIONS),
    start: fc.nat({ max: MONTHS - 1 }),
    months: fc.integer({ min: 1, max: MONTHS + 1 }),
    moves: fc.integer({ min: 1, max: MONTHS }),
    amount: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 30 },
);

type Book = typeof book extends fc.Arbitrary<infer T> ? T : never;

function rowsOf(customers: Book): readonly SubscriptionRow[] {
  return customers.flatMap(({ region, next, start, months, moves, amount }, index) => {
    const row = { customerId: index, interval: "month", amount } as const;
    const middle = start + Math.min(moves, months);
    const until = { start: first(start), end: first(next === null ? start + months : middle), attributes: { region } };
    if (next === null || middle >= start + months) return [{ ...row, ...until }];
    return [
      { ...row, ...until },
      { ...row, start: first(middle), end: first(start + months), attributes: { region: next } },
    ];
  });
}

const asOf = first(MONTHS - 1);
const options = { from: "2025-01", to: "2025-06", asOf: `${asOf.slice(0, 8)}30` } as const;

type Told = SegmentPeriod | BlankSegmentPeriod;

const GAINS = ["newMrr", "expansionMrr", "reactivationMrr", "transferInMrr"] as const;
const LOSSES = ["contractionMrr", "churnedMrr", "transferOutMrr"] as const;
const FIELDS = ["startingMrr", ...GAINS, ...LOSSES, "endingMrr"] as const;

const name = (segment: number, period: number, field: string): string =>
  `${String(segment)} ${String(period)} ${field}`;

/**
 * All that an attacker knows: that every segment foots, that a closing is the next opening, what the segments are
 * together in every column, and every cell that is shown.
 */
function knowledge(table: readonly (readonly Told[])[]): readonly Equation[] {
  const known: Equation[] = [];
  for (const [segment, periods] of table.entries()) {
    for (const [period, told] of periods.entries()) {
      const of = (field: string): string => name(segment, period, field);
      known.push(footing(of));
      if (period > 0)
        known.push(
          new Map([
            [of("startingMrr"), 1],
            [name(segment, period - 1, "endingMrr"), -1],
          ]),
        );
      if (!told.suppressed) for (const field of FIELDS) known.push(new Map([[of(field), 1]]));
    }
  }
  for (let period = 0; period < MONTHS; period += 1) {
    for (const field of FIELDS) {
      known.push(new Map(table.map((_, segment) => [name(segment, period, field), 1] as const)));
    }
  }
  return known;
}

/** Closing less opening is what was gained less what was lost. */
function footing(of: (field: string) => string): Equation {
  return new Map([
    [of("endingMrr"), 1],
    [of("startingMrr"), -1],
    ...GAINS.map((field) => [of(field), -1] as const),
    ...LOSSES.map((field) => [of(field), 1] as const),
  ]);
}

describe("minimumGroupSize, for every book,", () => {
  const least = fc.integer({ min: 2, max: 5 });

  it("shows no segment with fewer customers, and blanks the rest of a cell with them", () => {
    fc.assert(
      fc.property(book, least, (customers, minimumGroupSize) => {
        const rows = rowsOf(customers);
        const whole = segmentMovements(rows, { ...options, segmentBy: "region" });
        const told = segmentMovements(rows, { ...options, segmentBy: "region", minimumGroupSize });
        for (const [index, { periods }] of told.entries()) {
          for (const [at, period] of periods.entries()) {
            const real = whole[index]?.periods[at];
            const groups = [real?.startingCustomers ?? 0, real?.endingCustomers ?? 0];
            if (groups.some((group) => group > 0 && group < minimumGroupSize)) expect(period.suppressed).toBe(true);
            if (!period.suppressed) expect(period).toEqual(real);
            else
              expect([...FIELDS.map((field) => period[field]), period.mix, period.trailing]).toEqual(
                [...FIELDS, 0, 0].map(() => null),
              );
          }
        }
      }),
      runs(100),
    );
  });

  it("hides either none or at least two cells of a period that are about somebody, or all of them", () => {
    fc.assert(
      fc.property(book, least, (customers, minimumGroupSize) => {
        const rows = rowsOf(customers);
        const whole = segmentMovements(rows, { ...options, segmentBy: "region" });
        const told = segmentMovements(rows, { ...options, segmentBy: "region", minimumGroupSize });
        for (let period = 0; period < MONTHS; period += 1) {
          const hidden = told.filter(({ periods }) => periods[period]?.suppressed === true);
          const ofSomebody = told.filter(({ periods }, index) => {
            const real = whole[index]?.periods[period];
            return (
              periods[period]?.suppressed === true && (real?.startingCustomers ?? 0) + (real?.endingCustomers ?? 0) > 0
            );
          });
          expect(hidden.length === 0 || ofSomebody.length >= 2 || hidden.length === told.length).toBe(true);
        }
      }),
      runs(100),
    );
  });

  it("gives nothing about a small group away to whoever has the totals and does the algebra", () => {
    fc.assert(
      fc.property(book, least, (customers, minimumGroupSize) => {
        const rows = rowsOf(customers);
        const whole = segmentMovements(rows, { ...options, segmentBy: "region" });
        const table = segmentMovements(rows, { ...options, segmentBy: "region", minimumGroupSize }).map(
          ({ periods }) => periods,
        );
        fc.pre(mrrMovements(rows, options).length === MONTHS && table.length > 1);
        const isKnown = isDetermined(knowledge(table));
        for (const [segment, { periods }] of whole.entries()) {
          for (const [period, real] of periods.entries()) {
            const small = (customersThen: number): boolean => customersThen > 0 && customersThen < minimumGroupSize;
            if (small(real.startingCustomers)) expect(isKnown(name(segment, period, "startingMrr"))).toBe(false);
            if (small(real.endingCustomers)) expect(isKnown(name(segment, period, "endingMrr"))).toBe(false);
            if (table[segment]?.[period]?.suppressed !== true) continue;
            for (const field of [...GAINS, ...LOSSES]) expect(isKnown(name(segment, period, field))).toBe(false);
          }
        }
      }),
      runs(40),
    );
  });
});
