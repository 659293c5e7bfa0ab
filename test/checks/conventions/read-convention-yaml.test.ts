import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { conventions } from "customer-metrics";
import { readConventionJson } from "../../../src/checks/conventions/read-convention-json.ts";
import { readConventionYaml } from "../../../src/checks/conventions/read-convention-yaml.ts";

/** Every fault as an editor would show it. */
function faults(text: string): string[] {
  return readConventionYaml(text).issues.map(
    ({ code, line, column, message }) => `${String(line)}:${String(column)} ${code} ${message}`,
  );
}

describe("a convention file in YAML", () => {
  it("says what the same file in JSON says", () => {
    const json = '{ "extends": "stripe", "tax": "counted", "pastDue": { "countForDays": 30 }, "zeroChurn": "null" }';
    expect(readConventionYaml(json)).toEqual(readConventionJson(json));
    const yaml = "extends: stripe\ntax: counted\npastDue: { countForDays: 30 }\nzeroChurn: null # the choice\n";
    expect(readConventionYaml(yaml)).toEqual(readConventionJson(json));
  });

  it("is taken that the page on conventions shows", () => {
    const page = readFileSync("docs/concepts/conventions.md", "utf8");
    const yaml = /```yaml\n(?<yaml>[\s\S]*?)```/u.exec(page)?.groups?.["yaml"] ?? "no file";
    const choices = { churnDenominator: "average", pastDue: { countForDays: 30 }, weeksPerMonth: "4.33" };
    expect(readConventionYaml(yaml).choices).toEqual({ ...conventions.chartmogul, ...choices });
  });

  it("takes exact numbers as they are written, with quotes or without", () => {
    expect(
      readConventionYaml("weeksPerMonth: 4.330\ndaysPerMonth: 30\nzeroChurn: { churnRate: 0.0167 }").choices,
    ).toEqual({ weeksPerMonth: "4.330", daysPerMonth: "30", zeroChurn: { churnRate: "0.0167" } });
    expect(readConventionYaml("weeksPerMonth: 52/12\nzeroChurn: { churnRate: '1/60' }").choices).toEqual({
      weeksPerMonth: "52/12",
      zeroChurn: { churnRate: "1/60" },
    });
  });

  it("is refused for each fault, by line and column", () => {
    expect(faults("extends: strip\ngrian: customer\ntax: ~\nzeroChurn:\nwindow: 30\n")).toEqual([
      '1:10 unknown-convention Cannot extend "strip": choose "standard", "chartmogul", "stripe", "baremetrics", "profitwell", "recurly" or "chargebee"; did you mean "stripe"?',
      '2:1 unknown-choice Cannot find a choice named "grian" in a convention: did you mean grain?',
      '3:6 unknown-choice Cannot use null as tax: choose "excluded" or "counted"',
      '4:11 unknown-choice Cannot use null as zeroChurn: choose "null", "zero" or { churnRate: a share like "0.02" }',
      '5:9 unknown-choice Cannot use 30 as window: choose "calendar" or { trailingDays: a whole number of days above 0 }',
    ]);
    expect(faults("tax: counted\ntax: excluded\n")).toEqual([
      '2:1 duplicate-key Cannot use "tax" twice: the one would be passed over for the other',
    ]);
    expect(faults("- stripe\n")).toEqual([
      '1:1 not-an-object Cannot read a convention that is no object of choices: received ["stripe"]',
    ]);
    expect(faults("tax: [counted\n")[0]).toMatch(/^\d+:\d+ not-yaml Cannot read the convention as YAML: /u);
    expect(faults("tax: counted\n---\ntax: excluded\n")).toEqual([
      "2:1 not-yaml Cannot read the convention as YAML: a second document begins here",
    ]);
  });
});
