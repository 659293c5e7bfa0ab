import type { RowsConvention } from "../../conventions/types.ts";
import { MetricInputError, quote } from "../../errors.ts";
import type { DiscountDuration, SubscriptionRow } from "../../rows/types/subscription-row.ts";
import { type DateInput, type Day, LAST_YEAR, OPEN_END, parseDay } from "../../time/calendar-date.ts";
import { addIntervals } from "../../time/interval.ts";
import { addMonthsTo } from "../../time/period.ts";

/** Days from `from` to the day before `to`. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** How the days of a row are read. */
export interface SpanRules {
  readonly convention: RowsConvention;
  readonly timeZone: string;
}

/** The days that a row covers, as it was written. */
export function writtenSpan(row: SubscriptionRow, timeZone: string): Span {
  const from = parseDay(row.start, "start", timeZone);
  const end = optionalDay(row.end, "end", timeZone);
  return { from, to: end === null || end >= LAST_YEAR ? OPEN_END : end };
}

/** A date that may be left out. */
export function optionalDay(value: DateInput | null | undefined, field: string, timeZone: string): Day | null {
  return value === null || value === undefined ? null : parseDay(value, field, timeZone);
}

/** The days on which a row counts under a convention, or `null` for none. */
export function countedSpan(row: SubscriptionRow, written: Span, { convention, timeZone }: SpanRules): Span | null {
  if (row.metered === true && convention.metered === "excluded") return null;
  if (row.status === "past-due" && convention.pastDue === "excluded") return null;
  const from = convention.trials === "counted" ? written.from : firstPaidDay(row, written, timeZone);
  const to = Math.min(written.to, recordedEnd(row, convention, timeZone));
  return from < to ? { from, to } : null;
}

/** A trial without a known end lasts as long as its row. */
function firstPaidDay(row: SubscriptionRow, written: Span, timeZone: string): Day {
  const trialEnd = optionalDay(row.trialEnd, "trialEnd", timeZone);
  if (trialEnd !== null) return Math.max(written.from, trialEnd);
  return row.status === "trialing" ? written.to : written.from;
}

function recordedEnd(row: SubscriptionRow, { churnRecorded }: RowsConvention, timeZone: string): Day {
  if (churnRecorded !== "cancellation" && churnRecorded !== "scheduled") return OPEN_END;
  const cancelled = optionalDay(row.cancelledAt, "cancelledAt", timeZone);
  if (churnRecorded === "cancellation") return cancelled ?? OPEN_END;
  return optionalDay(row.cancellationScheduledAt, "cancellationScheduledAt", timeZone) ?? cancelled ?? OPEN_END;
}

/**
 * The first day on which a row's discount is no longer subtracted; its first day where it never is.
 * A discount of limited length starts with the first billing, which is after the trial.
 */
export function discountEnd(row: SubscriptionRow, written: Span, { convention, timeZone }: SpanRules): Day {
  if (row.discount === null || row.discount === undefined) return written.from;
  const duration = row.discountDuration ?? "forever";
  checkDuration(duration);
  if (!SUBTRACTED[convention.discounts].includes(lengthOf(duration))) return written.from;
  if (duration === "forever") return OPEN_END;
  const billed = firstBilling(row, written, timeZone);
  return typeof duration === "number"
    ? addMonthsTo(billed, duration)
    : addIntervals(billed, row.interval, row.intervalCount ?? 1);
}

function firstBilling(row: SubscriptionRow, { from }: Span, timeZone: string): Day {
  return Math.max(from, optionalDay(row.trialEnd, "trialEnd", timeZone) ?? from);
}

const SUBTRACTED: Readonly<Record<RowsConvention["discounts"], readonly ("once" | "repeating" | "forever")[]>> = {
  all: ["once", "repeating", "forever"],
  recurring: ["repeating", "forever"],
  forever: ["forever"],
  none: [],
};

function lengthOf(duration: DiscountDuration): "once" | "repeating" | "forever" {
  return typeof duration === "number" ? "repeating" : duration;
}

function checkDuration(duration: DiscountDuration): void {
  if (duration === "once" || duration === "forever") return;
  if (typeof duration === "number" && Number.isInteger(duration) && duration > 0) return;
  throw new MetricInputError(
    `Cannot use ${quote(duration)} as discountDuration: choose "once", "forever" or a whole number of months above 0`,
    { code: "not-allowed", field: "discountDuration", received: duration },
  );
}
