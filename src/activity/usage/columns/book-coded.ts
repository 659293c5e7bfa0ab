import type { Day } from "../../../time/calendar-date.ts";
import type { DenseCells } from "../cells/dense-cells.ts";
import { NOBODY } from "../reading/members.ts";
import type { ReadUsage } from "../reading/usage-book.ts";
import type { CodedIds } from "./coded-ids.ts";
import { CodedFeatures } from "./coded-features.ts";
import { KnownMembers } from "./known-members.ts";

/** Columns of events that are a user, a feature and a day, all of them numbers. */
export interface CodedEvents {
  readonly rows: number;
  readonly account: CodedIds;
  readonly user: CodedIds;
  readonly feature: CodedIds;
  readonly at: Int32Array;
  readonly count: Numbers | null;
  readonly minutes: Numbers | null;
}

/** Numbers as they lie in memory. */
export type Numbers = Float64Array | Int32Array;

/** Days from the first to the last. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

/** What is booked, and where. */
export interface Booking {
  readonly events: CodedEvents;
  readonly usage: ReadUsage;
  readonly dense: DenseCells;
  readonly range: DayRange;
}

/**
 * Books events one after the other; `readRow` books those that are odd in some way. What is the same for many rows is
 * looked up before: the cell and bit of each day, the bit of each feature, the member that a user is.
 */
export function bookCoded(booking: Booking, readRow: (row: number) => void): void {
  const { events, dense, range, usage } = booking;
  const { at, rows } = events;
  const [accounts, users, { first, last }] = [events.account.raw, events.user.raw, range];
  const [features, places, known] = [new CodedFeatures(booking), placesOf(booking), new KnownMembers(booking)];
  const { members, accountOf } = known;
  const isOdd = oddRows(events);
  let { days, entities } = dense;
  let [firstDay, lastDay] = [last + 1, first - 1];
  for (let row = 0; row < rows; row += 1) {
    const day = at[row]!;
    const who = users[row]!;
    let member = NOBODY;
    if (day >= first && day <= last && isOdd?.(row) !== true) {
      member = who >= 0 && accountOf[who] === accounts[row] ? members[who]! : known.memberAt(row);
    }
    if (member < 0) readRow(row);
    // Either can have made room for more.
    if (dense.entities !== entities) ({ days, entities } = features.moved());
    if (member < 0) continue;
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
    const place = places[day - first]!;
    const slot = (place >> 5) * entities + member;
    days[slot]! |= 1 << place; // by the last five bits
    features.add(row, slot, place >> 5);
  }
  features.close();
  noteDays(usage, firstDay, lastDay);
}

function noteDays({ book, reading }: ReadUsage, firstDay: Day, lastDay: Day): void {
  if (firstDay > lastDay) return; // nothing was booked
  book.firstDay = Math.min(book.firstDay, firstDay);
  reading.seen.lastDay = Math.max(reading.seen.lastDay, lastDay);
}

/** Whether a row has a count or minutes that are none; `null` where no row can. */
function oddRows({ count, minutes }: CodedEvents): ((row: number) => boolean) | null {
  if (count === null && minutes === null) return null;
  return (row) => {
    const times = count === null ? 1 : count[row]!;
    // NaN is no minutes at all.
    const isOddLong = minutes !== null && (minutes[row]! < 0 || minutes[row] === Infinity);
    return isOddLong || !(times > 0 && times % 1 === 0);
  };
}

/** For each day its cell, from the first, and its bit, in the last five bits. */
function placesOf({ usage, range, dense }: Booking): Int32Array {
  const length = range.last - range.first + 1;
  return Int32Array.from({ length }, (_, since) => usage.book.placeOf(range.first + since) - 32 * dense.cells.from);
}
