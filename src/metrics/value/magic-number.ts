import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseDecimal, parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";

/** What a quarter added, and what was spent in the quarter before to add it. */
export interface MagicNumberInput {
  /** ARR at the end of the quarter minus ARR at its start, so below zero where the company shrank. A year's money already. */
  readonly netNewArr: DecimalInput;
  /** Sales and marketing spend of the quarter before. */
  readonly priorSalesAndMarketing: DecimalInput;
}

/**
 * SaaS magic number (sales efficiency): how much new annual revenue a unit of sales and marketing brought.
 *
 * `net new ARR ÷ sales and marketing of the quarter before`
 *
 * From revenue, net new ARR is four times the growth of a quarter's revenue; from MRR, twelve times its growth.
 *
 * @param input - Net new ARR of a quarter, and the spend of the one before.
 * @returns The ratio, below zero where ARR fell; or `null` when nothing was spent.
 * @throws {@link MetricInputError} when a value is not a number, or the spend is negative.
 *
 * @example Half a million of ARR for 400,000 spent
 * ```ts
 * import { magicNumber } from "customer-metrics";
 *
 * magicNumber({ netNewArr: 500_000, priorSalesAndMarketing: 400_000 })?.toString(); // => "1.25"
 * ```
 */
export function magicNumber(input: MagicNumberInput): Decimal | null {
  const added = parseDecimal(input.netNewArr, "netNewArr");
  return ratio(added, parseMagnitude(input.priorSalesAndMarketing, "priorSalesAndMarketing"));
}
