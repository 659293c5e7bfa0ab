import { standard } from "../conventions/standard.ts";
import type { TotalsConvention } from "../conventions/types.ts";
import { alternatives, MetricInputError, nearestName, quote } from "../errors.ts";
import type { DecimalInput } from "../number/decimal.ts";

/**
 * The choices a formula takes: any part of a convention. A missing key means the standard choice.
 * A whole convention fits; keys that the formula has no use for are passed over.
 */
export type Choices = Partial<TotalsConvention>;

/** Refuses a key that no convention has: misspelt, it would pass for the standard choice. */
export function checkKeys(choices: Choices): void {
  for (const key of Object.keys(choices)) {
    if (Object.hasOwn(standard, key)) continue;
    const nearest = nearestName(key, Object.keys(standard));
    const hint = nearest === undefined ? "" : `: did you mean ${nearest}?`;
    throw new MetricInputError(`Cannot find a choice named ${quote(key)} in a convention${hint}`, {
      code: "unknown-choice",
      field: key,
      received: key,
    });
  }
}

/** The keys whose values are names and nothing else. */
type NamedKey = {
  [Key in keyof TotalsConvention]: TotalsConvention[Key] extends string ? Key : never;
}[keyof TotalsConvention];

/** The choice made for a key, the standard one if none was, or an error that lists what there is. */
export function choose<Key extends NamedKey>(
  choices: Choices,
  key: Key,
  names: readonly TotalsConvention[Key][],
): TotalsConvention[Key] {
  const made = choices[key];
  if (made === undefined) return standard[key];
  if (names.includes(made)) return made;
  throw unknownChoice(key, made, names.map(quote));
}

/** The error of a choice that no convention makes. */
export function unknownChoice(key: string, made: unknown, allowed: readonly string[]): MetricInputError {
  return new MetricInputError(`Cannot use ${quote(made)} as ${key}: choose ${alternatives(allowed)}`, {
    code: "unknown-choice",
    field: key,
    received: made,
  });
}

/** The field that a choice stands on, or an error that names both. */
export function needed(value: DecimalInput | undefined, field: string, choice: string): DecimalInput {
  if (value !== undefined) return value;
  throw new MetricInputError(`Cannot do without ${field} as the choice is ${choice}: received undefined`, {
    code: "missing-field",
    field,
    received: undefined,
  });
}
