import { metricById } from "../../../catalogue/metric-by-id.ts";
import type { MetricInput } from "../../../catalogue/types.ts";
import type { InputSpec } from "../../../laws/types.ts";
import type { BuiltInDefinition } from "../../definitions/types.ts";
import type { Leaves } from "./leaves.ts";
import { specWith } from "./spec.ts";

/** What built-ins refuse to be given more of than there is of the whole. */
const PARTS: Readonly<Record<string, string>> = {
  contractionMrr: "startingMrr",
  churnedMrr: "startingMrr",
  churnedCustomers: "startingCustomers",
  churnedNewCustomers: "churnedCustomers",
  churnedReturnedCustomers: "churnedCustomers",
  recoveredCustomers: "churnedCustomers",
  renewed: "dueForRenewal",
  repeatCustomers: "customers",
  satisfied: "responses",
  adopters: "eligible",
  engaged: "eligible",
  dailyActive: "monthlyActive",
};

/** The scale that ratings are drawn from, where a metric has them one by one. */
const SCALES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  "net-promoter-score": [0, 10],
  "customer-satisfaction-score": [1, 5],
  "customer-effort-score": [1, 7],
};

/** The inputs of a built-in: those that it always takes, and those that the definition's examples or laws name. */
export function builtInLeaves({ uses, examples = [] }: BuiltInDefinition, asked: ReadonlySet<string>): Leaves {
  const inputs = metricById(uses)?.inputs ?? [];
  const given = new Set(examples.flatMap((example) => Object.keys(example.given)));
  const taken = inputs.filter(({ field, optional }) => optional !== true || given.has(field) || asked.has(field));
  const names = new Set(taken.map(({ field }) => field));
  const numbers = taken.filter(({ form }) => form !== "word" && form !== "pairs");
  const specs = numbers.map((input) => [input.field, specOf(input, uses, names)] as const);
  const others = taken.filter((input) => !numbers.includes(input)).map(({ field }) => field);
  const [first] = examples;
  const fixed = others.flatMap((field) =>
    first && Object.hasOwn(first.given, field) ? [[field, first.given[field]]] : [],
  );
  return { specs: Object.fromEntries(specs), fixed: Object.fromEntries(fixed) as Leaves["fixed"] };
}

function specOf(input: MetricInput, uses: string, names: ReadonlySet<string>): InputSpec {
  const { field, unit, form, least, most, whole } = input;
  const isList = form === "list";
  const [min, max] = (isList ? SCALES[uses] : undefined) ?? [least, most];
  const partOf = names.has(PARTS[field] ?? "") ? PARTS[field] : undefined;
  return specWith({ unit, min, max, whole, list: isList, partOf });
}
