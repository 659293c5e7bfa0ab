import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseMagnitude } from "../../number/parse.ts";
import { ratio } from "../../number/ratio.ts";

/** The revenue of one period or day, and the accounts it came from. */
export interface AverageRevenuePerAccountInput {
  /** Revenue: MRR on a day for ARPA per month, or what was recognised over a period. */
  readonly revenue: DecimalInput;
  /** The paying accounts on the same day, or their average over the same period. */
  readonly accounts: DecimalInput;
}

/**
 * Average revenue per account (ARPA, average revenue per customer).
 *
 * `revenue ÷ accounts`
 *
 * @param input - Revenue, and the accounts it came from. Accounts may be an average, so need not be whole.
 * @returns Money per account; or `null` when there are no accounts.
 * @throws {@link MetricInputError} when a value is not a number or is negative.
 *
 * @example Twelve thousand from 220 accounts
 * ```ts
 * import { averageRevenuePerAccount } from "customer-metrics";
 *
 * averageRevenuePerAccount({ revenue: 12_000, accounts: 220 })?.toFixed(2); // => "54.55"
 * ```
 *
 * @see {@link averageRevenuePerUser} when one account has many users.
 */
export function averageRevenuePerAccount(input: AverageRevenuePerAccountInput): Decimal | null {
  return ratio(parseMagnitude(input.revenue, "revenue"), parseMagnitude(input.accounts, "accounts"));
}
