import { digitsOf, placesIn } from "../../number/decimal-text.ts";
import { placesOf } from "../../number/scaled.ts";
import type { SubscriptionRow } from "../../rows/types/subscription-row.ts";
import { type Day, LAST_YEAR, OPEN_END, readDay } from "../../time/calendar-date.ts";
import { addLabels, entityOf, noteSegment, noteSpan } from "./add-line.ts";
import { isGiven, type Reading } from "./reading.ts";

/**
 * Reads a row that is an amount over some days and nothing else, as most are, and answers whether it was one. What
 * it does not read is for the long way, which reads every row and says what is wrong with one.
 */
export function readPlainRow(reading: Reading, row: SubscriptionRow): boolean {
  if (reading.exchange !== null || !isPlain(row)) return false;
  const from = readDay(row.start, reading.timeZone);
  const to = isGiven(row.end) ? readDay(row.end, reading.timeZone) : OPEN_END;
  if (from === null || to === null || from >= to) return false;
  const scale = scaleOf(row.amount);
  const mantissa = scale < 0 ? NaN : mantissaOf(row.amount, scale) * (row.quantity === undefined ? 1 : unitsOf(row));
  if (!(mantissa > 0 && mantissa <= LARGEST)) return false;
  const factor = reading.factors.monthly(row.interval, row.intervalCount ?? 1, scale);
  addPlainLine(reading, row, { from, to: to >= LAST_YEAR ? OPEN_END : to, mantissa, factor });
  return true;
}

/** Products of more digits than a double holds are for the long way. */
const LARGEST = 1e15;

interface PlainLine {
  readonly from: Day;
  readonly to: Day;
  readonly mantissa: number;
  readonly factor: number;
}

function addPlainLine(reading: Reading, row: SubscriptionRow, { from, to, mantissa, factor }: PlainLine): void {
  const { table, seen, codes, options } = reading;
  const line = table.start.length;
  codes.currencies.codeOf(row.currency ?? options.currency ?? "");
  table.entity.push(entityOf(reading, row));
  table.row.push(seen.rows);
  table.start.push(from);
  table.end.push(to);
  table.amount.push(mantissa, factor);
  addLabels(reading, row, line);
  noteSegment(reading, row);
  if (from < seen.firstDay) seen.firstDay = from;
  if (from > seen.lastDay) seen.lastDay = from;
  if (to !== OPEN_END) {
    if (to > seen.lastDay) seen.lastDay = to;
    seen.end = true;
  }
  if (!isGiven(row.subscriptionId)) return;
  seen.subscription = true;
  noteSpan(reading, row, { from, to, firstLine: line, lines: 1 });
}

function isPlain(row: SubscriptionRow): boolean {
  const { status } = row;
  if (status !== undefined && status !== null && status !== "active") return false;
  if (row.metered === true || isGiven(row.discount) || isGiven(row.tax) || isGiven(row.refund)) return false;
  return !(isGiven(row.trialEnd) || row.cancelledAt !== undefined || row.cancellationScheduledAt !== undefined);
}

/** How many decimals an amount was written with; below 0 where it was not read. */
function scaleOf(amount: SubscriptionRow["amount"]): number {
  if (typeof amount === "number") return placesOf(amount, 2);
  return typeof amount === "string" ? placesIn(amount) : -1;
}

function mantissaOf(amount: SubscriptionRow["amount"], scale: number): number {
  return typeof amount === "string" ? digitsOf(amount) : Math.round((amount as number) * 10 ** scale);
}

function unitsOf({ quantity }: SubscriptionRow): number {
  if (quantity === null) return 1;
  return typeof quantity === "number" && Number.isInteger(quantity) ? quantity : NaN;
}
