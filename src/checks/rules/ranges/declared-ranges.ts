import { compared } from "../../../formula/evaluation/exact-arithmetic.ts";
import { declaredRange } from "../../analysis/domains.ts";
import { expandedFormula } from "../../analysis/expanded.ts";
import type { Interval } from "../../analysis/proof/interval.ts";
import { isProvedWithin, type Witness, witnessOutside } from "../../analysis/proof/range-proof.ts";
import { shownSample } from "../../analysis/samples/shown-sample.ts";
import { keyOf, type Model, partOf } from "../../definitions/model.ts";
import type { Definition } from "../../definitions/types.ts";
import { referencesTo } from "../../evaluation/references.ts";
import type { Finding } from "../../diagnostics/finding.ts";
import type { CheckSettings, ReadFormulaMetric } from "../check.ts";
import { type Check, ofFormulas } from "../check.ts";
import { shownValue } from "../examples/outcomes.ts";

/** Ranges that a formula is proved to keep, is found to leave, or neither. */
export const declaredRanges: Check = (model, settings) => {
  const references = referencesTo(model.metrics.map(({ definition }) => definition));
  return ofFormulas((metric) => judged(metric, model, { references, settings }))(model, settings);
};

interface Means {
  readonly references: ReturnType<typeof referencesTo>;
  readonly settings: CheckSettings;
}

function* judged(metric: ReadFormulaMetric, model: Model, means: Means): Generator<Finding> {
  const { definition } = metric;
  const range = declaredRange(definition);
  if (!isRange(range)) return;
  const expanded = expandedFormula(metric, model);
  const witness = witnessOutside({ definition, expanded }, range, means);
  if (witness !== undefined) yield refuted(metric, witness);
  else if (!isProvedWithin(expanded, range)) yield unproved(metric);
}

/** Whether it is a range at all: of one that is turned round, another rule tells. */
function isRange({ least, most }: Interval): boolean {
  if (least === null || most === null) return least !== most;
  return compared(least, most) <= 0;
}

function bounds({ min, max }: Definition): string {
  if (min === undefined || max === undefined) return min === undefined ? `at most ${max!}` : `at least ${min}`;
  return `between ${min} and ${max}`;
}

function refuted(metric: ReadFormulaMetric, { sample, value }: Witness): Finding {
  const { definition } = metric;
  const { min, max } = definition;
  const isAbove = max !== undefined && compared(value, declaredRange({ max }).most!) > 0;
  const message = `${definition.id} is said to be ${bounds(definition)} and comes to ${shownValue(value)} for ${shownSample(sample)}`;
  const help = "say what its inputs can be, with min, max or partOf, or hold it in its formula with min() or max()";
  const related = [{ at: keyOf(metric, "formula"), message: "the formula that leaves the range" }];
  return {
    code: "CM602",
    at: partOf(metric, isAbove ? "max" : min === undefined ? "max" : "min"),
    message,
    help,
    related,
  };
}

function unproved(metric: ReadFormulaMetric): Finding {
  const { definition } = metric;
  const message = `${definition.id} is said to be ${bounds(definition)}, which is neither proved nor refuted`;
  const help = "say what its inputs can be, with min, max or partOf";
  return { code: "CM603", at: keyOf(metric, definition.min === undefined ? "max" : "min"), message, help };
}
