import fc from "fast-check";
import * as z from "zod";
import { describe, expect, it } from "vitest";
import { healthModelFileSchema } from "../../../src/checks/health/health-model-schema.ts";
import { readHealthModel } from "../../../src/checks/health/read-health-model.ts";
import { readHealthModelYaml } from "../../../src/checks/health/read-health-model-yaml.ts";
import { readModel } from "../../../src/health/model/reading/read-model.ts";
import { cases } from "../../support/health-models.ts";
import { present } from "../../support/present.ts";

/** A model as a file holds it. */
const plain = cases().map(({ model }): unknown => JSON.parse(JSON.stringify(model)));

const ODD = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  0,
  1.5,
  250,
  "",
  " ",
  "-0",
  "+1",
  "1e3",
  "0x1",
  "7.50",
  "points",
  "steps",
  [],
  {},
  [1],
  { from: 1 },
);
const KEYS = fc.constantFrom(
  "weight",
  "score",
  "from",
  "above",
  "below",
  "missing",
  "flag",
  "value",
  "linear",
  "name",
  "__proto__",
);

/** A model with one thing in it replaced, taken away or added. */
const spoilt = fc
  .tuple(plain, fc.nat(), ODD, KEYS, fc.constantFrom("replace", "remove", "add"))
  .map(([model, pick, odd, key, how]) => {
    const holders: object[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      holders.push(value);
      Object.values(value).forEach(walk);
    };
    walk(model);
    const holder = holders[pick % holders.length] as Record<string, unknown>;
    const names = Object.keys(holder);
    const name = how === "add" || names.length === 0 ? key : present(names[pick % names.length]);
    if (how === "remove" && !Array.isArray(holder)) Reflect.deleteProperty(holder, name);
    else
      Object.defineProperty(holder, name, {
        value: structuredClone(odd),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    return model;
  });

describe("the schema of files with health models", () => {
  it("takes every model that can be scored by", () => {
    fc.assert(
      fc.property(plain, (model) => {
        expect(healthModelFileSchema.safeParse(model).success).toBe(true);
        expect(readHealthModel(model).model).toEqual(model);
      }),
    );
  });

  it("refuses nothing that is not explained, and takes nothing that has the wrong shape", () => {
    fc.assert(
      fc.property(spoilt, (model) => {
        const { issues } = readHealthModel(model); // throws where only the schema refuses
        expect(issues.length > 0).toBe(readModel(model).faults.length > 0);
        if (issues.length === 0) expect(healthModelFileSchema.safeParse(model).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("has a place for every fault, and reads any text without an exception", () => {
    fc.assert(
      fc.property(spoilt, (model) => {
        const { issues } = readHealthModelYaml(JSON.stringify(model, null, 2), "model.yaml");
        expect(
          issues.every(({ line, column, file }) => file === "model.yaml" && line !== undefined && column !== undefined),
        ).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readHealthModelYaml(text).model).toBeNull();
      }),
    );
  });

  it("is JSON Schema as well, for editors", () => {
    const schema = z.toJSONSchema(healthModelFileSchema, { io: "input" }) as {
      properties: object;
      additionalProperties: boolean;
    };
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties)).toContain("components");
  });
});
