import { describe, expect, it } from "vitest";
import { type Choices, netRevenueChurnRate, type NetRevenueChurnRateInput } from "customer-metrics";

const MAY: NetRevenueChurnRateInput = {
  startingMrr: 200_000,
  expansionMrr: 15_000,
  contractionMrr: 3_000,
  churnedMrr: 10_000,
  reactivationMrr: 4_000,
};

/** Of 500 at the start, 100 were added, and all of it was lost. */
const ALL_GONE: NetRevenueChurnRateInput = { startingMrr: 500, expansionMrr: 100, contractionMrr: 0, churnedMrr: 600 };

const BEYOND: NetRevenueChurnRateInput = { startingMrr: 500, expansionMrr: 400, contractionMrr: 0, churnedMrr: 1300 };
const WENT_UP_AND_LEFT: NetRevenueChurnRateInput = {
  startingMrr: 500,
  expansionMrr: 879,
  contractionMrr: 0,
  churnedMrr: 1379,
};

describe("netRevenueChurnRate", () => {
  it.each<[string, NetRevenueChurnRateInput, string]>([
    // theprimecalculator.com, "Net MRR churn": (10,000 + 3,000 − 15,000) / 200,000.
    ["is below 0 when upgrades outran the losses, as The Prime Calculator's −1 %", MAY, "-0.01"],
    [
      "reproduces the 6 % of Klipfolio's example A",
      { startingMrr: 50_000, expansionMrr: 7_000, contractionMrr: 0, churnedMrr: 10_000 },
      "0.06",
    ],
    ["is 0 when upgrades equal the losses", { ...MAY, expansionMrr: 13_000 }, "0"],
    ["is 1 when all is lost", ALL_GONE, "1"],
    ["is the gross rate without upgrades", { ...MAY, expansionMrr: 0 }, "0.065"],
    [
      "keeps 40 digits below 0 too",
      { startingMrr: 3, expansionMrr: 2, contractionMrr: 0, churnedMrr: 0 },
      `-0.${"6".repeat(39)}7`,
    ],
  ])("%s", (_case, input, expected) => {
    expect(netRevenueChurnRate(input)?.toString()).toBe(expected);
  });

  it.each<[string, NetRevenueChurnRateInput, Choices, string]>([
    ["with upgrades alone: (13 − 15) / 200", MAY, { netChurnOffsets: "expansion" }, "-0.01"],
    // ChartMogul and GrowPanel subtract reactivation as well.
    ["with the returned: (13 − 15 − 4) / 200", MAY, { netChurnOffsets: "expansion-and-reactivation" }, "-0.03"],
    ["without a cap: (600 − 100) / 500", ALL_GONE, { revenueChurnCap: "none" }, "1"],
    ["with a cap that is not passed: (600 − 100) / 500", ALL_GONE, { revenueChurnCap: "starting-mrr" }, "1"],
    // Joined at 300 and left in the month, 400 up and gone: 1,300 lost of 500, 400 won.
    ["beyond all there was without a cap: 900 / 500", BEYOND, {}, "1.8"],
    ["no more than there was with one", BEYOND, { revenueChurnCap: "starting-mrr" }, "1"],
    ["no gain of 500 up by 879 and all gone", WENT_UP_AND_LEFT, { revenueChurnCap: "starting-mrr" }, "1"],
    ["with a cap that is not reached", MAY, { revenueChurnCap: "starting-mrr" }, "-0.01"],
  ])("answers %s", (_case, input, choices, expected) => {
    expect(netRevenueChurnRate(input, choices)?.toString()).toBe(expected);
  });

  it("is null when there was nothing to lose, whatever was gained", () => {
    expect(netRevenueChurnRate({ ...MAY, startingMrr: 0 })).toBeNull();
    expect(netRevenueChurnRate({ ...ALL_GONE, startingMrr: 0 }, { revenueChurnCap: "starting-mrr" })).toBeNull();
  });

  it("asks for reactivationMrr when a choice stands on it", () => {
    expect(() => netRevenueChurnRate(ALL_GONE, { netChurnOffsets: "expansion-and-reactivation" })).toThrow(
      expect.objectContaining({
        code: "missing-field",
        field: "reactivationMrr",
        message:
          'Cannot do without reactivationMrr as the choice is netChurnOffsets: "expansion-and-reactivation": received undefined',
      }),
    );
  });

  it.each<keyof NetRevenueChurnRateInput>([
    "startingMrr",
    "expansionMrr",
    "contractionMrr",
    "churnedMrr",
    "reactivationMrr",
  ])("takes no %s below zero", (field) => {
    expect(() => netRevenueChurnRate({ ...MAY, [field]: -1 })).toThrow(
      expect.objectContaining({ code: "negative", field, message: `Cannot use a negative ${field}: received -1` }),
    );
  });

  it.each<[string, Partial<NetRevenueChurnRateInput>, string, string, string]>([
    ["a negative loss", { churnedMrr: -1 }, "negative", "churnedMrr", "Cannot use a negative churnedMrr: received -1"],
    [
      "a negative upgrade, which is a contraction",
      { expansionMrr: -1 },
      "negative",
      "expansionMrr",
      "Cannot use a negative expansionMrr: received -1",
    ],
    [
      "a wrong number even where no choice asks for it",
      { reactivationMrr: "4k" },
      "not-a-number",
      "reactivationMrr",
      'Cannot read reactivationMrr as a number: received "4k"',
    ],
  ])("refuses %s", (_case, change, code, field, message) => {
    expect(() => netRevenueChurnRate({ ...MAY, ...change })).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });
});
