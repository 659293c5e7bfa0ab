import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { domainsFrom, LIKELY, type Ends, partsAndWhole } from "./support/domains.ts";
import { boundsOf } from "../../../src/checks/analysis/proof/bounds.ts";
import { casesOf } from "../../../src/checks/analysis/proof/cases.ts";
import { between } from "../../../src/checks/analysis/proof/interval.ts";
import { isProvedWithin } from "../../../src/checks/analysis/proof/range-proof.ts";
import { knownOf } from "../../../src/checks/analysis/domains.ts";
import { isWithin } from "../../../src/checks/analysis/samples/candidates.ts";
import { evaluateExactly } from "../../../src/formula/evaluate-formula.ts";
import { formulaOf } from "../../../src/formula/parse-formula.ts";
import { type Fraction, fraction, negative, plus } from "../../../src/number/fraction.ts";
import { type Inputs, INPUTS, textOf, trees } from "../../formula/support/trees.ts";
import { runs } from "../../support/runs.ts";

const ENDS: fc.Arbitrary<Ends> = fc.constantFrom("both", "least", "most", "none");

function valueOf(text: string, inputs: Inputs): Fraction | null {
  return evaluateExactly(formulaOf(text), inputs, {});
}

/** A little more, and a little less. */
const STEP = fraction(1n, 10n ** 30n);

/** What is proved of a formula over inputs within such ends, held to what it comes to for one of them. */
function contradicts(text: string, value: Fraction, domains: ReturnType<typeof domainsFrom>): boolean {
  const expanded = { formula: formulaOf(text), domains, self: undefined, isWhole: true };
  const [more, less] = [plus(value, STEP), plus(value, negative(STEP))];
  return isProvedWithin(expanded, between(more, null)) || isProvedWithin(expanded, between(null, less));
}

describe("what is known of a formula's values, for every formula and every input,", () => {
  it("has each of them in its bounds, and 0 where it comes to 0", () => {
    fc.assert(
      fc.property(trees(4), INPUTS, ENDS, (tree, inputs, ends) => {
        const text = textOf(tree);
        const value = valueOf(text, inputs);
        fc.pre(value !== null);
        const bounds = boundsOf(formulaOf(text).body, knownOf(domainsFrom(inputs, ends)));
        expect(isWithin(value, bounds)).toBe(true);
        expect(bounds.isNonzero && value.numerator === 0n).toBe(false);
      }),
      runs(1500),
    );
  });

  it("has each of them in the bounds of one of its cases", () => {
    fc.assert(
      fc.property(trees(4), INPUTS, ENDS, (tree, inputs, ends) => {
        const text = textOf(tree);
        const value = valueOf(text, inputs);
        fc.pre(value !== null);
        const cases = casesOf(formulaOf(text).body, knownOf(domainsFrom(inputs, ends)));
        expect(cases.some(({ node, known }) => isWithin(value, boundsOf(node, known)))).toBe(true);
      }),
      runs(800),
    );
  });

  it("proves no range that one of them is out of", () => {
    fc.assert(
      fc.property(trees(3), INPUTS, ENDS, (tree, inputs, ends) => {
        const text = textOf(tree);
        const value = valueOf(text, inputs);
        fc.pre(value !== null);
        expect(contradicts(text, value, domainsFrom(inputs, ends))).toBe(false);
      }),
      runs(600),
    );
  });

  it("proves no range that parts of a whole are out of", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LIKELY), partsAndWhole(), ENDS, (text, inputs, ends) => {
        const value = valueOf(text, inputs);
        fc.pre(value !== null);
        expect(contradicts(text, value, domainsFrom(inputs, ends, { a: "w", b: "w" }))).toBe(false);
      }),
      runs(600),
    );
  });
});

describe("ranges that are proved", () => {
  const parts = { a: "w", b: "w" };
  const positive = { w: "5", a: "0", b: "0" };
  it.each([
    // [formula, least, most, what is a part of what]
    ["(w - a - b) / w", 0n, 1n, parts],
    ["1 - (a + b) / w", 0n, 1n, parts],
    ["a / w", 0n, 1n, parts],
    ["a / (a + b)", 0n, 1n, {}],
    ["100 * (a - b) / (a + b + w)", -100n, 100n, {}],
    ["max(0, w - a) / w", 0n, 1n, {}],
    ["if(a > w, 0, 1 - a / w)", 0n, 1n, {}],
    ["min(1, a / w)", 0n, 1n, {}],
    ["abs(a - b) / (a + b)", 0n, 1n, {}],
    ["coalesce(a / w, 1)", 0n, 1n, parts],
    ["avg(a) + avg(b)", 0n, null, {}],
    ["(a - b)^2", 0n, null, {}],
  ] as const)("%s is between %s and %s", (text, least, most, partOf) => {
    const expanded = {
      formula: formulaOf(text),
      domains: domainsFrom(positive, "least", partOf),
      self: undefined,
      isWhole: true,
    };
    const range = between(fraction(least), most === null ? null : fraction(most));
    expect(isProvedWithin(expanded, range)).toBe(true);
  });

  it.each([
    ["a / w", 0n, 1n],
    ["(w - a) / w", 0n, 1n],
    ["if(a < w, 0, 1 - a / w)", 0n, 1n],
    ["max(0, w - a) / (w - 1)", 0n, 1n],
  ] as const)("%s is not, of which nothing more is known", (text, least, most) => {
    const expanded = {
      formula: formulaOf(text),
      domains: domainsFrom(positive, "least"),
      self: undefined,
      isWhole: true,
    };
    expect(isProvedWithin(expanded, between(fraction(least), fraction(most)))).toBe(false);
  });
});
