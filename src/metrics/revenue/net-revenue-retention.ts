import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";
import { checkLosses, lostMrr } from "../losses.ts";

/**
 * What one cohort's MRR did over a period: the customers paying at its start,
 * and nobody else. New and reactivated customers stay out.
 *
 * Losses are magnitudes: write `contractionMrr: 3_000`, not `-3_000`.
 */
export interface NetRevenueRetentionInput {
  /** MRR of the cohort at the start of the period. */
  readonly startingMrr: DecimalInput;
  /** MRR the cohort added: upgrades, more seats, add-ons, price rises. */
  readonly expansionMrr: DecimalInput;
  /** MRR the cohort gave up while staying: downgrades, fewer seats, discounts. */
  readonly contractionMrr: DecimalInput;
  /** MRR of the cohort's members who left. */
  readonly churnedMrr: DecimalInput;
}

/**
 * Net revenue retention (NRR, net dollar retention, NDR): the share of starting MRR that is
 * there at the end of the period, upgrades included.
 *
 * `(starting + expansion − contraction − churned) ÷ starting`
 *
 * @param input - The cohort's MRR movements over one period.
 * @returns The ratio, where `1.04` means 104 %; or `null` when the cohort
 * started with no MRR, because a share of nothing is undefined.
 * @throws {@link MetricInputError} when a value is not a number, is negative,
 * or when the cohort lost more than it ever had.
 *
 * @example Upgrades that outrun the losses
 * ```ts
 * import { netRevenueRetention } from "customer-metrics";
 *
 * const nrr = netRevenueRetention({
 *   startingMrr: 100_000,
 *   expansionMrr: 12_000,
 *   contractionMrr: 3_000,
 *   churnedMrr: 5_000,
 * });
 *
 * nrr?.toString(); // => "1.04"
 * ```
 *
 * @example A cohort with nothing to retain
 * ```ts
 * import { netRevenueRetention } from "customer-metrics";
 *
 * const nothing = { startingMrr: 0, expansionMrr: 0, contractionMrr: 0, churnedMrr: 0 };
 *
 * netRevenueRetention(nothing); // => null
 * ```
 *
 * @see {@link grossRevenueRetention} for the same cohort without upgrades.
 */
export function netRevenueRetention(input: NetRevenueRetentionInput): Decimal | null {
  const starting = parseMagnitude(input.startingMrr, "startingMrr");
  const available = starting.plus(parseMagnitude(input.expansionMrr, "expansionMrr"));
  const lost = lostMrr(input);
  checkLosses("net revenue retention", input, { lost, available });
  return ratio(available.minus(lost), starting);
}
