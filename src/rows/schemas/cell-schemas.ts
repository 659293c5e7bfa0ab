import * as z from "zod";
import { quote } from "../../errors.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import { isDecimalInput } from "../../number/parse.ts";
import { parseScaled } from "../../number/scaled.ts";
import { type DateInput, readDay } from "../../time/calendar-date.ts";
import type { RowIssueCode } from "../types/row-issue.ts";

/** What a cell must be: a test that says so of the type, the code of its failing, and what was wanted in words. */
export interface CellRule<T> {
  readonly test: ((value: unknown) => value is T) | ((value: unknown) => boolean);
  readonly code: RowIssueCode;
  readonly action: (field: string) => string;
}

/** Whether a value is an identifier. */
export const IDENTIFIER: CellRule<string | number> = {
  test: (value) => (typeof value === "string" && value !== "") || (typeof value === "number" && Number.isFinite(value)),
  code: "not-allowed",
  action: (field) => `read ${field} as an identifier`,
};

/** Whether a value is text. */
export const TEXT: CellRule<string> = {
  test: (value) => typeof value === "string",
  code: "not-allowed",
  action: (field) => `read ${field} as text`,
};

/** Whether a value is a calendar date or a time stamp. */
export const DATE: CellRule<DateInput> = {
  test: (value) => readDay(value) !== null,
  code: "not-a-date",
  action: (field) => `read ${field} as a date like 2025-03-01`,
};

/** Whether a value is a number. */
export const NUMBER: CellRule<DecimalInput> = {
  test: isDecimalInput,
  code: "not-a-number",
  action: (field) => `read ${field} as a number`,
};

/** Whether a number is not below zero. What is no number is for another rule to say. */
export const MAGNITUDE: CellRule<DecimalInput> = {
  test: (value) => !isDecimalInput(value) || parseScaled(value, "").mantissa >= 0n,
  code: "negative",
  action: (field) => `use a negative ${field}`,
};

/** Whether a number is whole and above zero. */
export const COUNT: CellRule<number> = {
  test: (value) => typeof value === "number" && Number.isInteger(value) && value > 0,
  code: "not-whole",
  action: (field) => `read ${field} as a whole number above 0`,
};

/** Whether a value is the code of a currency. */
export const CURRENCY: CellRule<string> = {
  test: (value) => typeof value === "string" && /^[A-Z]{3}$/u.test(value),
  code: "not-allowed",
  action: (field) => `read ${field} as a code like EUR`,
};

/** Whether a value is yes or no. */
export const TRUTH: CellRule<boolean> = {
  test: (value) => typeof value === "boolean",
  code: "not-allowed",
  action: (field) => `read ${field} as true or false`,
};

/** A rule for one of a few words. */
export function oneOf<T extends string>(words: readonly T[]): CellRule<T> {
  const listed = words.map(quote).join(", ");
  return {
    test: (value) => words.some((word) => word === value),
    code: "not-allowed",
    action: (field) => `read ${field} as one of ${listed}`,
  };
}

/** The rules of every field of a row: each must hold before the next is asked. */
export type Rules<Row> = Readonly<Record<Exclude<keyof Row, "attributes">, readonly CellRule<unknown>[]>>;

/** Rules as a schema whose issues carry this package's messages and codes. */
export function cell(field: string, rules: readonly CellRule<unknown>[]): z.ZodType {
  return z.unknown().superRefine((value, context) => {
    const failed = rules.find(({ test }) => !test(value));
    if (failed === undefined) return;
    const isMissing = value === undefined || value === null;
    context.addIssue({
      code: "custom",
      input: value,
      message: isMissing ? `Cannot do without ${field}` : `Cannot ${failed.action(field)}: received ${quote(value)}`,
      params: { code: isMissing ? "missing-value" : failed.code },
    });
  });
}
