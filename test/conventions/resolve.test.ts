import { describe, expect, it } from "vitest";
import { conventions, type Convention, MetricInputError, resolveConvention } from "customer-metrics";

/** Choices as they come from a file, unchecked by any compiler. */
function resolved(choices: object): Convention {
  return resolveConvention(choices);
}

describe("resolveConvention", () => {
  it("is the standard where nothing is chosen", () => {
    expect(resolveConvention({})).toEqual(conventions.standard);
  });

  it("takes what is chosen and completes it with the standard", () => {
    const choices = { grain: "subscription", weeksPerMonth: "4.33", reactivation: { withinDays: 90 } } as const;
    expect(resolveConvention(choices)).toEqual({ ...conventions.standard, ...choices });
  });

  it("takes undefined for left out", () => {
    expect(resolved({ grain: undefined, tax: "counted" })).toEqual({ ...conventions.standard, tax: "counted" });
  });

  it("takes a whole convention with a key changed", () => {
    expect(resolveConvention({ ...conventions.standard, churnDenominator: "average" }).churnDenominator).toBe(
      "average",
    );
  });

  it.each<[keyof Convention, unknown]>([
    ["weeksPerMonth", "52/12"],
    ["weeksPerMonth", "30/7"],
    ["weeksPerMonth", "4"],
    ["weeksPerMonth", "refuse"],
    ["daysPerMonth", "30.4375"],
    ["pastDue", { countForDays: 1 }],
    ["reactivation", { withinDays: 90 }],
    ["window", { trailingDays: 365 }],
    ["zeroChurn", { churnRate: "0.0167" }],
    ["zeroChurn", { churnRate: "1/60" }],
    ["zeroChurn", { churnRate: "1" }],
    ["zeroChurn", "null"],
  ])("takes for %s %j", (key, value) => {
    expect(resolved({ [key]: value })[key]).toEqual(value);
  });

  it("freezes what it answers and leaves what it was given alone", () => {
    const choices = { grain: "subscription" as const };
    const convention = resolveConvention(choices);
    expect(Object.isFrozen(convention)).toBe(true);
    expect(choices).toEqual({ grain: "subscription" });
    expect(Object.isFrozen(choices)).toBe(false);
  });

  it("does not change when the object of a parameter does", () => {
    const pastDue = { countForDays: 30 };
    const convention = resolveConvention({ pastDue });
    pastDue.countForDays = -1;
    expect(convention.pastDue).toEqual({ countForDays: 30 });
  });

  it.each([
    [
      "a letter too many",
      { grains: "customer" },
      'Cannot find a choice named "grains" in a convention: did you mean grain?',
    ],
    [
      "a word of its own",
      { churnDenominater: "starting" },
      'Cannot find a choice named "churnDenominater" in a convention: did you mean churnDenominator?',
    ],
    [
      "nothing like any of them",
      { somethingElse: 1 },
      'Cannot find a choice named "somethingElse" in a convention: choose one of weeksPerMonth, daysPerMonth, discounts, ' +
        "tax, trials, metered, freePlans, paused, pastDue, refunds, fx, grain, churnRecorded, reactivation, movementBasis, " +
        "rounding, window, grossRetention, churnDenominator, joinedAndChurned, churnedAndRecovered, returnedAndChurned, " +
        "netChurnOffsets, revenueChurnCap, lifetimeValueForm, zeroChurn, annualForm, quickRatioReactivation",
    ],
  ])("refuses a key with %s", (_case, choices, message) => {
    const key = Object.keys(choices)[0];
    const details = { name: "MetricInputError", message, code: "unknown-choice", field: key, received: key };
    expect(() => resolved(choices)).toThrow(expect.objectContaining(details));
    expect(() => resolved(choices)).toThrow(MetricInputError);
  });

  it.each(["constructor", "__proto__", "toString"])("refuses %s, which every object has and no convention", (key) => {
    const choices = JSON.parse(`{ "${key}": "customer" }`) as object;
    expect(() => resolved(choices)).toThrow(expect.objectContaining({ code: "unknown-choice", field: key }));
  });

  it.each<[keyof Convention, unknown, string]>([
    [
      "grain",
      "subscriptions",
      'Cannot use "subscriptions" as grain: choose "customer" or "subscription"; did you mean "subscription"?',
    ],
    [
      "grain",
      "Customer",
      'Cannot use "Customer" as grain: choose "customer" or "subscription"; did you mean "customer"?',
    ],
    ["grain", "household", 'Cannot use "household" as grain: choose "customer" or "subscription"'],
    ["grain", null, 'Cannot use null as grain: choose "customer" or "subscription"'],
    ["tax", true, 'Cannot use true as tax: choose "excluded" or "counted"'],
    [
      "discounts",
      "some of them",
      'Cannot use "some of them" as discounts: choose "all", "recurring", "forever" or "none"',
    ],
    [
      "weeksPerMonth",
      "refused",
      'Cannot use "refused" as weeksPerMonth: choose an exact number above 0 like "52/12" or "4.33" or "refuse"; did you mean "refuse"?',
    ],
    [
      "weeksPerMonth",
      4,
      'Cannot use 4 as weeksPerMonth: choose an exact number above 0 like "52/12" or "4.33" or "refuse"',
    ],
    [
      "pastDue",
      { countForDays: 0 },
      'Cannot use {"countForDays":0} as pastDue: choose "counted", "excluded" or { countForDays: a whole number of days above 0 }',
    ],
    [
      "pastDue",
      { countForDays: 1.5 },
      'Cannot use {"countForDays":1.5} as pastDue: choose "counted", "excluded" or { countForDays: a whole number of days above 0 }',
    ],
    [
      "pastDue",
      { countForDays: "30" },
      'Cannot use {"countForDays":"30"} as pastDue: choose "counted", "excluded" or { countForDays: a whole number of days above 0 }',
    ],
    [
      "pastDue",
      { withinDays: 30 },
      'Cannot use {"withinDays":30} as pastDue: choose "counted", "excluded" or { countForDays: a whole number of days above 0 }',
    ],
    [
      "pastDue",
      { countForDays: 30, withinDays: 30 },
      'Cannot use {"countForDays":30,"withinDays":30} as pastDue: choose "counted", "excluded" or { countForDays: a whole number of days above 0 }',
    ],
    [
      "pastDue",
      {},
      'Cannot use {} as pastDue: choose "counted", "excluded" or { countForDays: a whole number of days above 0 }',
    ],
    [
      "reactivation",
      { withinDays: -90 },
      'Cannot use {"withinDays":-90} as reactivation: choose "any", "never" or { withinDays: a whole number of days above 0 }',
    ],
    [
      "window",
      { trailingDays: true },
      'Cannot use {"trailingDays":true} as window: choose "calendar" or { trailingDays: a whole number of days above 0 }',
    ],
    ["window", 30, 'Cannot use 30 as window: choose "calendar" or { trailingDays: a whole number of days above 0 }'],
    [
      "zeroChurn",
      { churnRate: "0" },
      'Cannot use {"churnRate":"0"} as zeroChurn: choose "null", "zero" or { churnRate: a share like "0.02" }',
    ],
    [
      "zeroChurn",
      { churnRate: "1.0001" },
      'Cannot use {"churnRate":"1.0001"} as zeroChurn: choose "null", "zero" or { churnRate: a share like "0.02" }',
    ],
    [
      "zeroChurn",
      { churnRate: 0.02 },
      'Cannot use {"churnRate":0.02} as zeroChurn: choose "null", "zero" or { churnRate: a share like "0.02" }',
    ],
    ["zeroChurn", null, 'Cannot use null as zeroChurn: choose "null", "zero" or { churnRate: a share like "0.02" }'],
  ])("refuses for %s %j", (key, value, message) => {
    const details = { name: "MetricInputError", message, code: "unknown-choice", field: key, received: value };
    expect(() => resolved({ [key]: value })).toThrow(expect.objectContaining(details));
  });

  it.each<[string, object, string, string]>([
    ["weeks in a month with a decimal comma", { weeksPerMonth: "4,33" }, "weeksPerMonth", "4,33"],
    ["a negative number of days in a month", { daysPerMonth: "-30" }, "daysPerMonth", "-30"],
    ["days in a month over nothing", { daysPerMonth: "365/0" }, "daysPerMonth", "365/0"],
    ["a churn rate in percent", { zeroChurn: { churnRate: "2%" } }, "churnRate", "2%"],
  ])("refuses %s, which is no exact number", (_case, choices, field, received) => {
    const message = `Cannot read ${field} as an exact fraction like "52/12" or "4.33": received "${received}"`;
    const details = { name: "MetricInputError", message, code: "not-a-number", field, received };
    expect(() => resolved(choices)).toThrow(expect.objectContaining(details));
  });

  it("refuses days as a bigint as it refuses any other", () => {
    expect(() => resolved({ pastDue: { countForDays: 30n } })).toThrow(
      expect.objectContaining({ name: "MetricInputError", code: "unknown-choice", field: "pastDue" }),
    );
  });

  it.each(["weeksPerMonth", "daysPerMonth"])("refuses a zero for %s, by which every amount would be nothing", (key) => {
    expect(() => resolved({ [key]: "0" })).toThrow(expect.objectContaining({ name: "MetricInputError", field: key }));
  });
});
