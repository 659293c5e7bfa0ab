import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canonicalFormula,
  evaluateFormula,
  type FormulaNode,
  inferUnit,
  isMetricInputError,
  parseFormula,
  printFormula,
} from "customer-metrics";
import { runs } from "../support/runs.ts";
import { textOf, trees } from "./support/trees.ts";
import { without } from "./support/without-places.ts";

/** Words of the language and what is like them, in any order: what parsers have not been told to expect. */
const WORDS = [
  ...["a", "mrr", "__proto__", "constructor", "toString", "if", "not", "and", "or", "null", "Größe", "0", "1.10", "2"],
  ...[
    "1,000",
    "1e5",
    ".5",
    "5.",
    "12 [month/year]",
    "[",
    "]",
    "[a]",
    "+",
    "-",
    "*",
    "/",
    "^",
    "(",
    ")",
    ",",
    "<",
    "<=",
  ],
  ...[
    ">",
    ">=",
    "=",
    "!=",
    "==",
    "**",
    "--",
    "#",
    "'",
    ".",
    "min(",
    "sum(",
    "lag(",
    "round(",
    "if(",
    "coalesce(",
    "eval(",
  ],
  ...[" ", "\n", "\u00a0", "\u200b", "😀", "\ud83d"],
];
const SENTENCES = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(""));
const TEXTS = fc.oneof(
  { weight: 3, arbitrary: SENTENCES },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  // The same over and over, as far as the stack or the clock might give in.
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }), fc.nat({ max: 4000 }))
      .map(([words, times]) => words.join("").repeat(times).slice(0, 4000)),
  },
);

describe("parseFormula, for every text,", () => {
  it("answers a formula or problems that lie in the text, and throws nothing", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const parsed = parseFormula(text);
        if (parsed.ok) return;
        expect(parsed.problems.length).toBeGreaterThan(0);
        for (const { start, end, found, message } of parsed.problems) {
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
          if (found !== "") expect(found).toBe(text.slice(start, end));
          expect(message).toMatch(/^Cannot [^\n]+$/u);
        }
      }),
      runs(2000),
    );
  });

  it("answers a formula that everything else can work with", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const parsed = parseFormula(text);
        if (!parsed.ok) return;
        const { formula } = parsed;
        expect(parseFormula(printFormula(formula)).ok).toBe(true);
        expect(canonicalFormula(canonicalFormula(formula))).toBe(canonicalFormula(formula));
        const missing = inferUnit(formula, {}).problems.filter(({ code }) => code === "missing-unit");
        expect(missing.map(({ found }) => found).sort()).toEqual([...formula.inputs].sort());
        expect(evaluated(() => evaluateFormula(formula, {}))).toBe(
          formula.inputs.length === 0 ? "value" : "missing-field",
        );
      }),
      runs(2000),
    );
  });

  it("reads all words as they are in a formula of every kind of part", () => {
    fc.assert(
      fc.property(trees(4), (tree) => {
        expect(parseFormula(textOf(tree)).ok).toBe(true);
      }),
      runs(500),
    );
  });

  it("gives every part a place inside its whole, in which the part is written", () => {
    fc.assert(
      fc.property(trees(3), (tree) => {
        const parsed = parseFormula(textOf(tree));
        if (parsed.ok) checkPlaces(parsed.formula.body, parsed.formula.text);
      }),
      runs(300),
    );
  });
});

function evaluated(evaluate: () => unknown): string {
  try {
    evaluate();
    return "value";
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    return error.code === "out-of-range" ? "value" : error.code; // a number that is too long is an answer
  }
}

function checkPlaces(node: FormulaNode, text: string): void {
  const written = text.slice(node.start, node.end);
  // A condition cannot stand alone: it is asked in a choice.
  const isValue = !["comparison", "logic", "not"].includes(node.kind);
  const alone = parseFormula(isValue ? written : `if(${written}, 1, 2)`);
  if (!alone.ok) throw new Error(`No part of its own: ${written}`);
  const { body } = alone.formula;
  expect(without(body.kind === "if" && !isValue ? body.condition : body)).toEqual(without(node));
  for (const part of Object.values(node).flat() as unknown[]) {
    if (typeof part !== "object" || part === null) continue;
    const { start, end } = part as FormulaNode;
    expect(node.start <= start && end <= node.end).toBe(true);
    checkPlaces(part as FormulaNode, text);
  }
}
