import * as z from "zod";
import { type Choice, CHOICES, type ParameterKind } from "../../conventions/choices.ts";
import { type Conventions, conventions } from "../../conventions/conventions.ts";
import type { Convention } from "../../conventions/types.ts";
import { isMetricInputError } from "../../errors.ts";
import { type Fraction, parseFraction } from "../../number/fraction.ts";

/** What a convention file may hold. */
export interface ConventionFile extends Partial<Convention> {
  /** The convention that counts where the file says nothing. Left out: whatever counted before. */
  readonly extends?: keyof Conventions;
  /** Where an editor finds the schema; of no meaning here. */
  readonly $schema?: string;
}

/** The conventions that a file can extend. */
export const EXTENDABLE: readonly string[] = /* @__PURE__ */ Object.keys(conventions);

/** The keys that a file may have. */
export const FILE_KEYS: readonly string[] = /* @__PURE__ */ ["extends", "$schema"].concat(Object.keys(CHOICES));

/**
 * The schema (zod) of a convention file, made of the table of choices: what `resolveConvention` takes, and no more.
 * As JSON Schema it completes and checks a file in an editor.
 */
export const conventionFileSchema: z.ZodType<ConventionFile> = /* @__PURE__ */ makeSchema();

function makeSchema(): z.ZodType<ConventionFile> {
  const choices = Object.entries(CHOICES).map(([key, choice]) => [key, z.optional(valueSchema(choice))]);
  return z.strictObject({
    $schema: z.optional(z.string()),
    extends: z.optional(z.enum(EXTENDABLE)),
    ...(Object.fromEntries(choices) as Record<string, z.ZodType>),
  }) as unknown as z.ZodType<ConventionFile>;
}

function valueSchema({ values, parameter, exactNumber }: Choice): z.ZodType {
  const schemas: z.ZodType[] = [z.enum(values)];
  if (exactNumber === true) schemas.push(fractionSchema(({ numerator }) => numerator > 0n));
  if (parameter !== undefined) schemas.push(z.strictObject({ [parameter.key]: parameterSchema(parameter.kind) }));
  return z.union(schemas);
}

function parameterSchema(kind: ParameterKind): z.ZodType {
  // Not z.int(), which refuses whole numbers that are past counting and that a convention takes.
  if (kind === "days") return z.number().positive().refine(Number.isInteger).meta({ type: "integer" });
  return fractionSchema(({ numerator, denominator }) => numerator > 0n && numerator <= denominator);
}

/** An exact number as text, which is no float, within some bounds. */
function fractionSchema(isWithin: (fraction: Fraction) => boolean): z.ZodType {
  return z
    .string()
    .regex(/^\d+(?:\.\d+)?(?:\/\d+)?$/u)
    .refine((text) => {
      const fraction = fractionIn(text);
      return fraction !== null && isWithin(fraction);
    });
}

function fractionIn(text: string): Fraction | null {
  try {
    return parseFraction(text, "");
  } catch (error) {
    if (isMetricInputError(error)) return null;
    throw error;
  }
}
