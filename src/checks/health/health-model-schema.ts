import * as z from "zod";
import type { HealthModel } from "../../health/model/health-model.ts";
import {
  bandSchema,
  capSchema,
  componentSchema,
  groupSchema,
  missing,
  points,
  roundingSchema,
  text,
} from "./health-model-parts.ts";

/** What a file with a health model may hold: the model, and what says how to read it. */
export interface HealthModelFile extends HealthModel {
  /** The version of the format: 1. */
  readonly version?: 1 | undefined;
  /** Where an editor finds the schema; of no meaning here. */
  readonly $schema?: string | undefined;
}

/**
 * The schema (zod) of a file with a health model. As JSON Schema it completes and checks a file in an editor; what it
 * cannot say, that ids differ and bands rise, `readHealthModel` does.
 */
export const healthModelFileSchema: z.ZodType<HealthModelFile> = /* @__PURE__ */ makeFileSchema();

function makeFileSchema(): z.ZodType<HealthModelFile> {
  const schema = z.strictObject({
    $schema: z.string().describe("Where an editor finds the schema.").optional(),
    version: z.literal(1).describe("The version of this format: 1.").optional(),
    ...modelShape(),
  });
  return schema as unknown as z.ZodType<HealthModelFile>;
}

/** The schema of a model alone, as it stands among other definitions; its descriptions are for editors. */
export function makeModelSchema(): z.ZodObject {
  return z
    .strictObject(modelShape())
    .describe("What health is made of: components with weights, and how they become a score.");
}

function modelShape(): Record<string, z.ZodType> {
  return {
    name: text().describe("What people call it.").optional(),
    components: z.array(componentSchema()).min(1).describe("What is measured."),
    groups: z
      .array(groupSchema())
      .min(1)
      .describe("Groups that have a weight of their own. Components of a group share it.")
      .optional(),
    missing: missing(
      "What becomes of components that were not measured and say nothing themselves: `reweight` unless told.",
    ),
    ...combiningShape(),
  };
}

/** How components become one score, and what becomes of that. */
function combiningShape(): Record<string, z.ZodType> {
  return {
    combine: z
      .enum(["weighted-mean", "points", "good-average-poor", "start-at-and-clamp"])
      .describe("How components become one score: their weighted mean, unless told.")
      .optional(),
    startAt: points().describe("Where `start-at-and-clamp` starts: 50 unless told.").optional(),
    classes: z
      .strictObject({
        good: points().describe("The fewest points that are good."),
        average: points().describe("The fewest points that are average; fewer are poor."),
      })
      .describe("When points are good, average and poor, for `good-average-poor`: from 67 and from 33, unless told.")
      .optional(),
    bands: z
      .array(bandSchema())
      .min(1)
      .describe("Names for scores, from the lowest up. The first is from 0.")
      .optional(),
    caps: z.array(capSchema()).min(1).describe("What holds a score down, whatever else is well.").optional(),
    rounding: roundingSchema().describe("Where scores are rounded. Nowhere, unless told.").optional(),
  };
}
