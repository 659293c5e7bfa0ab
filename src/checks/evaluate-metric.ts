import { type Decimal, MetricDecimal } from "../number/decimal.ts";
import type { Definition } from "./definitions/types.ts";
import { evaluated } from "./evaluation/evaluate.ts";
import { referencesTo } from "./evaluation/references.ts";

/** What a definition is evaluated with besides its inputs. */
export interface EvaluateMetricOptions {
  /** The definitions that it may refer to; metrics of this package are found without. */
  readonly definitions?: readonly Definition[];
}

/**
 * Evaluates a definition: a built-in through its function, under its convention; a formula exactly, the metrics that it
 * refers to with it.
 *
 * What is given goes to every metric behind it as well, by name; the value of a metric that is referred to can be given
 * under the name that the formula has for it. A formula that has no value, as when it divides by zero, comes to what
 * its `whenUndefined` says; where that is because something that was given is null, it is null.
 *
 * @param definition - One of {@link loadDefinitions}.
 * @param inputs - A number, null, or a list of them, oldest first, for every input.
 * @param options - The definitions that it may refer to.
 * @returns The value; of a built-in with several answers the one it is named after.
 * @throws `MetricInputError` for what no metric can be given, and `no-value` where `whenUndefined` is `error`.
 *
 * @example A definition from a file, and the one that it is over
 * ```ts
 * import { evaluateMetric, loadDefinitions } from "customer-metrics/definitions";
 *
 * const text = `
 * version: 1
 * metrics:
 *   churn: { uses: customer-churn-rate }
 *   retention:
 *     inputs: { churn: { metric: churn } }
 *     formula: 1 - churn
 * `;
 * const { definitions } = loadDefinitions([{ path: "metrics.yaml", text }]);
 * const retention = definitions[1]!;
 *
 * evaluateMetric(retention, { startingCustomers: 200, churnedCustomers: 10 }, { definitions })?.toString(); // => "0.95"
 * ```
 */
export function evaluateMetric(
  definition: Definition,
  inputs: Readonly<Record<string, unknown>>,
  { definitions = [] }: EvaluateMetricOptions = {},
): Decimal | boolean | null {
  const { value } = evaluated(definition, inputs, referencesTo(definitions));
  if (value === null || typeof value === "boolean") return value;
  // As text, every digit of which is kept until the division rounds.
  return new MetricDecimal(value.numerator.toString()).dividedBy(value.denominator.toString());
}
