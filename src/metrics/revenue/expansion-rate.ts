import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";

/** The MRR of one period's start, and what its customers added. */
export interface ExpansionRateInput {
  /** MRR at the start of the period. */
  readonly startingMrr: DecimalInput;
  /** MRR added by customers who were there already: upgrades, seats, add-ons, price rises. */
  readonly expansionMrr: DecimalInput;
}

/**
 * Expansion rate (expansion MRR rate, upsell rate): what existing customers added over a period, as a share of the
 * MRR at its start.
 *
 * `expansion ÷ starting`
 *
 * @param input - MRR movements of one period.
 * @returns The ratio, where `0.12` means 12 %, which may pass 1; or `null` when there was no MRR to expand.
 * @throws {@link MetricInputError} when a value is not a number or is negative.
 *
 * @example An eighth more from the same customers
 * ```ts
 * import { expansionRate } from "customer-metrics";
 *
 * expansionRate({ startingMrr: 96_000, expansionMrr: 12_000 })?.toString(); // => "0.125"
 * ```
 */
export function expansionRate(input: ExpansionRateInput): Decimal | null {
  const starting = parseMagnitude(input.startingMrr, "startingMrr");
  return ratio(parseMagnitude(input.expansionMrr, "expansionMrr"), starting);
}
