import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { conventions, resolveConvention } from "customer-metrics";
import type { Locate } from "../../../src/checks/reading/place.ts";
import { readConvention } from "../../../src/checks/conventions/read-convention.ts";
import { readConventionJson } from "../../../src/checks/conventions/read-convention-json.ts";

/** Every fault as an editor would show it. */
function faults(text: string): string[] {
  return readConventionJson(text).issues.map(
    ({ code, line, column, message }) => `${String(line)}:${String(column)} ${code} ${message}`,
  );
}

describe("a convention file", () => {
  it("makes its choices, and leaves the rest as it was", () => {
    const read = readConventionJson('{ "$schema": "x", "tax": "counted", "pastDue": { "countForDays": 30 } }');
    expect(read).toEqual({
      kind: "convention-file",
      extends: null,
      choices: { tax: "counted", pastDue: { countForDays: 30 } },
      issues: [],
    });
    expect(Object.isFrozen(read.choices)).toBe(true);
  });

  it("is the whole of what it extends, with its choices over it", () => {
    const { choices, extends: base } = readConventionJson('{ "churnDenominator": "average", "extends": "chartmogul" }');
    expect(base).toBe("chartmogul");
    expect(choices).toEqual({ ...conventions.chartmogul, churnDenominator: "average" });
    expect(resolveConvention(choices ?? {})).toEqual(choices);
  });

  it("is taken that the page on conventions shows", () => {
    const page = readFileSync("docs/concepts/conventions.md", "utf8");
    const json = /```json\n(?<json>[\s\S]*?)```/u.exec(page)?.groups?.["json"] ?? "no file";
    const choices = { churnDenominator: "average", pastDue: { countForDays: 30 } };
    expect(readConventionJson(json).choices).toEqual({ ...conventions.chartmogul, ...choices });
  });

  it("may be empty, and may begin with a byte-order mark", () => {
    expect(readConventionJson("{}").choices).toEqual({});
    expect(readConventionJson('\uFEFF{ "tax": "counted" }').choices).toEqual({ tax: "counted" });
    expect(readConventionJson('{ "extends": "standard" }').choices).toEqual(conventions.standard);
  });

  it("is refused for each fault, by line and column: the key that is none, the value that no key has", () => {
    const text = `{
  "extends": "chartmogull",
  "churnDenominater": "starting",
  "grain": "subscriptions",
  "pastDue": { "countForDay": 30 },
  "window": 30, "tax": "counted",
  "weeksPerMonth": "4,33",
  "daysPerMonth": 30,
  "zeroChurn": null,
  "$schema": 1
}`;
    expect(faults(text)).toEqual([
      '2:14 unknown-convention Cannot extend "chartmogull": choose "standard", "chartmogul", "stripe", "baremetrics", "profitwell", "recurly" or "chargebee"; did you mean "chartmogul"?',
      '3:3 unknown-choice Cannot find a choice named "churnDenominater" in a convention: did you mean churnDenominator?',
      '4:12 unknown-choice Cannot use "subscriptions" as grain: choose "customer" or "subscription"; did you mean "subscription"?',
      '5:14 unknown-choice Cannot use {"countForDay":30} as pastDue: choose "counted", "excluded" or { countForDays: a whole number of days above 0 }',
      '6:13 unknown-choice Cannot use 30 as window: choose "calendar" or { trailingDays: a whole number of days above 0 }',
      '7:20 not-a-number Cannot read weeksPerMonth as an exact fraction like "52/12" or "4.33": received "4,33"',
      '8:19 unknown-choice Cannot use 30 as daysPerMonth: choose an exact number above 0 like "52/12" or "4.33" or "refuse"',
      '9:16 unknown-choice Cannot use null as zeroChurn: choose "null", "zero" or { churnRate: a share like "0.02" }',
      "10:14 not-text Cannot read $schema as text: received 1",
    ]);
    expect(readConventionJson(text)).toMatchObject({ choices: null, extends: null });
  });

  it.each([
    ["not JSON", "{ tax: counted }", /^1:3 not-json Cannot read the convention as JSON: /u],
    ["cut off", '{ "tax": "counted"', /not-json Cannot read the convention as JSON: /u],
    ["nothing", "", /not-json Cannot read the convention as JSON: /u],
    [
      "text",
      '"chartmogul"',
      /^1:1 not-an-object Cannot read a convention that is no object of choices: received "chartmogul"$/u,
    ],
    [
      "a list",
      ' [{ "tax": "counted" }]',
      /^1:2 not-an-object Cannot read a convention that is no object of choices: /u,
    ],
    ["null", "null", /^1:1 not-an-object Cannot read a convention that is no object of choices: received null$/u],
    ["a key of every object", '{ "toString": "all" }', /^1:3 unknown-choice Cannot find a choice named "toString"/u],
    [
      "a prototype",
      '{ "__proto__": { "tax": "counted" } }',
      /^1:3 unknown-choice Cannot find a choice named "__proto__"/u,
    ],
    [
      "an extension of nothing",
      '{ "extends": null }',
      /^1:14 unknown-convention Cannot extend null: choose "standard", /u,
    ],
    [
      "an extension of every object's",
      '{ "extends": "toString" }',
      /^1:14 unknown-convention Cannot extend "toString": /u,
    ],
  ])("is refused that is %s", (_name, text, message) => {
    const [fault, ...others] = faults(text);
    expect(fault).toMatch(message);
    expect(others).toEqual([]);
  });

  it("is refused where a key is there twice, of which a parser takes the last and says nothing", () => {
    const text = '{\n  "tax": "counted",\n  "grian": "customer",\n  "tax": "excluded"\n}';
    expect(faults(text)).toEqual([
      '3:3 unknown-choice Cannot find a choice named "grian" in a convention: did you mean grain?',
      '4:3 duplicate-key Cannot use "tax" twice: the one would be passed over for the other',
    ]);
  });
});

describe("readConvention", () => {
  it("asks of any format only where things stand, the key or the value", () => {
    const asked: string[] = [];
    const locate: Locate = (path, part) => {
      asked.push(`${part} of ${path.join(".")}`);
      return { line: 7, column: asked.length };
    };
    const { issues } = readConvention({ grian: "customer", grain: "company" }, locate);
    expect(asked).toEqual(["key of grian", "value of grain"]);
    expect(issues).toEqual([
      {
        code: "unknown-choice",
        message: 'Cannot find a choice named "grian" in a convention: did you mean grain?',
        path: ["grian"],
        received: "customer",
        line: 7,
        column: 1,
      },
      {
        code: "unknown-choice",
        message: 'Cannot use "company" as grain: choose "customer" or "subscription"',
        path: ["grain"],
        received: "company",
        line: 7,
        column: 2,
      },
    ]);
  });

  it("does without places where there are none", () => {
    expect(readConvention({ tax: "counted" }).choices).toEqual({ tax: "counted" });
    expect(readConvention({ tax: "maybe" }).issues[0]).not.toHaveProperty("line");
  });
});
