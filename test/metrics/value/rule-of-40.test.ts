import { describe, expect, it } from "vitest";
import { ruleOf40, type RuleOf40Input } from "customer-metrics";

describe("ruleOf40", () => {
  it.each<[string, RuleOf40Input, string]>([
    // pitchkit.net, glossary: growth 55 %, EBITDA margin −10 %, so 45.
    ["pitchkit: 55 % growth at a loss of 10 %", { growthRate: "0.55", profitMargin: "-0.1" }, "0.45"],
    // anishpatel.co, "Rule of 40".
    ["anishpatel: 30 % and 15 %", { growthRate: "0.3", profitMargin: "0.15" }, "0.45"],
    ["anishpatel: 10 % and 35 %", { growthRate: "0.1", profitMargin: "0.35" }, "0.45"],
    // plantactic, "Rule of 40": 25 % + 15 % scores 40 %.
    ["plantactic: 25 % and 15 %", { growthRate: "0.25", profitMargin: "0.15" }, "0.4"],
  ])("reproduces the published %s", (_case, input, expected) => {
    expect(ruleOf40(input).toString()).toBe(expected);
  });

  it.each<[string, RuleOf40Input, string]>([
    [
      "adds floats as they were written, so that 0.1 and 0.3 meet the rule",
      { growthRate: 0.1, profitMargin: 0.3 },
      "0.4",
    ],
    ["adds 0.1 and 0.2 to 0.3", { growthRate: 0.1, profitMargin: 0.2 }, "0.3"],
    ["may pass 1", { growthRate: 3, profitMargin: "-0.4" }, "2.6"],
    ["may be below 0", { growthRate: "-0.2", profitMargin: "-0.5" }, "-0.7"],
    ["is what is left when all revenue is gone", { growthRate: -1, profitMargin: 0 }, "-1"],
    ["takes a loss of several times the revenue", { growthRate: 5, profitMargin: -4 }, "1"],
    ["takes a company without costs", { growthRate: 0, profitMargin: 1 }, "1"],
  ])("%s", (_case, input, expected) => {
    expect(ruleOf40(input).toString()).toBe(expected);
  });

  it.each<[string, RuleOf40Input, string, string, string]>([
    [
      "a margin in percent",
      { growthRate: "0.3", profitMargin: 15 },
      "out-of-range",
      "profitMargin",
      "Cannot use profitMargin above 1, which means 100 %: received 15",
    ],
    [
      "a fall in percent",
      { growthRate: -30, profitMargin: "0.15" },
      "out-of-range",
      "growthRate",
      "Cannot use growthRate below -1, as no more can be lost than there was: received -30",
    ],
    [
      "growth with a percent sign",
      { growthRate: "30%", profitMargin: "0.15" },
      "not-a-number",
      "growthRate",
      'Cannot read growthRate as a number: received "30%"',
    ],
    [
      "a margin that is missing",
      JSON.parse('{ "growthRate": 0.3 }') as RuleOf40Input,
      "missing-field",
      "profitMargin",
      "Cannot do without profitMargin: received undefined",
    ],
  ])("refuses %s", (_case, input, code, field, message) => {
    expect(() => ruleOf40(input)).toThrow(expect.objectContaining({ name: "MetricInputError", code, field, message }));
  });
});
