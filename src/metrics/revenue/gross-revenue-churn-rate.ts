import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import { checkKeys, type Choices, choose } from "../choice.ts";
import { lostMrr } from "../losses.ts";

/** The MRR of one period's start, and what was lost over the period. */
export interface GrossRevenueChurnRateInput {
  /** MRR at the start of the period. */
  readonly startingMrr: DecimalInput;
  /** MRR given up by customers who stayed. */
  readonly contractionMrr: DecimalInput;
  /** MRR of the customers who left. */
  readonly churnedMrr: DecimalInput;
}

/**
 * Gross revenue churn rate (gross MRR churn, gross dollar churn): the share of starting MRR that was lost over a
 * period, to downgrades and to customers who left.
 *
 * `(contraction + churned) ÷ starting`
 *
 * Of movements, not of a cohort: what joined in the period and left in it is in the numerator too, so the rate may
 * pass 1 unless it is capped.
 *
 * @param input - MRR movements of one period. Losses are magnitudes.
 * @param choices - `revenueChurnCap`: `"starting-mrr"` stops the losses at what was there at the start.
 * @returns The ratio, where `0.08` means 8 %; or `null` when there was no MRR to lose.
 * @throws {@link MetricInputError} when a value is not a number or is negative.
 *
 * @example A customer who went from 500 up to 1,379 and left in the same month
 * ```ts
 * import { grossRevenueChurnRate } from "customer-metrics";
 *
 * const may = { startingMrr: 500, contractionMrr: 0, churnedMrr: 1_379 };
 *
 * grossRevenueChurnRate(may)?.toString(); // => "2.758"
 * grossRevenueChurnRate(may, { revenueChurnCap: "starting-mrr" })?.toString(); // => "1"
 * ```
 *
 * @see {@link netRevenueChurnRate} for the same with upgrades set against it.
 */
export function grossRevenueChurnRate(input: GrossRevenueChurnRateInput, choices: Choices = {}): Decimal | null {
  checkKeys(choices);
  const starting = parseMagnitude(input.startingMrr, "startingMrr");
  const lost = lostMrr(input);
  const capped = choose(choices, "revenueChurnCap", ["none", "starting-mrr"]) === "starting-mrr";
  return ratio(capped ? MetricDecimal.min(lost, starting) : lost, starting);
}
