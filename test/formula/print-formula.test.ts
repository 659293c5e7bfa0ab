import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateFormula, type Formula, parseFormula, printFormula } from "customer-metrics";
import { runs } from "../support/runs.ts";
import { textOf, trees } from "./support/trees.ts";
import { without } from "./support/without-places.ts";

function read(text: string): Formula {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.formula;
}

describe("printFormula", () => {
  it.each([
    ["((a))+( b*c )", "a + b * c"],
    ["(a+b)*c", "(a + b) * c"],
    ["a-(b-c)", "a - (b - c)"],
    ["(a-b)-c", "a - b - c"],
    ["a+(b+c)", "a + (b + c)"],
    ["a/(b*c)/d", "a / (b * c) / d"],
    ["a - -b", "a - (-b)"],
    ["- -a", "-(-a)"],
    ["-(a*b)", "-(a * b)"],
    ["(-a)*b", "-a * b"],
    ["-(a^2)", "-(a^2)"],
    ["(-a)^2", "(-a)^2"],
    ["(a^2)^3", "(a^2)^3"],
    ["a^-(1)", "a^-1"],
    ["min(a,max(b , 1.10))", "min(a, max(b, 1.10))"],
    ["round(a/b,2)+sum( c )", "round(a / b, 2) + sum(c)"],
    ["12[months/years]*a", "12 [month/year] * a"],
    ["if((a>0)and((b<1)or(not(c=0))),a,b)", "if(a > 0 and (b < 1 or not c = 0), a, b)"],
    ["if(not(a>0 and b>0)or c>0 or(d>0 or e>0),1,2)", "if(not (a > 0 and b > 0) or c > 0 or (d > 0 or e > 0), 1, 2)"],
    ["if(not not a!=0,1,2)", "if(not not a != 0, 1, 2)"],
  ])("tidies %j to %j", (text, expected) => {
    expect(printFormula(text)).toBe(expected);
  });

  it("prints for every formula what is read as the same tree", () => {
    fc.assert(
      fc.property(trees(4), (tree) => {
        const formula = read(textOf(tree));
        const printed = printFormula(formula);
        expect(without(read(printed).body)).toEqual(without(formula.body));
        expect(printFormula(printed)).toBe(printed);
      }),
      runs(1000),
    );
  });
});

describe("printFormula near the limits", () => {
  const printedAgain = (text: string): boolean => parseFormula(printFormula(text)).ok;

  it("prints what can be read again, however deep the formula is", () => {
    const deepest = (inner: string): string => {
      for (let depth = 64; depth > 0; depth -= 1) {
        const text = `${"abs(".repeat(depth)}${inner}${")".repeat(depth)}`;
        if (parseFormula(text).ok) return text;
      }
      throw new Error("No depth can be read");
    };
    for (const inner of ["a", "-a", "a - -b", "a - -(-b)", "a * - - -b", "(a + (b + -c))"]) {
      expect(printedAgain(deepest(inner))).toBe(true);
    }
  });

  it("prints what can be read again, however long the formula is", () => {
    for (let names = 230; names <= 250; names += 1) {
      const text = Array.from({ length: names }, () => "a".repeat(14)).join("-");
      if (parseFormula(text).ok) expect(printedAgain(text)).toBe(true);
      else expect(text.length + 2 * (names - 1)).toBeGreaterThan(4000);
    }
  });
});

