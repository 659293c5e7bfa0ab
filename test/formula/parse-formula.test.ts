import { describe, expect, it } from "vitest";
import { type FormulaNode, type FormulaProblem, parseFormula, type ParseFormulaOptions } from "customer-metrics";
import { isMetricInputError, evaluateFormula } from "customer-metrics";
import { without } from "./support/without-places.ts";

function bodyOf(text: string): FormulaNode {
  const parsed = parseFormula(text);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.formula.body;
}

function problemsOf(text: string, options?: ParseFormulaOptions): readonly FormulaProblem[] {
  const parsed = parseFormula(text, options);
  if (parsed.ok) throw new Error(`There must be a problem in ${text}`);
  return parsed.problems;
}

/** A formula as brackets around every operation: what binds what. */
function bracketed(node: FormulaNode): string {
  if ("left" in node) return `(${bracketed(node.left)} ${node.operator} ${bracketed(node.right)})`;
  if (node.kind === "negation") return `(- ${bracketed(node.operand)})`;
  if (node.kind === "not") return `(not ${bracketed(node.operand)})`;
  if (node.kind === "power") return `(${bracketed(node.base)} ^ ${String(node.exponent)})`;
  if (node.kind === "if") return `[${[node.condition, node.then, node.else].map(bracketed).join(" ")}]`;
  if (node.kind === "call")
    return `${node.function}<${node.arguments.map(bracketed).join(" ")} ${String(node.parameter)}>`;
  return node.kind === "name" ? node.name : node.text;
}

describe("parseFormula", () => {
  it.each([
    ["a + b * c", "(a + (b * c))"],
    ["a - b - c", "((a - b) - c)"],
    ["a / b / c", "((a / b) / c)"],
    ["a / b * c", "((a / b) * c)"],
    ["(a + b) * c", "((a + b) * c)"],
    ["a * b ^ 2", "(a * (b ^ 2))"],
    ["2 ^ 3 ^ 2", "(2 ^ 9)"],
    ["a ^ -1", "(a ^ -1)"],
    ["a ^ (-(2))", "(a ^ -2)"],
    ["a ^ -0", "(a ^ 0)"],
    ["(-a) ^ 2", "((- a) ^ 2)"],
    ["-(a ^ 2)", "(- (a ^ 2))"],
    ["-a * b", "((- a) * b)"],
    ["a - -b", "(a - (- b))"],
    ["- - a", "(- (- a))"],
    ["round(a / b, -2)", "round<(a / b) -2>"],
    ["round(a)", "round<a null>"],
    ["lag(a, 12) + sum(a, 3)", "(lag<a 12> + sum<a 3>)"],
    ["min(a, b, 0)", "min<a b 0 null>"],
    ["if(a > 0, b / a, 0)", "[(a > 0) (b / a) 0]"],
    ["if(not a = 0 and b < 1 or c != 2, 1, 2)", "[(((not (a = 0)) and (b < 1)) or (c != 2)) 1 2]"],
    ["if(not (a = 0 or b < 1), 1, 2)", "[(not ((a = 0) or (b < 1))) 1 2]"],
    ["if((a + b) * 2 >= c, 1, 2)", "[(((a + b) * 2) >= c) 1 2]"],
    ["if(((a)) < b, 1, 2)", "[(a < b) 1 2]"],
    ["max (\n\ta,\u00a0b\r\n)", "max<a b null>"],
    // A function's name is an input's name where nothing is called.
    ["count / sum", "(count / sum)"],
    ["count(count)", "count<count null>"],
  ])("reads %j as %s", (text, expected) => {
    expect(bracketed(bodyOf(text))).toBe(expected);
  });

  it("keeps every digit that was written, and the unit behind it in its normal form", () => {
    expect(without(bodyOf("1.10"))).toEqual({ kind: "number", text: "1.10", unit: null });
    expect(without(bodyOf("12345678901234567.89"))).toMatchObject({ text: "12345678901234567.89" });
    expect(without(bodyOf("12 [ months / year ]"))).toEqual({ kind: "number", text: "12", unit: "month/year" });
    expect(without(bodyOf("5[money[EUR]]"))).toEqual({ kind: "number", text: "5", unit: "money[EUR]" });
  });

  it("says where every part stands", () => {
    const text = "(a + lag(b, 1)) * (-c)^2";
    const places: string[] = [];
    const visit = (node: FormulaNode): void => {
      places.push(text.slice(node.start, node.end));
      if ("left" in node) [node.left, node.right].forEach(visit);
      if ("operand" in node) visit(node.operand);
      if (node.kind === "power") visit(node.base);
      if (node.kind === "call") node.arguments.forEach(visit);
    };
    visit(bodyOf(text));
    expect(places).toEqual([
      "(a + lag(b, 1)) * (-c)^2",
      "(a + lag(b, 1))",
      "a",
      "lag(b, 1)",
      "b",
      "(-c)^2",
      "(-c)",
      "c",
    ]);
  });

  it("tells inputs, those looked back at, and those of which only the past is used", () => {
    const parsed = parseFormula("lag(customers, 1) + joined - joined * rate + sum(mrr) + lag(avg(seats, 3), 1) + mrr");
    expect(parsed).toMatchObject({
      ok: true,
      formula: {
        kind: "formula",
        inputs: ["customers", "joined", "rate", "mrr", "seats"],
        series: ["customers", "mrr", "seats"],
        lagged: ["customers", "seats"],
      },
    });
  });

  it("answers what cannot be changed", () => {
    const parsed = parseFormula("min(a, if(b < 1, -c, d^2))");
    const isFrozen = (value: unknown): boolean =>
      typeof value !== "object" || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
    expect(isFrozen(parsed)).toBe(true);
    expect(isFrozen(parseFormula("a +"))).toBe(true);
  });

  it("takes names that every object has for names", () => {
    const parsed = parseFormula("__proto__ + constructor + toString + hasOwnProperty + valueOf");
    const inputs = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
    expect(parsed).toMatchObject({ ok: true, formula: { inputs, series: [] } });
    expect(problemsOf("toString(a)")[0]?.code).toBe("unknown-function");
    expect(problemsOf("a", { inputs: ["toString"] })[0]?.code).toBe("unknown-name");
  });

  it("is nested as deep as 64 levels, and as large as 500 parts", () => {
    const deep = (levels: number): string => `${"(".repeat(levels)}a${")".repeat(levels)}`;
    expect(parseFormula(deep(63)).ok).toBe(true);
    expect(parseFormula(deep(64)).ok).toBe(false);
    expect(parseFormula(`a${" + a".repeat(249)}`).ok).toBe(true);
    expect(parseFormula(`a${" + a".repeat(250)}`).ok).toBe(false);
    expect(parseFormula("a".repeat(4000)).ok).toBe(true);
    expect(parseFormula("a".repeat(4001)).ok).toBe(false);
  });
});

