import { describe, expect, it } from "vitest";
import { type PeriodValue, type Seasonality, seasonality, toPlain } from "customer-metrics";

/** Values by quarter, from the first of 2021 on. */
function quarters(values: readonly (number | string | null)[]): PeriodValue[] {
  return values.map((value, index) => ({
    period: `${String(2021 + Math.floor(index / 4))}-Q${String((index % 4) + 1)}`,
    value,
  }));
}

/** Values by month, from a January on. */
function months(values: readonly (number | string | null)[], from = 2021): PeriodValue[] {
  return values.map((value, index) => ({
    period: `${String(from + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, "0")}`,
    value,
  }));
}

function indices({ seasons }: Seasonality, places?: number): readonly (string | undefined)[] {
  return seasons.map(({ index }) => (places === undefined ? index?.toString() : index?.toFixed(places)));
}

// Monthly totals of international airline passengers, 1949 to 1960, in thousands: Box and Jenkins' series G, which R has
// as AirPassengers.
const PASSENGERS = `
  112 118 132 129 121 135 148 148 136 119 104 118   115 126 141 135 125 149 170 170 158 133 114 140
  145 150 178 163 172 178 199 199 184 162 146 166   171 180 193 181 183 218 230 242 209 191 172 194
  196 196 236 235 229 243 264 272 237 211 180 201   204 188 235 227 234 264 302 293 259 229 203 229
  242 233 267 269 270 315 364 347 312 274 237 278   284 277 317 313 318 374 413 405 355 306 271 306
  315 301 356 348 355 422 465 467 404 347 305 336   340 318 362 348 363 435 491 505 404 359 310 337
  360 342 406 396 420 472 548 559 463 407 362 405   417 391 419 461 472 535 622 606 508 461 390 432`
  .trim()
  .split(/\s+/u);

