import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  catalogue,
  conventions,
  evaluateFormula,
  isMetricInputError,
  type Metric,
  type MetricInput,
} from "customer-metrics";
import { FUNCTIONS } from "../../src/cli/compute/functions.ts";
import { present } from "../support/present.ts";
import { runs } from "../support/runs.ts";
import { MetricDecimal } from "../../src/number/decimal.ts";

type Value = string | readonly string[];
type Fields = Readonly<Record<string, Value>>;

const WITH_FORMULA = catalogue.filter(({ formula }) => formula !== null).map((metric) => [metric.id, metric] as const);

/** Which of the fields that a formula is not of are left out, by metric: its note says so. */
const LEFT_OUT: Readonly<Record<string, (fields: Fields) => boolean>> = {
  "annual-recurring-revenue": (fields) => "mrrByMonth" in fields,
  "acquisition-cost-payback": (fields) => "churnRate" in fields,
  "goal-attainment": (fields) => fields["direction"] === "lower" && !("baseline" in fields),
  "net-promoter-score": (fields) => "ratings" in fields,
  "customer-satisfaction-score": (fields) => "ratings" in fields,
};

/** A number of an input's kind, now and then at an end of what it can be. */
function numbers({ unit, least, most = 1000, whole }: MetricInput): fc.Arbitrary<string> {
  const from = least ?? -most;
  if (whole === true)
    return fc.oneof(
      { weight: 1, arbitrary: fc.constant("0") },
      { weight: 6, arbitrary: fc.integer({ min: from, max: 60 }).map(String) },
    );
  const places = unit.startsWith("ratio") || most === 1 ? 4 : 2;
  const scale = 10 ** places;
  const drawn = fc.integer({ min: from * scale, max: most * scale }).map((units) => (units / scale).toFixed(places));
  const ends = [from, ...(from <= 0 ? [0] : []), ...(most === 1 ? [1] : [])].map(String);
  return fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...ends) }, { weight: 6, arbitrary: drawn });
}

function values(input: MetricInput): fc.Arbitrary<Value> {
  if (input.form === "word") return fc.constantFrom(...(input.words ?? []));
  return input.form === "list" ? fc.array(numbers(input), { maxLength: 31 }) : numbers(input);
}

/** Fields for a metric; of those that can be left out, some are. */
function fields({ id, inputs }: Metric): fc.Arbitrary<Fields> {
  const drawn = Object.fromEntries(inputs.map((input) => [input.field, values(input)]));
  const requiredKeys = inputs.filter(({ optional }) => optional !== true).map(({ field }) => field);
  return fc.record(drawn, { requiredKeys }).filter((some) => LEFT_OUT[id]?.(some as Fields) !== true);
}

/** The value of a function's answer; `undefined` where it refuses the input. */
async function functionOf({ id, answer }: Metric): Promise<(given: Fields) => string | null | undefined> {
  const compute = await present(FUNCTIONS[id])();
  return (given) => {
    try {
      const told = compute(given as never, {}, {});
      const value = answer === null ? told : (told as Record<string, unknown>)[answer];
      if (typeof value === "boolean") return value ? "1" : "0";
      return value === null ? null : (value as { toFixed: () => string }).toFixed();
    } catch (error) {
      if (isMetricInputError(error)) return undefined;
      throw error;
    }
  };
}

function byFormula({ formula, inputs }: Metric, given: Fields): string | null {
  const all = Object.fromEntries(
    inputs.map(({ field, form }) => [field, form === "word" ? null : (given[field] ?? null)]),
  );
  return evaluateFormula(present(formula), all)?.toFixed() ?? null;
}

describe("the formulas of the catalogue", () => {
  it.each(WITH_FORMULA)("%s: function and formula agree exactly, and on no value", async (_, metric) => {
    const value = await functionOf(metric);
    fc.assert(
      fc.property(fields(metric), (given) => {
        const computed = value(given);
        fc.pre(computed !== undefined);
        expect(byFormula(metric, given)).toBe(computed);
      }),
      { ...runs(300), maxSkipsPerRun: 1000 },
    );
  });

  it.each(WITH_FORMULA)("%s stays within its range, and has no value where it says so", async (_, metric) => {
    const value = await functionOf(metric);
    const computed = fc.sample(fields(metric), { numRuns: 3000, seed: 40 }).map(value);
    const told = computed.filter((one) => one !== undefined);
    expect(told.includes(null)).toBe(metric.whenNull !== null);
    const { least, most } = metric.range;
    const numbersTold = told.filter((one) => one !== null).map((one) => new MetricDecimal(one));
    expect(numbersTold.length).toBeGreaterThan(20);
    if (metric.id === "customer-effort-score") return; // of ratings that are on its scale: below
    expect(numbersTold.filter((one) => least !== null && one.lessThan(least)).map(String)).toEqual([]);
    expect(numbersTold.filter((one) => most !== null && one.greaterThan(most)).map(String)).toEqual([]);
  });

  it("knows the ends of the scale that effort is asked on", async () => {
    const compute = (await present(FUNCTIONS["customer-effort-score"])()) as (given: { ratings: string[] }) => unknown;
    expect(compute({ ratings: ["1", "1"] })).toMatchObject({ score: new MetricDecimal(1) });
    expect(compute({ ratings: ["7", "7"] })).toMatchObject({ score: new MetricDecimal(7) });
    expect(() => compute({ ratings: ["8"] })).toThrow("ratings[0]");
  });
});

describe("the choices of the catalogue", () => {
  const KEYS = Object.keys(conventions.standard) as (keyof typeof conventions.standard)[];

  it.each(WITH_FORMULA)("%s takes those it names, and no others", async (_, metric) => {
    const compute = await present(FUNCTIONS[metric.id])();
    const value = await functionOf(metric);
    const given = present(
      fc.sample(fields(metric), { numRuns: 3000, seed: 40 }).find((one) => value(one) !== undefined),
    );
    const taken = KEYS.filter((key) => {
      try {
        compute(given as never, { [key]: "nonsense" }, {});
        return false;
      } catch (error) {
        return isMetricInputError(error) && error.code === "unknown-choice" && error.field === key;
      }
    });
    expect([...taken].sort()).toEqual([...metric.choices].sort());
  });
});
