import { Decimal } from "decimal.js";
import { describe, expect, it, onTestFinished } from "vitest";
import { MetricInputError, netRevenueRetention, type NetRevenueRetentionInput } from "customer-metrics";

const BOOK: NetRevenueRetentionInput = {
  startingMrr: 100_000,
  expansionMrr: 12_000,
  contractionMrr: 3_000,
  churnedMrr: 5_000,
};

function nrr(change: Partial<NetRevenueRetentionInput> = {}): string | undefined {
  return netRevenueRetention({ ...BOOK, ...change })?.toString();
}

describe("netRevenueRetention", () => {
  it.each([
    ["upgrades outrun losses", {}, "1.04"],
    ["losses outrun upgrades", { expansionMrr: 0 }, "0.92"],
    ["nothing moved", { expansionMrr: 0, contractionMrr: 0, churnedMrr: 0 }, "1"],
    ["everybody left", { expansionMrr: 0, contractionMrr: 0, churnedMrr: 100_000 }, "0"],
    [
      "a quotient with no end keeps 40 digits",
      { startingMrr: 3, expansionMrr: 1, contractionMrr: 0, churnedMrr: 0 },
      "1.333333333333333333333333333333333333333",
    ],
  ])("%s", (_case, change, expected) => {
    expect(nrr(change)).toBe(expected);
  });

  it.each([
    ["Formulacraft's 107 %", { expansionMrr: 18_000, churnedMrr: 8_000 }, "1.07"], // formulacraft.in
    [
      "dNoise's 105 %", // dnoise.online
      { startingMrr: 200_000, expansionMrr: 20_000, contractionMrr: 4_000, churnedMrr: 6_000 },
      "1.05",
    ],
    ["the 105 % that coefficient.io calls gross", { expansionMrr: 10_000, contractionMrr: 0 }, "1.05"],
  ])("reproduces %s", (_source, change, expected) => {
    expect(nrr(change)).toBe(expected);
  });

  it("is null for a cohort that started with no MRR", () => {
    expect(netRevenueRetention({ startingMrr: 0, expansionMrr: 0, contractionMrr: 0, churnedMrr: 0 })).toBeNull();
  });

  it("takes a Decimal from another copy of decimal.js", () => {
    const Foreign = Decimal.clone({ precision: 2 });
    expect(nrr({ startingMrr: new Foreign(100_000) })).toBe("1.04");
  });

  it("keeps its precision when the host lowers decimal.js's", () => {
    Decimal.set({ precision: 2 });
    onTestFinished(() => void Decimal.set({ defaults: true }));
    expect(nrr({ startingMrr: 3, expansionMrr: 1, contractionMrr: 0, churnedMrr: 0 })).toHaveLength(41);
  });

  it("reads cents exactly where floating point would not", () => {
    // 0.1 + 0.2 is 0.30000000000000004 in doubles; the cohort doubled, no more.
    expect(nrr({ startingMrr: 0.3, expansionMrr: "0.3", contractionMrr: 0, churnedMrr: 0 })).toBe("2");
  });

  it.each<keyof NetRevenueRetentionInput>(["startingMrr", "expansionMrr", "contractionMrr", "churnedMrr"])(
    "takes no %s below zero",
    (field) => {
      expect(() => nrr({ [field]: -1 })).toThrow(
        expect.objectContaining({ code: "negative", field, message: `Cannot use a negative ${field}: received -1` }),
      );
    },
  );

  it.each([
    [
      "a negative loss",
      { churnedMrr: -5_000 },
      "negative",
      "churnedMrr",
      "Cannot use a negative churnedMrr: received -5000",
    ],
    [
      "a number with a thousands separator",
      { startingMrr: "100,000" },
      "not-a-number",
      "startingMrr",
      'Cannot read startingMrr as a number: received "100,000"',
    ],
    [
      "a hexadecimal string",
      { startingMrr: "0x10" },
      "not-a-number",
      "startingMrr",
      'Cannot read startingMrr as a number: received "0x10"',
    ],
    [
      "NaN",
      { expansionMrr: Number.NaN },
      "not-a-number",
      "expansionMrr",
      "Cannot read expansionMrr as a number: received NaN",
    ],
    [
      "losses beyond what there was to lose",
      { churnedMrr: 200_000 },
      "losses-exceed-base",
      "churnedMrr",
      "Cannot compute net revenue retention as the cohort must not lose more than it had: lost 203000 of 112000",
    ],
  ])("refuses %s", (_case, change, code, field, message) => {
    expect(() => nrr(change)).toThrow(expect.objectContaining({ name: "MetricInputError", code, field, message }));
    expect(() => nrr(change)).toThrow(MetricInputError);
    expect(() => nrr(change)).toThrow(RangeError);
  });
});
