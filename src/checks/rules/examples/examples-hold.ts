import { isMetricInputError, type MetricInputError } from "../../../errors.ts";
import { type Metric, partOf } from "../../definitions/model.ts";
import type { DefinitionExample } from "../../definitions/types.ts";
import { type Evaluated, evaluated, exactValue } from "../../evaluation/evaluate.ts";
import { type References, referencesTo } from "../../evaluation/references.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import type { Part } from "../../reading/read-source.ts";
import type { Check } from "../check.ts";
import { isExpected, shownValue } from "./outcomes.ts";

/** Computes every example, exactly. */
export const examplesHold: Check = (model) => {
  const references = referencesTo(model.metrics.map(({ definition }) => definition));
  return model.metrics.flatMap((metric) =>
    isComputable(metric)
      ? (metric.definition.examples ?? []).flatMap((example, index) => [
          ...outcome({ metric, example, at: partOf(metric, "examples", String(index)) }, references),
        ])
      : [],
  );
};

/** Whether there is anything to compute: a formula that cannot be read has been told of. */
function isComputable(metric: Metric): boolean {
  return metric.kind === "built-in" || (metric.kind === "formula" && metric.formula !== null);
}

interface Case {
  readonly metric: Metric;
  readonly example: DefinitionExample;
  readonly at: Part;
}

function* outcome(one: Case, references: References): Generator<Finding> {
  const { metric, example } = one;
  try {
    yield* differences(one, evaluated(metric.definition, example.given, references));
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    yield* refused(one, error);
  }
}

function inside({ at }: Case, ...steps: readonly string[]): Part {
  return { ...at, path: [...at.path, ...steps] };
}

function* refused(one: Case, { code, message }: MetricInputError): Generator<Finding> {
  const { expect } = one.example;
  const wanted = expectedError(expect);
  if (wanted === code || wanted === "any") return;
  const said = wanted === undefined ? "" : `, not the error ${wanted}`;
  const at = wanted === undefined ? inside(one, "given") : inside(one, "expect", "error");
  const help = wanted === undefined ? `where that is meant, write expect: { error: ${code} }` : undefined;
  yield { code: "CM702", at, message: `The example ends with the error ${code}${said}: ${message}`, help };
}

function expectedError(expect: DefinitionExample["expect"]): string | undefined {
  const isError = typeof expect === "object" && expect !== null && "error" in expect;
  return isError ? (expect.error ?? undefined) : undefined;
}

function* differences(one: Case, { value, told }: Evaluated): Generator<Finding> {
  const { expect, tolerance } = one.example;
  if (typeof expect !== "object" || expect === null) {
    if (!isExpected(value, expect, tolerance)) yield fails(inside(one, "expect"), shownValue(value), String(expect));
    return;
  }
  const error = expectedError(expect);
  if (error !== undefined) yield fails(inside(one, "expect"), shownValue(value), `the error ${error}`);
  else yield* fieldDifferences(one, expect as Fields, told);
}

type Fields = Readonly<Record<string, string | null>>;

/** Of a built-in that answers several things at once, those that the example names. */
function* fieldDifferences(one: Case, expect: Fields, told: unknown): Generator<Finding> {
  for (const [field, expected] of Object.entries(expect)) {
    const own = fieldOf(told, field);
    if (own !== undefined && isExpected(own, expected, one.example.tolerance)) continue;
    const shown = own === undefined ? "nothing of this name" : shownValue(own);
    yield fails(inside(one, "expect", field), shown, String(expected));
  }
}

function fieldOf(told: unknown, field: string): ReturnType<typeof exactValue> | undefined {
  if (typeof told !== "object" || told === null || !Object.hasOwn(told, field)) return undefined;
  return exactValue((told as Readonly<Record<string, unknown>>)[field]);
}

function fails(at: Part, value: string, expected: string): Finding {
  const message = `The example says ${expected} and comes to ${value}`;
  return { code: "CM701", at, message, suggestions: /^-?[\d.]+$|^null$/u.test(value) ? [value] : [] };
}
