import { describe, expect, it } from "vitest";
import { type FormulaProblem, inferUnit, isMetricInputError } from "customer-metrics";

const UNITS = {
  mrr: "money[EUR]/month",
  abroad: "money[USD]/month",
  arr: "money[EUR]/year",
  cash: "money[EUR]",
  money: "money/month",
  customers: "count[customer]",
  leads: "count[lead]",
  churn: "ratio/month",
  share: "ratio",
  score: "points",
  days: "day",
  part: "any",
  whole: "any",
};

function problemsOf(text: string): readonly FormulaProblem[] {
  return inferUnit(text, UNITS).problems;
}

describe("inferUnit", () => {
  it.each([
    ["customers / customers", "ratio"],
    ["mrr / customers", "money[EUR]/count[customer]/month"],
    ["customers / days", "count[customer]/day"],
    ["1 / churn", "month"],
    ["mrr / customers / churn", "money[EUR]/count[customer]"],
    ["mrr * 12", "money[EUR]/month"], // twelve of them are per month still
    ["mrr * 12 [month/year]", "money[EUR]/year"],
    ["mrr * 12 [month/year] + arr", "money[EUR]/year"],
    ["mrr - cash / 12 [month]", "money[EUR]/month"],
    ["(customers - customers) / customers * 100 [points] - score", "points"],
    ["mrr^2 / mrr", "money[EUR]/month"],
    ["mrr^-1", "month/money[EUR]"],
    ["-mrr", "money[EUR]/month"],
    ["max(mrr - mrr, 0)", "money[EUR]/month"],
    ["coalesce(0.00, -0, mrr)", "money[EUR]/month"],
    ["if(customers > 0, mrr, 0)", "money[EUR]/month"],
    ["if(customers >= 10 [count[customer]], share, 0)", "ratio"],
    ["round(abs(mrr), 2)", "money[EUR]/month"],
    ["sum(mrr) / count(mrr) - avg(mrr, 3)", "money[EUR]/month"],
    ["mrr / lag(mrr, 1) - 1", "ratio"],
    ["sum(mrr * 1 [month])", "money[EUR]"],
    ["part / whole", "ratio"],
    ["part + whole", "any"],
    ["money", "money/month"],
    ["money + mrr", "money[EUR]/month"], // money of one currency is of the one that there is
    ["0", "ratio"],
    ["0.5 [day]", "day"],
  ])("tells the unit of %s: %s", (text, unit) => {
    expect(inferUnit(text, UNITS)).toEqual({ kind: "formula-unit", unit, problems: [] });
  });

  it.each<[string, string, string, string]>([
    [
      "mrr + abroad",
      "mixed-currency",
      "abroad",
      "Cannot add money[USD]/month to money[EUR]/month at character 7: convert one of them first",
    ],
    [
      "money + abroad + mrr",
      "mixed-currency",
      "abroad",
      "Cannot add money[USD]/month to money/month at character 9: convert one of them first",
    ],
    [
      "mrr - arr",
      "mixed-period",
      "arr",
      "Cannot subtract money[EUR]/year from money[EUR]/month at character 7: multiply or divide by 12 [month/year]",
    ],
    [
      "mrr + cash",
      "mixed-period",
      "cash",
      "Cannot add money[EUR] to money[EUR]/month at character 7: one is per period and the other is not",
    ],
    [
      "1 [week] + 1 [month]",
      "mixed-period",
      "1 [month]",
      "Cannot add month to week at character 12: convert one of them first",
    ],
    [
      "customers + leads",
      "mixed-entity",
      "leads",
      "Cannot add count[lead] to count[customer] at character 13: they count different things",
    ],
    [
      "mrr + customers",
      "mixed-unit",
      "customers",
      "Cannot add count[customer] to money[EUR]/month at character 7: they measure different things",
    ],
    [
      "score + share",
      "mixed-unit",
      "share",
      "Cannot add a ratio to points at character 9: a ratio times 100 [points] is in points",
    ],
    ["mrr + 5", "mixed-unit", "5", "Cannot add a ratio to money[EUR]/month at character 7: write 5 [money[EUR]/month]"],
    [
      "1000 - mrr",
      "mixed-unit",
      "1000",
      "Cannot subtract money[EUR]/month from a ratio at character 1: write 1000 [money[EUR]/month]",
    ],
    [
      "if(mrr > 1000, 1, 0)",
      "mixed-unit",
      "1000",
      "Cannot compare money[EUR]/month with a ratio at character 10: write 1000 [money[EUR]/month]",
    ],
    [
      "if(not (share > 0 and customers = leads), 1, 0)",
      "mixed-entity",
      "leads",
      "Cannot compare count[customer] with count[lead] at character 35: they count different things",
    ],
    [
      "if(share > 0, mrr, customers)",
      "mixed-unit",
      "customers",
      "Cannot choose between money[EUR]/month and count[customer] at character 20: they measure different things",
    ],
    [
      "min(mrr, mrr, abroad)",
      "mixed-currency",
      "abroad",
      "Cannot choose between money[EUR]/month and money[USD]/month at character 15: convert one of them first",
    ],
    ["share\n  + users", "missing-unit", "users", "Cannot tell the unit of users at line 2, character 5: give it one"],
    [
      "constructor + 1",
      "missing-unit",
      "constructor",
      "Cannot tell the unit of constructor at character 1: give it one",
    ],
  ])("finds in %j: %s at %s", (text, code, found, message) => {
    expect(inferUnit(text, UNITS).problems).toMatchObject([{ code, found, message }]);
  });

  it("suggests the unit that a bare number lacks", () => {
    const [problem] = problemsOf("if(mrr > 1000, 1, 0)");
    expect(problem?.suggestion).toBe("1000 [money[EUR]/month]");
    expect(problemsOf(`if(mrr > ${String(problem?.suggestion)}, 1, 0)`)).toEqual([]);
  });

  it("makes one problem of one mistake, and none of what it hides", () => {
    expect(inferUnit("(mrr + abroad + arr) / customers + share", UNITS)).toMatchObject({
      unit: null,
      problems: [{ code: "mixed-currency" }],
    });
    expect(problemsOf("users + users + mrr")).toHaveLength(1);
    expect(problemsOf("(mrr + abroad) * (customers + leads)")).toHaveLength(2);
  });

  it("still tells the unit where a problem does not touch it", () => {
    expect(inferUnit("if(mrr > customers, share, 0)", UNITS)).toMatchObject({ unit: "ratio", problems: [{}] });
    expect(inferUnit("count(users)", {})).toMatchObject({ unit: "ratio", problems: [{ code: "missing-unit" }] });
    // Once for each name, brackets or not.
    expect(inferUnit("(users) + (users)", {}).problems.map(({ found }) => found)).toEqual(["users"]);
  });

  it("refuses a unit that is none, naming the input", () => {
    const infer = (): unknown => inferUnit("a + b", { a: "ratio", b: "money[euro]" });
    const message =
      'Cannot read the unit of b: received "money[euro]"; write a currency with three capital letters, as in money[EUR]';
    expect(infer).toThrow(message);
    try {
      infer();
    } catch (error) {
      expect(isMetricInputError(error) && [error.code, error.field]).toEqual(["not-allowed", "b"]);
    }
    const noText = (): unknown => inferUnit("a", { a: 5 as unknown as string });
    expect(noText).toThrow("Cannot read the unit of a: received 5; write it as text");
    // What the formula does not name is not read.
    expect(inferUnit("a", { a: "ratio", b: "nonsense" }).unit).toBe("ratio");
  });
});
