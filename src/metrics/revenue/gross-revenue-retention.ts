import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import { checkLosses, lostMrr } from "../losses.ts";

/** What one cohort lost over a period: the customers paying at its start, and nobody else. */
export interface GrossRevenueRetentionInput {
  /** MRR of the cohort at the start of the period. */
  readonly startingMrr: DecimalInput;
  /** MRR the cohort gave up while staying: downgrades, fewer seats, discounts. */
  readonly contractionMrr: DecimalInput;
  /** MRR of the cohort's members who left. */
  readonly churnedMrr: DecimalInput;
}

/**
 * Gross revenue retention (GRR, gross dollar retention, GDR): the share of starting MRR that was kept,
 * upgrades aside. Never above 1.
 *
 * `(starting − contraction − churned) ÷ starting`
 *
 * @param input - The cohort's losses over one period.
 * @returns The ratio, where `0.92` means 92 %; or `null` when the cohort
 * started with no MRR, because a share of nothing is undefined.
 * @throws {@link MetricInputError} when a value is not a number, is negative,
 * or when the cohort lost more than it started with.
 *
 * @example Upgrades do not hide the losses
 * ```ts
 * import { grossRevenueRetention } from "customer-metrics";
 *
 * const grr = grossRevenueRetention({ startingMrr: 100_000, contractionMrr: 3_000, churnedMrr: 5_000 });
 *
 * grr?.toString(); // => "0.92"
 * ```
 *
 * @see {@link netRevenueRetention} for the same cohort with upgrades.
 */
export function grossRevenueRetention(input: GrossRevenueRetentionInput): Decimal | null {
  const starting = parseMagnitude(input.startingMrr, "startingMrr");
  const lost = lostMrr(input);
  checkLosses("gross revenue retention", input, { lost, available: starting });
  return ratio(starting.minus(lost), starting);
}