describe("parseFormula refuses, with code, place and message,", () => {
  it.each<[string, string, readonly [number, number], string]>([
    // what is no word of the language
    ["a × b", "unexpected-character", [2, 3], 'Cannot use "×" in a formula at character 3: write *'],
    ["a ** 2", "unexpected-character", [2, 4], 'Cannot use "**" in a formula at character 3: write ^ for a power'],
    [
      "if(a == b, 1, 2)",
      "unexpected-character",
      [5, 7],
      'Cannot use "==" in a formula at character 6: write = to compare',
    ],
    [
      "if(a <> b, 1, 2)",
      "unexpected-character",
      [5, 7],
      'Cannot use "<>" in a formula at character 6: write != for unequal',
    ],
    ["if(a ≤ b, 1, 2)", "unexpected-character", [5, 6], 'Cannot use "≤" in a formula at character 6: write <='],
    ["if(!a, 1, 2)", "unexpected-character", [3, 4], 'Cannot use "!" in a formula at character 4: write not'],
    [
      "if(a > 0 && b > 0, 1, 2)",
      "unexpected-character",
      [9, 11],
      'Cannot use "&&" in a formula at character 10: write and',
    ],
    [
      "a − b",
      "unexpected-character",
      [2, 3],
      'Cannot use "−" in a formula at character 3: write the - of the keyboard',
    ],
    [
      "a / b # churn",
      "unexpected-character",
      [6, 7],
      'Cannot use "#" in a formula at character 7: a formula has no comments: put them beside it',
    ],
    [
      "a -- b",
      "unexpected-character",
      [2, 4],
      'Cannot use "--" in a formula at character 3: a formula has no comments; to take away what is below zero write a - (-b)',
    ],
    [
      "5%",
      "unexpected-character",
      [1, 2],
      'Cannot use "%" in a formula at character 2: write a share as a ratio, 0.05 for 5 %',
    ],
    [
      "mrr.total",
      "unexpected-character",
      [3, 4],
      'Cannot use "." in a formula at character 4: a formula has no members: every input has a name of its own',
    ],
    [
      "'a'",
      "unexpected-character",
      [0, 1],
      `Cannot use "'" in a formula at character 1: a formula has numbers and names, but no text`,
    ],
    [
      "€5",
      "unexpected-character",
      [0, 1],
      'Cannot use "€" in a formula at character 1: write the number alone, or its unit after it, as in 5 [money[EUR]]',
    ],
    [
      "a ? b : c",
      "unexpected-character",
      [2, 3],
      'Cannot use "?" in a formula at character 3: write if(condition, then, else)',
    ],
    [
      "a\u200b+ b",
      "unexpected-character",
      [1, 2],
      "Cannot use U+200B in a formula at character 2: take it out: it cannot be seen",
    ],
    [
      "a + 😀",
      "unexpected-character",
      [4, 6],
      'Cannot use "😀" in a formula at character 5: it means nothing in a formula',
    ],
    [
      "\ud83d",
      "unexpected-character",
      [0, 1],
      "Cannot use U+D83D in a formula at character 1: take it out: it cannot be seen",
    ],
    [
      "Größe / 2",
      "not-a-name",
      [0, 5],
      'Cannot use "Größe" as a name at character 1: a name is of the letters a to z and A to Z, digits and _',
    ],
    // numbers as they are written elsewhere
    [
      "1,000 * a",
      "not-a-number",
      [0, 5],
      'Cannot read "1,000" as a number at character 1: leave out the commas, or put a space after each that separates two arguments',
    ],
    [
      "max(1,250, a)",
      "not-a-number",
      [4, 9],
      'Cannot read "1,250" as a number at character 5: leave out the commas, or put a space after each that separates two arguments',
    ],
    ["1_000", "not-a-number", [0, 5], 'Cannot read "1_000" as a number at character 1: leave out the _'],
    ["0x10", "not-a-number", [0, 4], 'Cannot read "0x10" as a number at character 1: write it in decimal digits'],
    [
      "1e6",
      "not-a-number",
      [0, 3],
      'Cannot read "1e6" as a number at character 1: there are no exponents: write all its digits',
    ],
    [
      "1.5e-7",
      "not-a-number",
      [0, 4],
      'Cannot read "1.5e" as a number at character 1: there are no exponents: write all its digits',
    ],
    [".5", "not-a-number", [0, 2], 'Cannot read ".5" as a number at character 1: write a digit before the point'],
    ["5.", "not-a-number", [0, 2], 'Cannot read "5." as a number at character 1: write a digit after the point'],
    ["007", "not-a-number", [0, 3], 'Cannot read "007" as a number at character 1: leave out the zeros before it'],
    ["2b", "not-a-number", [0, 2], 'Cannot read "2b" as a number at character 1: write * to multiply'],
    [
      "1.2.3",
      "not-a-number",
      [0, 5],
      'Cannot read "1.2.3" as a number at character 1: write digits, with one point at most',
    ],
    [
      "12 [month/yer]",
      "not-a-unit",
      [9, 13],
      'Cannot read "month/yer" as a unit at character 10: there is no unit "yer": did you mean year?',
    ],
    // how words are put together
    [
      "a + ",
      "unexpected",
      [4, 4],
      'Cannot read the formula at character 5: expected a number, a name or "(" but found the end',
    ],
    [
      "a\n+ )",
      "unexpected",
      [4, 5],
      'Cannot read the formula at line 2, character 3: expected a number, a name or "(" but found ")"',
    ],
    [
      "(a",
      "unexpected",
      [2, 2],
      'Cannot read the formula at character 3: expected an operator or ")" but found the end',
    ],
    [
      "a)",
      "unexpected",
      [1, 2],
      'Cannot read the formula at character 2: expected an operator or the end but found ")"',
    ],
    [
      "min(a b)",
      "unexpected",
      [6, 7],
      'Cannot read the formula at character 7: expected an operator, "," or ")" but found "b"; write * to multiply',
    ],
    [
      "min(a, )",
      "unexpected",
      [7, 8],
      'Cannot read the formula at character 8: expected a number, a name or "(" but found ")"',
    ],
    [
      "2(b)",
      "unexpected",
      [1, 2],
      'Cannot read the formula at character 2: expected an operator or the end but found "("; write * to multiply',
    ],
    [
      "(1,5)",
      "unexpected",
      [2, 3],
      'Cannot read the formula at character 3: expected an operator or ")" but found ","; a decimal is written with a point',
    ],
    [
      "+a",
      "unexpected",
      [0, 1],
      'Cannot read the formula at character 1: expected a number, a name or "(" but found "+"; leave out the +',
    ],
    [
      "a[0]",
      "unexpected",
      [1, 4],
      'Cannot read the formula at character 2: expected an operator or the end but found "[0]"; a unit in brackets stands after a number',
    ],
    [
      "if a > 0",
      "unexpected",
      [3, 4],
      'Cannot read the formula at character 4: expected an operator or the end but found "a"; write if(condition, then, else)',
    ],
    [
      "if(a > 0 AND b > 0, 1, 2)",
      "unexpected",
      [9, 12],
      'Cannot read the formula at character 10: expected an operator, "," or ")" but found "AND"; did you mean and?',
    ],
    [
      "if(a > 0, b, null)",
      "unexpected",
      [13, 17],
      'Cannot read the formula at character 14: expected a number, a name or "(" but found "null"; null is a word of the language',
    ],
    ["-a^2", "ambiguous-minus", [0, 4], "Cannot tell what the - is of at character 1: write -(a^2) or (-a)^2"],
    [
      "a < b",
      "misplaced-condition",
      [0, 5],
      "Cannot use a condition as a value at character 1: a condition stands first in if(condition, then, else)",
    ],
    [
      "churn = a / b",
      "misplaced-condition",
      [0, 13],
      "Cannot use a condition as a value at character 1: a condition stands first in if(condition, then, else); leave out the name and the =",
    ],
    [
      "if(a < b < c, 1, 2)",
      "misplaced-condition",
      [3, 8],
      "Cannot use a condition as a value at character 4: write a < b and b < c",
    ],
    [
      "a + (b > 0) * c",
      "misplaced-condition",
      [4, 11],
      "Cannot use a condition as a value at character 5: a condition stands first in if(condition, then, else)",
    ],
    [
      "if(a, 1, 2)",
      "not-a-condition",
      [3, 4],
      "Cannot use a value as a condition at character 4: compare it with something, as in a > 0",
    ],
    [
      "a^0.5",
      "not-whole",
      [2, 5],
      'Cannot use "0.5" as an exponent at character 3: write a whole number from -1000 to 1000',
    ],
    [
      "(1 + r)^n",
      "not-whole",
      [8, 9],
      'Cannot use "n" as an exponent at character 9: write a whole number from -1000 to 1000',
    ],
    [
      "a^2^-1",
      "not-whole",
      [2, 6],
      'Cannot use "2^-1" as an exponent at character 3: write a whole number from -1000 to 1000',
    ],
    [
      "a^",
      "not-whole",
      [2, 2],
      "Cannot use nothing as an exponent at character 3: write a whole number from -1000 to 1000",
    ],
    [
      "a^ 1001",
      "out-of-range",
      [3, 7],
      'Cannot use "1001" as an exponent at character 4: write a whole number from -1000 to 1000',
    ],
    // what is called
    ["summ(a)", "unknown-function", [0, 4], 'Cannot find a function named "summ" at character 1: did you mean sum?'],
    [
      "AVERAGE(a)",
      "unknown-function",
      [0, 7],
      'Cannot find a function named "AVERAGE" at character 1: did you mean avg?',
    ],
    [
      "nullif(a, 0)",
      "unknown-function",
      [0, 6],
      'Cannot find a function named "nullif" at character 1: a / b is null where b is 0',
    ],
    [
      "eval(a)",
      "unknown-function",
      [0, 4],
      'Cannot find a function named "eval" at character 1: there are abs, avg, coalesce, count, if, lag, max, min, round, sum',
    ],
    [
      "min(a)",
      "wrong-arguments",
      [0, 6],
      "Cannot call min with 1 argument at character 1: write min(a, b) with two values or more",
    ],
    ["lag(a)", "wrong-arguments", [0, 6], "Cannot call lag with 1 argument at character 1: write lag(value, periods)"],
    [
      "if(a > 0, 1)",
      "wrong-arguments",
      [0, 12],
      "Cannot call if with 2 arguments at character 1: write if(condition, then, else)",
    ],
    [
      "round(a, 1, 2)",
      "wrong-arguments",
      [0, 14],
      "Cannot call round with 3 arguments at character 1: write round(value) or round(value, places)",
    ],
    [
      "round(a, b)",
      "not-whole",
      [9, 10],
      'Cannot use "b" as the places of round at character 10: write a whole number from -30 to 30',
    ],
    [
      "round(a, 31)",
      "out-of-range",
      [9, 11],
      'Cannot use "31" as the places of round at character 10: write a whole number from -30 to 30',
    ],
    [
      "lag(a, 0)",
      "out-of-range",
      [7, 8],
      'Cannot use "0" as the periods of lag at character 8: write a whole number from 1 to 1000',
    ],
    [
      "sum(a + avg(b))",
      "nested-aggregate",
      [0, 15],
      "Cannot aggregate an aggregate at character 1: sum, avg and count do not stand inside one another",
    ],
    [
      "lag(12, 1)",
      "nothing-to-look-back-at",
      [0, 10],
      'Cannot look back at "12" at character 1: it is the same in every period',
    ],
    // too much, or nothing
    ["  ", "empty", [0, 2], "Cannot read a formula where nothing is written: write one like a / b"],
    [
      `${"(".repeat(70)}a`,
      "too-deep",
      [64, 65],
      "Cannot read the formula at character 65: nothing may stand more than 64 levels deep",
    ],
    [
      `a${"+a".repeat(300)}`,
      "too-many-parts",
      [501, 502],
      "Cannot read the formula at character 502: it has more than 500 numbers, names and operations",
    ],
    ["a".repeat(5000), "too-long", [0, 5000], "Cannot read a formula of more than 4000 characters: received 5000"],
    [
      `${"a".repeat(1998)}+${"b".repeat(2000)}`,
      "too-long",
      [0, 3999],
      "Cannot read a formula of more than 4000 characters: printed, it has 4001",
    ],
  ])("%j", (text, code, [start, end], message) => {
    expect(problemsOf(text)[0]).toMatchObject({ code, start, end, message });
  });

  it("every character that no formula has, and everything that can be read past", () => {
    expect(problemsOf("a × b ÷ 1_000").map(({ suggestion }) => suggestion)).toEqual(["*", "/", "1000"]);
    const several = problemsOf("summ(a) + min(b) + if(c, 1, 2) + -d^2 + e < f");
    const codes = ["unknown-function", "misplaced-condition", "wrong-arguments", "not-a-condition", "ambiguous-minus"];
    expect(several.map(({ code }) => code)).toEqual(codes);
    expect(problemsOf("#".repeat(3000))).toHaveLength(20);
  });

  it("a name that there is no input for, and suggests a near one", () => {
    const [problem] = problemsOf("churnedMrr / startMrr", { inputs: ["startingMrr", "churnedMrr"] });
    expect(problem).toEqual({
      code: "unknown-name",
      message: 'Cannot find an input named "startMrr" at character 14: did you mean startingMrr?',
      start: 13,
      end: 21,
      found: "startMrr",
      suggestion: "startingMrr",
    });
    const message = 'Cannot find an input named "users" at character 1: there are mrr, arr';
    expect(problemsOf("users", { inputs: ["mrr", "arr"] })[0]).toMatchObject({ message, suggestion: null });
  });

  it("what is no text, as a file may hold", () => {
    const message = "Cannot read a formula that is no text: received 5";
    expect(problemsOf(5 as unknown as string)).toMatchObject([{ code: "not-text", message }]);
  });

  it("as an error where a formula is needed, saying how much else is wrong", () => {
    const evaluate = (): unknown => evaluateFormula("a × b ÷ c", { a: 1, b: 2, c: 3 });
    expect(evaluate).toThrow('Cannot use "×" in a formula at character 3: write * (and 1 more)');
    try {
      evaluate();
    } catch (error) {
      expect(isMetricInputError(error) && [error.code, error.field, error.received]).toEqual([
        "not-a-formula",
        "formula",
        "a × b ÷ c",
      ]);
    }
  });
});
