import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PeriodValue, type Seasonality, seasonality } from "customer-metrics";
import { padded } from "../../support/calendar.ts";
import { present } from "../../support/present.ts";
import { known } from "../../support/values.ts";
import { unitsIn, writtenWith } from "../../support/written.ts";

/** Cents of months or quarters in a row, with gaps where there are none. */
interface Series {
  readonly seasons: 4 | 12;
  /** Which season is the first. */
  readonly offset: number;
  readonly cents: readonly (bigint | null)[];
}

const LAST_PLACE = 10n ** 20n;
const CENTS = fc.bigInt({ min: 1n, max: 10n ** 8n });
const SEASONS = fc.constantFrom<4 | 12>(4, 12);

function labelled({ seasons, offset, cents }: Series, firstYear = 2001): readonly PeriodValue[] {
  return cents.map((value, index) => {
    const [year, season] = [firstYear + Math.floor((offset + index) / seasons), ((offset + index) % seasons) + 1];
    const period = `${padded(year, 4)}-${seasons === 4 ? `Q${String(season)}` : padded(season, 2)}`;
    return { period, value: value === null ? null : writtenWith(value, 2) };
  });
}

/** Series of two to six years from any season on, of which `gaps` in a hundred values are missing. */
function anySeries(gaps: number): fc.Arbitrary<Series> {
  const maybe = fc.oneof({ weight: 100 - gaps, arbitrary: CENTS }, { weight: gaps, arbitrary: fc.constant(null) });
  return SEASONS.chain((seasons) =>
    fc.record({
      seasons: fc.constant(seasons),
      offset: fc.nat(seasons - 1),
      cents: fc.array(gaps === 0 ? CENTS : maybe, { minLength: 2 * seasons, maxLength: 6 * seasons }),
    }),
  );
}

/** A year of seasons. */
const YEAR = SEASONS.chain((seasons) => fc.array(CENTS, { minLength: seasons, maxLength: seasons }));

/** The indices in units of the twentieth decimal. */
function units({ seasons }: Seasonality): readonly bigint[] {
  return seasons.map(({ index }) => unitsIn(known(index).toFixed(), 20));
}

/** A fraction that is never brought to lowest terms. */
type Rational = readonly [numerator: bigint, denominator: bigint];

function sum(terms: readonly Rational[]): Rational {
  return terms.reduce(([n, d], [m, e]) => [n * e + m * d, d * e], [0n, 1n]);
}

/**
 * The textbook way, in fractions: two moving averages of a year each, their mean, ratios, means of ratios by season,
 * and these over the mean of them all.
 */
function textbook({ seasons, offset, cents }: Series): readonly Rational[] | null {
  const year = BigInt(seasons);
  const ratios = Array.from({ length: seasons }, (): Rational[] => []);
  for (let at = seasons / 2; at + seasons / 2 < cents.length; at += 1) {
    const [early, late] = [at - seasons / 2, at - seasons / 2 + 1].map((from) => cents.slice(from, from + seasons));
    const both = [...present(early), ...present(late)];
    if (both.includes(null)) continue;
    const twiceTheMean: Rational = [both.reduce<bigint>((total, one) => total + (one ?? 0n), 0n), year];
    ratios[(offset + at) % seasons]?.push([present(cents[at]) * 2n * twiceTheMean[1], twiceTheMean[0]]);
  }
  if (ratios.some((own) => own.length === 0)) return null;
  const means = ratios.map((own): Rational => {
    const [n, d] = sum(own);
    return [n, d * BigInt(own.length)];
  });
  const [all, over] = sum(means);
  return means.map(([n, d]) => [n * over * year, d * all]);
}

function isWithinAUnit(unit: bigint, [numerator, denominator]: Rational): boolean {
  const off = unit * denominator - numerator * LAST_PLACE;
  return (off < 0n ? -off : off) < denominator;
}

