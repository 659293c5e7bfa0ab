import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseDecimal, parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";

/** What a customer is worth, and what it cost to win. */
export interface LifetimeValueToAcquisitionCostInput {
  /** Lifetime value of one customer; below zero where it costs more than it brings. */
  readonly lifetimeValue: DecimalInput;
  /** What it cost to win one. */
  readonly acquisitionCost: DecimalInput;
}

/**
 * LTV to CAC (LTV:CAC ratio): how many times over a customer returns what it cost to win.
 *
 * `lifetime value ÷ acquisition cost`
 *
 * @param input - Lifetime value and acquisition cost of one customer, in one currency.
 * @returns The ratio, where `3` means three to one; or `null` when winning customers cost nothing.
 * @throws {@link MetricInputError} when a value is not a number, or the cost is negative.
 *
 * @example Six to one
 * ```ts
 * import { lifetimeValueToAcquisitionCost } from "customer-metrics";
 *
 * lifetimeValueToAcquisitionCost({ lifetimeValue: 300, acquisitionCost: 50 })?.toString(); // => "6"
 * ```
 *
 * @see {@link acquisitionCostPayback} for when the cost is back.
 */
export function lifetimeValueToAcquisitionCost(input: LifetimeValueToAcquisitionCostInput): Decimal | null {
  const value = parseDecimal(input.lifetimeValue, "lifetimeValue");
  return ratio(value, parseMagnitude(input.acquisitionCost, "acquisitionCost"));
}
