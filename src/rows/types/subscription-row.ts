import type { DecimalInput } from "../../number/decimal.ts";
import type { DateInput } from "../../time/calendar-date.ts";
import type { BillingInterval } from "../../time/interval.ts";

/** What a subscription was over the days of its row. */
export type SubscriptionStatus = "active" | "trialing" | "past-due" | "paused";

/** How a customer was lost. */
export type ChurnKind = "cancelled" | "account-deleted" | "contract-lost" | "value-lost";

/**
 * How long a discount lasts, from the start of its row: `"once"` for the first billing interval, `"forever"` for the
 * whole row, or a number of months.
 */
export type DiscountDuration = "once" | "forever" | number;

/**
 * One subscription at one price over one span of days. A change of price, seats, plan or status is a new row.
 *
 * Money is per billing interval: a row of `amount: 1200, interval: "year", discount: 120` brings 90 a month.
 */
export interface SubscriptionRow {
  /** Who pays. */
  readonly customerId: string | number;
  /** Which of the customer's subscriptions this is. Rows of one subscription and product replace each other. */
  readonly subscriptionId?: string | number | null | undefined;
  /** The first day. */
  readonly start: DateInput;
  /** The first day no longer covered: ends are exclusive. Left out, or in the year 9999: no end. */
  readonly end?: DateInput | null | undefined;
  /** Price of one unit for one billing interval. */
  readonly amount: DecimalInput;
  /** How often the amount is billed. */
  readonly interval: BillingInterval;
  /** Billing intervals in one billing: 3 with `"month"` bills every three months. 1 when left out. */
  readonly intervalCount?: number | null | undefined;
  /** Units (seats, licences). 1 when left out. */
  readonly quantity?: DecimalInput | null | undefined;
  /** ISO 4217 code of the amount's currency. */
  readonly currency?: string | null | undefined;
  /** What the subscription was over these days. `"active"` when left out. */
  readonly status?: SubscriptionStatus | null | undefined;
  /** What is sold: taking up another product is a cross-sell. */
  readonly product?: string | null | undefined;
  /** The plan or tier of the product: a change of plan is an upsell or its reverse. */
  readonly plan?: string | null | undefined;
  /** Money taken off each billing, all units together. */
  readonly discount?: DecimalInput | null | undefined;
  /** How long the discount lasts. `"forever"` when left out. */
  readonly discountDuration?: DiscountDuration | null | undefined;
  /** Tax that the amount includes, per billing, all units together. */
  readonly tax?: DecimalInput | null | undefined;
  /** Money paid back of each billing of these days, all units together. */
  readonly refund?: DecimalInput | null | undefined;
  /** Whether the amount is billed by usage. */
  readonly metered?: boolean | null | undefined;
  /** The first day after the trial. */
  readonly trialEnd?: DateInput | null | undefined;
  /** The day on which the billing system cancelled the subscription. */
  readonly cancelledAt?: DateInput | null | undefined;
  /** The day on which the customer asked for the cancellation, where that is known and earlier. */
  readonly cancellationScheduledAt?: DateInput | null | undefined;
  /** How the customer was lost. */
  readonly churnKind?: ChurnKind | null | undefined;
  /** Anything to segment by. */
  readonly attributes?: Readonly<Record<string, string>> | null | undefined;
}
