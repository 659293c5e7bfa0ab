import type { Choices } from "../choice.ts";
import { netRevenueChurnRate, type NetRevenueChurnRateInput } from "./net-revenue-churn-rate.ts";

/**
 * Negative churn: whether upgrades of existing customers outran the MRR that was lost.
 *
 * `net revenue churn rate < 0`
 *
 * @param input - MRR movements of one period. Losses are magnitudes.
 * @param choices - As for {@link netRevenueChurnRate}.
 * @returns `true`, `false`, or `null` when there was no MRR to lose. Upgrades that equal the losses are not negative churn.
 * @throws {@link MetricInputError} as {@link netRevenueChurnRate} does.
 *
 * @example Growing without new customers
 * ```ts
 * import { isNegativeChurn } from "customer-metrics";
 *
 * const may = { startingMrr: 200_000, expansionMrr: 15_000, contractionMrr: 3_000, churnedMrr: 10_000 };
 *
 * isNegativeChurn(may); // => true
 * isNegativeChurn({ ...may, expansionMrr: 13_000 }); // => false
 * ```
 */
export function isNegativeChurn(input: NetRevenueChurnRateInput, choices: Choices = {}): boolean | null {
  return netRevenueChurnRate(input, choices)?.lessThan(0) ?? null;
}
