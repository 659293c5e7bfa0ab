import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import type { DecimalInput } from "customer-metrics";
import { isDecimalInput, parseCount, parseDecimal, parseMagnitude, parseShare } from "../../src/number/parse.ts";

const NO_NUMBERS = [
  ["an empty string", ""],
  ["a space before", " 1"],
  ["a line break after", "1\n"],
  ["an exponent", "1e3"],
  ["a thousands separator", "100,000"],
  ["a decimal comma", "1,5"],
  ["an underscore", "1_000"],
  ["a hexadecimal", "0x10"],
  ["a percent sign", "5%"],
  ["a currency sign", "€5"],
  ["a word", "Infinity"],
  ["two signs", "+-1"],
  ["the minus of typesetters", "−1"],
  ["a point before all digits", ".5"],
  ["a point after all digits", "5."],
  ["digits of another script", "١"],
  ["NaN", Number.NaN],
  ["Infinity", Infinity],
  ["minus Infinity", -Infinity],
  ["a Decimal that is NaN", new Decimal(Number.NaN)],
  ["a Decimal that is infinite", new Decimal(Infinity)],
] as const;

/** What callers without a compiler may send. */
const OTHER_KINDS: readonly (readonly [string, unknown])[] = [
  ["null", null],
  ["a boolean", true],
  ["a Number object", Object(5)],
  ["an object", { amount: 5 }],
  ["a list", [5]],
  ["a function", () => 5],
];

describe("parseDecimal", () => {
  it.each<[DecimalInput, string]>([
    [0.1, "0.1"],
    [1e21, "1000000000000000000000"],
    [1e-7, "0.0000001"],
    [-0, "0"],
    [12n, "12"],
    [10n ** 45n + 1n, `1${"0".repeat(44)}1`],
    ["+1.50", "1.5"],
    ["-0.00000001", "-0.00000001"],
    ["007", "7"],
    [`0.${"1".repeat(45)}`, `0.${"1".repeat(45)}`],
    [new Decimal("2.5"), "2.5"],
  ])("reads %s as %s", (value, expected) => {
    expect(parseDecimal(value, "x").toString()).toBe(expected);
  });

  it("keeps every digit of a Decimal from another copy of decimal.js", () => {
    const Foreign = Decimal.clone({ precision: 60 });
    const digits = `0.${"3".repeat(60)}`;
    expect(parseDecimal(new Foreign(1).dividedBy(3), "x").toFixed()).toBe(digits);
  });

  it.each([...NO_NUMBERS, ...OTHER_KINDS])("refuses %s", (_case, value) => {
    expect(() => parseDecimal(value as DecimalInput, "mrr")).toThrow(
      expect.objectContaining({ name: "MetricInputError", code: "not-a-number", field: "mrr", received: value }),
    );
  });

  it.each<[unknown, string]>([
    ["100,000", 'Cannot read mrr as a number: received "100,000"'],
    [Number.NaN, "Cannot read mrr as a number: received NaN"],
    [null, "Cannot read mrr as a number: received null"],
    [{ amount: 5 }, 'Cannot read mrr as a number: received {"amount":5}'],
  ])("says of %j what it is", (value, message) => {
    expect(() => parseDecimal(value as DecimalInput, "mrr")).toThrow(expect.objectContaining({ message }));
  });

  it("says of a field that was left out that it is needed", () => {
    expect(() => parseDecimal(undefined as unknown as DecimalInput, "mrr")).toThrow(
      expect.objectContaining({
        name: "MetricInputError",
        message: "Cannot do without mrr: received undefined",
        code: "missing-field",
        field: "mrr",
        received: undefined,
      }),
    );
  });
});

describe("isDecimalInput", () => {
  it.each([[0], [-1.5], [5e-324], [12n], ["0"], ["-1.50"], [new Decimal(1)]])("takes %s", (value) => {
    expect(isDecimalInput(value)).toBe(true);
  });

  it.each([...NO_NUMBERS, ...OTHER_KINDS, ["undefined", undefined] as const])("does not take %s", (_case, value) => {
    expect(isDecimalInput(value)).toBe(false);
  });
});

describe("parseMagnitude", () => {
  it.each<[DecimalInput, string]>([
    [-0, "0"],
    ["-0.00", "0"],
    ["0.01", "0.01"],
    [10n ** 30n, `1${"0".repeat(30)}`],
  ])("takes %s", (value, expected) => {
    expect(parseMagnitude(value, "x").toString()).toBe(expected);
  });

  it.each<[DecimalInput, string]>([
    [-5_000, "Cannot use a negative churnedMrr: received -5000"],
    ["-0.01", 'Cannot use a negative churnedMrr: received "-0.01"'],
    [-1n, "Cannot use a negative churnedMrr: received -1"],
    [new Decimal("-0.5"), "Cannot use a negative churnedMrr: received -0.5"],
  ])("refuses %s", (value, message) => {
    const details = { name: "MetricInputError", message, code: "negative", field: "churnedMrr", received: value };
    expect(() => parseMagnitude(value, "churnedMrr")).toThrow(expect.objectContaining(details));
  });
});

describe("parseCount", () => {
  it.each<[DecimalInput, string]>([
    [0, "0"],
    ["12.00", "12"],
    [new Decimal("3e2"), "300"],
    [2 ** 53, "9007199254740992"],
  ])("takes %s", (value, expected) => {
    expect(parseCount(value, "x").toString()).toBe(expected);
  });

  it.each<[DecimalInput, string, string]>([
    [1.5, "not-whole", "Cannot use a fraction as newCustomers, which counts whole ones: received 1.5"],
    ["0.999", "not-whole", 'Cannot use a fraction as newCustomers, which counts whole ones: received "0.999"'],
    [-1, "negative", "Cannot use a negative newCustomers: received -1"],
    [-1.5, "negative", "Cannot use a negative newCustomers: received -1.5"],
  ])("refuses %s", (value, code, message) => {
    const details = { name: "MetricInputError", message, code, field: "newCustomers", received: value };
    expect(() => parseCount(value, "newCustomers")).toThrow(expect.objectContaining(details));
  });
});

describe("parseShare", () => {
  it.each<[DecimalInput, string]>([
    [0, "0"],
    ["0.05", "0.05"],
    ["1.000", "1"],
    [1n, "1"],
  ])("takes %s", (value, expected) => {
    expect(parseShare(value, "x").toString()).toBe(expected);
  });

  it.each<[DecimalInput, string, string]>([
    [5, "out-of-range", "Cannot use churnRate above 1, which means 100 %: received 5"],
    ["1.0001", "out-of-range", 'Cannot use churnRate above 1, which means 100 %: received "1.0001"'],
    [-0.05, "negative", "Cannot use a negative churnRate: received -0.05"],
  ])("refuses %s", (value, code, message) => {
    const details = { name: "MetricInputError", message, code, field: "churnRate", received: value };
    expect(() => parseShare(value, "churnRate")).toThrow(expect.objectContaining(details));
  });
});
