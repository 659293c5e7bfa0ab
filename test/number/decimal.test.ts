import { Decimal } from "decimal.js";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { MetricDecimal } from "../../src/number/decimal.ts";

it("ignores what the host set on decimal.js before loading us", async () => {
  Decimal.set({ maxE: 2 }); // in this host, a thousand is Infinity
  onTestFinished(() => void Decimal.set({ defaults: true }));
  vi.resetModules();

  const { MetricDecimal } = await import("../../src/number/decimal.ts");

  expect(new MetricDecimal(100_000).toString()).toBe("100000");
});

describe("MetricDecimal", () => {
  it("ignores what the host sets on decimal.js later", () => {
    Decimal.set({ precision: 2, rounding: Decimal.ROUND_DOWN });
    onTestFinished(() => void Decimal.set({ defaults: true }));
    expect(new MetricDecimal(2).dividedBy(3).toString()).toBe(`0.${"6".repeat(39)}7`);
  });

  it("leaves the host's own decimal.js as it was", () => {
    expect(new Decimal(2).dividedBy(3).toString()).toBe(`0.${"6".repeat(19)}7`); // decimal.js's default: 20 digits
  });

  it("makes numbers that the host's decimal.js takes for its own", () => {
    expect(Decimal.isDecimal(new MetricDecimal(1))).toBe(true);
  });

  it.each([
    ["0.5", "1"],
    ["2.5", "3"],
    ["-0.5", "-1"],
    ["-2.5", "-3"],
    ["2.4999", "2"],
  ])("rounds %s as a spreadsheet does, to %s", (value, expected) => {
    expect(new MetricDecimal(value).toDecimalPlaces(0).toString()).toBe(expected);
  });

  it.each([`1${"0".repeat(49)}`, `0.${"0".repeat(48)}1`])("writes %s without an exponent", (value) => {
    expect(new MetricDecimal(value).toString()).toBe(value);
  });
});
