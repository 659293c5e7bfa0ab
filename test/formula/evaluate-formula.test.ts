import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { evaluateFormula, isMetricInputError } from "customer-metrics";
import { exactRatio } from "../support/exact.ts";

function value(text: string, inputs: object = {}, options?: { self?: string }): string | null {
  return evaluateFormula(text, inputs, options)?.toString() ?? null;
}

describe("evaluateFormula", () => {
  it.each<[string, object, string | null]>([
    ["churned / starting", { churned: 50, starting: 1000 }, "0.05"],
    // Doubles make 0.06899999999999999 of it.
    ["(expansion - churned) / starting", { expansion: 10, churned: "3.1", starting: 100 }, "0.069"],
    ["0.1 + 0.2", {}, "0.3"],
    ["12345678901234567.89 + 1.10", {}, "12345678901234568.99"],
    ["a / 3 * 3", { a: 1 }, "1"], // a quotient that was rounded would leave 0.999…
    ["a / 3", { a: 1 }, "0.3333333333333333333333333333333333333333"],
    ["a / 3", { a: "2" }, "0.6666666666666666666666666666666666666667"],
    ["2^10 - 2^-1", {}, "1023.5"],
    ["a^0", { a: 0 }, "1"],
    ["-a - -b", { a: 1, b: 2 }, "1"],
    ["min(a, b, 0) + max(a, b)", { a: -1, b: 3 }, "2"],
    ["abs(a)", { a: -1.5 }, "1.5"],
    ["round(a, 2)", { a: "2.345" }, "2.35"],
    ["round(a, 2)", { a: "-2.345" }, "-2.35"],
    ["round(a)", { a: "0.5" }, "1"],
    ["round(a, -2)", { a: 250 }, "300"],
    ["round(2 / 3, 4)", {}, "0.6667"],
    ["12 [month/year] * mrr", { mrr: 100 }, "1200"], // a unit does not count
  ])("%s of %j is %s", (text, inputs, expected) => {
    expect(value(text, inputs)).toBe(expected);
  });

  it.each<[string, object, string | null]>([
    ["a / b", { a: 1, b: 0 }, null],
    ["a / b", { a: 0, b: 0 }, null],
    ["0^-1", {}, null],
    ["a + 1", { a: null }, null],
    ["a * 0", { a: null }, null],
    ["a^0", { a: null }, null],
    ["min(a, 1)", { a: null }, null],
    ["coalesce(a, b, 7)", { a: null, b: null }, "7"],
    ["coalesce(a / b, 0)", { a: 1, b: 0 }, "0"],
    ["coalesce(a, b)", { a: null, b: null }, null],
    ["if(a > 0, 1, 2)", { a: null }, null], // neither branch: what cannot be told is not false
    ["if(not a > 0, 1, 2)", { a: null }, null],
    ["if(a > 0 or b > 0, 1, 2)", { a: null, b: 1 }, "1"],
    ["if(b > 0 or a > 0, 1, 2)", { a: null, b: 1 }, "1"],
    ["if(a > 0 and b > 0, 1, 2)", { a: null, b: 0 }, "2"],
    ["if(b > 0 and a > 0, 1, 2)", { a: null, b: 0 }, "2"],
    ["if(a > 0 or b > 0, 1, 2)", { a: null, b: 0 }, null],
    ["if(b > 0, 1, a)", { a: null, b: 1 }, "1"], // the branch that is not taken does not matter
    ["if(b = 0, 0, a / b)", { a: 1, b: 0 }, "0"],
    ["if(a = a, 1, 2)", { a: null }, null], // as in SQL, nothing is equal to nothing
  ])("%s of %j is %s", (text, inputs, expected) => {
    expect(value(text, inputs)).toBe(expected);
  });

  it.each<[string, object, string | null]>([
    ["mrr / lag(mrr, 1) - 1", { mrr: [100, 110] }, "0.1"],
    ["mrr / lag(mrr, 1) - 1", { mrr: [110] }, null], // the first period has none before it
    ["mrr", { mrr: [100, 110] }, "110"], // a list's last value is the one of the period
    ["mrr", { mrr: [] }, null],
    ["lag(lag(mrr, 1), 2)", { mrr: [1, 2, 3, 4] }, "1"],
    ["lag(a - b, 1)", { a: [10, 20], b: [1, 2] }, "9"],
    ["sum(mrr)", { mrr: [100, 110, 120] }, "330"],
    ["avg(mrr)", { mrr: [100, 110, 120] }, "110"],
    ["avg(mrr, 2)", { mrr: [100, 110, 120] }, "115"],
    ["avg(mrr, 4)", { mrr: [100, 110, 120] }, null], // three months do not make four
    ["sum(mrr)", { mrr: [100, null, 120] }, null],
    ["sum(coalesce(mrr, 0))", { mrr: [100, null, 120] }, "220"],
    ["count(mrr)", { mrr: [100, null, 120] }, "2"],
    ["count(mrr, 2)", { mrr: [100, null, 120] }, "1"],
    ["sum(mrr)", { mrr: [] }, null],
    ["avg(mrr)", { mrr: [] }, null],
    ["count(mrr)", { mrr: [] }, "0"],
    ["sum(mrr)", { mrr: null }, null],
    ["count(mrr)", { mrr: null }, "0"],
    ["sum(price * seats)", { price: [5, 6], seats: [10, 20] }, "170"],
    ["lag(sum(mrr), 1)", { mrr: [100, 110, 120] }, "210"],
    ["lag(sum(mrr, 2), 1)", { mrr: [100, 110, 120] }, "210"],
    ["sum(mrr - coalesce(lag(mrr, 1), 0))", { mrr: [100, 110, 90] }, "90"],
    ["mrr / sum(mrr)", { mrr: [60, 40] }, "0.4"],
    ["a * lag(b, 1)", { a: 2, b: [3, 4] }, "6"],
  ])("%s over %j is %s", (text, inputs, expected) => {
    expect(value(text, inputs)).toBe(expected);
  });

  it("takes what is given under a metric's own name for its own past", () => {
    const given = { customers: [90, 100], joined: 12, churned: 5 };
    expect(value("lag(customers, 1) + joined - churned", given, { self: "customers" })).toBe("107");
    expect(value("lag(customers, 2)", given, { self: "customers" })).toBe("90");
    expect(value("lag(customers, 1) + joined", { customers: [], joined: 12 }, { self: "customers" })).toBeNull();
    // A formula that does not look at itself takes no notice.
    expect(value("joined - churned", given, { self: "customers" })).toBe("7");
  });

  it("takes numbers in every form, each as the decimal that it is", () => {
    expect(value("a + b + c + d", { a: 0.1, b: 2n, c: "0.02", d: new Decimal("0.003") })).toBe("2.123");
    expect(value("sum(a)", { a: [0.1, 2n, "0.02", new Decimal("0.003")] })).toBe("2.123");
  });

  it("adds up thousands of different quotients exactly", () => {
    // 1/1·2 + 1/2·3 + … + 1/n(n+1) is n/(n+1).
    const a = Array.from({ length: 5000 }, (_, index) => index + 1);
    expect(value("sum(1 / (a * (a + 1)))", { a })).toBe(exactRatio(5000n, 5001n));
  });

  it("passes over what the formula does not name, unread", () => {
    expect(value("a + 1", { a: 1, kind: "mrr-movements", complete: true })).toBe("2");
  });

  it("finds inputs by names that every object has only where they are given", () => {
    expect(value("__proto__ + constructor", JSON.parse('{ "__proto__": 1, "constructor": 2 }') as object)).toBe("3");
    expect(() => value("constructor + toString", {})).toThrow("Cannot do without constructor: received undefined");
    expect(() => value("__proto__", {})).toThrow("Cannot do without __proto__: received undefined");
    // What is inherited is not given.
    expect(() => value("a", Object.create({ a: 1 }) as object)).toThrow("Cannot do without a: received undefined");
  });
});

