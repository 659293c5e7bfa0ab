import * as z from "zod";

/** What becomes of what was not measured. */
export function missing(what: string): z.ZodType {
  const rest = "`reweight` leaves it out, `worst` and `neutral` give it points, `fail` is an error.";
  return z.enum(["reweight", "worst", "neutral", "fail"]).describe(`${what} ${rest}`).optional();
}

/** One thing that health is made of. */
export function componentSchema(): z.ZodType {
  return z.strictObject({
    id: text().describe("What its measurement goes by."),
    name: text().describe("What people call it. The id, unless told.").optional(),
    weight: weight().describe("How much it counts beside the others, on any scale: 1 and 3 are as good as 25 and 75."),
    scale: scaleSchema().describe("How its values become points from 0 to 100."),
    missing: missing("What becomes of it when it was not measured."),
    group: text().describe("The group that it belongs to.").optional(),
    measure: text().describe("What is measured, and where that comes from. For people.").optional(),
  });
}

/** Components that are one before they meet the others. */
export function groupSchema(): z.ZodType {
  return z.strictObject({
    id: text().describe("What components name it by."),
    name: text().describe("What people call it. The id, unless told.").optional(),
    weight: weight().describe("How much it counts beside other groups and beside components that are in none."),
  });
}

/** A name for the scores from some point on. */
export function bandSchema(): z.ZodType {
  return z.strictObject({
    name: text().describe("What people call it: healthy, at risk."),
    from: points().describe("The lowest score in it. It ends where the next begins."),
  });
}

function scaleSchema(): z.ZodType {
  const step = z.union([
    z.strictObject({ from: number(), score: points() }),
    z.strictObject({ above: number(), score: points() }),
    z.strictObject({ score: points() }),
  ]);
  const linear = z.strictObject({ worst: number(), best: number() });
  const logistic = z.strictObject({ midpoint: number(), steepness: number() });
  const cutPoints = z.array(number()).min(1);
  const percentile = z.strictObject({ cutPoints, better: z.enum(["higher", "lower"]).optional() });
  return z.union([
    z.literal("points").describe("Values are points already."),
    z.strictObject({ linear: linear.describe("On a line from the worst value to the best, held to 0 and 100.") }),
    z.strictObject({
      steps: z.array(step).min(1).describe("By the last step that is reached; the first has a score alone."),
    }),
    z.strictObject({ logistic: logistic.describe("On an S-curve around a midpoint.") }),
    z.strictObject({ percentile: percentile.describe("By how many cut points are passed.") }),
  ]);
}

/** What holds a score down. */
export function capSchema(): z.ZodType {
  const component = text().describe("The component's id.");
  const when = z.union([
    z.strictObject({ flag: text().describe("A flag that is measured as true.") }),
    z.strictObject({ component, value: boundSchema(number()) }),
    z.strictObject({ component, points: boundSchema(points()) }),
    z.strictObject({ component, missing: z.literal(true) }),
  ]);
  return z.strictObject({
    when: when.describe("When it holds."),
    max: points().describe("The highest score then."),
    because: text().describe("Why, in words that follow: It is held at 40: …"),
  });
}

/** Where scores are rounded. */
export function roundingSchema(): z.ZodType {
  return z.strictObject({
    stage: z
      .enum(["components", "groups", "score"])
      .describe("Where rounding begins, and goes on from there: the score alone, unless told.")
      .optional(),
    decimals: decimals().describe("Decimals that are kept. A half is rounded up."),
  });
}

function boundSchema(bound: z.ZodType): z.ZodType {
  const sides = ["atLeast", "above", "atMost", "below"].map((side) => z.strictObject({ [side]: bound }));
  return z.union(sides);
}

/** Words. */
export function text(): z.ZodType {
  return z.string().regex(/\S/u);
}

/** A number, or one as text, which is no float. */
function number(): z.ZodType {
  return z.union([z.number(), z.string().regex(/^[+-]?\d+(?:\.\d+)?$/u)]);
}

function weight(): z.ZodType {
  return z.union([z.number().min(0), z.string().regex(/^(?:\+?\d+(?:\.\d+)?|-0+(?:\.0+)?)$/u)]);
}

/** Points from 0 to 100. */
export function points(): z.ZodType {
  return z.union([z.number().min(0).max(100), z.string().regex(/^(?:\+?\d+(?:\.\d+)?|-0+(?:\.0+)?)$/u)]);
}

function decimals(): z.ZodType {
  return z.union([z.number().int().min(0).max(10), z.string().regex(/^[+-]?\d+(?:\.0+)?$/u)]);
}
