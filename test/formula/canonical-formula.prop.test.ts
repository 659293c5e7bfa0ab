import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalFormula, parseFormula } from "customer-metrics";
import { evaluateExactly } from "../../src/formula/evaluate-formula.ts";
import { formulaOf } from "../../src/formula/parse-formula.ts";
import { runs } from "../support/runs.ts";
import { choicesFrom, rewritten } from "./support/rewriting.ts";
import { type Inputs, INPUTS, textOf, trees } from "./support/trees.ts";

const CHOICES = fc.array(fc.nat({ max: 1000 }), { minLength: 7, maxLength: 40 }).map(choicesFrom);

function exact(text: string, inputs: Inputs): readonly bigint[] | null {
  const value = evaluateExactly(formulaOf(text), inputs, {});
  return value && [value.numerator, value.denominator];
}

describe("canonicalFormula, for every formula,", () => {
  it("has the value of the formula for every input, and none where that has none", () => {
    fc.assert(
      fc.property(trees(4), fc.array(INPUTS, { minLength: 3, maxLength: 3 }), (tree, several) => {
        const form = canonicalFormula(textOf(tree));
        for (const inputs of several) expect(exact(form, inputs)).toEqual(exact(textOf(tree), inputs));
      }),
      runs(500),
    );
  });

  it("is its own form", () => {
    fc.assert(
      fc.property(trees(4), (tree) => {
        const form = canonicalFormula(textOf(tree));
        expect(canonicalFormula(form)).toBe(form);
      }),
      runs(500),
    );
  });

  it("is one for all the ways in which a formula can be written", () => {
    fc.assert(
      fc.property(trees(3), CHOICES, (tree, choose) => {
        const other = textOf(rewritten(tree, choose));
        fc.pre(parseFormula(other).ok); // some come out longer than a formula may be
        expect(canonicalFormula(other)).toBe(canonicalFormula(textOf(tree)));
      }),
      runs(500),
    );
  });

  it("names no input that the formula does not name", () => {
    fc.assert(
      fc.property(trees(4), (tree) => {
        const { inputs } = formulaOf(textOf(tree));
        for (const name of formulaOf(canonicalFormula(textOf(tree))).inputs) expect(inputs).toContain(name);
      }),
      runs(300),
    );
  });
});
