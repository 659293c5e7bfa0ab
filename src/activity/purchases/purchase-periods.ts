import type { Decimal } from "../../number/decimal.ts";
import type { NumberSummary } from "../../statistics/quantiles.ts";
import type { PeriodTotals, ToldPeriod } from "../periods/told-totals.ts";

/** Purchases in money: what {@link repeatPurchaseRate} takes with `form: "repeat-sales-over-sales"`. */
export interface PurchaseMoney {
  /** All sales of the period. */
  readonly sales: Decimal;
  /** What returning customers paid in it, all they bought. */
  readonly repeatSales: Decimal;
  /** What was paid for orders that were their customers' first. */
  readonly firstOrderSales: Decimal;
  /** What was paid for all others: with those it makes the whole. */
  readonly laterOrderSales: Decimal;
  /** Lines of orders that do not say what was paid. They are in no sum. */
  readonly withoutAmount: number;
}

/** Customers by the period of their first order: what {@link repeatPurchaseRate} takes. */
export interface PurchaseCohort {
  /** Customers whose first order of all was in the period. */
  readonly customers: number;
  /** Those of them who ordered again within so many months of it. */
  readonly repeatCustomers: number;
  /** How many months. */
  readonly withinMonths: number;
  /** Whether everybody's months are over: until then, who has not come back may still. */
  readonly complete: boolean;
}

/** How often so many days lay between two orders. */
export interface OrderGap {
  /** Days from one order to the next. */
  readonly days: number;
  /** How many pairs of orders. */
  readonly count: number;
}

/** The time between orders of one customer. */
export interface TimeBetweenOrders extends NumberSummary {
  /** How often there were so many days, the fewest first. */
  readonly gaps: readonly OrderGap[];
}

/** What was bought in a period: what {@link repeatPurchaseRate} takes. */
export interface PurchasePeriod extends ToldPeriod {
  /** What this is, for tables and charts. */
  readonly kind: "purchase-period";
  /** Orders. */
  readonly orders: number;
  /** Customers with an order. */
  readonly customers: number;
  /** Those of them with two or more, all in the period. */
  readonly repeatCustomers: number;
  /** Those of them with an earlier order, in the period or ever before. */
  readonly returningCustomers: number;
  /** Those of them who had never ordered before: the period's cohort. */
  readonly cohort: PurchaseCohort;
  /** In money; `null` where no line of any order says what was paid. */
  readonly money: PurchaseMoney | null;
  /** Days between an order of the period and the same customer's one before it. */
  readonly daysBetweenOrders: TimeBetweenOrders;
}

/** What was bought, period by period. */
export interface PurchaseTotals extends PeriodTotals<PurchasePeriod> {
  /** What this is, for tables and charts. */
  readonly kind: "purchase-totals";
  /** Days between orders, of all periods together. */
  readonly daysBetweenOrders: TimeBetweenOrders;
}
