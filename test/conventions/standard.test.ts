import { describe, expect, it } from "vitest";
import { conventions, type Convention } from "customer-metrics";
import { CHOICES } from "../../src/conventions/choices.ts";
import { standard } from "../../src/conventions/standard.ts";

/** Every value of every key as the design lists them, the standard one first. A parameter is written as its object. */
const DESIGNED: { readonly [Key in keyof Convention]: readonly [Convention[Key], ...string[]] } = {
  weeksPerMonth: ["52/12", "an exact number", "refuse"],
  daysPerMonth: ["365/12", "an exact number", "refuse"],
  discounts: ["all", "recurring", "forever", "none"],
  tax: ["excluded", "counted"],
  trials: ["excluded", "counted"],
  metered: ["excluded", "counted"],
  freePlans: ["contraction", "churn"],
  paused: ["zero", "counted"],
  pastDue: ["counted", "{ countForDays }", "excluded"],
  refunds: ["ignored", "contraction"],
  fx: ["separate", "at-start", "current"],
  grain: ["customer", "subscription"],
  churnRecorded: ["end-of-term", "cancellation", "scheduled", "next-period"],
  reactivation: ["any", "{ withinDays }", "never"],
  movementBasis: ["period-ends", "events"],
  rounding: ["none", "per-subscription", "on-total"],
  window: ["calendar", "{ trailingDays }"],
  grossRetention: ["per-customer", "aggregate", "per-subscription"],
  churnDenominator: ["starting", "starting-plus-new", "average", "due-for-renewal"],
  joinedAndChurned: ["excluded", "counted"],
  churnedAndRecovered: ["excluded", "counted"],
  returnedAndChurned: ["counted", "excluded"],
  netChurnOffsets: ["expansion", "expansion-and-reactivation"],
  revenueChurnCap: ["none", "starting-mrr"],
  lifetimeValueForm: ["margin-over-churn", "revenue-over-churn", "discounted", "retention-discounted"],
  zeroChurn: ["null", "zero", "{ churnRate }"],
  annualForm: ["run-rate", "trailing"],
  quickRatioReactivation: ["with-new", "left-out"],
};

const TABLE = Object.entries(DESIGNED) as readonly (readonly [keyof Convention, readonly string[]])[];

describe("standard", () => {
  it("has every key that there is a choice for, and no other", () => {
    expect(Object.keys(standard).sort()).toEqual(Object.keys(CHOICES).sort());
    expect(Object.keys(standard).sort()).toEqual(Object.keys(DESIGNED).sort());
  });

  it.each(TABLE)("chooses for %s the first value of the design", (key, [first]) => {
    expect(standard[key]).toBe(first);
  });

  it("is frozen, and the one that is exported", () => {
    expect(Object.isFrozen(standard)).toBe(true);
    expect(conventions.standard).toBe(standard);
  });
});

describe("CHOICES", () => {
  it.each(TABLE)("allows for %s what the design allows, and nothing else", (key, values) => {
    const { values: names, parameter, exactNumber } = CHOICES[key];
    const written = [
      ...names,
      ...(parameter === undefined ? [] : [`{ ${parameter.key} }`]),
      ...(exactNumber === true ? [standard[key], "an exact number"] : []),
    ];
    expect(written.sort()).toEqual([...values].sort());
  });

  it("names the standard value first where it is a name", () => {
    for (const [key, [first]] of TABLE) {
      if (CHOICES[key].exactNumber !== true) expect(CHOICES[key].values[0]).toBe(first);
    }
  });
});

describe("conventions", () => {
  it("are all whole and frozen, and so is their list", () => {
    expect(Object.isFrozen(conventions)).toBe(true);
    for (const convention of Object.values<Convention>({ ...conventions })) {
      expect(Object.isFrozen(convention)).toBe(true);
      expect(Object.keys(convention).sort()).toEqual(Object.keys(CHOICES).sort());
    }
  });
});
