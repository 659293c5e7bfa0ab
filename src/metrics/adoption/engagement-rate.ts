import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { shareOf } from "../share.ts";

/** Those who did something that counts, and those who could have. */
export interface EngagementRateInput {
  /** Users or accounts that did what a team calls engaged, in the period. */
  readonly engaged: DecimalInput;
  /** All who could have: with access, for the whole period. */
  readonly eligible: DecimalInput;
}

/**
 * Engagement rate: the share of those with access who used the product in a way that counts.
 *
 * `engaged ÷ eligible`
 *
 * @param input - Both counts, in users or in accounts, of one period.
 * @returns The ratio, where `0.6` means 60 %; or `null` when nobody had access.
 * @throws {@link MetricInputError} when a count is not a whole number or is negative, and `parts-exceed-whole` when
 * more were engaged than could be.
 *
 * @example Twelve hundred of two thousand
 * ```ts
 * import { engagementRate } from "customer-metrics";
 *
 * engagementRate({ engaged: 1200, eligible: 2000 })?.toString(); // => "0.6"
 * ```
 *
 * @see {@link adoptionRate} for one feature, {@link stickiness} for how often.
 */
export function engagementRate(input: EngagementRateInput): Decimal | null {
  const engaged = { field: "engaged", count: input.engaged };
  return shareOf("engagement rate", engaged, { field: "eligible", count: input.eligible });
}
