import { describe, expect, it } from "vitest";
import { mrrBridge, type MrrBridgeInput, toPlain } from "customer-metrics";

const MAY: MrrBridgeInput = {
  startingMrr: 100_000,
  newMrr: 15_000,
  expansionMrr: 3_000,
  contractionMrr: 2_000,
  churnedMrr: 5_000,
};

const STILL: MrrBridgeInput = { startingMrr: 0, newMrr: 0, expansionMrr: 0, contractionMrr: 0, churnedMrr: 0 };

describe("mrrBridge", () => {
  it.each<[string, MrrBridgeInput, string, string]>([
    // getmodelmint.com, "How to model ARR and MRR in Excel".
    ["reproduces ModelMint's 11,000 net and 111,000 at the end", MAY, "11000", "111000"],
    // Chargebee, "Recurring revenue": a subscription from 100 down to 70.
    ["reproduces Chargebee's downgrade", { ...STILL, startingMrr: 100, contractionMrr: 30 }, "-30", "70"],
    ["adds those who came back", { ...MAY, reactivationMrr: 500 }, "11500", "111500"],
    ["is below 0 when more was lost than gained", { ...MAY, newMrr: 0, expansionMrr: 0 }, "-7000", "93000"],
    ["stands still when nothing moved", STILL, "0", "0"],
    ["may end at nothing", { ...STILL, startingMrr: 5, churnedMrr: 5 }, "-5", "0"],
    ["lets the new of a period leave in it", { ...STILL, newMrr: 5, churnedMrr: 5 }, "0", "0"],
    ["adds cents exactly", { ...STILL, startingMrr: 0.1, newMrr: 0.2, churnedMrr: 0.3 }, "-0.1", "0"],
  ])("%s", (_case, input, netNew, ending) => {
    expect(toPlain(mrrBridge(input))).toEqual({ kind: "mrr-bridge", netNewMrr: netNew, endingMrr: ending });
  });

  // accountantforums.com, "MRR rollforward calculation": the rows that are listed there. Two of its printed totals,
  // January's and March's, are not the sums of those rows; these are.
  it.each([
    ["February", { startingMrr: 10_219, contractionMrr: 41 }, "10178"],
    ["March", { startingMrr: 10_178, expansionMrr: 19.5, contractionMrr: 456 }, "9741.5"],
    ["April", { startingMrr: 9741.5 }, "9741.5"],
    ["May", { startingMrr: 9741.5, contractionMrr: 127.5 }, "9614"],
    ["June", { startingMrr: 9614, newMrr: 5000, churnedMrr: 1335 }, "13279"],
    ["July", { startingMrr: 13_279, contractionMrr: 532 }, "12747"],
    ["August", { startingMrr: 12_747 }, "12747"],
    ["September", { startingMrr: 12_747, contractionMrr: 21.5 }, "12725.5"],
  ])("rolls %s forward as the rows on Accountant Forums do", (_month, moves, ending) => {
    expect(mrrBridge({ ...STILL, ...moves }).endingMrr.toString()).toBe(ending);
  });

  it("is frozen and says what it is", () => {
    expect(Object.isFrozen(mrrBridge(MAY))).toBe(true);
    expect(mrrBridge(MAY).kind).toBe("mrr-bridge");
  });

  it.each<keyof MrrBridgeInput>([
    "startingMrr",
    "newMrr",
    "expansionMrr",
    "contractionMrr",
    "churnedMrr",
    "reactivationMrr",
  ])("takes no %s below zero", (field) => {
    expect(() => mrrBridge({ ...MAY, [field]: -1 })).toThrow(
      expect.objectContaining({ code: "negative", field, message: `Cannot use a negative ${field}: received -1` }),
    );
  });

  it.each<[string, Partial<MrrBridgeInput>, string, string, string]>([
    [
      "an end below zero",
      { churnedMrr: 116_000.5 },
      "losses-exceed-base",
      "churnedMrr",
      "Cannot compute the MRR bridge as no more can be lost than was there: lost 118000.5 of 118000",
    ],
    [
      "a negative loss, which would be a gain",
      { churnedMrr: -5_000 },
      "negative",
      "churnedMrr",
      "Cannot use a negative churnedMrr: received -5000",
    ],
    [
      "a negative reactivation",
      { reactivationMrr: -1 },
      "negative",
      "reactivationMrr",
      "Cannot use a negative reactivationMrr: received -1",
    ],
    [
      "an amount in words",
      { newMrr: "fifteen" },
      "not-a-number",
      "newMrr",
      'Cannot read newMrr as a number: received "fifteen"',
    ],
  ])("refuses %s", (_case, change, code, field, message) => {
    expect(() => mrrBridge({ ...MAY, ...change })).toThrow(
      expect.objectContaining({ name: "MetricInputError", code, field, message }),
    );
  });

  it("names the movement that is missing", () => {
    const rest = JSON.parse('{"startingMrr":9,"newMrr":1,"contractionMrr":0,"churnedMrr":0}') as MrrBridgeInput;
    expect(() => mrrBridge(rest)).toThrow("Cannot do without expansionMrr: received undefined");
  });
});
