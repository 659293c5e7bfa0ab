import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { present } from "../support/present.ts";
import { quantile, summaryOf } from "../../src/statistics/quantiles.ts";

describe("quantile", () => {
  it("is what R's quantile(x, type = 7) and QUARTILE.INC give", () => {
    // Hyndman and Fan's type 7 of 1, 2, 3, 4: 1.75, 2.5, 3.25. Of 10, 20, 35: 15, 20, 27.5.
    const shares = [0.25, 0.5, 0.75];
    expect(shares.map((share) => quantile([1, 2, 3, 4], share))).toEqual([1.75, 2.5, 3.25]);
    expect(shares.map((share) => quantile([10, 20, 35], share))).toEqual([15, 20, 27.5]);
    expect([quantile([7], 0.1), quantile([], 0.5), quantile([1, 9], 1), quantile([1, 9], 0)]).toEqual([7, null, 9, 1]);
  });

  it("is a number of the column where the share names one, and rises with the share", () => {
    const columns = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(columns, (numbers) => {
        const { least, lowerQuartile, median, upperQuartile, most, count, mean } = summaryOf(numbers);
        const parts = [least, lowerQuartile, median, upperQuartile, most] as number[];
        expect([...parts].sort((a, b) => a - b)).toEqual(parts);
        expect([count, least, most]).toEqual([numbers.length, Math.min(...numbers), Math.max(...numbers)]);
        expect(mean).toBeCloseTo(numbers.reduce((sum, number) => sum + number, 0) / numbers.length, 9);
        expect(numbers.filter((number) => number < present(median)).length).toBeLessThanOrEqual(numbers.length / 2);
        expect(numbers.filter((number) => number > present(median)).length).toBeLessThanOrEqual(numbers.length / 2);
      }),
    );
  });
});
