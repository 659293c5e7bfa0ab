import { MetricInputError } from "../errors.ts";
import type { Decimal, DecimalInput } from "../number/decimal.ts";
import { parseMagnitude } from "../number/parse.ts";

/** What customers gave up and what left with them. */
export interface Losses {
  /** MRR given up by customers who stayed. */
  readonly contractionMrr: DecimalInput;
  /** MRR of the customers who left. */
  readonly churnedMrr: DecimalInput;
}

/** Contraction and churn together. */
export function lostMrr(input: Losses): Decimal {
  return parseMagnitude(input.contractionMrr, "contractionMrr").plus(parseMagnitude(input.churnedMrr, "churnedMrr"));
}

/** Refuses losses beyond what there was to lose: the numbers then come from different periods or cohorts. */
export function checkLosses(
  metric: string,
  input: Losses,
  { lost, available }: Record<"lost" | "available", Decimal>,
): void {
  if (lost.lessThanOrEqualTo(available)) return;
  throw new MetricInputError(
    `Cannot compute ${metric} as the cohort must not lose more than it had: lost ${lost.toString()} of ${available.toString()}`,
    { code: "losses-exceed-base", field: "churnedMrr", received: input.churnedMrr },
  );
}
