import { describe, expect, it } from "vitest";
import { catalogue, type Metric } from "customer-metrics";
import { checkDefinitions } from "customer-metrics/definitions";
import { parseUnit } from "../../../src/formula/units/parse-unit.ts";
import { formulaOf } from "../../../src/formula/parse-formula.ts";
import { present } from "../../support/present.ts";

const WITH_FORMULA = catalogue.filter(({ formula }) => formula !== null);

/** What the functions refuse to be given more of than there is. */
const PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "mrr-bridge": { contractionMrr: "startingMrr", churnedMrr: "startingMrr" },
  "gross-revenue-retention": { contractionMrr: "startingMrr", churnedMrr: "startingMrr" },
  "net-revenue-retention": { contractionMrr: "startingMrr", churnedMrr: "startingMrr" },
  "customer-churn-rate": { churnedNewCustomers: "churnedCustomers", recoveredCustomers: "churnedCustomers" },
  "adoption-rate": { adopters: "eligible" },
  "engagement-rate": { engaged: "eligible" },
  stickiness: { dailyActive: "monthlyActive" },
  "renewal-rate": { renewed: "dueForRenewal" },
  "customer-satisfaction-score": { satisfied: "responses" },
  "repeat-purchase-rate": { repeatCustomers: "customers" },
};

/** Ranges that hold for more than `partOf` can say: that those who stayed were there, and the scale of ratings. */
const OPEN_RANGES = ["customer-retention-rate", "customer-effort-score"];

/** A metric of the catalogue as a team would write it down, under an id of its own. */
function asFile(metric: Metric): string {
  const formula = present(metric.formula);
  const { inputs: names } = formulaOf(formula);
  const inputs = metric.inputs
    .filter(({ field }) => names.includes(field))
    .map(({ field, unit, least, most, whole }): [string, object] => {
      const whose = PARTS[metric.id]?.[field];
      const partOf = whose === undefined ? {} : { partOf: whose };
      return [
        field,
        { unit, ...bounds({ least: least ?? null, most: most ?? null }), whole: whole ?? false, ...partOf },
      ];
    });
  const unit = parseUnit(metric.unit).ok ? { unit: metric.unit } : {};
  const range = OPEN_RANGES.includes(metric.id) ? {} : bounds(metric.range);
  const definition = {
    formula,
    inputs: Object.fromEntries(inputs),
    ...unit,
    ...range,
    whenUndefined: null,
  };
  const { name, direction } = metric;
  return JSON.stringify({ version: 1, metrics: { [`our-${metric.id}`]: { name, direction, ...definition } } });
}

function bounds({ least, most }: Metric["range"]): object {
  return { ...(least === null ? {} : { min: least }), ...(most === null ? {} : { max: most }) };
}

describe("the metrics of the catalogue as definitions", () => {
  it.each(WITH_FORMULA.map((metric) => [metric.id, metric] as const))("%s has nothing wrong", (_, metric) => {
    const { diagnostics } = checkDefinitions([{ path: "ours.json", text: asFile(metric) }], {
      severities: { CM704: "off" },
    });
    const bad = diagnostics.filter(({ severity }) => severity !== "info");
    expect(bad.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });

  it("are all told apart, and each is known for what it is", () => {
    const sources = WITH_FORMULA.map((metric) => ({ path: `${metric.id}.json`, text: asFile(metric) }));
    const { diagnostics } = checkDefinitions(sources, { severities: { CM704: "off" } });
    expect(diagnostics.filter(({ severity }) => severity !== "info").map(({ message }) => message)).toEqual([]);
    const known = diagnostics.filter(({ code }) => code === "CM804");
    expect(known.map(({ definition, suggestions }) => [definition, suggestions[0]])).toEqual(
      known.map(({ definition }) => [definition, definition?.replace("our-", "")]),
    );
    expect(known.length).toBeGreaterThan(20);
  });
});
