import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseCount, parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";

/** What was spent on winning customers, and how many were won by it. */
export interface CustomerAcquisitionCostInput {
  /** Sales and marketing of the period, or of the earlier one that won these customers. */
  readonly spend: DecimalInput;
  /** Customers who joined. */
  readonly newCustomers: DecimalInput;
}

/**
 * Customer acquisition cost (CAC): what it costs to win one customer.
 *
 * `spend ÷ new customers`
 *
 * @param input - Sales and marketing spend, and the customers it won.
 * @returns Money per customer; or `null` when nobody joined, whatever was spent.
 * @throws {@link MetricInputError} when a value is not a number or is negative, or the customers are not whole.
 *
 * @example Fifty customers
 * ```ts
 * import { customerAcquisitionCost } from "customer-metrics";
 *
 * customerAcquisitionCost({ spend: 150_000, newCustomers: 50 })?.toString(); // => "3000"
 * customerAcquisitionCost({ spend: 150_000, newCustomers: 0 }); // => null
 * ```
 */
export function customerAcquisitionCost(input: CustomerAcquisitionCostInput): Decimal | null {
  return ratio(parseMagnitude(input.spend, "spend"), parseCount(input.newCustomers, "newCustomers"));
}
