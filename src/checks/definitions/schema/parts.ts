import * as z from "zod";
import { flag, fraction, id, PATTERNS, number, text, word, write } from "./values.ts";

/** The unit of something. */
export const unit = (): z.ZodType =>
  text(
    "Its unit: `money[EUR]/month`, `count[customer]`, `ratio`, `points`, `months`; factors are joined by `*` and `/`. A share is a ratio: 0.05, never 5 %.",
  );

/** An input of a formula. */
export const inputSchema = (): z.ZodType =>
  z
    .strictObject(
      {
        unit: unit().optional(),
        metric: id("The metric whose value it is: its id in these files, or of a built-in.").optional(),
        description: text("What it holds.").optional(),
        min: number("The least that it can be.").optional(),
        max: number("The most that it can be.").optional(),
        whole: flag("Whether it counts whole ones.").optional(),
        partOf: text(
          "The input that it is a part of: its parts are never below 0, and together never above it.",
        ).optional(),
      },
      write("what the input is: its unit, or the metric it comes from"),
    )
    .describe("What the formula is given: a number with its unit, or the value of another metric.");

/** The inputs of a formula. */
export const inputsSchema = (): z.ZodType =>
  z
    .record(
      z.string().regex(PATTERNS.input, write("a name of letters, digits and _")),
      inputSchema(),
      write("inputs by name"),
    )
    .describe("What the formula is over, by the name that it has there.");

const given = (): z.ZodType =>
  z
    .record(z.string(), z.unknown(), write("values by the name of the input"))
    .describe("What is given, by input: a number, null, or a list of them, oldest first.");

const expected = (): z.ZodType =>
  z
    .union(
      [
        fraction(),
        z.null(),
        z.boolean(),
        z.strictObject({ error: text("The code of the error, like `negative`; or `any`.") }),
        z.record(z.string(), z.union([fraction(), z.null()])),
      ],
      write('the value: a number, a fraction like "1/3", null, or { error: any }'),
    )
    .describe(
      'What comes out, exactly: a number, a fraction like "1/3", `null` for no value, or `{ error: negative }`.',
    );

/** An example. */
export const exampleSchema = (): z.ZodType =>
  z
    .strictObject(
      {
        name: text("What the case is.").optional(),
        given: given(),
        expect: expected(),
        tolerance: number("How far from it the value may be. Left out, it is exact.").optional(),
      },
      write("an example: given and expect"),
    )
    .describe("What the metric comes to in one case. `check` computes it.");

/** The laws that are about nothing in particular, for completion: the check of laws knows them all. */
const PLAIN_LAWS = ["scale-invariant", "currency-invariant", "homogeneous", "additive", "bounded"];

/** A law. */
export const lawSchema = (): z.ZodType =>
  z
    .union(
      [z.string().meta({ examples: [...PLAIN_LAWS] }), z.record(z.string(), z.union([z.string(), z.number()]))],
      write("a law by name, like scale-invariant or { increasing-in: churned }"),
    )
    .describe(
      "What the metric can be held to: `scale-invariant`, `{ increasing-in: churned }`. `check` tries it on generated inputs.",
    );

/** What every definition can say. */
export const baseShape = (): Record<string, z.ZodType> => ({
  name: text("What people call it.").optional(),
  description: text("What it answers, in a sentence.").optional(),
  owner: text("Who answers for it: a person or a team.").optional(),
  source: text("Where it is defined: a document, or a link.").optional(),
  direction: word(["higher", "lower", "neither"], "Which way is better.").optional(),
  unit: unit().optional(),
  min: number("The least that it can be. `check` proves it or finds inputs that break it.").optional(),
  max: number("The most that it can be. `check` proves it or finds inputs that break it.").optional(),
  thresholds: z
    .record(z.string(), number("Where it begins."), write("values by name, best first"))
    .describe("Values that have a name, best first: `{ good: 0.9, fair: 0.8 }`.")
    .optional(),
  examples: z.array(exampleSchema(), write("a list of examples")).describe("Cases that `check` computes.").optional(),
  laws: z
    .array(lawSchema(), write("a list of laws"))
    .describe("Laws that `check` tries on generated inputs.")
    .optional(),
  allow: z
    .record(
      z.string().regex(/^CM\d{3}$/u, write("the code of a rule, like CM304")),
      text("Why."),
      write("reasons by code"),
    )
    .describe("Findings that are let pass here: the reason, by code of the rule.")
    .optional(),
});
