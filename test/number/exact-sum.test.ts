import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { exactSum, type DecimalInput } from "customer-metrics";

/** The largest number of cents that is summed in doubles, 2^41, and the block of 2^12 values that is. */
const LARGEST = 21_990_232_555.52;
const BLOCK = 4096;

describe("exactSum", () => {
  it.each<[string, readonly DecimalInput[], string]>([
    ["what floats get wrong", [0.1, 0.2, 19.99], "20.29"],
    ["what cancels out, whatever is added in between", [1e15, 0.01, -1e15], "0.01"],
    ["no values to zero", [], "0"],
    ["one value to itself", ["0.10"], "0.1"],
    ["every accepted form", [0.1, "0.2", 3n, new Decimal("0.04")], "3.34"],
    ["negative values", [-0.1, -0.2, "0.3"], "0"],
    ["negative zeros to zero", [-0, "-0.00"], "0"],
    ["more places than money has", [0.01, 0.001, 0.00000001, 0.01], "0.02100001"],
    ["more places than a float is read with", [1e-9, "0.0000000001", 0.01], "0.0100000011"],
    ["floats that no decimal of eight places is", [0.1 + 0.2, 0.1], "0.40000000000000004"],
    ["integers past those that floats count", [2 ** 53, 1, 2n ** 53n], "18014398509481985"],
    ["a huge value with a tiny one", [1e21, 1e-7], "1000000000000000000000.0000001"],
    [
      "more digits than a quotient keeps",
      [10n ** 50n, `0.${"0".repeat(49)}1`],
      `1${"0".repeat(50)}.${"0".repeat(49)}1`,
    ],
    ["fine values after coarse ones and coarse after fine", [1.5, 0.123, 2.25, 100], "103.873"],
  ])("adds %s", (_case, values, expected) => {
    expect(exactSum(values).toFixed()).toBe(expected);
  });

  it.each<[string, ArrayLike<DecimalInput> | Iterable<DecimalInput>]>([
    ["a Float64Array", Float64Array.of(0.5, 0.25, 1)],
    ["a Float32Array", Float32Array.of(0.5, 0.25, 1)],
    ["an array-like object", { length: 3, 0: 0.5, 1: "0.25", 2: 1n }],
    ["a Set", new Set([0.5, "0.25", 1n])],
    [
      "the values of a Map",
      new Map([
        ["a", 0.5],
        ["b", 0.25],
        ["c", 1],
      ]).values(),
    ],
    ["a generator", generated()],
    ["a frozen array", Object.freeze([0.5, 0.25, 1])],
  ])("adds %s", (_case, values) => {
    expect(exactSum(values).toString()).toBe("1.75");
  });

  it.each<[string, ArrayLike<DecimalInput>, string]>([
    ["an Int32Array", Int32Array.of(2_147_483_647, 1, -2), "2147483646"],
    ["a BigInt64Array", BigInt64Array.of(2n ** 62n, 2n ** 62n, 1n), "9223372036854775809"],
    ["an empty Float64Array", new Float64Array(), "0"],
  ])("adds %s without overflow", (_case, values, expected) => {
    expect(exactSum(values).toFixed()).toBe(expected);
  });

  it.each([
    ["a full block of the largest values that are summed in doubles", LARGEST, BLOCK],
    ["one more than a full block of them", LARGEST, BLOCK + 1],
    ["a full block of the smallest", -LARGEST, BLOCK],
    ["more of almost the largest than doubles can add up", 21_990_232_555.51, 2 * BLOCK + 1],
    ["values just too large for that", 21_990_232_555.53, BLOCK - 1],
    ["values twice as large", 43_980_465_111.05, BLOCK - 1],
    ["values four times as large", -87_960_930_222.09, BLOCK - 1],
    ["many blocks of a tenth", 0.1, 3 * BLOCK + 1],
    ["a hundred thousand cents", 0.01, 100_000],
  ])("adds %s", (_case, value, count) => {
    const cents = BigInt(Math.round(value * 100)) * BigInt(count);
    expect(exactSum(new Float64Array(count).fill(value)).times(100).toFixed()).toBe(String(cents));
  });

  it("changes nothing in the column that it adds", () => {
    const column = ["0.10", 0.2, 3n];
    exactSum(column);
    expect(column).toEqual(["0.10", 0.2, 3n]);
  });

  it.each<[string, unknown, string, string]>([
    ["NaN", Number.NaN, "not-a-number", "Cannot read value 2 as a number: received NaN"],
    ["Infinity", -Infinity, "not-a-number", "Cannot read value 2 as a number: received -Infinity"],
    ["a thousands separator", "1,000", "not-a-number", 'Cannot read value 2 as a number: received "1,000"'],
    ["an exponent", "1e3", "not-a-number", 'Cannot read value 2 as a number: received "1e3"'],
    ["null", null, "not-a-number", "Cannot read value 2 as a number: received null"],
    ["a boolean", true, "not-a-number", "Cannot read value 2 as a number: received true"],
    ["what is not there", undefined, "missing-field", "Cannot do without value 2: received undefined"],
  ])("refuses %s, naming its index", (_case, value, code, message) => {
    const details = { name: "MetricInputError", message, code, field: "value 2", received: value };
    const column = [0.1, "0.2", value, Number.NaN] as readonly DecimalInput[];
    expect(() => exactSum(column)).toThrow(expect.objectContaining(details));
    expect(() => exactSum(new Set(column))).toThrow(expect.objectContaining(details));
  });

  it("names the index in the whole column, not in its block", () => {
    const column = new Float64Array(BLOCK + 10).fill(0.1);
    column[BLOCK + 3] = Number.NaN;
    const message = `Cannot read value ${String(BLOCK + 3)} as a number: received NaN`;
    expect(() => exactSum(column)).toThrow(expect.objectContaining({ message }));
  });
});

function* generated(): Generator<DecimalInput> {
  yield 0.5;
  yield "0.25";
  yield 1n;
}
