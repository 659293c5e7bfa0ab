import type { Scaled } from "../../number/scaled.ts";
import { addScaled, parseScaled } from "../../number/scaled.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import { changed, isNumber } from "../inputs/exact-text.ts";
import type { InputSpecs, LawInput, Trial } from "../types.ts";

/** What grows with what a unit counts: the company, or the number of cents in its currency. */
export type Scale = "size" | "currency";

const BASES = { size: ["money", "count", "any"], currency: ["money"] } as const;

const FACTOR = /(?<operator>[*/])?\s*(?<base>[A-Za-z]+)(?:\[[^\]]*\])?(?:\s*\^\s*(?<exponent>-?\d+))?/gu;

/** To which power a field grows with the whole: 1 for amounts and counts, 0 for shares and averages. */
export function powerOf(field: string, specs: InputSpecs | null, scale: Scale): number {
  const unit = specs !== null && Object.hasOwn(specs, field) ? specs[field]!.unit : undefined;
  if (unit === undefined) return 1;
  const known = POWERS[scale].get(unit) ?? powerIn(unit, scale);
  POWERS[scale].set(unit, known);
  return known;
}

/** What was found of units: laws ask for every input again. */
const POWERS = { size: new Map<string, number>(), currency: new Map<string, number>() };

function powerIn(unit: string, scale: Scale): number {
  const bases: readonly string[] = BASES[scale];
  const factors = Array.from(unit.matchAll(FACTOR), ({ groups = {} }) => groups);
  return factors.filter(({ base = "" }) => bases.includes(base)).reduce((sum, factor) => sum + exponentOf(factor), 0);
}

function exponentOf({ exponent = "1", operator }: Readonly<Record<string, string | undefined>>): number {
  return Number(exponent) * (operator === "/" ? -1 : 1);
}

/** The fields of an input that grow with the whole. Of a power other than 0 and 1 no exact multiple can be made. */
export function growing({ input, specs }: Trial, scale: Scale): readonly string[] {
  return Object.keys(input).filter((field) => powerOf(field, specs, scale) === 1 && hasNumber(input[field]));
}

function hasNumber(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isNumber) : isNumber(value);
}

/** The input with some of its fields so many times as large. */
export function multiplied(input: LawInput, fields: readonly string[], factor: number): LawInput {
  const times = ({ mantissa, scale }: Scaled): Scaled => ({ mantissa: mantissa * BigInt(factor), scale });
  const entries = fields.map((field) => [field, changed(input[field], field, times)] as const);
  return { ...input, ...Object.fromEntries(entries) };
}

/** Two inputs added up field by field, and what does not add up as in the first; `null` for lists of several lengths. */
export function addedUp({ input, other }: Trial, fields: readonly string[]): LawInput | null {
  const sums: Record<string, unknown> = {};
  for (const field of fields) {
    const sum = sumOf(input[field], other[field], field);
    if (sum === null) return null;
    sums[field] = sum;
  }
  return { ...input, ...sums };
}

function sumOf(a: unknown, b: unknown, field: string): unknown {
  if (Array.isArray(a) || Array.isArray(b)) {
    const [first, second] = [a, b] as [readonly unknown[], readonly unknown[]];
    if (first.length !== second.length) return null;
    return first.map((item, index) => sumOf(item, second[index], field));
  }
  const more = parseScaled(b as DecimalInput, field);
  return changed(a, field, (number) => addScaled(number, more));
}

/** The input with another value of one field; the same input where it has it already, whose answer is known. */
export function withField(input: LawInput, field: string, value: unknown): LawInput {
  return input[field] === value ? input : { ...input, [field]: value };
}
