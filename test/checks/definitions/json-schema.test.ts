import { existsSync, readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { FIRST_FILE } from "../../../src/cli/check/first-file.ts";
import { definitionsJsonSchema } from "customer-metrics/definitions";

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
