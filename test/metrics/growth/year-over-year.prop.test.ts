import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growthRate, type PeriodValue, type YearOverYear, yearOverYear } from "customer-metrics";
import { daysInMonth, isoWeekLabel, padded } from "../../support/calendar.ts";
import { exactRatio } from "../../support/exact.ts";
import { present } from "../../support/present.ts";
import { known, liesBetween } from "../../support/values.ts";
import { writtenWith } from "../../support/written.ts";

/** Cents by month, counted from January of some year; a month without a value has none. */
interface Book {
  readonly firstYear: number;
  readonly months: ReadonlyMap<number, bigint>;
}

const CENTS = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: -1000n, max: 1000n }));
const BOOK: fc.Arbitrary<Book> = fc.record({
  firstYear: fc.integer({ min: 2, max: 9000 }),
  months: fc
    .dictionary(fc.nat(60).map(String), CENTS, { minKeys: 1, maxKeys: 40 })
    .map((cents) => new Map(Object.entries(cents).map(([month, value]) => [Number(month), value]))),
});

function monthLabel(firstYear: number, month: number): string {
  return `${padded(firstYear + Math.floor(month / 12), 4)}-${padded((month % 12) + 1, 2)}`;
}

function seriesOf({ firstYear, months }: Book): readonly PeriodValue[] {
  return Array.from(months, ([month, cents]) => ({
    period: monthLabel(firstYear, month),
    value: writtenWith(cents, 2),
  }));
}

function written(cents: bigint | undefined): string | null {
  return cents === undefined ? null : exactRatio(cents, 100n);
}

/** Every number of an answer as text, which is compared to the last digit. */
function shown({ periods, years }: YearOverYear): unknown {
  return {
    periods: periods.map((one) => [
      one.period,
      ...[one.value, one.yearBefore, one.change, one.growth].map((value) => value?.toFixed() ?? null),
    ]),
    years: years.map(({ year, periods: count, complete, mean, lowest, highest }) => [
      ...[year, count, complete, mean?.toFixed() ?? null],
      ...[lowest, highest].map((extreme) => (extreme === null ? null : [extreme.period, extreme.value.toFixed()])),
    ]),
  };
}

/** The same by counting months on one's fingers: twelve back is the month of the year before. */
function counted({ firstYear, months }: Book): unknown {
  const sorted = [...months.keys()].sort((a, b) => a - b);
  const [first, last] = [present(sorted[0]), present(sorted.at(-1))];
  const range = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const periods = range.map((month) => {
    const [now, before] = [months.get(month), months.get(month - 12)];
    const both = now !== undefined && before !== undefined;
    const growth = both && before > 0n ? exactRatio(now - before, before) : null;
    return [monthLabel(firstYear, month), written(now), written(before), both ? written(now - before) : null, growth];
  });
  const years = [...new Set(range.map((month) => Math.floor(month / 12)))].map((year) => {
    const own = sorted.filter((month) => Math.floor(month / 12) === year);
    const cents = own.map((month) => present(months.get(month)));
    const mean =
      own.length === 0
        ? null
        : exactRatio(
            cents.reduce((sum, one) => sum + one, 0n),
            100n * BigInt(own.length),
          );
    const at = (best: bigint): unknown => [monthLabel(firstYear, present(own[cents.indexOf(best)])), written(best)];
    const ends = [...cents].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const extremes = own.length === 0 ? [null, null] : [at(present(ends[0])), at(present(ends.at(-1)))];
    return [padded(firstYear + year, 4), own.length, own.length === 12, mean, ...extremes];
  });
  return { periods, years };
}

describe("yearOverYear, for every series,", () => {
  it("agrees with counting twelve months back in whole cents", () => {
    fc.assert(
      fc.property(BOOK, (book) => {
        expect(shown(yearOverYear(seriesOf(book)))).toEqual(counted(book));
      }),
      { numRuns: 200 },
    );
  });

  it("does not depend on the order of the series", () => {
    fc.assert(
      fc.property(BOOK, (book) => {
        const series = seriesOf(book);
        expect(shown(yearOverYear([...series].reverse()))).toEqual(shown(yearOverYear(series)));
      }),
    );
  });

  it("takes null for left out, but at the ends", () => {
    fc.assert(
      fc.property(BOOK, (book) => {
        const answer = yearOverYear(seriesOf(book));
        const filled = answer.periods.map(({ period, value }) => ({ period, value }));
        expect(shown(yearOverYear(filled))).toEqual(shown(answer));
      }),
    );
  });

  it("loses a value's own comparison and the next year's when it is lost, and no other", () => {
    fc.assert(
      fc.property(BOOK, fc.nat(), (book, pick) => {
        const answer = yearOverYear(seriesOf(book));
        const lost = pick % answer.periods.length;
        const series = answer.periods.map(({ period, value }, index) => ({
          period,
          value: index === lost ? null : value,
        }));
        for (const [index, { change }] of yearOverYear(series).periods.entries()) {
          const isTouched = index === lost || index === lost + 12;
          expect(change?.toString()).toBe(isTouched ? undefined : answer.periods[index]?.change?.toString());
        }
      }),
    );
  });

  it("has the growth of the two values, and does not depend on the unit", () => {
    fc.assert(
      fc.property(BOOK, fc.bigInt({ min: 1n, max: 1000n }), ({ firstYear, months }, units) => {
        const more = new Map(Array.from(months, ([month, cents]) => [month, cents * units]));
        const inUnits = yearOverYear(seriesOf({ firstYear, months: more })).periods;
        for (const [index, { value, yearBefore, growth }] of yearOverYear(
          seriesOf({ firstYear, months }),
        ).periods.entries()) {
          const isKnown = value !== null && yearBefore !== null;
          const expected = isKnown ? growthRate({ previous: yearBefore, current: value }) : null;
          expect(growth?.toString()).toBe(expected?.toString());
          expect(inUnits[index]?.growth?.toString()).toBe(growth?.toString());
        }
      }),
    );
  });

  it("has a mean between its lowest and its highest period", () => {
    fc.assert(
      fc.property(BOOK, (book) => {
        for (const { mean, lowest, highest, periods } of yearOverYear(seriesOf(book)).years) {
          if (periods === 0) continue;
          expect(liesBetween(known(mean), present(lowest).value, present(highest).value)).toBe(true);
        }
      }),
    );
  });

  it("knows a whole year by its weeks, be they 52 or 53", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9990 }), (year) => {
        const labels = new Set<string>();
        for (let month = 1; month <= 12; month += 1) {
          for (let day = 1; day <= daysInMonth(year, month); day += 1) labels.add(isoWeekLabel({ year, month, day }));
        }
        const own = [...labels].filter((label) => label.startsWith(padded(year, 4)));
        const series = own.map((period) => ({ period, value: 1 }));
        expect(yearOverYear(series).years).toMatchObject([{ periods: own.length, complete: true }]);
        expect(yearOverYear(series.slice(1)).years).toMatchObject([{ complete: false }]);
      }),
      { numRuns: 30 },
    );
  });

  it("says the same of any years: moved by some, only the labels change", () => {
    fc.assert(
      fc.property(BOOK, fc.integer({ min: 1, max: 400 }), (book, years) => {
        const moved = yearOverYear(seriesOf({ ...book, firstYear: book.firstYear + years }));
        const answer = yearOverYear(seriesOf(book));
        expect(moved.periods.map(({ growth }) => growth?.toString())).toEqual(
          answer.periods.map(({ growth }) => growth?.toString()),
        );
      }),
    );
  });
});
