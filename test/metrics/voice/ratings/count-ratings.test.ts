import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ratings } from "customer-metrics";
import { countRatings } from "../../../../src/metrics/voice/ratings/count-ratings.ts";

const TEN = { from: 0, to: 10, field: "ratings" };
const FIVE = { from: 1, to: 5, field: "before" };

const KINDS: readonly [string, (ratings: number[]) => Ratings][] = [
  ["an array", (ratings) => ratings],
  ["a Uint8Array", (ratings) => Uint8Array.from(ratings)],
  ["an Int32Array", (ratings) => Int32Array.from(ratings)],
  ["a Float64Array", (ratings) => Float64Array.from(ratings)],
  ["a Float32Array", (ratings) => Float32Array.from(ratings)],
  ["a BigInt64Array", (ratings) => BigInt64Array.from(ratings.map(BigInt))],
  ["an iterator", (ratings) => ratings.values()],
  ["a map's values", (ratings) => new Map(ratings.entries()).values()],
  ["what is like an array", (ratings) => ({ ...Object.fromEntries(ratings.entries()), length: ratings.length })],
  ["text", (ratings) => ratings.map(String)],
  ["text with a point", (ratings) => ratings.map((rating) => `${String(rating)}.0`)],
  ["bigints", (ratings) => ratings.map(BigInt)],
  ["Decimals", (ratings) => ratings.map((rating) => new Decimal(rating))],
  ["a mixture", (ratings) => ratings.map((rating, index) => (index % 2 === 0 ? rating : String(rating)))],
];

describe("countRatings", () => {
  it.each(KINDS)("counts the ratings in %s", (_kind, make) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 })), (ratings) => {
        const counts = Array.from({ length: 11 }, (_, rating) => ratings.filter((other) => other === rating).length);
        expect([...countRatings(make(ratings), TEN)]).toEqual(counts);
      }),
      { numRuns: 30 },
    );
  });

  it("takes minus nothing for nothing", () => {
    expect(countRatings([-0, "-0"], TEN)[0]).toBe(2);
  });

  it("counts a million, of every kind, in one pass", () => {
    const million = Uint8Array.from({ length: 1_000_000 }, (_, index) => (index * 7) % 11);
    for (const ratings of [million, [...million], million.values()]) {
      // 1,000,000 is 90,909 times eleven and one over: the first, which is 0.
      expect([...countRatings(ratings, TEN)]).toEqual([90_910, ...Array.from({ length: 10 }, () => 90_909)]);
    }
  });

  const refused: readonly [string, unknown, string, string, string][] = [
    ["between two", 6.5, "not-whole", "6.5", "Cannot use a fraction as ratings[2], which is a whole rating"],
    [
      "between two, as text",
      "6.5",
      "not-whole",
      '"6.5"',
      "Cannot use a fraction as ratings[2], which is a whole rating",
    ],
    ["above the scale", 11, "out-of-range", "11", "Cannot use ratings[2] outside the scale from 0 to 10"],
    ["below the scale", -1, "out-of-range", "-1", "Cannot use ratings[2] outside the scale from 0 to 10"],
    ["far above it", 2 ** 32 + 9, "out-of-range", "4294967305", "Cannot use ratings[2] outside the scale from 0 to 10"],
    [
      "nearly whole",
      9.000000000000002,
      "not-whole",
      "9.000000000000002",
      "Cannot use a fraction as ratings[2], which is a whole rating",
    ],
    ["NaN", Number.NaN, "not-a-number", "NaN", "Cannot read ratings[2] as a number"],
    ["null", null, "not-a-number", "null", "Cannot read ratings[2] as a number"],
    ["undefined", undefined, "missing-field", "undefined", "Cannot do without ratings[2]"],
    ["empty text", "", "not-a-number", '""', "Cannot read ratings[2] as a number"],
    ["a word", "n/a", "not-a-number", '"n/a"', "Cannot read ratings[2] as a number"],
    ["a name that every array has", "length", "not-a-number", '"length"', "Cannot read ratings[2] as a number"],
    ["a list with one rating", [9], "not-a-number", "[9]", "Cannot read ratings[2] as a number"],
    ["true", true, "not-a-number", "true", "Cannot read ratings[2] as a number"],
  ];

  it.each(refused)(
    "refuses what is %s, naming it, in an array and in an iterable",
    (_case, value, code, quoted, message) => {
      for (const ratings of [[10, 9, value, 8], [10, 9, value, 8].values()]) {
        expect(() => countRatings(ratings as Ratings, TEN)).toThrow(
          expect.objectContaining({
            name: "MetricInputError",
            code,
            field: "ratings[2]",
            message: `${message}: received ${quoted}`,
          }),
        );
      }
    },
  );

  it("refuses what a typed array can hold and the scale cannot", () => {
    expect(() => countRatings(Float64Array.of(5, 4.5), FIVE)).toThrow(
      "Cannot use a fraction as before[1], which is a whole rating: received 4.5",
    );
    expect(() => countRatings(Uint8Array.of(5, 0), FIVE)).toThrow(
      "Cannot use before[1] outside the scale from 1 to 5: received 0",
    );
    expect(() => countRatings(BigInt64Array.of(6n), FIVE)).toThrow(
      "Cannot use before[0] outside the scale from 1 to 5: received 6",
    );
  });

  it("sees a hole in an array as an answer that is missing", () => {
    const holed: number[] = [5];
    holed[2] = 4;
    expect(() => countRatings(holed, FIVE)).toThrow("Cannot do without before[1]: received undefined");
  });

  it.each<[string, unknown, string, string]>([
    [
      "text, which can be gone through letter by letter",
      "910",
      "not-allowed",
      'Cannot read ratings as ratings one by one: received "910"',
    ],
    ["a single rating", 9, "not-allowed", "Cannot read ratings as ratings one by one: received 9"],
    ["null", null, "not-allowed", "Cannot read ratings as ratings one by one: received null"],
    ["an object", { nine: 3 }, "not-allowed", 'Cannot read ratings as ratings one by one: received {"nine":3}'],
    ["nothing", undefined, "missing-field", "Cannot do without ratings: received undefined"],
  ])("refuses %s", (_case, ratings, code, message) => {
    expect(() => countRatings(ratings as Ratings, TEN)).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field: "ratings", message }),
    );
  });
});
