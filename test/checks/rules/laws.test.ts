import { describe, expect, it } from "vitest";
import { checkDefinitions, type Diagnostic } from "customer-metrics/definitions";

const UNASKED = { CM704: "off", CM901: "off", CM902: "off", CM903: "off", CM904: "off" } as const;

function found(
  metrics: string,
  options: { readonly seed?: number; readonly runs?: number } = {},
): readonly Diagnostic[] {
  const text = `version: 1\nmetrics:\n${metrics}`;
  return checkDefinitions([{ path: "metrics.yaml", text }], { severities: UNASKED, ...options }).diagnostics;
}

const messages = (...given: Parameters<typeof found>): readonly string[] =>
  found(...given).map(({ code, message }) => `${code} ${message}`);

const CHURN = `
  churn:
    inputs: { starting: { unit: "count[customer]" }, left: { unit: "count[customer]" } }
    formula: left / starting
    unit: ratio
    whenUndefined: null
`;

describe("laws of formulas", () => {
  it("are told at the law, with the smallest inputs that break it and the seed", () => {
    const [diagnostic] = found(`${CHURN}    laws: [scale-invariant, { at-most: 1 }]\n`, { seed: 11 });
    // The smallest: 1 or 2 of 0 have no value, so of 1 there leave 2.
    expect(diagnostic).toMatchObject({
      code: "CM714",
      severity: "error",
      message: "churn breaks the law at-most 1: the value is 2, above 1: left 2, starting 1 (seed 11)",
      help: "the law says that the value is never above 1",
      pointer: "/metrics/churn/laws/1/at-most",
      line: 9,
      column: 40,
    });
  });

  it("keep to declared ends, and are exact: a sixtieth decimal counts", () => {
    const ratio = (max: string): string =>
      `  a:\n    inputs: { x: { unit: ratio, min: 0, max: 1 } }\n    formula: x + 0.${"0".repeat(59)}1\n    laws: [{ at-most: "${max}" }]\n`;
    expect(messages(ratio(`1.${"0".repeat(59)}1`))).toEqual([]);
    expect(messages(ratio("1"))).toHaveLength(1);
  });

  it("are tried on the inputs of the metrics that a formula is over, or on the value that a law is about", () => {
    const kept = (law: string): string =>
      `${CHURN}  kept:\n    inputs: { churn: { metric: churn } }\n    formula: 1 - churn\n    whenUndefined: null\n    laws: [${law}]\n`;
    expect(
      messages(
        kept("{ complement-of: churn }, { strictly-decreasing-in: churn }, { null-exactly-at-zero: churn * 0 + 1 }"),
      ),
    ).toEqual([]);
    expect(messages(kept("scale-invariant"))).toEqual([]);
    expect(messages(kept("{ at-most: 0.5 }"))[0]).toMatch(/ left \d+, starting \d+ \(seed 1\)$/u);
  });

  it("are tried on parts that are never above their whole", () => {
    const parts = `${CHURN}    laws: [{ at-most: 1 }]\n`.replace("left: { unit", "left: { partOf: starting, unit");
    expect(messages(parts, { runs: 300 })).toEqual([]);
    expect(messages(parts.replace("at-most: 1", "at-most: 0.5"))[0]).toContain(
      "the value is 1, above 0.5: left 1, starting 1 ",
    );
  });

  it("look back over a past", () => {
    const growth = (law: string): string =>
      `  growth:\n    inputs: { mrr: { unit: "money[EUR]/month", min: 0 } }\n    formula: mrr / lag(mrr, 1) - 1\n    whenUndefined: null\n    laws: [${law}]\n`;
    expect(messages(growth("scale-invariant, { at-least: -1 }"))).toEqual([]);
    expect(messages(growth("{ order-independent: mrr }"))[0]).toMatch(/^CM714 .* mrr \[[\d.]+, [\d.]+\] \(seed 1\)$/u);
  });

  it("know that whenUndefined: error is no value", () => {
    const strict = CHURN.replace("whenUndefined: null", "whenUndefined: error");
    expect(messages(`${strict}    laws: [{ null-exactly-at-zero: starting }]\n`)).toEqual([]);
    const zero = CHURN.replace("whenUndefined: null", "whenUndefined: zero");
    expect(messages(`${zero}    laws: [{ null-exactly-at-zero: starting }]\n`)[0]).toContain(
      "the value is 0, and starting is 0",
    );
  });
});

