import { metricById } from "../../catalogue/metric-by-id.ts";
import { MetricInputError, quote } from "../../errors.ts";
import { evaluateNode } from "../../formula/evaluation/evaluate-node.ts";
import { newWork } from "../../formula/evaluation/exact-arithmetic.ts";
import { type Given, givenInputs } from "../../formula/evaluation/given.ts";
import type { Formula } from "../../formula/syntax/formula.ts";
import { MetricDecimal } from "../../number/decimal.ts";
import { type Fraction, fraction } from "../../number/fraction.ts";
import { parseScaled } from "../../number/scaled.ts";
import type { BuiltInDefinition, Definition, FormulaDefinition } from "../definitions/types.ts";
import { builtIns, type GivenFields } from "./built-ins.ts";
import { checkedInputs } from "./checked-inputs.ts";
import { found, type References } from "./references.ts";

/** A value as exact as it can be: a formula's is a fraction. */
export type ExactValue = Fraction | boolean | null;

/** What a definition comes to: the value, and of a built-in all that its function tells. */
export interface Evaluated {
  readonly value: ExactValue;
  readonly told: unknown;
}

/** Evaluates a definition exactly. */
export function evaluated(definition: Definition, given: GivenFields, references: References): Evaluated {
  if (definition.kind === "built-in") return computed(definition, given);
  if (definition.kind === "formula") {
    const value = formulaValue(definition, given, { references, open: [] });
    return { value, told: value };
  }
  const message = `Cannot evaluate ${definition.id}: it is a ${definition.kind} definition`;
  throw new MetricInputError(message, { code: "not-allowed", field: definition.id, received: definition.kind });
}

function computed({ uses, convention, id }: BuiltInDefinition, given: GivenFields): Evaluated {
  const functions = builtIns();
  const metric = metricById(uses);
  if (metric === undefined || !Object.hasOwn(functions, uses)) {
    const details = { code: "unknown-choice", field: id, received: uses } as const;
    throw new MetricInputError(`Cannot find a built-in metric named ${quote(uses)}`, details);
  }
  const fields = metric.inputs.flatMap(({ field }) => (Object.hasOwn(given, field) ? [[field, given[field]]] : []));
  const choices = Object.fromEntries(
    Object.entries(convention).filter(([key]) => metric.choices.includes(key as keyof typeof convention)),
  );
  const told = functions[uses]!(Object.fromEntries(fields) as never, choices);
  const value = metric.answer === null ? told : (told as GivenFields)[metric.answer];
  return { told, value: exactValue(value) };
}

/** A Decimal or a number as the fraction that it is. */
export function exactValue(value: unknown): ExactValue {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value !== "number" && !MetricDecimal.isDecimal(value)) return null;
  const { mantissa, scale } = parseScaled(new MetricDecimal(value), "value");
  return fraction(mantissa, 10n ** BigInt(scale));
}

interface Ask {
  readonly references: References;
  /** The metrics that are being computed: one that comes up again is a circle. */
  readonly open: readonly string[];
}

function formulaValue(definition: FormulaDefinition, given: GivenFields, ask: Ask): Fraction | null {
  const { id, inputs, whenUndefined = "null" } = definition;
  if (ask.open.includes(id)) {
    const message = `Cannot compute ${id} from itself: ${[...ask.open, id].join(" -> ")}`;
    throw new MetricInputError(message, { code: "not-allowed", field: id, received: id });
  }
  const formula = ask.references.formulaOf(definition);
  const self = formula.inputs.find((name) => inputs[name]?.metric === id);
  const values = valuesOf(formula, given, { definition, ask: { ...ask, open: [...ask.open, id] } });
  const value = evaluateNode(formula.body, { inputs: values, self, work: newWork(), back: 0 });
  if (value !== null || whenUndefined === "null" || [...values.values()].some(isUnknown)) return value;
  if (whenUndefined === "zero") return fraction(0n);
  const message = `Cannot compute ${id}: it has no value for what was given`;
  throw new MetricInputError(message, { code: "no-value", field: id, received: null });
}

/** Nothing is taken as zero where it is only not known. */
function isUnknown(given: Given): boolean {
  return given === null || (Array.isArray(given) && given.includes(null));
}

interface Within {
  readonly definition: FormulaDefinition;
  readonly ask: Ask;
}

/** What the formula's inputs are: given, or the values of other metrics that are given what this one is. */
function valuesOf(formula: Formula, given: GivenFields, { definition, ask }: Within): ReadonlyMap<string, Given> {
  const { id, inputs } = definition;
  const isAsked = (name: string): boolean => {
    const metric = inputs[name]?.metric;
    return metric !== undefined && metric !== id && !Object.hasOwn(given, name);
  };
  const leaves = { ...formula, inputs: formula.inputs.filter((name) => !isAsked(name)) };
  const values = new Map(givenInputs(leaves, checkedInputs(leaves.inputs, inputs, given)));
  for (const name of formula.inputs.filter(isAsked)) {
    const other = found(inputs[name]!.metric!, ask.references);
    values.set(name, formula.series.includes(name) ? past(other, given, ask) : valueOf(other, given, ask));
  }
  return values;
}

function valueOf(definition: Definition, given: GivenFields, ask: Ask): Fraction | null {
  const value =
    definition.kind === "formula"
      ? formulaValue(definition, given, ask)
      : evaluated(definition, given, ask.references).value;
  return typeof value === "boolean" ? fraction(BigInt(value)) : value;
}

/** A metric period by period: of what is given as lists as much as was known then. */
function past(definition: Definition, given: GivenFields, ask: Ask): readonly (Fraction | null)[] {
  const lists = Object.entries(given).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const periods = Math.max(0, ...lists.map(([, list]) => list.length));
  return Array.from({ length: periods }, (_, index) => {
    const later = periods - 1 - index;
    const then = lists.map(([name, list]) => [name, list.slice(0, Math.max(0, list.length - later))] as const);
    return valueOf(definition, { ...given, ...Object.fromEntries(then) }, ask);
  });
}
