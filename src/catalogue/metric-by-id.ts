import { catalogue } from "./catalogue.ts";
import type { Metric } from "./types.ts";

/**
 * The metric of an id, which is the name of its page.
 *
 * @param id - The slug, in kebab case.
 * @returns The metric, or `undefined` where there is none of this id; `findMetrics` searches.
 *
 * @example What a rate is of, and when it has no value
 * ```ts
 * import { metricById } from "customer-metrics";
 *
 * metricById("quick-ratio")?.short; // => "Quick ratio"
 * metricById("quick-ratio")?.whenNull; // => "nothing was lost"
 * metricById("quickratio"); // => undefined
 * ```
 */
export function metricById(id: string): Metric | undefined {
  return catalogue.find((metric) => metric.id === id);
}
