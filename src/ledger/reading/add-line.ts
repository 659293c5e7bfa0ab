import type { RowsConvention } from "../../conventions/types.ts";
import { type Fraction, fraction, multiply } from "../../number/fraction.ts";
import type { MrrSnapshotRow } from "../../rows/types/mrr-snapshot-row.ts";
import type { SubscriptionRow } from "../../rows/types/subscription-row.ts";
import type { Day } from "../../time/calendar-date.ts";
import { periodOf } from "../../time/period.ts";
import { rateIn } from "../amounts/exchange-rates.ts";
import { netAmount } from "../amounts/row-amount.ts";
import { addSpan, type WrittenSpan } from "../lines/written-spans.ts";
import type { Span } from "../lines/counted-span.ts";
import { NONE } from "../lines/line-table.ts";
import { isGiven, type Reading } from "./reading.ts";

/** The days of a row on which it brings one amount. */
export interface Part extends Span {
  /** The first day of the row. */
  readonly starts: Day;
  readonly discounted: boolean;
  readonly currency: number;
}

/** Adds the line that a row is over some of its days, if there are any. */
export function addLine(reading: Reading, row: SubscriptionRow, part: Part): void {
  if (part.from >= part.to) return;
  const { table, convention, options } = reading;
  const rules = { convention, credits: options.credits ?? "refuse" };
  const { mantissa, scale } = netAmount(row, part.discounted, rules);
  // Not counted where free is gone: whoever has no other line has churned.
  if (Number(mantissa) === 0 && convention.freePlans === "churn") return;
  const index = table.start.length;
  table.entity.push(entityOf(reading, row));
  table.row.push(reading.seen.rows);
  table.start.push(part.from);
  table.end.push(part.to);
  table.amount.push(mantissa, factorOf(reading, row, { ...part, scale }));
  addLabels(reading, row, index);
  noteSegment(reading, row);
  noteCurrency(reading, part.currency);
}

/** Writes down what a line is for. */
export function addLabels({ table, codes }: Reading, row: SubscriptionRow, index: number): void {
  const { subscriptionId, product, plan, quantity } = row;
  if (isGiven(subscriptionId)) table.subscription.put(index, codes.subscriptions.codeOf(subscriptionId));
  if (isGiven(product)) table.product.put(index, codes.products.codeOf(product));
  if (isGiven(plan)) table.plan.put(index, codes.plans.codeOf(plan));
  if (isGiven(quantity)) table.quantity.put(index, Number(quantity));
}

/** Keeps the segment that the row of the line that was just added names, where segments are asked for. */
export function noteSegment({ table, codes, options }: Reading, row: SubscriptionRow | MrrSnapshotRow): void {
  const segment = options.segmentOf?.(row) ?? null;
  if (segment !== null) table.segment.put(table.start.length - 1, codes.segments.codeOf(segment));
}

/** The code of whoever can churn with a row: its customer, or its customer and subscription together. */
export function entityOf(
  { codes, convention }: Reading,
  row: SubscriptionRow,
  grain: RowsConvention["grain"] = convention.grain,
): number {
  const customer = codes.customers.codeOf(row.customerId);
  if (grain === "customer") return customer;
  const subscription = isGiven(row.subscriptionId) ? codes.subscriptions.codeOf(row.subscriptionId) : NONE;
  return codes.customerSubscriptions.codeOf(customer, subscription);
}

/** Keeps the days that a row with a subscription was written for, and the lines that it became. */
export function noteSpan(
  { codes, spans, seen }: Reading,
  row: SubscriptionRow,
  span: Pick<WrittenSpan, "from" | "to" | "firstLine" | "lines">,
): void {
  addSpan(spans, {
    ...span,
    customer: codes.customers.codeOf(row.customerId),
    subscription: codes.subscriptions.codeOf(row.subscriptionId ?? ""),
    product: isGiven(row.product) ? codes.products.codeOf(row.product) : NONE,
    row: seen.rows,
  });
}

function factorOf(reading: Reading, row: SubscriptionRow, part: Part & { scale: number }): number {
  const { factors, exchange, convention } = reading;
  const monthly = factors.monthly(row.interval, row.intervalCount ?? 1, part.scale);
  if (exchange === null || convention.fx !== "at-start") return monthly;
  return factors.indexOf(multiply(factors.all[monthly]!, startRate(reading, part.currency, part.starts)));
}

/** The rate that is fixed on the day when a line starts; 1 where rates are not. */
export function startRate({ exchange, convention, codes, options }: Reading, currency: number, day: Day): Fraction {
  if (exchange === null || convention.fx !== "at-start") return fraction(1n);
  const period = periodOf(day, options.by ?? "month", options.fiscalYearStart);
  return rateIn(period, String(codes.currencies.values[currency]), exchange);
}

/** Keeps the currency of the line that was just added, where it is still to be valued. */
export function noteCurrency({ exchange, convention, table }: Reading, currency: number): void {
  if (exchange !== null && convention.fx !== "at-start") table.currency.put(table.start.length - 1, currency);
}
