import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseDecimal } from "../../number/parse.ts";

/** The cash that a period took, and the recurring revenue that it added. */
export interface BurnMultipleInput {
  /** Cash paid minus cash received, financing aside: below zero where the company made cash. */
  readonly netBurn: DecimalInput;
  /** ARR at the end of the same period minus ARR at its start: below zero where the company shrank. */
  readonly netNewArr: DecimalInput;
}

/**
 * Burn multiple: how much cash was burned for each unit of new annual revenue. Lower is better.
 *
 * `net burn ÷ net new ARR`
 *
 * Below zero the company grew and made cash. Where it did not grow there is no answer: the quotient of two losses
 * would look like that of two gains.
 *
 * @param input - Net burn and net new ARR of one period.
 * @returns The ratio; or `null` when no ARR was added.
 * @throws {@link MetricInputError} when a value is not a number.
 *
 * @example One and a half burned for one added
 * ```ts
 * import { burnMultiple } from "customer-metrics";
 *
 * burnMultiple({ netBurn: 4_800_000, netNewArr: 3_200_000 })?.toString(); // => "1.5"
 * burnMultiple({ netBurn: -400_000, netNewArr: 3_200_000 })?.toString(); // => "-0.125"
 * burnMultiple({ netBurn: 4_800_000, netNewArr: -100_000 }); // => null
 * ```
 */
export function burnMultiple(input: BurnMultipleInput): Decimal | null {
  const burned = parseDecimal(input.netBurn, "netBurn");
  const added = parseDecimal(input.netNewArr, "netNewArr");
  return added.greaterThan(0) ? burned.dividedBy(added) : null;
}
