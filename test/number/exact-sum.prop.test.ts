import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSum, type DecimalInput } from "customer-metrics";
import { ALL_PLACES, exactFloats, unitsIn, type Written, writtenNumbers } from "../support/written.ts";

const columns = fc.array(writtenNumbers(), { maxLength: 40 });

/** The sum of the decimals that were written, in units of the last place that any of them could have. */
function unitsOf(column: readonly Written[]): bigint {
  return column.reduce((sum, { text }) => sum + unitsIn(text, ALL_PLACES), 0n);
}

function unitsOfSum(values: ArrayLike<DecimalInput> | Iterable<DecimalInput>): bigint {
  return unitsIn(exactSum(values).toFixed(), ALL_PLACES);
}

function valuesOf(column: readonly Written[]): DecimalInput[] {
  return column.map(({ value }) => value);
}

describe("exactSum, for every column of numbers in every form,", () => {
  it("is the BigInt sum of the decimals that were written", () => {
    fc.assert(
      fc.property(columns, (column) => {
        expect(unitsOfSum(valuesOf(column))).toBe(unitsOf(column));
      }),
      { numRuns: 500 },
    );
  });

  it("does not depend on the order", () => {
    const shuffled = columns.chain((column) =>
      fc.tuple(fc.constant(column), fc.shuffledSubarray(column, { minLength: column.length })),
    );
    fc.assert(
      fc.property(shuffled, ([column, inAnotherOrder]) => {
        expect(exactSum(valuesOf(inAnotherOrder)).equals(exactSum(valuesOf(column)))).toBe(true);
      }),
    );
  });

  it("is the sum of the sums of its halves", () => {
    fc.assert(
      fc.property(columns, columns, (first, second) => {
        const halves = [exactSum(valuesOf(first)), exactSum(valuesOf(second))];
        expect(exactSum(valuesOf([...first, ...second])).equals(exactSum(halves))).toBe(true);
      }),
    );
  });

  it("is the same for an iterable as for an array", () => {
    fc.assert(
      fc.property(columns, (column) => {
        expect(unitsOfSum(valuesOf(column).values())).toBe(unitsOf(column));
      }),
    );
  });
});

describe("exactSum, for every typed array of money,", () => {
  it("is the BigInt sum, over any number of blocks", () => {
    // Money of one currency, of which few values have other places: the way that long columns are summed.
    const values = fc.array(exactFloats(), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 10_000 }), (kinds, length) => {
        const column = Float64Array.from({ length }, (_, index) => kinds[index % kinds.length]?.value ?? 0);
        const expected = kinds.reduce((sum, { mantissa, places }, index) => {
          const times = Math.ceil((length - index) / kinds.length);
          return sum + mantissa * 10n ** BigInt(ALL_PLACES - places) * BigInt(Math.max(0, times));
        }, 0n);
        expect(unitsOfSum(column)).toBe(expected);
      }),
      { numRuns: 50 },
    );
  });
});
