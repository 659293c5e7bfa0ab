import type { SegmentSource } from "../../../ledger/segments/segment-by.ts";
import { type Day, OPEN_END } from "../../../time/calendar-date.ts";
import { type CellCalendar, dayPlaces } from "../cells/cell-calendar.ts";
import type { Cells } from "../cells/cells.ts";
import { FEATURES_IN_WORD } from "../cells/extra-features.ts";
import { RowCells } from "../cells/row-cells.ts";
import type { EventReading } from "./event-reading.ts";
import { EventSums } from "./event-sums.ts";
import { Members } from "./members.ts";
import { type SegmentCodes, segmentCodes } from "../accounts/segment-codes.ts";

/** What events say, before it is counted. */
export interface ReadUsage {
  readonly reading: EventReading;
  readonly book: UsageBook;
}

/** The days that are counted: from the first to the last, both included. */
export interface CountedDays {
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** Everything that totals are made of: who did what in which cell, and what it adds up to. */
export interface UsageBook {
  readonly calendar: CellCalendar;
  readonly placeOf: (day: Day) => number;
  readonly days: CountedDays;
  readonly members: Members;
  cells: Cells;
  readonly sums: EventSums;
  readonly segments: SegmentCodes;
  /** The first day of any event. */
  firstDay: Day;
}

/** A book without an event. */
export function usageBook(
  reading: EventReading,
  calendar: CellCalendar,
  { days, source }: { readonly days: CountedDays; readonly source: SegmentSource | null },
): UsageBook {
  return {
    calendar,
    placeOf: dayPlaces(calendar),
    days,
    members: new Members(),
    cells: new RowCells(),
    sums: new EventSums(),
    segments: segmentCodes(reading, source),
    firstDay: OPEN_END,
  };
}

/** Puts the event that was just read into the book. */
export function bookEvent(book: UsageBook, { event }: EventReading, segment: number): void {
  const { days, members, cells, sums } = book;
  if (event.day > days.lastDay) return;
  const member = members.of(event.account, event.user, segment);
  if (event.day < days.firstDay) {
    members.noteBefore(member, event.day);
    return;
  }
  if (event.day < book.firstDay) book.firstDay = event.day;
  const place = book.placeOf(event.day);
  const hasBit = event.feature >= 0 && event.feature < FEATURES_IN_WORD;
  const slot = cells.slotOf(member, place >> 5);
  cells.mark(slot, 1 << place, hasBit ? 1 << event.feature : 0); // by the last five bits
  if (event.feature >= FEATURES_IN_WORD) cells.extras.add(slot, event.feature);
  sums.add(sums.rowOf(place >> 5, segment), event.feature, event);
}