describe("evaluateFormula refuses", () => {
  const rows: [string, string, object, string, string, string][] = [
    [
      "an input that is left out",
      "churned / starting",
      { churned: 1 },
      "missing-field",
      "starting",
      "Cannot do without starting: received undefined",
    ],
    [
      "one that is misspelt",
      "churned / starting",
      { churned: 1, startng: 2 },
      "missing-field",
      "starting",
      "Cannot do without starting: received undefined; did you mean startng?",
    ],
    [
      "one that is no number",
      "a",
      { a: "100,000" },
      "not-a-number",
      "a",
      'Cannot read a as a number: received "100,000"',
    ],
    [
      "one in a list that is none",
      "sum(a)",
      { a: [1, "x"] },
      "not-a-number",
      "a[1]",
      'Cannot read a[1] as a number: received "x"',
    ],
    [
      "a hole in a list",
      "sum(a)",
      { a: [1, undefined] },
      "missing-field",
      "a[1]",
      "Cannot do without a[1]: received undefined",
    ],
    [
      "one value where it looks back",
      "lag(a, 1)",
      { a: 5 },
      "not-allowed",
      "a",
      "Cannot look back at a without its past: give a list, oldest first; received 5",
    ],
    [
      "lists of several lengths",
      "sum(a * b)",
      { a: [1, 2, 3], b: [1, 2] },
      "wrong-length",
      "b",
      "Cannot aggregate over lists of several lengths: received 3 of a and 2 of b",
    ],
    [
      "a number on the way that is too long",
      "(a^1000)^5",
      { a: 12 },
      "out-of-range",
      "formula",
      "Cannot compute the formula exactly: a number on the way has more than 4000 digits",
    ],
    [
      "an input that is too long to be written out",
      "a",
      { a: new Decimal("1e90000000") },
      "out-of-range",
      "a",
      "Cannot use a number of more than 4000 digits as a: received 1e+90000000",
    ],
    [
      "one that is too small",
      "a",
      { a: new Decimal("1e-5000") },
      "out-of-range",
      "a",
      "Cannot use a number of more than 4000 digits as a: received 1e-5000",
    ],
  ];

  it.each(rows)("%s", (_case, text, inputs, code, field, message) => {
    const error = thrownBy(() => evaluateFormula(text, inputs));
    expect(isMetricInputError(error) && [error.code, error.field, error.message]).toEqual([code, field, message]);
  });

  it("a metric that is computed from itself", () => {
    const error = thrownBy(() => evaluateFormula("customers + 1", { customers: [1] }, { self: "customers" }));
    const message = "Cannot compute customers from itself: look back at it, as in lag(customers, 1)";
    expect(isMetricInputError(error) && [error.code, error.field, error.message]).toEqual([
      "not-allowed",
      "customers",
      message,
    ]);
    // Its sum has the period's own value in it.
    expect(() => evaluateFormula("sum(customers)", { customers: [1] }, { self: "customers" })).toThrow(message);
  });
});

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("There must be an error");
}
