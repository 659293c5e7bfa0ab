import { describe, expect, it } from "vitest";
import { type Choices, isNegativeChurn, type NetRevenueChurnRateInput } from "customer-metrics";

const MAY: NetRevenueChurnRateInput = {
  startingMrr: 200_000,
  expansionMrr: 15_000,
  contractionMrr: 3_000,
  churnedMrr: 10_000,
};

/** Losses of 13,000; upgrades of 9,000, and 5,000 came back. */
const BY_RETURN: NetRevenueChurnRateInput = { ...MAY, expansionMrr: 9_000, reactivationMrr: 5_000 };

/** More was lost than was there at the start, and nearly as much was added. */
const BUSY: NetRevenueChurnRateInput = { startingMrr: 500, expansionMrr: 550, contractionMrr: 0, churnedMrr: 600 };

describe("isNegativeChurn", () => {
  it.each<[string, NetRevenueChurnRateInput, boolean]>([
    // theprimecalculator.com, "Net MRR churn": −1 %. Klipfolio, example A: 6 %.
    ["true when upgrades outran the losses, as The Prime Calculator's", MAY, true],
    [
      "false when they did not, as Klipfolio's",
      { startingMrr: 50_000, expansionMrr: 7_000, contractionMrr: 0, churnedMrr: 10_000 },
      false,
    ],
    ["false when they are equal", { ...MAY, expansionMrr: 13_000 }, false],
    ["true by a single cent", { ...MAY, expansionMrr: "13000.01" }, true],
    ["false when nothing moved", { startingMrr: 1, expansionMrr: 0, contractionMrr: 0, churnedMrr: 0 }, false],
  ])("is %s", (_case, input, expected) => {
    expect(isNegativeChurn(input)).toBe(expected);
  });

  it.each<[string, NetRevenueChurnRateInput, Choices, boolean]>([
    ["13 − 9 with upgrades alone", BY_RETURN, { netChurnOffsets: "expansion" }, false],
    ["13 − 9 − 5 with the returned", BY_RETURN, { netChurnOffsets: "expansion-and-reactivation" }, true],
    ["600 − 550 without a cap", BUSY, { revenueChurnCap: "none" }, false],
    ["600 − 550 with a cap on what is lost on balance", BUSY, { revenueChurnCap: "starting-mrr" }, false],
  ])("takes the sign of %s", (_case, input, choices, expected) => {
    expect(isNegativeChurn(input, choices)).toBe(expected);
  });

  it("is null, and not false, when there was nothing to lose", () => {
    expect(isNegativeChurn({ ...MAY, startingMrr: 0 })).toBeNull();
  });

  it("refuses what the net rate refuses", () => {
    expect(() => isNegativeChurn({ ...MAY, churnedMrr: -1 })).toThrow(
      expect.objectContaining({
        name: "MetricInputError",
        code: "negative",
        field: "churnedMrr",
        message: "Cannot use a negative churnedMrr: received -1",
      }),
    );
    expect(() => isNegativeChurn(MAY, { netChurnOffsets: "expansion-and-reactivation" })).toThrow(
      'Cannot do without reactivationMrr as the choice is netChurnOffsets: "expansion-and-reactivation": received undefined',
    );
  });
});
