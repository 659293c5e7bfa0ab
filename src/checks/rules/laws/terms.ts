import { isMetricInputError, nearestName, quote } from "../../../errors.ts";
import { evaluateNode } from "../../../formula/evaluation/evaluate-node.ts";
import { newWork } from "../../../formula/evaluation/exact-arithmetic.ts";
import { givenInputs } from "../../../formula/evaluation/given.ts";
import { parseFormula } from "../../../formula/parse-formula.ts";
import type { LawInput, LawValue } from "../../../laws/types.ts";
import { type Decimal, MetricDecimal } from "../../../number/decimal.ts";
import type { Fraction } from "../../../number/fraction.ts";
import type { Definition } from "../../definitions/types.ts";
import { evaluated } from "../../evaluation/evaluate.ts";
import type { References } from "../../evaluation/references.ts";
import { type Term, termCalled } from "./law-names.ts";

/** What a law compares with, or why it cannot be told. */
export type ReadTerm =
  | { readonly ok: true; readonly term: Term; readonly other: Definition | null; readonly names: readonly string[] }
  | {
      readonly ok: false;
      readonly isUnknown: boolean;
      readonly reason: string;
      readonly suggestion?: string | undefined;
    };

/** What a term can name. */
export interface Naming {
  /** The inputs that the metric has by itself. */
  readonly inputs: readonly string[];
  readonly references: References;
  /** The ids of metrics, for suggestions. */
  readonly ids: readonly string[];
}

/** Reads what a law compares with: an input before a metric of its name, and anything else as a formula over inputs. */
export function readTerm(text: string, naming: Naming): ReadTerm {
  const { inputs, references } = naming;
  const other = inputs.includes(text) ? undefined : references.find(text);
  if (other !== undefined) return ofMetric(text, other, references);
  const parsed = parseFormula(text, { inputs });
  if (!parsed.ok) return refused(text, naming, parsed.problems[0]!);
  const { formula } = parsed;
  const term = (given: LawInput): LawValue =>
    evaluateNode(formula.body, { inputs: givenInputs(formula, given), self: undefined, work: newWork(), back: 0 });
  return { ok: true, term: termCalled(text, term), other: null, names: formula.inputs };
}

function ofMetric(id: string, other: Definition, references: References): ReadTerm {
  if (other.kind !== "built-in" && other.kind !== "formula") {
    return {
      ok: false,
      isUnknown: false,
      reason: `${id} is a ${other.kind} definition, which has no value to compare with`,
    };
  }
  return { ok: true, term: termCalled(id, valueOf(other, references)), other, names: [] };
}

/** The value of a metric; none where its `whenUndefined` says that this is an error. */
export function valueOf(definition: Definition, references: References): (given: LawInput) => LawValue {
  const isExact = isOwnFormula(definition);
  return (given) => {
    try {
      const { value } = evaluated(definition, given, references);
      return isExact || value === null || typeof value === "boolean" ? value : asDecimal(value);
    } catch (error) {
      if (isMetricInputError(error) && error.code === "no-value") return null;
      throw error;
    }
  };
}

/** Whether a value is exact to the end: a built-in rounds it to the digits of a Decimal, and laws compare it as one. */
function isOwnFormula(definition: Definition): boolean {
  if (definition.kind !== "formula") return false;
  return Object.values(definition.inputs).every(({ metric }) => metric === undefined || metric === definition.id);
}

function asDecimal({ numerator, denominator }: Fraction): Decimal {
  return new MetricDecimal(numerator.toString()).dividedBy(denominator.toString());
}

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly found: string;
}

function refused(text: string, { inputs, ids }: Naming, { code, message, found }: Problem): ReadTerm {
  const reason = message.replace(/ at (?:line \d+, )?character \d+(?=:)/u, "");
  if (code !== "unknown-name") return { ok: false, isUnknown: false, reason };
  const isId = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u.test(text);
  const suggestion = isId ? nearestName(text, [...inputs, ...ids]) : nearestName(found, inputs);
  const hint = suggestion === undefined ? "it is no input and no metric" : `did you mean ${suggestion}?`;
  const name = isId ? text : found;
  return {
    ok: false,
    isUnknown: true,
    reason: `Cannot find ${quote(name)}: ${hint}`,
    suggestion: isId ? suggestion : undefined,
  };
}
