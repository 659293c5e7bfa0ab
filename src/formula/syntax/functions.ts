import { nearestName } from "../../errors.ts";
import { LIMITS } from "./limits.ts";
import type { FormulaFunction } from "./nodes.ts";

/** A number that is written out in a call and part of what the function is. */
export type Parameter = "places" | "periods";

/** How a function is called. */
export interface Signature {
  readonly usage: string;
  /** How many values it takes, its parameter not among them. */
  readonly values: number | "several";
  readonly parameter?: Parameter;
  readonly needsParameter?: boolean;
}

/** Every function there is. */
const SIGNATURES: Readonly<Record<FormulaFunction | "if", Signature>> = {
  abs: { usage: "abs(value)", values: 1 },
  avg: { usage: "avg(value) or avg(value, periods)", values: 1, parameter: "periods" },
  coalesce: { usage: "coalesce(a, b) with two values or more", values: "several" },
  count: { usage: "count(value) or count(value, periods)", values: 1, parameter: "periods" },
  if: { usage: "if(condition, then, else)", values: 3 },
  lag: { usage: "lag(value, periods)", values: 1, parameter: "periods", needsParameter: true },
  max: { usage: "max(a, b) with two values or more", values: "several" },
  min: { usage: "min(a, b) with two values or more", values: "several" },
  round: { usage: "round(value) or round(value, places)", values: 1, parameter: "places" },
  sum: { usage: "sum(value) or sum(value, periods)", values: 1, parameter: "periods" },
};

/** What a parameter may be. */
export function rangeOf(parameter: Parameter): { readonly least: number; readonly most: number } {
  return parameter === "places" ? { least: -LIMITS.places, most: LIMITS.places } : { least: 1, most: LIMITS.periods };
}

/** Whether a call with so many arguments fits. */
export function takes({ values, parameter, needsParameter = false }: Signature, given: number): boolean {
  if (values === "several") return given >= 2;
  return given >= values + Number(needsParameter) && given <= values + Number(parameter !== undefined);
}

/** What the functions are called elsewhere. */
const ELSEWHERE: Readonly<Record<string, FormulaFunction | "if">> = {
  absolute: "abs",
  average: "avg",
  case: "if",
  greatest: "max",
  ifnull: "coalesce",
  iff: "if",
  iif: "if",
  isnull: "coalesce",
  least: "min",
  mean: "avg",
  nvl: "coalesce",
  offset: "lag",
  prev: "lag",
  previous: "lag",
  shift: "lag",
  total: "sum",
};

/** What has no function here, and what to write. */
const WITHOUT: Readonly<Record<string, string>> = {
  div: "write a / b",
  divide: "write a / b",
  nullif: "a / b is null where b is 0",
  pow: "write a^2",
  power: "write a^2",
  safe_divide: "write a / b, which is null where b is 0",
};

/** How a function is called, if there is one of this name. */
export function signatureOf(name: string): Signature | undefined {
  return isFunction(name) ? SIGNATURES[name] : undefined;
}

/** Whether a function has this name. */
export function isFunction(name: string): name is keyof typeof SIGNATURES {
  return Object.hasOwn(SIGNATURES, name);
}

/** The function that was most likely meant, and what to say. */
export function instead(name: string): { readonly advice: string; readonly suggestion: string | undefined } {
  const key = name.toLowerCase();
  if (Object.hasOwn(WITHOUT, key)) return { advice: WITHOUT[key]!, suggestion: undefined };
  const names = Object.keys(SIGNATURES);
  const suggestion = Object.hasOwn(ELSEWHERE, key) ? ELSEWHERE[key] : nearestName(name, names);
  return {
    advice: suggestion === undefined ? `there are ${names.join(", ")}` : `did you mean ${suggestion}?`,
    suggestion,
  };
}
