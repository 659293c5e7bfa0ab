import { describe, expect, it } from "vitest";
import { readCheckConfig } from "../../../src/checks/config/read-check-config.ts";
import { checkDefinitions } from "customer-metrics/definitions";

const read = (text: string, path = "c.yaml"): ReturnType<typeof readCheckConfig> => readCheckConfig({ path, text });

describe("configuration", () => {
  it("sets severities by code or name, demands fields and names a baseline", () => {
    const { config, problems } = read(`version: 1
rules: { CM304: error, no-owner: off, CM902: false }
demand: [source, unit, name]
baseline: old.json
maxWarnings: 3
seed: 7
runs: 20
`);
    expect(problems).toEqual([]);
    expect(config).toEqual({
      severities: { CM304: "error", CM901: "off", CM902: "off", CM904: "error" },
      ...{ demand: ["unit", "name"], baseline: "old.json", maxWarnings: 3, seed: 7, runs: 20 },
    });
  });

  it("is read from JSON as well", () => {
    expect(read('{ "version": 1, "rules": { "CM304": "off" } }', "c.json").config.severities).toEqual({ CM304: "off" });
  });

  it.each([
    ["rules: {}\n", "c.yaml:1:1: Cannot read the configuration without version: 1"],
    ["version: 1\nrule: {}\n", 'c.yaml:2:1: Cannot find a field named "rule": did you mean rules?'],
    ["version: 1\nrules:\n  CM394: off\n", 'c.yaml:3:3: Cannot find a rule named "CM394": did you mean CM304?'],
    ["version: 1\nrules:\n  no-ownr: off\n", 'c.yaml:3:3: Cannot find a rule named "no-ownr": did you mean no-owner?'],
    [
      "version: 1\nrules:\n  CM304: fatal\n",
      'c.yaml:3:10: Cannot use "fatal" as the severity of CM304: write error, warning, info or off',
    ],
    [
      "version: 1\nrules: { CM102: off }\n",
      "c.yaml:2:17: Cannot make CM102 off: a file that cannot be read is never a pass",
    ],
    ["version: 1\nrules: [CM304]\n", "c.yaml:2:8: Cannot read rules: write severities by code, like CM304: error"],
    [
      "version: 1\ndemand: owner\n",
      "c.yaml:2:9: Cannot read demand: write a list of fields, like [owner, description]",
    ],
    ["version: 1\ndemand: [ownr]\n", 'c.yaml:2:10: Cannot find a field to demand named "ownr": did you mean owner?'],
    ["version: 1\nseed: 1.5\n", 'c.yaml:2:7: Cannot read seed as a whole number: received "1.5"'],
    ["version: 1\nbaseline: 3\n", "c.yaml:2:11: Cannot read baseline: write the path of a file"],
    ["- 1\n", "c.yaml:1:1: Cannot read the configuration: write version: 1 and rules:"],
    ["", "c.yaml:1:1: Cannot read the configuration: write version: 1 and rules:"],
  ])("refuses %j in its place", (text, message) => {
    expect(read(text).problems[0]).toBe(message);
  });

  it("refuses what is no YAML", () => {
    expect(read("version: [1\n").problems[0]).toMatch(/^c\.yaml:\d+:\d+: Cannot read the file as YAML: /u);
  });
});

describe("demanded fields", () => {
  const text = 'version: 1\nmetrics:\n  a: { formula: "1" }\n  b: { name: B, uses: net-revenue-retention }\n';
  const found = (demand: readonly string[]): string[] =>
    checkDefinitions([{ path: "m.yaml", text }], { demand })
      .diagnostics.filter(({ code }) => code === "CM951")
      .map(({ severity, message }) => `${severity}: ${message}`);

  it("are asked of every definition, or of those with a formula", () => {
    expect(found(["name"])).toEqual(["error: a has no name, which the configuration demands"]);
    expect(found(["unit"])).toEqual(["error: a has no unit, which the configuration demands"]);
    expect(found([])).toEqual([]);
  });
});
