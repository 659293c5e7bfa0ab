import { MetricInputError, quote } from "../../errors.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import { parseDecimal } from "../../number/parse.ts";
import type { DefinitionInput } from "../definitions/types.ts";
import type { GivenFields } from "./built-ins.ts";
import { checkParts } from "./checked-parts.ts";

type Inputs = Readonly<Record<string, DefinitionInput>>;

/** What is given, held to what the definition says of each input. */
export function checkedInputs(names: readonly string[], inputs: Inputs, given: GivenFields): GivenFields {
  for (const name of names) {
    const input = Object.hasOwn(inputs, name) ? inputs[name]! : {};
    for (const one of valuesOf(name, given)) checkOne(one, name, input);
  }
  checkParts(names, inputs, given);
  return given;
}

/** The values of an input that are known; of one that is left out whoever evaluates says so. */
function valuesOf(name: string, given: GivenFields): readonly unknown[] {
  const value = Object.hasOwn(given, name) ? given[name] : null;
  const values = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  return values.filter((one) => one !== null && one !== undefined);
}

/** Numbers of so few characters keep their order as doubles. */
const SHORT = /^-?[\d.]{1,15}$/u;

/** Whether a short number is plainly between its ends: what most are, and told without exact arithmetic. */
function isPlainlyWithin(value: unknown, { min = "0", max = "0", whole }: DefinitionInput, isOpen: boolean): boolean {
  if (whole === true || typeof value !== "string" || ![value, min, max].every((one) => SHORT.test(one))) return false;
  const number = Number(value);
  return number >= Number(min) && (isOpen || number <= Number(max));
}

function checkOne(value: unknown, field: string, input: DefinitionInput): void {
  if (input.min !== undefined && isPlainlyWithin(value, input, input.max === undefined)) return;
  checkExactly(value, field, input);
}

function checkExactly(value: unknown, field: string, { min, max, whole }: DefinitionInput): void {
  const number = parseDecimal(value as DecimalInput, field);
  if (min !== undefined && number.lessThan(min)) throw tooLittle(value, field, min);
  if (max !== undefined && number.greaterThan(max)) {
    throw refusal(`Cannot use ${field} above ${max}`, { code: "out-of-range", field, received: value });
  }
  if (whole === true && !number.isInteger()) {
    const reason = `Cannot use a fraction as ${field}, which counts whole ones`;
    throw refusal(reason, { code: "not-whole", field, received: value });
  }
}

function tooLittle(received: unknown, field: string, min: string): MetricInputError {
  if (Number(min) === 0) return refusal(`Cannot use a negative ${field}`, { code: "negative", field, received });
  return refusal(`Cannot use ${field} below ${min}`, { code: "out-of-range", field, received });
}

function refusal(reason: string, details: ConstructorParameters<typeof MetricInputError>[1]): MetricInputError {
  return new MetricInputError(`${reason}: received ${quote(details.received)}`, details);
}
