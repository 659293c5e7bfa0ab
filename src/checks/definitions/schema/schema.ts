import * as z from "zod";
import { EXTENDABLE, conventionFileSchema } from "../../conventions/convention-schema.ts";
import { baseShape, inputsSchema } from "./parts.ts";
import { id, number, PATTERNS, text, word, write } from "./values.ts";

/** The kinds of definition, each known by the one key that it alone has. */
export const KINDS = { uses: "built-in", formula: "formula", health: "health", goal: "goal" } as const;

/** The key that tells what kind of definition it is. */
export type KindKey = keyof typeof KINDS;

/** The schema of each kind. */
export type KindSchemas = Readonly<Record<KindKey, z.ZodObject>>;

/** Makes the schema of each kind of definition: once, for making it takes time that other commands do not have. */
export function kindSchemas(): KindSchemas {
  const base = baseShape();
  return {
    uses: z
      .strictObject({
        uses: id("The id of a metric of customer-metrics: see `customer-metrics list`."),
        convention: conventionSchema().optional(),
        ...base,
      })
      .describe("A metric of customer-metrics, under a convention."),
    formula: formulaSchema(base),
    health: z
      .strictObject({
        health: z.record(z.string(), z.unknown(), write("a health model")).describe("The model of a health score."),
        ...base,
      })
      .describe("A health score."),
    goal: z.strictObject({ goal: goalSchema(), ...base }).describe("A value that a metric is to reach."),
  };
}

function formulaSchema(base: Record<string, z.ZodType>): z.ZodObject {
  return z
    .strictObject({
      formula: text(
        "Arithmetic on the inputs: `(starting - churned) / starting`. See docs/concepts/formula-language.md.",
      ),
      inputs: inputsSchema().optional(),
      whenUndefined: z
        .union([z.null(), z.enum(["null", "zero", "error"])], write("null, zero or error"))
        .describe(
          "What the value is where the formula has none, as when it divides by zero: `null`, `zero` or `error`.",
        )
        .optional(),
      ...base,
    })
    .describe("A metric by a formula.");
}

function conventionSchema(): z.ZodType {
  return z
    .union([word(EXTENDABLE, "A convention by name."), conventionFileSchema])
    .describe("The convention it is computed under: a name, or choices that `extend` one.");
}

function goalSchema(): z.ZodObject {
  return z
    .strictObject(
      {
        metric: id("The metric that is to reach it."),
        target: number("The value that is to be reached."),
        by: z
          .string(write("a date like 2025-12-31"))
          .regex(/^\d{4}-\d{2}-\d{2}$/u, write("a date like 2025-12-31"))
          .describe("The day by which it is to be reached: 2025-12-31."),
        baseline: number("What it was when the goal was set.").optional(),
      },
      write("a goal: metric, target and by"),
    )
    .describe("What is to be reached, and by when.");
}

/**
 * Makes the schema of a whole file, of which the published JSON Schema is made. What a health model holds is part of that;
 * what is wrong with one is otherwise told by what reads it, with more words.
 */
export function fileSchema(model: z.ZodType): z.ZodObject {
  const { uses, formula, health: unread, goal } = kindSchemas();
  const health = unread.extend({ health: model }).describe("A health score.");
  return z
    .strictObject({
      $schema: z.string().describe("Where an editor finds this schema.").optional(),
      version: z.literal(1).describe("The version of this format: 1."),
      metrics: z
        .record(z.string().regex(PATTERNS.id), z.union([uses, formula, health, goal]))
        .describe("The definitions, each under its id: kebab case."),
    })
    .describe("Metric definitions, as `customer-metrics check` proves them.");
}
