import { alternatives, MetricInputError, nearestName, quote } from "../errors.ts";
import { parseFraction } from "../number/fraction.ts";
import { type Choice, CHOICES, type ParameterKind } from "./choices.ts";
import { standard } from "./standard.ts";
import type { Convention } from "./types.ts";

/**
 * Completes a convention: the choices that were made, and the standard one for each key that was left out.
 *
 * @param choices - Any part of a convention; `undefined` counts as left out.
 * @returns A frozen convention with every key.
 * @throws {@link MetricInputError} `unknown-choice` for a key or a value that no convention has, naming the nearest,
 * and `not-a-number` for a number that is not exact.
 *
 * @example A misspelt value does not pass for the standard
 * ```ts
 * import { resolveConvention } from "customer-metrics";
 *
 * resolveConvention({ grain: "subscription" }).grain; // => "subscription"
 * resolveConvention({}).grain; // => "customer"
 *
 * const misspelt = JSON.parse('{ "grain": "subscriptions" }');
 * resolveConvention(misspelt); // => throws 'Cannot use "subscriptions" as grain: choose "customer" or "subscription"; did you mean "subscription"?'
 * ```
 */
export function resolveConvention(choices: Partial<Convention>): Convention {
  const made = Object.entries<unknown>(choices).filter(([, value]) => value !== undefined);
  for (const [key, value] of made) checkChoice(key, value);
  return Object.freeze({ ...standard, ...Object.fromEntries(made.map(([key, value]) => [key, own(value)])) });
}

/** A choice with a parameter, as it was when it was checked. */
function own(value: unknown): unknown {
  return typeof value === "object" ? Object.freeze({ ...value }) : value;
}

/** Refuses a key or a value that no convention has, naming the nearest. */
export function checkChoice(key: string, value: unknown): void {
  if (!Object.hasOwn(CHOICES, key)) throw unknownKey(key);
  const choice: Choice = CHOICES[key as keyof Convention];
  if (!isOf(choice, key, value)) throw unknownValue(key, value, choice);
}

function isOf({ values, exactNumber, parameter }: Choice, key: string, value: unknown): boolean {
  if (typeof value === "string") return values.includes(value) || (exactNumber === true && isExactNumber(value, key));
  return parameter !== undefined && hasParameter(value, parameter);
}

/** A length of zero would make plans of it worth nothing: what is not to be counted is refused. */
function isExactNumber(value: string, key: string): boolean {
  return /\d/u.test(value) && parseFraction(value, key).numerator > 0n;
}

function hasParameter(value: unknown, { key, kind }: { key: string; kind: ParameterKind }): boolean {
  if (typeof value !== "object" || value === null || Object.keys(value).join() !== key) return false;
  const given: unknown = Object.values(value)[0];
  if (kind === "days") return typeof given === "number" && Number.isInteger(given) && given > 0;
  return typeof given === "string" && isShare(given, key);
}

function isShare(text: string, key: string): boolean {
  const { numerator, denominator } = parseFraction(text, key);
  return numerator > 0n && numerator <= denominator;
}

function unknownKey(key: string): MetricInputError {
  const nearest = nearestName(key, Object.keys(CHOICES));
  const hint =
    nearest === undefined ? `: choose one of ${Object.keys(CHOICES).join(", ")}` : `: did you mean ${nearest}?`;
  return new MetricInputError(`Cannot find a choice named ${quote(key)} in a convention${hint}`, {
    code: "unknown-choice",
    field: key,
    received: key,
  });
}

function unknownValue(key: string, value: unknown, choice: Choice): MetricInputError {
  const nearest = typeof value === "string" ? nearestName(value, choice.values) : undefined;
  const hint = nearest === undefined ? "" : `; did you mean ${quote(nearest)}?`;
  return new MetricInputError(`Cannot use ${quote(value)} as ${key}: choose ${allowed(choice)}${hint}`, {
    code: "unknown-choice",
    field: key,
    received: value,
  });
}

/** The values of a choice as a reader would list them. */
function allowed({ values, parameter, exactNumber }: Choice): string {
  const names = values.map(quote);
  if (exactNumber === true) names.unshift('an exact number above 0 like "52/12" or "4.33"');
  if (parameter?.kind === "days") names.push(`{ ${parameter.key}: a whole number of days above 0 }`);
  if (parameter?.kind === "share") names.push(`{ ${parameter.key}: a share like "0.02" }`);
  return alternatives(names);
}
