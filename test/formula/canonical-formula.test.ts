import { describe, expect, it } from "vitest";
import { canonicalFormula, evaluateFormula, parseFormula, printFormula } from "customer-metrics";

describe("canonicalFormula", () => {
  it.each([
    ["a + b", "b + a", "a + b"],
    ["a - b", "-b + a", "a - b"],
    ["2 * a / 4", "a / 2", "a / 2"],
    ["(a + b) / c", "a / c + b / c", "(a + b) / c"],
    ["1 - churned / starting", "(starting - churned) / starting", "(starting - churned) / starting"],
    ["a / b / c", "a / (b * c)", "a / (b * c)"],
    ["0.05 * a", "a * 5 / 100", "a / 20"],
    ["a - (b - c)", "a - b + c", "a + c - b"],
    ["(a + b)^2", "a^2 + b^2 + 2 * b * a", "2 * a * b + a^2 + b^2"],
    ["a^-2", "1 / a / a", "1 / a^2"],
    ["mrr * 12 [month/year]", "12 * mrr", "12 * mrr"],
    ["(a^2 - b^2) / (a - b)", "a + b + 0 / (a - b)", "a + b + 0 / (a - b)"],
    ["a / (b - c)", "-a / (c - b)", "a / (b - c)"],
    ["min(b, a)", "min(a, b, a)", "min(a, b)"],
    ["max(a, max(1, b), 3)", "max(b, 3, a)", "max(3, a, b)"],
    ["min(2, 1)", "1", "1"],
    ["abs(a - b)", "abs(b - a)", "abs(a - b)"],
    ["round(a)", "round(1 * a, 0)", "round(a)"],
    ["round(1 / 3, 2)", "0.33", "33 / 100"],
    ["coalesce(a, coalesce(b, a), c)", "coalesce(a, b, c)", "coalesce(a, b, c)"],
    ["coalesce(1 / 0, a)", "a", "a"],
    ["if(a > b, c, d)", "if(b >= a, d, c)", "if(b - a < 0, c, d)"],
    ["if(a = 2 * b, 1, 0)", "if(b - a / 2 != 0, 0, 1)", "if(a - 2 * b = 0, 1, 0)"],
    ["if(a > 0 or b > 0, 1, 0)", "if(not b > 0 and not a > 0, 0, 1)", "if(a <= 0 and b <= 0, 0, 1)"],
    ["avg(a)", "sum(a) / count(a)", "sum(a) / count(a)"],
    ["avg(a, 3)", "sum(a, 3) / 3", "sum(a, 3) / 3"],
    ["lag(a + b, 1)", "lag(b, 1) + lag(a, 1)", "lag(a, 1) + lag(b, 1)"],
    ["lag(lag(a, 1), 2)", "lag(a, 3)", "lag(a, 3)"],
    ["lag(sum(a, 3), 1)", "sum(lag(a, 1), 3)", "sum(lag(a, 1), 3)"],
    ["a / (b - b)", "1 / 0", "0 / 0"],
    ["min(a / (b - b), c)", "0 / 0", "0 / 0"],
    ["count(a / (b - b))", "0", "0"],
  ])("writes %s and %s alike", (one, other, form) => {
    expect(canonicalFormula(other)).toBe(canonicalFormula(one));
    expect(canonicalFormula(one)).toBe(form);
  });

  it.each([
    // Where the divisor is 0 the first has no value and the second has one.
    ["x / x", "1", "1 + 0 / x", "1"],
    ["a * b / b", "a", "a + 0 / b", "a"],
    ["a / (b / c)", "a * c / b", "a * c / b + 0 / c", "a * c / b"],
    ["(a / b) / (c / b)", "a / c", "a / c + 0 / b", "a / c"],
    ["x^2 / x", "x", "x + 0 / x", "x"],
    // Where x is null the first has no value and the second has one.
    ["x - x", "0", "0 * x", "0"],
    ["x^0", "1", "1 + 0 * x", "1"],
    ["a + 0 * b", "a", "a + 0 * b", "a"],
    // These differ wherever they have a value.
    ["sum(a) / sum(b)", "avg(a / b)", "sum(a) / sum(b)", "sum(a / b) / count(a / b)"],
    ["round(a) + round(b)", "round(a + b)", "round(a) + round(b)", "round(a + b)"],
    ["lag(sum(a), 1)", "sum(lag(a, 1))", "lag(sum(a), 1)", "sum(lag(a, 1))"],
    ["coalesce(a, b)", "coalesce(b, a)", "coalesce(a, b)", "coalesce(b, a)"],
    ["abs(a)", "a", "abs(a)", "a"],
    ["if(a < b, 1, 0)", "if(a <= b, 1, 0)", "if(a - b < 0, 1, 0)", "if(b - a < 0, 0, 1)"],
    ["avg(a)", "avg(a, 3)", "sum(a) / count(a)", "sum(a, 3) / 3"],
  ])("keeps %s and %s apart", (one, other, form, otherForm) => {
    expect([canonicalFormula(one), canonicalFormula(other)]).toEqual([form, otherForm]);
  });

  it("does not say again what another part says already", () => {
    // min(a, b) has no value where a has none.
    expect(canonicalFormula("min(a, b) + a - a")).toBe("min(a, b)");
    expect(canonicalFormula("min(a, b) + c - c")).toBe("min(a, b) + 0 * c");
    expect(canonicalFormula("a / b + b - b")).toBe("a / b");
  });

  it("keeps names in what goes over a past, which say how far that reaches", () => {
    expect(canonicalFormula("sum(5 + a - a)")).toBe("sum(5 + 0 * a)");
    expect(canonicalFormula("sum(coalesce(a / (b - b), 5))")).toBe("sum(coalesce(a / (b - b), 5))");
    // With nothing known of c, how many fives there are is known from a and b alone.
    const formula = "sum(coalesce(a / (b - b), c, 5))";
    const inputs = { a: [1, 2], b: [1, 2], c: null };
    expect(evaluateFormula(formula, inputs)?.toString()).toBe("10");
    expect(evaluateFormula(canonicalFormula(formula), inputs)?.toString()).toBe("10");
  });

  it("leaves what is too large to multiply out as it stands, in one order", () => {
    const daily = "(1 + rate)^365";
    expect(canonicalFormula(`balance * ${daily}`)).toBe(`${daily} * balance`);
    expect(canonicalFormula("(rate + 1)^365 * balance")).toBe(`${daily} * balance`);
    const sum = (letter: string): string => Array.from({ length: 20 }, (_, i) => `${letter}${String(i)}`).join(" + ");
    const [one, other] = [`(${sum("a")}) * (${sum("b")})`, `(${sum("b")}) * (${sum("a")})`];
    expect(canonicalFormula(one)).toBe(canonicalFormula(other));
    expect(parseFormula(canonicalFormula(one)).ok).toBe(true);
  });

  it("gives back, tidied, what would come out longer than a formula may be", () => {
    const product = (from: number): string =>
      Array.from({ length: 9 }, (_, i) => `(aLongName${String(from + i)} - anotherName${String(from + i)} / 3)`).join(
        "*",
      );
    const long = Array.from({ length: 5 }, (_, i) => `min(${product(10 * i)},1)`).join("/");
    expect(canonicalFormula(long)).toBe(printFormula(long));
  });
});