describe("laws of built-ins", () => {
  it("run their functions, under the convention", () => {
    const rate = (convention: string): string =>
      `  churn:\n    uses: gross-revenue-churn-rate\n    convention: ${convention}\n    laws: [{ at-most: 1 }, { null-exactly-at-zero: startingMrr }]\n`;
    expect(messages(rate("{ extends: standard, revenueChurnCap: starting-mrr }"))).toEqual([]);
  });

  it("compare with other metrics, of these files and built-in", () => {
    const laws = "{ at-least: gross-revenue-retention }, { at-most: gross }";
    const text = `  gross: { uses: gross-revenue-retention }\n  nrr:\n    uses: net-revenue-retention\n    laws: [${laws}]\n`;
    // With 0.01 more from who was there, net is above gross: nothing smaller breaks it.
    expect(messages(text)).toEqual([
      expect.stringMatching(
        /^CM714 nrr breaks the law at-most gross: the value is .*, above gross, which is .*: startingMrr 0\.01/u,
      ),
    ]);
  });

  it("compare what is rounded as what is rounded: a third and two thirds are a whole", () => {
    const text = `  lost:\n    uses: customer-churn-rate\n    laws: [{ complement-of: kept }]\n  kept:\n    inputs: { startingCustomers: { unit: "count[customer]" }, churnedCustomers: { unit: "count[customer]" } }\n    formula: (startingCustomers - churnedCustomers) / startingCustomers\n    whenUndefined: null\n`;
    expect(messages(text, { runs: 300 })).toEqual([]);
  });

  it("draw the fields that a choice needs once an example names them", () => {
    const churn = `  churn:\n    uses: customer-churn-rate\n    convention: { churnDenominator: starting-plus-new }\n    laws: [scale-invariant]\n`;
    expect(messages(churn)[0]).toMatch(
      /^CM715 Cannot try the law scale-invariant on churn: inputs are refused: Cannot do without newCustomers/u,
    );
    const example = `    examples: [{ given: { startingCustomers: 90, newCustomers: 10, churnedCustomers: 5 }, expect: 0.05 }]\n`;
    expect(messages(churn + example)).toEqual([]);
  });

  it("rate on their own scale", () => {
    expect(
      messages("  ces:\n    uses: customer-effort-score\n    laws: [bounded, { order-independent: ratings }]\n"),
    ).toEqual([]);
  });
});

describe("laws that are no laws", () => {
  it.each([
    ["[increasing]", "CM711"],
    ["[{ increasing: left }]", "CM711"],
    ["[{ increasing-in: left, decreasing-in: starting }]", "CM712"],
    ["[{}]", "CM712"],
    ["[bounded]", "CM712"],
    ['[{ at-most: "left +" }]', "CM712"],
    ["[{ no-effect-of: lost }]", "CM713"],
    ['[{ at-most: "lefft / starting" }]', "CM713"],
    ["[{ at-most: [1, 2] }]", "CM203"],
  ])("%s is %s", (laws, code) => {
    expect(found(`${CHURN}    laws: ${laws}\n`).map((one) => one.code)).toEqual([code]);
  });

  it("goals and health models have none", () => {
    const goal = `${CHURN}  soon:\n    goal: { metric: churn, target: 0.01, by: 2026-12-31 }\n    laws: [bounded]\n`;
    expect(messages(goal)).toEqual([
      "CM712 Cannot hold soon to laws: it is a goal definition, and laws are of metrics",
    ]);
  });

  it("are not tried on what cannot be computed: that is told once", () => {
    expect(
      messages("  a:\n    inputs: { x: { unit: ratio } }\n    formula: x +\n    laws: [scale-invariant]\n").map((one) =>
        one.slice(0, 5),
      ),
    ).toEqual(["CM401"]);
  });
});
