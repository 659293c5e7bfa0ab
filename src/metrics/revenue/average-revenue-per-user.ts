import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";

/** The revenue of one period or day, and the users it came from. */
export interface AverageRevenuePerUserInput {
  /** Revenue: MRR on a day for ARPU per month, or what was recognised over a period. */
  readonly revenue: DecimalInput;
  /** The users on the same day, or their average over the same period. */
  readonly users: DecimalInput;
}

/**
 * Average revenue per user (ARPU).
 *
 * `revenue ÷ users`
 *
 * @param input - Revenue, and the users it came from. Users may be an average, so need not be whole.
 * @returns Money per user; or `null` when there are no users.
 * @throws {@link MetricInputError} when a value is not a number or is negative.
 *
 * @example Forty accounts with 250 users
 * ```ts
 * import { averageRevenuePerUser } from "customer-metrics";
 *
 * averageRevenuePerUser({ revenue: 12_000, users: 250 })?.toString(); // => "48"
 * ```
 *
 * @see {@link averageRevenuePerAccount} for revenue per paying account.
 */
export function averageRevenuePerUser(input: AverageRevenuePerUserInput): Decimal | null {
  return ratio(parseMagnitude(input.revenue, "revenue"), parseMagnitude(input.users, "users"));
}
