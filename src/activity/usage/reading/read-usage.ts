import { namedNowhere } from "../../../ledger/segments/named-segment.ts";
import { segmentSource } from "../../../ledger/segments/segment-by.ts";
import type { UsageEventColumns } from "../../../rows/types/columns.ts";
import type { UsageEventRow } from "../../../rows/types/activity/usage-event-row.ts";
import { cellCalendar } from "../cells/cell-calendar.ts";
import type { ActivityOptions } from "../options.ts";
import { bookColumns } from "../columns/book-columns.ts";
import { columnRows } from "../columns/column-rows.ts";
import { countedDays } from "./counted-days.ts";
import { eventReading } from "./event-reading.ts";
import { readEvent } from "./read-event.ts";
import { bookEvent, type ReadUsage, usageBook } from "./usage-book.ts";

/** Reads events in any form. */
export function readUsage(events: Iterable<UsageEventRow> | UsageEventColumns, options: ActivityOptions): ReadUsage {
  const usage = emptyUsage(options);
  if (Symbol.iterator in events) readRows(events, usage);
  else readColumns(events, usage);
  const { source, size, others } = usage.book.segments;
  if (source?.level === "row" && source.key !== "feature" && size() === 0 && usage.book.members.size > 0) {
    throw namedNowhere({ key: source.key, field: "segmentBy" }, others);
  }
  return usage;
}

function emptyUsage(options: ActivityOptions): ReadUsage {
  const { keyFeatures = [], content = {}, segmentBy, by = "month" } = options;
  const reading = eventReading(options, [...keyFeatures, ...Object.values(content).flat()]);
  const source = segmentBy === undefined ? null : segmentSource(segmentBy, "segmentBy", ["feature"]);
  return { reading, book: usageBook(reading, cellCalendar(by), { days: countedDays(options), source }) };
}

function readRows(rows: Iterable<UsageEventRow>, usage: ReadUsage): void {
  let number = 0;
  for (const row of rows) readRow(row, (number += 1), usage);
}

function readColumns(columns: UsageEventColumns, usage: ReadUsage): void {
  const { rows, rowAt, dayOf } = columnRows(columns, usage.reading);
  usage.reading.dayOf = dayOf;
  const readOne = (row: number): void => readRow(rowAt(row), row + 1, usage);
  if (!bookColumns(columns, usage, readOne)) for (let row = 0; row < rows; row += 1) readOne(row);
}

function readRow(row: UsageEventRow, number: number, { reading, book }: ReadUsage): void {
  if (readEvent(reading, row, number)) bookEvent(book, reading, book.segments.of(row, reading.event.account));
}
