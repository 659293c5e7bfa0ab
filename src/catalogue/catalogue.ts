import { ADOPTION } from "./metrics/adoption.ts";
import { CUSTOMERS } from "./metrics/customers.ts";
import { GROWTH } from "./metrics/growth.ts";
import { REVENUE } from "./metrics/revenue.ts";
import { VALUE } from "./metrics/value.ts";
import { VOICE } from "./metrics/voice.ts";
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
export const catalogue: readonly Metric[] = /* @__PURE__ */ joined([
  ...CUSTOMERS,
  ...REVENUE,
  ...VALUE,
  ...VOICE,
  ...ADOPTION,
  ...GROWTH,
]);

function joined(definitions: readonly MetricDefinition[]): readonly Metric[] {
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
