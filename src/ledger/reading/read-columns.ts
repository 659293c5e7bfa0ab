import type { RowsConvention } from "../../conventions/types.ts";
import type { SubscriptionColumns } from "../../rows/types/columns.ts";
import type { SubscriptionRow } from "../../rows/types/subscription-row.ts";
import type { BillingInterval } from "../../time/interval.ts";
import { AmountColumn } from "../amounts/amount-column.ts";
import { cellsOf, isConstant } from "../columns/cells.ts";
import { type Fields, rowsOf } from "../columns/rows-of-columns.ts";
import { customerCodes, dayColumn } from "../columns/core-columns.ts";
import { unwrapped } from "../columns/vectors.ts";
import { wholeColumn } from "../columns/whole-column.ts";
import type { SegmentedReading } from "../ledger.ts";
import { lineTableOf } from "../lines/line-table.ts";
import { oddRows, type PlainColumns } from "./odd-rows.ts";
import { readRow } from "./read-row.ts";
import { emptyReading, isGiven, type Reading } from "./reading.ts";

interface Way {
  readonly options: SegmentedReading;
  readonly convention: RowsConvention;
}

/** Reads subscriptions in columns. */
export function readColumns(
  given: SubscriptionColumns,
  options: SegmentedReading,
  convention: RowsConvention,
): Reading {
  const columns = Object.fromEntries(Object.entries(given).map(([field, column]) => [field, unwrapped(column)]));
  const { rows, rowAt } = rowsOf(columns);
  const plain = plainColumns(columns as unknown as SubscriptionColumns, { options, convention }, rows);
  if (plain !== null) return readPlainColumns(plain, { options, convention }, rowAt);
  const reading = emptyReading(options, convention);
  for (let row = 0; row < rows; row += 1) readRow(reading, rowAt(row) as unknown as SubscriptionRow, row + 1);
  return reading;
}

/** Fields that plain rows may have: those that are read as columns, and those that are one value for all rows. */
const CORE = ["customerId", "start", "end", "amount", "interval"];
const CONSTANT = ["intervalCount", "currency"];

/** Columns of rows that are an amount over some days, all billed alike, and nothing else; `null` where they are not. */
function plainColumns(columns: SubscriptionColumns, { options, convention }: Way, rows: number): PlainColumns | null {
  const isPlain = Object.entries(columns).every(([field, column]) => isPlainColumn(field, column));
  const interval = uniform(columns.interval, rows);
  if (!isPlain || interval === null || !isPlainWay(options, convention)) return null;
  const amounts = wholeColumn(columns.amount, rows);
  const customers = amounts === null ? null : customerCodes(columns.customerId, rows);
  if (amounts === null || customers === null) return null;
  return { ...amounts, ...customers, ...daysIn(columns, options, rows), interval, ...constantsIn(columns) };
}

/** Whether nothing is asked of rows that plain columns do not tell. */
function isPlainWay({ currency, segmentOf }: SegmentedReading, { grain }: RowsConvention): boolean {
  return currency === undefined && segmentOf === undefined && grain === "customer";
}

function isPlainColumn(field: string, column: unknown): boolean {
  return (
    !isGiven(column) ||
    field === "others" ||
    field === "attributes" ||
    CORE.includes(field) ||
    (CONSTANT.includes(field) && isConstant(column))
  );
}

function daysIn(
  { start, end = null }: SubscriptionColumns,
  { timeZone = "UTC" }: SegmentedReading,
  rows: number,
): Days {
  return {
    start: dayColumn("start", start, { rows, timeZone }),
    end: dayColumn("end", end, { rows, timeZone }),
  };
}

type Days = Pick<PlainColumns, "start" | "end">;

function constantsIn({ intervalCount, currency }: SubscriptionColumns): Constants {
  return {
    intervalCount: (intervalCount as number | null | undefined) ?? 1,
    currency: (currency as string | null | undefined) ?? "",
  };
}

type Constants = Pick<PlainColumns, "intervalCount" | "currency">;

/** The one interval of a column, if it has but one. */
function uniform(column: unknown, rows: number): BillingInterval | null {
  const { length, at } = cellsOf("interval", column);
  const first = at(0);
  for (let row = 1; row < (length === null ? 0 : rows); row += 1) if (at(row) !== first) return null;
  return typeof first === "string" ? (first as BillingInterval) : null;
}

function readPlainColumns(plain: PlainColumns, { options, convention }: Way, rowAt: (row: number) => Fields): Reading {
  const { codes, names, start, end, mantissas } = plain;
  const table = lineTableOf({ entity: codes, start, end, amount: new AmountColumn(mantissas) });
  const reading = emptyReading(options, convention, { customers: names, table });
  reading.codes.currencies.codeOf(plain.currency);
  reading.factors.monthly(plain.interval, plain.intervalCount, plain.places);
  for (const odd of oddRows(plain, reading.seen)) {
    table.end.set(odd, start[odd]!); // a line that is none: the row is read the long way
    table.amount.clear(odd);
    readRow(reading, rowAt(odd) as unknown as SubscriptionRow, odd + 1);
  }
  reading.seen.rows = start.length;
  return reading;
}
