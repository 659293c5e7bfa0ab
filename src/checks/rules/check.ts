import type { FormulaMetric, Metric, Model } from "../definitions/model.ts";
import type { Formula } from "../../formula/syntax/formula.ts";
import type { Finding } from "../diagnostics/finding.ts";

/** What checks are told besides the definitions. */
export interface CheckSettings {
  /** What generated inputs are drawn from: the same seed, the same inputs. */
  readonly seed: number;
  /** How many inputs a law is tried on. */
  readonly runs: number;
}

/** One check: what it finds in all definitions. Pure, and in no order that matters. */
export type Check = (model: Model, settings: CheckSettings) => Iterable<Finding>;

/** A metric by a formula that can be read. */
export type ReadFormulaMetric = FormulaMetric & { readonly formula: Formula };

/** A check of each definition by itself. */
export function ofEach(check: (metric: Metric, model: Model, settings: CheckSettings) => Iterable<Finding>): Check {
  return (model, settings) => model.metrics.flatMap((metric) => [...check(metric, model, settings)]);
}

/** A check of each formula that can be read. */
export function ofFormulas(
  check: (metric: ReadFormulaMetric, model: Model, settings: CheckSettings) => Iterable<Finding>,
): Check {
  return ofEach((metric, model, settings) =>
    metric.kind === "formula" && metric.formula !== null ? check(metric as ReadFormulaMetric, model, settings) : [],
  );
}
