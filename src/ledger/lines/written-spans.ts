import { type Growing, growingInts } from "../../columns/growing.ts";
import type { Day } from "../../time/calendar-date.ts";

/** The days that rows with a subscription were written for, and the lines that they became. */
export interface WrittenSpans {
  /** The codes of what a row is of: rows of one customer, subscription and product replace each other. */
  readonly customer: Growing<Int32Array>;
  readonly subscription: Growing<Int32Array>;
  readonly product: Growing<Int32Array>;
  readonly from: Growing<Int32Array>;
  readonly to: Growing<Int32Array>;
  readonly row: Growing<Int32Array>;
  readonly firstLine: Growing<Int32Array>;
  readonly lines: Growing<Int32Array>;
}

/** One row of {@link WrittenSpans}. */
export type WrittenSpan = { readonly [Column in keyof WrittenSpans]: number } & {
  readonly from: Day;
  readonly to: Day;
};

/** No spans yet. */
export function writtenSpans(): WrittenSpans {
  return {
    customer: growingInts(),
    subscription: growingInts(),
    product: growingInts(),
    from: growingInts(),
    to: growingInts(),
    row: growingInts(),
    firstLine: growingInts(),
    lines: growingInts(),
  };
}

/** Adds one. */
export function addSpan(spans: WrittenSpans, span: WrittenSpan): void {
  spans.customer.push(span.customer);
  spans.subscription.push(span.subscription);
  spans.product.push(span.product);
  spans.from.push(span.from);
  spans.to.push(span.to);
  spans.row.push(span.row);
  spans.firstLine.push(span.firstLine);
  spans.lines.push(span.lines);
}