describe("seasonality", () => {
  it("is what each quarter is to the year around it", () => {
    expect(toPlain(seasonality(quarters([90, 100, 150, 60, 90, 100, 150, 60])))).toEqual({
      kind: "seasonality",
      unit: "quarter",
      sufficient: true,
      reason: null,
      seasons: [
        { season: 1, index: "0.9", years: 1 },
        { season: 2, index: "1", years: 1 },
        { season: 3, index: "1.5", years: 1 },
        { season: 4, index: "0.6", years: 1 },
      ],
    });
  });

  it("reproduces what decompose of R makes of the airline passengers, to seven decimals", () => {
    // As printed in R, decompose(AirPassengers, type = "multiplicative")$seasonal; for example in "Time series: a simple
    // example" on RPubs.
    const printed = ["0.9102304", "0.8836253", "1.0073663", "0.9759060", "0.9813780", "1.1127758"].concat([
      "1.2265555",
      "1.2199110",
      "1.0604919",
      "0.9217572",
      "0.8011781",
      "0.8988244",
    ]);
    const answer = seasonality(months(PASSENGERS, 1949));
    expect(indices(answer, 7)).toEqual(printed);
    expect(answer.seasons.every(({ years }) => years === 11)).toBe(true);
  });

  it("reproduces the television sets of Anderson, Sweeney and Williams", () => {
    // Statistics for Business and Economics, time series analysis and forecasting: four years of quarterly sales in
    // thousands, and the seasonal indices .93, .84, 1.09 and 1.14.
    const sold = [
      "4.8",
      "4.1",
      "6.0",
      "6.5",
      "5.8",
      "5.2",
      "6.8",
      "7.4",
      "6.0",
      "5.6",
      "7.5",
      "7.8",
      "6.3",
      "5.9",
      "8.0",
      "8.4",
    ];
    expect(indices(seasonality(quarters(sold)), 2)).toEqual(["0.93", "0.84", "1.09", "1.14"]);
  });

  it("reproduces Downing's regular months", () => {
    // spu.edu/ddowning/bstatseasad.html: five years alike.
    const year = [115, 126, 130, 126, 115, 100, 85, 74, 70, 74, 85, 100];
    const answer = seasonality(months([...year, ...year, ...year, ...year, ...year], 2005));
    expect(indices(answer)).toEqual([
      "1.15",
      "1.26",
      "1.3",
      "1.26",
      "1.15",
      "1",
      "0.85",
      "0.74",
      "0.7",
      "0.74",
      "0.85",
      "1",
    ]);
    expect(answer.seasons.every(({ years }) => years === 4)).toBe(true);
  });

  it("weighs a quarter's own year half at both ends, worked by hand", () => {
    // Around the third quarter: (10/2 + 20 + 30 + 40 + 30/2) ÷ 4 = 27.5; the next: (20/2 + 30 + 40 + 30 + 20/2) ÷ 4 = 30,
    // (30/2 + 40 + 30 + 20 + 10/2) ÷ 4 = 27.5, (40/2 + 30 + 20 + 10 + 0/2) ÷ 4 = 20. Ratios 30/27.5, 40/30, 30/27.5,
    // 20/20 are 12/11, 4/3, 12/11, 1, which add up to 149/33: over a fourth of that 144/149, 132/149, 144/149, 176/149.
    const answer = seasonality(quarters([10, 20, 30, 40, 30, 20, 10, 0]));
    // 144/149 = 0.96644 29530 20134 22818 79…; 132/149 = 0.88590 60402 68456 37583 89…; 176/149 = 1.18120 80536 91275
    // 16778 52…: rounded down these lack 3 units of the last place, which go to the largest remainders .89, .79 and .79.
    expect(indices(answer)).toEqual([
      "0.96644295302013422819",
      "0.88590604026845637584",
      "0.96644295302013422819",
      "1.18120805369127516778",
    ]);
  });

  it("has a mean of exactly 1 where no index ends", () => {
    const { seasons } = seasonality(months(PASSENGERS, 1949));
    const units = seasons.map(({ index }) => BigInt(String(index?.times("1e20").toFixed())));
    expect(units.reduce((sum, unit) => sum + unit, 0n)).toBe(12n * 10n ** 20n);
  });

  it("sees no season in steady growth, where the ratio to the calendar year would", () => {
    const line = seasonality(quarters([10, 20, 30, 40, 50, 60, 70, 80]));
    expect(indices(line)).toEqual(["1", "1", "1", "1"]);
    const doubling = seasonality(quarters([1, 2, 4, 8, 16, 32, 64, 128]));
    expect(indices(doubling)).toEqual(["1", "1", "1", "1"]);
  });

  it("may begin in any month, and comes back in the order of the year", () => {
    const year = [115, 126, 130, 126, 115, 100, 85, 74, 70, 74, 85, 100];
    const series = months([...year, ...year, ...year]).slice(7, 7 + 24);
    expect(indices(seasonality(series))).toEqual(year.map((value) => String(value / 100)));
    expect(indices(seasonality([...series].reverse()))).toEqual(year.map((value) => String(value / 100)));
  });

  it("reads fiscal quarters", () => {
    const series = quarters([90, 100, 150, 60, 90, 100, 150, 60]).map((one) => ({ ...one, period: `FY${one.period}` }));
    expect(indices(seasonality(series, { fiscalYearStart: 7 }))).toEqual(["0.9", "1", "1.5", "0.6"]);
  });

  it("takes a season in which there is never anything", () => {
    expect(indices(seasonality(quarters([3, 3, 0, 6, 3, 3, 0, 6])))).toEqual(["1", "1", "0", "2"]);
  });

  it.each<[string, readonly (number | null)[], string, readonly number[]]>([
    ["less than two years", [9, 10, 15, 6, 9, 10, 15], "too-short", [1, 0, 1, 1]],
    ["two years with a gap", [9, 10, 15, 6, 9, null, 15, 6], "too-short", [0, 0, 1, 0]],
    ["two years and nothing after", [9, 10, 15, 6, 9, 10, 15, null], "too-short", [1, 0, 1, 1]],
    ["one quarter", [9], "too-short", [0, 0, 0, 0]],
    ["quarters without a value", [null, null], "too-short", [0, 0, 0, 0]],
    [
      "enough values, never a year of them around a second quarter",
      [1, 2, 3, null, 5, 6, 7, 8, 9, null, 11, 12],
      "gaps",
      [0, 0, 1, 0],
    ],
    ["two years of nothing", [0, 0, 0, 0, 0, 0, 0, 0], "zeros", [0, 0, 0, 0]],
    [
      "something at the ends alone, with a year of nothing around a first and a fourth quarter",
      [4, 0, 0, 0, 0, 0, 0, 4],
      "zeros",
      [0, 1, 1, 0],
    ],
  ])("has no index of %s: %o", (_case, values, reason, years) => {
    const answer = seasonality(quarters(values));
    expect(answer).toMatchObject({ unit: "quarter", sufficient: false, reason });
    expect(answer.seasons.map((season) => season.index)).toEqual([null, null, null, null]);
    expect(answer.seasons.map((season) => season.years)).toEqual(years);
  });

  it("has no index where every ratio is 0", () => {
    // Around each quarter with a ratio there is something, in none of them is there.
    const answer = seasonality(quarters([4, 4, 0, 0, 0, 0, 4, 4]));
    expect(answer).toMatchObject({ sufficient: false, reason: "zeros" });
    expect(answer.seasons.map(({ index, years }) => [index, years])).toEqual([
      [null, 1],
      [null, 1],
      [null, 1],
      [null, 1],
    ]);
  });

  it("tells the seasons around a gap from the years that have none", () => {
    const year = [9, 10, 15, 6];
    const answer = seasonality(
      quarters([...year, ...year, ...year, ...year, null, 10, 15, 6, ...year, ...year, ...year]),
    );
    expect(indices(answer)).toEqual(["0.9", "1", "1.5", "0.6"]);
    // 32 quarters have 28 ratios, seven of each season; the five around the gap are lost, two of them third quarters.
    expect(answer.seasons.map(({ years }) => years)).toEqual([6, 6, 5, 6]);
    expect(answer).toMatchObject({ sufficient: true, reason: null });
  });

  it("is empty for an empty series", () => {
    const nothing = { kind: "seasonality", unit: null, sufficient: false, reason: "too-short", seasons: [] };
    expect(seasonality([])).toEqual(nothing);
  });

  it("is frozen all the way down", () => {
    const answer = seasonality(quarters([90, 100, 150, 60, 90, 100, 150, 60]));
    expect([answer, answer.seasons, ...answer.seasons].every((part) => Object.isFrozen(part))).toBe(true);
  });

  it.each<[string, readonly PeriodValue[], string, string, string]>([
    [
      "weeks, of which years have 52 or 53",
      [{ period: "2025-W09", value: 1 }],
      "not-allowed",
      "series[0].period",
      'Cannot compute seasonality of series[0].period, which must be a month or quarter: received "2025-W09"',
    ],
    [
      "years, which have no seasons",
      [{ period: "2025", value: 1 }],
      "not-allowed",
      "series[0].period",
      'Cannot compute seasonality of series[0].period, which must be a month or quarter: received "2025"',
    ],
    [
      "months beside quarters",
      [
        { period: "2025-Q1", value: 1 },
        { period: "2025-04", value: 1 },
      ],
      "not-allowed",
      "series[1].period",
      'Cannot put a month beside a quarter, as series[1].period does: received "2025-04"',
    ],
    [
      "a negative value, of which a ratio would turn round",
      [{ period: "2025-Q1", value: -1 }],
      "negative",
      "series[0].value",
      "Cannot use a negative series[0].value: received -1",
    ],
    [
      "a value that is no number",
      [{ period: "2025-Q1", value: "n/a" }],
      "not-a-number",
      "series[0].value",
      'Cannot read series[0].value as a number: received "n/a"',
    ],
    [
      "a period that comes twice",
      [
        { period: "2025-Q1", value: 1 },
        { period: "2025-Q1", value: 1 },
      ],
      "not-allowed",
      "series[1].period",
      'Cannot use series[1].period, which is given twice: received "2025-Q1"',
    ],
  ])("refuses %s", (_case, series, code, field, message) => {
    expect(() => seasonality(series)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
