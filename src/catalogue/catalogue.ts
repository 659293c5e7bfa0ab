import { adoptionMetrics } from "./metrics/adoption.ts";
import { customersMetrics } from "./metrics/customers.ts";
import { growthMetrics } from "./metrics/growth.ts";
import { revenueMetrics } from "./metrics/revenue.ts";
import { valueMetrics } from "./metrics/value.ts";
import { voiceMetrics } from "./metrics/voice.ts";
import { RO } from "./names/ro.ts";
import { RU } from "./names/ru.ts";
import { UK } from "./names/uk.ts";
import { ZH_HANT } from "./names/zh-hant.ts";
import type { Metric, MetricDefinition, MetricNames } from "./types.ts";

/**
 * Every metric of this package as data: what it answers, its formula, inputs and units, what it is called in five
 * languages, and where it is written. In the order of the documentation, by family.
 *
 * @example A formula that can be evaluated, and a name in Ukrainian
 * ```ts
 * import { catalogue, evaluateFormula } from "customer-metrics";
 *
 * const churn = catalogue.find(({ id }) => id === "expansion-rate");
 *
 * churn?.formula; // => "expansionMrr / startingMrr"
 * evaluateFormula(churn?.formula ?? "", { expansionMrr: 12, startingMrr: 96 })?.toString(); // => "0.125"
 * churn?.names.uk.name; // => "Коефіцієнт розширення"
 * ```
 */
export const catalogue: readonly Metric[] = /* @__PURE__ */ joined();

function joined(): readonly Metric[] {
  // Functions, and not constants: an app that has no use for the catalogue ships none of it.
  const families = [customersMetrics, revenueMetrics, valueMetrics, voiceMetrics, adoptionMetrics, growthMetrics];
  const definitions = families.flatMap((family) => family());
  return Object.freeze(definitions.map(({ definition, ...rest }) => frozen(metricOf(rest, definition))));
}

function metricOf(rest: Omit<MetricDefinition, "definition">, definition: string): Metric {
  const { id, name, aliases } = rest;
  const names = {
    en: { name, definition, aliases },
    uk: named(UK, id),
    ro: named(RO, id),
    "zh-Hant": named(ZH_HANT, id),
    ru: named(RU, id),
  };
  return { kind: "metric", ...rest, page: `docs/metrics/${id}.md`, names };
}

function named(names: Readonly<Record<string, MetricNames>>, id: string): MetricNames {
  return names[id]!; // a test looks that none is missing
}

/** Frozen all the way down: the catalogue is one for everybody. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
