import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conventions, type Convention, type ExactNumber, resolveConvention } from "customer-metrics";
import { CHOICES } from "../../src/conventions/choices.ts";
import { anyChoices, anyConvention } from "../support/conventions.ts";

const keys = fc.constantFrom(...(Object.keys(CHOICES) as (keyof Convention)[]));

describe("resolveConvention, for every combination of values that a choice allows,", () => {
  it("takes a whole convention as it is", () => {
    fc.assert(
      fc.property(anyConvention(), (convention) => {
        expect(resolveConvention(convention)).toEqual(convention);
      }),
      { numRuns: 500 },
    );
  });

  it("completes any part of one with the standard, frozen and with every key", () => {
    fc.assert(
      fc.property(anyChoices(), (choices) => {
        const convention = resolveConvention(choices);
        expect(convention).toEqual({ ...conventions.standard, ...choices });
        expect(Object.isFrozen(convention)).toBe(true);
        expect(resolveConvention(convention)).toEqual(convention);
      }),
    );
  });

  it("takes each choice by itself: what is chosen for one key changes no other", () => {
    fc.assert(
      fc.property(anyConvention(), keys, (convention, key) => {
        const chosen = { [key]: convention[key] };
        expect(resolveConvention(chosen)).toEqual({ ...conventions.standard, ...chosen });
      }),
    );
  });
});

describe("resolveConvention, for every word,", () => {
  it("takes none that the table of choices does not name", () => {
    fc.assert(
      fc.property(keys, fc.stringMatching(/^[a-z-]{1,12}$/u), (key, word) => {
        fc.pre(!(CHOICES[key].values as readonly string[]).includes(word));
        const choices = { [key]: word } as Partial<Convention>;
        expect(() => resolveConvention(choices)).toThrow(
          expect.objectContaining({ code: "unknown-choice", field: key, received: word }),
        );
      }),
    );
  });

  it("takes as days no number that is not whole and above 0", () => {
    const numbers = fc.oneof(fc.double(), fc.integer({ min: -10, max: 10 }));
    fc.assert(
      fc.property(numbers, (countForDays) => {
        const resolve = (): unknown => resolveConvention({ pastDue: { countForDays } }).pastDue;
        if (countForDays > 0 && countForDays % 1 === 0) expect(resolve()).toEqual({ countForDays });
        else expect(resolve).toThrow(expect.objectContaining({ code: "unknown-choice", field: "pastDue" }));
      }),
    );
  });

  it("takes as a churn rate no fraction that is not above 0 and at most 1", () => {
    const parts = fc.tuple(fc.nat({ max: 50 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(parts, ([part, whole]) => {
        const churnRate = `${String(part)}/${String(whole)}` as ExactNumber;
        const resolve = (): unknown => resolveConvention({ zeroChurn: { churnRate } }).zeroChurn;
        if (part > 0 && part <= whole) expect(resolve()).toEqual({ churnRate });
        else expect(resolve).toThrow(expect.objectContaining({ code: "unknown-choice", field: "zeroChurn" }));
      }),
    );
  });
});
