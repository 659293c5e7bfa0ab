import { existsSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { FIRST_FILE } from "../../../src/cli/check/first-file.ts";
import { checkDefinitions, definitionsJsonSchema } from "customer-metrics/definitions";

const FILE = "schema/definitions.json";

describe("schema/definitions.json", () => {
  it("is made of the schema that files are held to", () => {
    const made = `${JSON.stringify(definitionsJsonSchema(), null, 2)}\n`;
    if (process.env["UPDATE_SCHEMA"] !== undefined) writeFileSync(FILE, made);
    expect(existsSync(FILE) && readFileSync(FILE, "utf8")).toBe(made);
  });

  it("takes what init writes, and refuses a misspelt field", () => {
    const validate = new Ajv({ strict: false }).compile(definitionsJsonSchema());
    const file = parse(FIRST_FILE) as { metrics: Record<string, object> };
    expect(validate(file)).toBe(true);
    expect(validate({ ...file, metrics: { a: { formula: "1", ownr: "x" } } })).toBe(false);
  });
});

describe("a field as other tools call it", () => {
  it.each([
    ["expr", "formula"],
    ["label", "name"],
    ["null_if_zero", "whenUndefined"],
    ["preferred_direction", "direction"],
    ["when_undefined", "whenUndefined"],
    ["ownr", "owner"],
  ])("%s is said to be %s", (key, field) => {
    const text = JSON.stringify({ version: 1, metrics: { a: { formula: "1", [key]: "x" } } });
    const [first] = checkDefinitions([{ path: "a.json", text }]).diagnostics;
    expect([first?.code, first?.suggestions]).toEqual(["CM202", [field]]);
  });
});
