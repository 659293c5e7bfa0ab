import { NameCodes } from "../columns/name-codes.ts";
import type { RowsConvention } from "../conventions/types.ts";
import type { SubscriptionColumns } from "../rows/types/columns.ts";
import type { SubscriptionRow } from "../rows/types/subscription-row.ts";
import { closeReading } from "./close-reading.ts";
import type { Ledger, SegmentedReading } from "./ledger.ts";
import { reserveLines } from "./lines/line-table.ts";
import { resolveOverlaps } from "./lines/overlaps.ts";
import { limitPastDue } from "./lines/past-due.ts";
import { checkReading } from "./reading/check-reading.ts";
import { describeLine } from "./reading/describe-line.ts";
import { readColumns } from "./reading/read-columns.ts";
import { readRow } from "./reading/read-row.ts";
import { emptyReading, type Reading } from "./reading/reading.ts";

/** Subscription rows as exact MRR lines under a convention. */
export function subscriptionLedger(
  rows: Iterable<SubscriptionRow>,
  options: SegmentedReading,
  convention: RowsConvention,
): Ledger {
  const expected = Array.isArray(rows) ? rows.length : 0;
  const customers = new NameCodes(false, expected / ROWS_OF_CUSTOMER);
  const reading = emptyReading(options, convention, { customers });
  reserveLines(reading.table, expected);
  let number = 0;
  for (const row of rows) readRow(reading, row, (number += 1));
  checkReading(reading);
  return settled(reading);
}

/** The same of some rows of a book: what a choice asks of the book, these need not have. */
export function partialLedger(
  rows: readonly SubscriptionRow[],
  options: SegmentedReading,
  convention: RowsConvention,
): Ledger {
  const reading = emptyReading(options, convention);
  for (const [index, row] of rows.entries()) readRow(reading, row, index + 1);
  return settled(reading);
}

/** About how many rows a customer has. */
const ROWS_OF_CUSTOMER = 4;

/** The same of subscriptions in columns. */
export function subscriptionColumnsLedger(
  columns: SubscriptionColumns,
  options: SegmentedReading,
  convention: RowsConvention,
): Ledger {
  const reading = readColumns(columns, options, convention);
  checkReading(reading);
  return settled(reading);
}

function settled(reading: Reading): Ledger {
  const { convention, table, spans, codes } = reading;
  if (typeof convention.pastDue === "object") limitPastDue(table, reading.pastDue, convention.pastDue.countForDays);
  const describe = (line: number): ReturnType<typeof describeLine> => describeLine(reading, line);
  // Not spread into one call: there may be more than a stack holds.
  for (const issue of resolveOverlaps({ spans, table, customers: codes.customers.size, describe })) {
    reading.issues.push(issue);
  }
  return closeReading(reading, []);
}
