import * as z from "zod";
import { cell, type CellRule } from "./cell-schemas.ts";
import type { Fault } from "./issue-list.ts";

/** What every row of one kind must be. */
export interface SchemaParts {
  /** The rules of each field: each must hold before the next is asked. */
  readonly rules: readonly (readonly [field: string, rules: readonly CellRule<unknown>[]])[];
  readonly required: readonly string[];
  /** What is wrong with a row though no cell of it is. */
  readonly faults?: (row: Readonly<Record<string, unknown>>) => readonly Fault[];
  /** Whether rows have attributes. They do where nothing is said. */
  readonly hasAttributes?: boolean;
}

/** A schema (zod) whose issues carry this package's messages and codes. */
export function rowSchema<Row>({ rules, required, faults, hasAttributes = true }: SchemaParts): z.ZodType<Row> {
  const fields = rules.map(([field, tests]) => {
    const schema = cell(field, tests);
    return [field, required.includes(field) ? schema : z.nullish(schema)] as const;
  });
  const attributes = hasAttributes ? { attributes: z.nullish(z.record(z.string(), z.string())) } : {};
  const object = z.object({ ...Object.fromEntries(fields), ...attributes });
  const whole = object.superRefine((row: Record<string, unknown>, context) => {
    for (const { code, field = "", received, message } of faults?.(row) ?? []) {
      context.addIssue({ code: "custom", input: received, path: [field], message, params: { code } });
    }
  });
  return whole as unknown as z.ZodType<Row>;
}
