import { describe, expect, it } from "vitest";
import { catalogue, type Metric } from "customer-metrics";
import { type Definition, evaluateMetric } from "customer-metrics/definitions";
import {
  assertLaws,
  bounded,
  homogeneous,
  type InputSpecs,
  inputsFrom,
  type Law,
  type LawInput,
  type LawTerm,
  type LawValue,
  nullExactlyAtZero,
  scaleInvariant,
} from "customer-metrics/laws";
import { runs } from "../support/runs.ts";

/** What is part of what: of a cohort, or of a count, no more is lost than there was. */
const PARTS: Readonly<Record<string, string>> = {
  contractionMrr: "startingMrr",
  churnedMrr: "startingMrr",
  churnedCustomers: "startingCustomers",
  renewed: "dueForRenewal",
  repeatCustomers: "customers",
  satisfied: "responses",
  adopters: "eligible",
  engaged: "eligible",
  dailyActive: "monthlyActive",
};

/** Over what each ratio is: a field, or the sum of some. Those that are not here always have a value, or say otherwise when. */
const DENOMINATORS: Readonly<Record<string, LawTerm>> = {
  "customer-churn-rate": "startingCustomers",
  "customer-retention-rate": "startingCustomers",
  "customer-lifetime": "churnRate",
  "renewal-rate": "dueForRenewal",
  "gross-revenue-churn-rate": "startingMrr",
  "net-revenue-churn-rate": "startingMrr",
  "is-negative-churn": "startingMrr",
  "gross-revenue-retention": "startingMrr",
  "net-revenue-retention": "startingMrr",
  "expansion-rate": "startingMrr",
  "quick-ratio": sumOf("contractionMrr", "churnedMrr"),
  "average-revenue-per-account": "accounts",
  "average-revenue-per-user": "users",
  "customer-acquisition-cost": "newCustomers",
  "lifetime-value-to-acquisition-cost": "acquisitionCost",
  "magic-number": "priorSalesAndMarketing",
  "repeat-purchase-rate": "customers",
  "win-rate": sumOf("won", "lost"),
  "win-loss-ratio": "lost",
  "net-promoter-score": sumOf("promoters", "passives", "detractors"),
  "customer-satisfaction-score": "responses",
  "self-service-rate": sumOf("selfServed", "tickets"),
  "adoption-rate": "eligible",
  "engagement-rate": "eligible",
  stickiness: "monthlyActive",
};

/** What no generated number can be given: words, and values by name. Their own laws are with their functions. */
const UNTRIED = ["convert-churn-rate", "funnel", "year-over-year", "seasonality", "goal-attainment"];

const TRIED = catalogue.filter(({ id }) => !UNTRIED.includes(id));

function sumOf(...fields: readonly string[]): LawTerm {
  return (input: Readonly<Record<string, string>>) =>
    fields.reduce((sum, field) => sum + BigInt(Math.round(100 * Number(input[field]))), 0n);
}

function specsOf({ id, inputs, range }: Metric): InputSpecs {
  const taken = inputs.filter(({ field, optional }) => optional !== true || isNeeded(id, field));
  return Object.fromEntries(
    taken.map(({ field, unit, form, least, most, whole }) => [
      field,
      {
        unit,
        ...(form === "list" ? { list: true, min: range.least ?? 0, max: range.most ?? 10 } : {}),
        ...(form === "list" || least === undefined ? {} : { min: least }),
        ...(form === "list" || most === undefined ? {} : { max: most }),
        ...(whole === true ? { whole: true } : {}),
        ...(PARTS[field] !== undefined && taken.some((one) => one.field === PARTS[field])
          ? { partOf: PARTS[field] }
          : {}),
      },
    ]),
  );
}

/** One of two is needed: a lifetime, or the churn that it comes of. */
function isNeeded(id: string, field: string): boolean {
  return id === "customer-lifetime-value" && field === "churnRate";
}

function lawsOf({ id, unit, range, inputs }: Metric): readonly Law[] {
  const isCounted = inputs.some(
    (input) =>
      input.optional !== true && /^(?:money|count|any)(?!.*\/count)/u.test(input.unit) && input.form === undefined,
  );
  const isAmount = /^money(?!.*\/count)/u.test(unit);
  const min = range.least ?? undefined;
  const max = range.most ?? undefined;
  const hasRange = min !== undefined || max !== undefined;
  return [
    ...(hasRange ? [bounded({ ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) })] : []),
    ...(isCounted ? [isAmount ? homogeneous() : scaleInvariant()] : []),
    ...(DENOMINATORS[id] === undefined ? [] : [nullExactlyAtZero(DENOMINATORS[id])]),
  ];
}

describe("every metric of the catalogue obeys the laws that apply to it", () => {
  it.each(TRIED.filter((metric) => lawsOf(metric).length > 0))("$id", (metric) => {
    const { id } = metric;
    const definition: Definition = { kind: "built-in", id, uses: id, convention: {} };
    const value = (input: LawInput): LawValue => evaluateMetric(definition, input);
    assertLaws(value, { inputs: inputsFrom(specsOf(metric)), laws: lawsOf(metric), seed: 43, runs: runs(300).numRuns });
  });

  it("has a denominator here wherever it says that there is no value over one", () => {
    const ids = catalogue.map(({ id }) => id);
    expect(Object.keys(DENOMINATORS).filter((id) => !ids.includes(id))).toEqual([]);
    expect(UNTRIED.filter((id) => !ids.includes(id))).toEqual([]);
    const undivided = TRIED.filter(({ id, whenNull }) => whenNull !== null && DENOMINATORS[id] === undefined);
    // Null for a reason of their own: no way to pay back, no ARR added, no growth from nothing, ratings and sums without an end.
    expect(undivided.map(({ id }) => id).sort()).toEqual([
      "acquisition-cost-payback",
      "burn-multiple",
      "compound-growth-rate",
      "customer-effort-score",
      "customer-lifetime-value",
      "growth-rate",
      "net-promoter-score-change",
    ]);
  });
});