describe("seasonality, for every series,", () => {
  it("agrees with the textbook in fractions to the last place, with gaps and without", () => {
    fc.assert(
      fc.property(fc.oneof(anySeries(0), anySeries(3)), (series) => {
        const answer = seasonality(labelled(series));
        const expected = textbook(series);
        expect(answer.sufficient).toBe(expected !== null);
        if (expected === null) return;
        for (const [season, unit] of units(answer).entries()) {
          expect(isWithinAUnit(unit, present(expected[season]))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("has indices whose mean is 1, exactly", () => {
    fc.assert(
      fc.property(anySeries(0), (series) => {
        const total = units(seasonality(labelled(series))).reduce((all, one) => all + one, 0n);
        expect(total).toBe(BigInt(series.seasons) * LAST_PLACE);
      }),
    );
  });

  it("recovers the seasons of years that are all alike", () => {
    fc.assert(
      fc.property(YEAR, fc.integer({ min: 2, max: 6 }), fc.nat(11), (year, years, offset) => {
        const seasons = year.length as 4 | 12;
        const first = offset % seasons;
        const cents = Array.from({ length: years * seasons }, (_, index) => present(year[(first + index) % seasons]));
        const total = year.reduce((all, one) => all + one, 0n);
        for (const [season, unit] of units(seasonality(labelled({ seasons, offset: first, cents }))).entries()) {
          expect(isWithinAUnit(unit, [present(year[season]) * BigInt(seasons), total])).toBe(true);
        }
      }),
    );
  });

  it("sees no season in a straight line, nor in growth by the same factor in every period", () => {
    fc.assert(
      fc.property(
        anySeries(0),
        CENTS,
        fc.bigInt({ min: 0n, max: 10n ** 6n }),
        fc.bigInt({ min: 1n, max: 9n }),
        (series, start, step, factor) => {
          const line = series.cents.map((_, index) => start + BigInt(index) * step);
          const growth = series.cents.map((_, index) => start * factor ** BigInt(index));
          for (const cents of [line, growth]) {
            expect(units(seasonality(labelled({ ...series, cents }))).every((unit) => unit === LAST_PLACE)).toBe(true);
          }
        },
      ),
    );
  });

  it("does not depend on the unit, the order or the year", () => {
    fc.assert(
      fc.property(
        anySeries(0),
        fc.bigInt({ min: 1n, max: 10_000n }),
        fc.integer({ min: 1, max: 900 }),
        (series, times, years) => {
          const answer = units(seasonality(labelled(series)));
          const more = { ...series, cents: series.cents.map((one) => present(one) * times) };
          expect(units(seasonality(labelled(more)))).toEqual(answer);
          expect(units(seasonality([...labelled(series)].reverse()))).toEqual(answer);
          expect(units(seasonality(labelled(series, 2001 + years)))).toEqual(answer);
        },
      ),
    );
  });

  it("begins with whichever season: the same values a season later are the same indices a season later", () => {
    fc.assert(
      fc.property(anySeries(0), (series) => {
        const answer = seasonality(labelled(series)).seasons.map(({ years }) => years);
        const later = seasonality(labelled({ ...series, offset: series.offset + 1 }));
        expect(later.seasons.map(({ years }) => years)).toEqual([answer.at(-1), ...answer.slice(0, -1)]);
        const rotated = units(later);
        for (const [season, unit] of units(seasonality(labelled(series))).entries()) {
          const off = unit - present(rotated[(season + 1) % series.seasons]);
          expect(off >= -1n && off <= 1n).toBe(true); // of remainders alike the first season takes the unit
        }
      }),
    );
  });

  it("is what it was backwards, for the year around a value has no direction", () => {
    fc.assert(
      fc.property(anySeries(0), (series) => {
        const { seasons, offset, cents } = series;
        const end = (offset + cents.length - 1) % seasons;
        const mirrored = units(
          seasonality(labelled({ seasons, offset: (seasons - 1 - end) % seasons, cents: [...cents].reverse() })),
        );
        for (const [season, unit] of units(seasonality(labelled(series))).entries()) {
          const off = unit - present(mirrored[seasons - 1 - season]);
          expect(off >= -1n && off <= 1n).toBe(true);
        }
      }),
    );
  });

  it("keeps what a season is when steady growth is added to it: nothing leaves its place among the seasons", () => {
    fc.assert(
      fc.property(YEAR, fc.integer({ min: 2, max: 5 }), (year, years) => {
        const seasons = year.length as 4 | 12;
        // The level moves by two per cent a year at most, so the mean of the year around a value is off by one at most.
        const cents = Array.from(
          { length: years * seasons },
          (_, index) => present(year[index % seasons]) * (500n * BigInt(seasons) + 10n * BigInt(index)),
        );
        const answer = units(seasonality(labelled({ seasons, offset: 0, cents })));
        for (const [a, one] of year.entries()) {
          for (const [b, other] of year.entries()) {
            if (one * 100n > other * 110n) expect(present(answer[a]) > present(answer[b])).toBe(true);
          }
        }
      }),
    );
  });

  it("takes two years, and has no index of less", () => {
    fc.assert(
      fc.property(anySeries(0), (series) => {
        const answer = seasonality(labelled({ ...series, cents: series.cents.slice(0, 2 * series.seasons - 1) }));
        expect(answer).toMatchObject({ sufficient: false, reason: "too-short" });
        expect(answer.seasons.every(({ index }) => index === null)).toBe(true);
        const two = seasonality(labelled({ ...series, cents: series.cents.slice(0, 2 * series.seasons) }));
        expect(two).toMatchObject({ sufficient: true, reason: null });
        expect(two.seasons.every(({ years }) => years === 1)).toBe(true);
      }),
    );
  });
});
