/** An exact number as text: `"4.33"`, or a fraction: `"52/12"`. */
export type ExactNumber = `${number}` | `${number}/${number}`;

/** Unpaid subscriptions count for so many days. */
export interface CountForDays {
  /** Days since the subscription became past due. */
  readonly countForDays: number;
}

/** A return within so many days is a reactivation. */
export interface WithinDays {
  /** Days since the customer left. */
  readonly withinDays: number;
}

/** Rates look at the days up to the end of each period. */
export interface TrailingDays {
  /** How many days. */
  readonly trailingDays: number;
}

/** What churn is taken to be where there was none. */
export interface AssumedChurn {
  /** A share above 0. */
  readonly churnRate: ExactNumber;
}

/** Choices about rows: what is recurring revenue, whose it is, and when it moves. */
export interface RowsConvention {
  /** Weeks in a month, by which weekly amounts become monthly; `"refuse"` throws on them. */
  readonly weeksPerMonth: ExactNumber | "refuse";
  /** Days in a month, by which daily amounts become monthly; `"refuse"` throws on them. */
  readonly daysPerMonth: ExactNumber | "refuse";
  /** Which discounts are subtracted: all, those that last more than one invoice, those without end, or none. */
  readonly discounts: "all" | "recurring" | "forever" | "none";
  /** Whether the tax inside an amount is recurring revenue. */
  readonly tax: "excluded" | "counted";
  /** Whether a trial is recurring revenue before its first payment. */
  readonly trials: "excluded" | "counted";
  /** Whether amounts billed by usage are recurring revenue. */
  readonly metered: "excluded" | "counted";
  /** What a customer who moves to a plan of zero is: one who contracted and stays, or one who churned. */
  readonly freePlans: "contraction" | "churn";
  /** What a paused subscription counts as. */
  readonly paused: "zero" | "counted";
  /** Whether unpaid subscriptions count: always, for so many days, or not. */
  readonly pastDue: "counted" | "excluded" | CountForDays;
  /** Whether money paid back lowers recurring revenue. */
  readonly refunds: "ignored" | "contraction";
  /** What a change of exchange rates is: a line of its own, nothing (rate of the start), or nothing (rate of today). */
  readonly fx: "separate" | "at-start" | "current";
  /** Who churns: a customer with everything it has, or each subscription. */
  readonly grain: "customer" | "subscription";
  /** The day on which churn is recorded. */
  readonly churnRecorded: "end-of-term" | "cancellation" | "scheduled" | "next-period";
  /** Which returns are reactivations; the others are new. */
  readonly reactivation: "any" | "never" | WithinDays;
  /** Whether a period's movements compare its two ends or add up its daily changes. */
  readonly movementBasis: "period-ends" | "events";
  /** Where amounts are rounded to the currency's minor unit. */
  readonly rounding: "none" | "per-subscription" | "on-total";
  /** The days that a period's rates look at: the period, or so many up to its end. */
  readonly window: "calendar" | TrailingDays;
  /** Whose losses gross retention adds up: each customer's net loss, every contraction, each subscription's. */
  readonly grossRetention: "per-customer" | "aggregate" | "per-subscription";
}

/** Choices about totals: how a formula is formed. */
export interface TotalsConvention {
  /** The days that a period's rates look at: the period, or so many up to its end. */
  readonly window: RowsConvention["window"];
  /** Whose losses gross retention adds up: each customer's net loss, every contraction, each subscription's. */
  readonly grossRetention: RowsConvention["grossRetention"];
  /** What customer churn is a share of. */
  readonly churnDenominator: "starting" | "starting-plus-new" | "average" | "due-for-renewal";
  /** Whether those who joined and churned in one period are churned. */
  readonly joinedAndChurned: "excluded" | "counted";
  /** Whether those who churned and came back in one period are churned. */
  readonly churnedAndRecovered: "excluded" | "counted";
  /** Whether those who came back and churned in one period are churned. */
  readonly returnedAndChurned: "counted" | "excluded";
  /** What makes up for revenue churn in its net form. */
  readonly netChurnOffsets: "expansion" | "expansion-and-reactivation";
  /** Whether revenue churn stops at the MRR that was there at the start. */
  readonly revenueChurnCap: "none" | "starting-mrr";
  /** The formula of lifetime value. */
  readonly lifetimeValueForm: "margin-over-churn" | "revenue-over-churn" | "discounted" | "retention-discounted";
  /** What a lifetime is when nobody churned: unknown, zero, or as if this share had. */
  readonly zeroChurn: "null" | "zero" | AssumedChurn;
  /** What ARR is: twelve times the present MRR, or the sum of the last twelve. */
  readonly annualForm: "run-rate" | "trailing";
  /** Where the quick ratio puts reactivated MRR. */
  readonly quickRatioReactivation: "with-new" | "left-out";
}

/**
 * Everything that two honest people could decide differently when they count customers and recurring revenue.
 *
 * A plain object: spread one and change a key. A missing key means the standard choice.
 */
export type Convention = RowsConvention & TotalsConvention;
