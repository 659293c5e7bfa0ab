import fc from "fast-check";
import * as z from "zod";
import { describe, expect, it } from "vitest";
import { conventions, isMetricInputError, resolveConvention } from "customer-metrics";
import { conventionFileSchema } from "../../../src/checks/conventions/convention-schema.ts";
import { CHOICES } from "../../../src/conventions/choices.ts";
import { anyChoices } from "../../support/conventions.ts";

const KEYS = Object.keys(CHOICES);

/** Values that some choice has, or nearly has, and values that none can have. */
const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...new Set(Object.values(CHOICES).flatMap(({ values }): readonly string[] => values))),
  fc.constantFrom(
    "52/12",
    "4.33",
    "30",
    "0",
    "0.0",
    "0/7",
    "1/0",
    "-4",
    "4,33",
    "1e2",
    "",
    " 4",
    "7/",
    "0.02",
    "1",
    "1.5",
  ),
  fc.constantFrom<unknown>(null, true, 30, 4.33, Infinity, ["all"], {}),
  fc
    .tuple(
      fc.constantFrom("countForDays", "withinDays", "trailingDays", "churnRate", "days"),
      fc.constantFrom<unknown>(30, 1, 0, -1, 1.5, 2 ** 60, "30", "0.02", "1/60", "1", "2", "0", "2%", null),
    )
    .map(([key, given]) => ({ [key]: given })),
  fc.constant({ countForDays: 30, withinDays: 30 }),
);

const key = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 1, arbitrary: fc.constantFrom("grains", "toString", "standard", "__proto__") },
);

/** An object that has every one of these keys as its own, whatever it is called. */
function objectOf(entries: readonly (readonly [string, unknown])[]): object {
  return JSON.parse(
    `{${entries.map(([name, given]) => `${JSON.stringify(name)}:${JSON.stringify(given)}`).join()}}`,
  ) as object;
}

function isResolved(choices: object): boolean {
  try {
    resolveConvention(choices);
    return true;
  } catch (error) {
    if (isMetricInputError(error)) return false;
    throw error;
  }
}

describe("the schema of a convention file", () => {
  it("takes what resolveConvention takes, and refuses what it refuses", () => {
    let taken = 0;
    const runs = 3000;
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(key, value), { maxLength: 2, selector: ([name]) => name }), (entries) => {
        const choices = objectOf(entries);
        const { success } = conventionFileSchema.safeParse(choices);
        if (success) taken += 1;
        expect(success).toBe(isResolved(choices));
      }),
      { numRuns: runs },
    );
    expect(taken).toBeGreaterThan(runs / 10);
    expect(taken).toBeLessThan((runs * 9) / 10);
  });

  it.each([
    { pastDue: { countForDays: 2 ** 60 } },
    { pastDue: { countForDays: 1e300 } },
    { window: { trailingDays: 0.5 } },
    { weeksPerMonth: "00.0/3" },
    { weeksPerMonth: "1/0" },
    { daysPerMonth: `${"9".repeat(400)}/7` },
    { zeroChurn: { churnRate: "1.0000000000000000000000000000001" } },
    { zeroChurn: { churnRate: "1", days: 3 } },
    { zeroChurn: {} },
  ])("agrees with it on %j", (choices) => {
    expect(conventionFileSchema.safeParse(choices).success).toBe(isResolved(choices));
  });

  it("takes every part of every convention, whatever it extends", () => {
    const names = fc.constantFrom(...(Object.keys(conventions) as (keyof typeof conventions)[]));
    fc.assert(
      fc.property(anyChoices(), names, (choices, base) => {
        expect(conventionFileSchema.safeParse({ $schema: "./x.json", extends: base, ...choices }).success).toBe(true);
      }),
    );
  });

  it("is a JSON Schema too, which lists every value of every choice", () => {
    const schema = z.toJSONSchema(conventionFileSchema) as {
      readonly properties: Readonly<Record<string, unknown>>;
      readonly additionalProperties: boolean;
    };
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties).sort()).toEqual([...KEYS, "$schema", "extends"].sort());
    expect(schema.properties["window"]).toMatchObject({
      anyOf: [{ enum: ["calendar"] }, { properties: { trailingDays: { type: "integer", exclusiveMinimum: 0 } } }],
    });
    for (const [name, { values, parameter }] of Object.entries(CHOICES)) {
      const text = JSON.stringify(schema.properties[name]);
      for (const word of [...values, ...(parameter === undefined ? [] : [parameter.key])]) {
        expect(text).toContain(JSON.stringify(word));
      }
    }
  });
});
