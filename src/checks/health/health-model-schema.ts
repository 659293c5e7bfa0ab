import * as z from "zod";
import type { HealthModel } from "../../health/model/health-model.ts";

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
export const healthModelFileSchema: z.ZodType<HealthModelFile> = /* @__PURE__ */ makeSchema();

function makeSchema(): z.ZodType<HealthModelFile> {
  const missing = z.enum(["reweight", "worst", "neutral", "fail"]);
  const schema = z.strictObject({
    $schema: z.optional(z.string()),
    version: z.optional(z.literal(1)),
    name: z.optional(text()),
    components: z.array(componentSchema(missing)).min(1),
    groups: z.optional(z.array(z.strictObject({ id: text(), name: z.optional(text()), weight: weight() })).min(1)),
    missing: z.optional(missing),
    combine: z.optional(z.enum(["weighted-mean", "points", "good-average-poor", "start-at-and-clamp"])),
    startAt: z.optional(points()),
    classes: z.optional(z.strictObject({ good: points(), average: points() })),
    bands: z.optional(z.array(z.strictObject({ name: text(), from: points() })).min(1)),
    caps: z.optional(z.array(capSchema()).min(1)),
    rounding: z.optional(
      z.strictObject({ stage: z.optional(z.enum(["components", "groups", "score"])), decimals: decimals() }),
    ),
  });
  return schema as unknown as z.ZodType<HealthModelFile>;
}

function componentSchema(missing: z.ZodType): z.ZodType {
  return z.strictObject({
    id: text(),
    name: z.optional(text()),
    weight: weight(),
    scale: scaleSchema(),
    missing: z.optional(missing),
    group: z.optional(text()),
    measure: z.optional(text()),
  });
}

function scaleSchema(): z.ZodType {
  const step = z.union([
    z.strictObject({ from: number(), score: points() }),
    z.strictObject({ above: number(), score: points() }),
    z.strictObject({ score: points() }),
  ]);
  const cutPoints = z.array(number()).min(1);
  return z.union([
    z.literal("points"),
    z.strictObject({ linear: z.strictObject({ worst: number(), best: number() }) }),
    z.strictObject({ steps: z.array(step).min(1) }),
    z.strictObject({ logistic: z.strictObject({ midpoint: number(), steepness: number() }) }),
    z.strictObject({
      percentile: z.strictObject({ cutPoints, better: z.optional(z.enum(["higher", "lower"])) }),
    }),
  ]);
}

function capSchema(): z.ZodType {
  const when = z.union([
    z.strictObject({ flag: text() }),
    z.strictObject({ component: text(), value: boundSchema(number()) }),
    z.strictObject({ component: text(), points: boundSchema(points()) }),
    z.strictObject({ component: text(), missing: z.literal(true) }),
  ]);
  return z.strictObject({ when, max: points(), because: text() });
}

function boundSchema(bound: z.ZodType): z.ZodType {
  const sides = ["atLeast", "above", "atMost", "below"].map((side) => z.strictObject({ [side]: bound }));
  return z.union(sides);
}

function text(): z.ZodType {
  return z.string().regex(/\S/u);
}

/** A number, or one as text, which is no float. */
function number(): z.ZodType {
  return z.union([z.number(), z.string().regex(/^[+-]?\d+(?:\.\d+)?$/u)]);
}

function weight(): z.ZodType {
  return z.union([z.number().min(0), z.string().regex(/^(?:\+?\d+(?:\.\d+)?|-0+(?:\.0+)?)$/u)]);
}

function points(): z.ZodType {
  return z.union([z.number().min(0).max(100), z.string().regex(/^(?:\+?\d+(?:\.\d+)?|-0+(?:\.0+)?)$/u)]);
}

function decimals(): z.ZodType {
  return z.union([z.number().int().min(0).max(10), z.string().regex(/^[+-]?\d+(?:\.0+)?$/u)]);
}
