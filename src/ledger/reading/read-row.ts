import { isMetricInputError, MetricInputError } from "../../errors.ts";
import type { RowIssue } from "../../rows/types/row-issue.ts";
import type { SubscriptionRow } from "../../rows/types/subscription-row.ts";
import { endsTooEarly, OPEN_END, parseDay } from "../../time/calendar-date.ts";
import { countedSpan, discountEnd, type Span, writtenSpan } from "../lines/counted-span.ts";
import { addLine, entityOf, noteSpan } from "./add-line.ts";
import { readPlainRow } from "./plain-row.ts";
import { isGiven, type Reading } from "./reading.ts";

/**
 * Reads a row by its number. What no row may say is thrown, with that number; a row that ends at once is an issue.
 */
export function readRow(reading: Reading, row: SubscriptionRow, number: number): void {
  reading.seen.rows = number;
  try {
    if (readPlainRow(reading, row)) return;
    const written = writtenSpan(row, reading.timeZone);
    noteDates(reading, row, written);
    if (written.to > written.from) addRow(reading, row, written);
    else reading.issues.push(endsAtOnce(number, written, row));
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    throw new MetricInputError(`Row ${String(number)}: ${error.message}`, error);
  }
}

function addRow(reading: Reading, row: SubscriptionRow, written: Span): void {
  const firstLine = reading.table.start.length;
  const currency = reading.codes.currencies.codeOf(row.currency ?? reading.options.currency ?? "");
  const counted = countedSpan(row, written, reading);
  if (counted !== null) {
    const full = Math.min(Math.max(counted.from, discountEnd(row, written, reading)), counted.to);
    addLine(reading, row, { from: counted.from, to: full, starts: written.from, discounted: true, currency });
    addLine(reading, row, { from: full, to: counted.to, starts: written.from, discounted: false, currency });
  }
  const became = { ...written, firstLine, lines: reading.table.start.length - firstLine };
  if (row.status === "past-due") reading.pastDue.push({ ...became, key: entityOf(reading, row, "subscription") });
  if (isGiven(row.subscriptionId)) noteSpan(reading, row, became);
}

/** The dates that a row may have beside its span. */
const DATES = ["trialEnd", "cancelledAt", "cancellationScheduledAt"] as const;

function noteDates({ seen, timeZone }: Reading, row: SubscriptionRow, written: Span): void {
  const ends = written.to !== OPEN_END;
  seen.firstDay = Math.min(seen.firstDay, written.from);
  seen.lastDay = Math.max(seen.lastDay, written.from, ends ? written.to : written.from);
  for (const field of DATES) {
    if (isGiven(row[field])) seen.lastDay = Math.max(seen.lastDay, parseDay(row[field], field, timeZone));
  }
  seen.end ||= ends;
  seen.subscription ||= isGiven(row.subscriptionId);
  seen.cancellation ||= row.cancelledAt !== undefined || row.cancellationScheduledAt !== undefined;
}

function endsAtOnce(row: number, { from, to }: Span, { end }: SubscriptionRow): RowIssue {
  return { code: "ends-before-start", row, field: "end", received: end, message: endsTooEarly(from, to, end) };
}
