import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { customerMovements, toPlain } from "customer-metrics";
import { MetricDecimal } from "../../src/number/decimal.ts";

const LONG = `0.${"3".repeat(40)}`;

const RESULT = Object.freeze({
  kind: "mrr-movements",
  period: "2025-03",
  complete: true,
  startingMrr: new MetricDecimal("100.10"),
  quickRatio: null,
  newCustomers: 3,
  cohort: Object.freeze({ retained: new MetricDecimal(LONG) }),
  periods: Object.freeze([Object.freeze({ mrr: new MetricDecimal("-0.05") })]),
});

describe("toPlain", () => {
  it("writes every Decimal as text, digit for digit, and leaves the rest as it is", () => {
    expect(toPlain(RESULT)).toEqual({
      kind: "mrr-movements",
      period: "2025-03",
      complete: true,
      startingMrr: "100.1",
      quickRatio: null,
      newCustomers: 3,
      cohort: { retained: LONG },
      periods: [{ mrr: "-0.05" }],
    });
  });

  it("writes every Decimal as a number where that is asked for", () => {
    expect(toPlain(RESULT, { decimals: "number" })).toMatchObject({
      startingMrr: 100.1,
      cohort: { retained: 1 / 3 },
      periods: [{ mrr: -0.05 }],
    });
  });

  it.each<[string, Decimal, string]>([
    ["a large number without an exponent", new MetricDecimal("1e60"), `1${"0".repeat(60)}`],
    ["a small number without an exponent", new MetricDecimal("1e-60"), `0.${"0".repeat(59)}1`],
    ["a Decimal of another copy of decimal.js", new Decimal("1e21"), `1${"0".repeat(21)}`],
    ["a negative zero as zero", new MetricDecimal("-0"), "0"],
  ])("writes %s", (_case, decimal, expected) => {
    expect(toPlain(decimal)).toBe(expected);
  });

  it.each([[null], [undefined], ["2025-03"], [5], [true], [12n]])("leaves %s as it is", (value) => {
    expect(toPlain(value)).toBe(value);
  });

  it("keeps the order of fields, and a field that is undefined", () => {
    expect(Object.keys(toPlain({ b: undefined, a: new MetricDecimal(1) }))).toEqual(["b", "a"]);
  });

  it("loses nothing of an answer that is to be walked", () => {
    const movements = customerMovements([{ customerId: "a", start: "2025-03-01", amount: 100, interval: "month" }]);
    expect([...movements]).toHaveLength(1);
    expect(toPlain(movements)).toEqual(toPlain([...movements]));
  });

  it("leaves the result that it was given alone", () => {
    const plain = toPlain(RESULT);
    expect(RESULT.startingMrr).toBeInstanceOf(MetricDecimal);
    expect(plain.cohort).not.toBe(RESULT.cohort);
  });

  it("makes what structuredClone and JSON take", () => {
    const plain = toPlain(RESULT);
    expect(structuredClone(plain)).toEqual(plain);
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
  });
});