describe("printFormula with inputs", () => {
  it.each<[string, object, string]>([
    ["churned / starting", { churned: 50, starting: 1000 }, "50 / 1000"],
    ["a - b", { a: "1.50", b: -5 }, "1.5 - (-5)"],
    ["a^2 / -b", { a: -3, b: 0.1 }, "(-3)^2 / (-0.1)"],
    ["coalesce(a, 0) * 2", { a: null }, "coalesce(null, 0) * 2"],
    ["mrr / lag(mrr, 1) - 1", { mrr: [100, 110] }, "110 / 100 - 1"],
    ["a * lag(b - c, 1)", { a: 2, b: [5, 6], c: [1, 2] }, "2 * (5 - 1)"],
    ["lag(a, 3)", { a: [1, 2] }, "null"],
    ["sum(a * b) / 2", { a: [1, 2], b: [3, 4] }, "sum(1 * 3, 2 * 4) / 2"],
    ["avg(a, 2)", { a: [1, 2, null] }, "avg(2, null)"],
    ["count(a)", { a: [] }, "count()"],
    ["sum(a)", { a: Array.from({ length: 12 }, (_, i) => i) }, "sum(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)"],
    ["sum(a)", { a: Array.from({ length: 13 }, (_, i) => i) }, "sum(0, 1, …, 12)"],
    ["if(a > 0 and not b = 1, a, b)", { a: 1, b: 2 }, "if(1 > 0 and not 2 = 1, 1, 2)"],
  ])("puts the numbers into %j", (text, inputs, expected) => {
    expect(printFormula(text, { inputs })).toBe(expected);
  });

  it("takes a metric's own past to end one period ago", () => {
    const inputs = { customers: [90, 100], joined: 12 };
    expect(printFormula("lag(customers, 1) + joined", { inputs, self: "customers" })).toBe("100 + 12");
  });

  it("prints what has the value of the formula, where numbers are put in and nothing is looked back at", () => {
    const numbers = fc.integer({ min: -100, max: 100 });
    const plain = trees(3).filter((tree) => !/lag|sum|avg|count|null/u.test(textOf(tree)));
    fc.assert(
      fc.property(plain, fc.array(numbers, { minLength: 6, maxLength: 6 }), (tree, values) => {
        const formula = read(textOf(tree));
        const inputs = Object.fromEntries(formula.inputs.map((name, index) => [name, values[index]]));
        const worked = printFormula(formula, { inputs });
        expect(String(evaluateFormula(worked, {}))).toBe(String(evaluateFormula(formula, inputs)));
      }),
      runs(300),
    );
  });

  it("throws what evaluating throws", () => {
    expect(() => printFormula("a / b", { inputs: { a: 1 } })).toThrow("Cannot do without b: received undefined");
  });
});

describe("printFormula for a page", () => {
  it.each<[string, string]>([
    ["churnedMrr / startingMrr", String.raw`\frac{\text{churned MRR}}{\text{starting MRR}}`],
    ["(a + b) * c", String.raw`\left(\text{a} + \text{b}\right) \cdot \text{c}`],
    ["(a + b) / c", String.raw`\frac{\text{a} + \text{b}}{\text{c}}`],
    ["(a / b)^2", String.raw`\left(\frac{\text{a}}{\text{b}}\right)^{2}`],
    ["a * (b / c)", String.raw`\text{a} \cdot \frac{\text{b}}{\text{c}}`],
    ["a - (-b)", String.raw`\text{a} - \left(-\text{b}\right)`],
    ["-(a / b)", String.raw`-\frac{\text{a}}{\text{b}}`],
    ["-(a^2)", String.raw`-\text{a}^{2}`],
    ["a * 12 [month/year]", String.raw`\text{a} \cdot 12`],
    ["abs(a) * round(b, 2)", String.raw`\left|\text{a}\right| \cdot \operatorname{round}\left(\text{b}, 2\right)`],
    ["min(a, 1)", String.raw`\min\left(\text{a}, 1\right)`],
    ["lag(mrr, 1) + lag(a + b, 2)", String.raw`\text{MRR}_{t-1} + \left(\text{a} + \text{b}\right)_{t-2}`],
    ["snake_case_name", String.raw`\text{snake case name}`],
    [
      "if(a >= 0 and not b != 1, a, 0) * 2",
      String.raw`\left(\begin{cases} \text{a} & \text{if } \text{a} \ge 0 \text{ and } \text{not } \text{b} \ne 1 \\ 0 & \text{otherwise} \end{cases}\right) \cdot 2`,
    ],
  ])("prints %j as LaTeX", (text, expected) => {
    expect(printFormula(text, { format: "latex" })).toBe(expected);
  });

  it("calls inputs by their labels, whatever signs are in them", () => {
    const labels = { a: "50 % of R&D_{x}", b: String.raw`a\b~c^d` };
    const expected = String.raw`\frac{\text{50 \% of R\&D\_\{x\}}}{\text{a\textbackslash{}b\textasciitilde{}c\textasciicircum{}d}}`;
    expect(printFormula("a / b", { format: "latex", labels })).toBe(expected);
    expect(printFormula("constructor", { format: "latex", labels: {} })).toBe(String.raw`\text{constructor}`);
  });

  it("refuses another format", () => {
    const print = (): string => printFormula("a", { format: "LaTeX" as "latex" });
    expect(print).toThrow('Cannot use "LaTeX" as format: choose "text" or "latex"');
  });
});
