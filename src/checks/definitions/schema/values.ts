import * as z from "zod";

/** What a value may be, said to whoever wrote another: the end of "Cannot use … as …: ". */
export const write = (what: string): { error: () => string } => ({ error: () => `write ${what}` });

/** How names are written: ids in kebab case, inputs as what a formula can name. */
export const PATTERNS: { readonly id: RegExp; readonly input: RegExp } = {
  id: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u,
  input: /^[A-Za-z][A-Za-z0-9_]*$/u,
};

const NUMBER = /^-?\d+(?:\.\d+)?$/u;
const NUMBER_OR_FRACTION = /^-?\d+(?:\.\d+)?(?:\/\d+)?$/u;

/** Text that says something. */
export const text = (description: string): z.ZodType =>
  z.string(write("text")).min(1, write("text that says something")).describe(description);

/** An id of a metric. */
export const id = (description: string): z.ZodType =>
  z
    .string(write("the id of a metric"))
    .regex(PATTERNS.id, write("an id in kebab case, like net-revenue-retention"))
    .describe(description);

/** A number, as a number or as text. */
export const number = (description: string): z.ZodType =>
  z.union([z.number(), z.string().regex(NUMBER)], write('a number like 0.05, or "0.05"')).describe(description);

/** A number, or a fraction as text. */
export const fraction = (): z.ZodType => z.union([z.number(), z.string().regex(NUMBER_OR_FRACTION)]);

/** One of some words. */
export const word = (words: readonly string[], description: string): z.ZodType =>
  z.enum(words as [string, ...string[]]).describe(description);

/** Yes or no. */
export const flag = (description: string): z.ZodType => z.boolean(write("true or false")).describe(description);
