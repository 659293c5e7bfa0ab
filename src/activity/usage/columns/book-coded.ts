import type { Day } from "../../../time/calendar-date.ts";
import type { DenseCells } from "../cells/dense-cells.ts";
import { FEATURES_IN_WORD } from "../cells/extra-features.ts";
import type { CodedIds } from "./coded-ids.ts";
import { NOBODY } from "../reading/members.ts";
import { readMinutes } from "../reading/minutes.ts";
import type { ReadUsage } from "../reading/usage-book.ts";

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
 * Books events column by column; `readRow` books those that are odd in some way. One loop for each thing that is
 * booked: short ones are compiled better, and read memory in its order.
 */
export function bookCoded(booking: Booking, readRow: (row: number) => void): void {
  const members = membersOf(booking, readRow);
  markDays(booking, members);
  markFeatures(booking, members);
  addTimes(booking, members);
  if (booking.events.minutes !== null) addMinutes(booking, members);
}

/** For each row the member whose event it is; {@link NOBODY} where it was read by itself. */
function membersOf({ events, usage, range }: Booking, readRow: (row: number) => void): Int32Array {
  const { at, account, user, rows } = events;
  const members = new Int32Array(rows).fill(NOBODY);
  const accountOfUser = new Int32Array(user.size).fill(NOBODY);
  const memberOfUser = new Int32Array(user.size);
  const memberOfAccount = new Int32Array(account.size).fill(NOBODY);
  const [accounts, users, { first, last }] = [account.raw, user.raw, range];
  const isOdd = oddRows(events) ?? ((): boolean => false);
  for (let row = 0; row < rows; row += 1) {
    const [own, who, day] = [accounts[row]!, users[row]!, at[row]!];
    if (day < first || day > last || isOdd(row)) {
      readRow(row);
      continue;
    }
    const isKnown = who < 0 ? memberOfAccount[own]! >= 0 : own >= 0 && accountOfUser[who] === own;
    let member = NOBODY;
    if (isKnown) member = who < 0 ? memberOfAccount[own]! : memberOfUser[who]!;
    else {
      member = newMember(usage, account.codeOf(own), user.codeOf(who));
      if (member < 0) readRow(row);
      else if (who < 0) memberOfAccount[own] = member;
      else if (accountOfUser[who] === NOBODY) [accountOfUser[who], memberOfUser[who]] = [own, member];
    }
    members[row] = member;
  }
  return members;
}

/** The member that a user is in an account; {@link NOBODY} where the row is to be read by itself. */
function newMember({ reading, book }: ReadUsage, account: number, user: number): number {
  if (account < 0 || user < NOBODY) return NOBODY;
  const { seen, accounts } = reading;
  const isUnchecked = reading.book.ids !== null && seen.accountsChecked < accounts.size;
  const isLeftOut = seen.unknown.has(account) && reading.options.unknownAccounts === "left-out";
  return isUnchecked || isLeftOut ? NOBODY : book.members.of(account, user, NOBODY);
}

/** Whether a row has a feature, a count or minutes that are none; `null` where no row can. */
function oddRows({ feature, count, minutes }: CodedEvents): ((row: number) => boolean) | null {
  const isFeature = (row: number): boolean => feature.raw[row]! < feature.size;
  if (count === null && minutes === null) return feature.isClosed ? null : (row) => !isFeature(row);
  return (row) => {
    const times = count === null ? 1 : count[row]!;
    // NaN is no minutes at all.
    const isLong = minutes === null || !(minutes[row]! < 0 || minutes[row] === Infinity);
    return !(isFeature(row) && times > 0 && times % 1 === 0 && isLong);
  };
}

/** For each day its cell, from the first, and its bit, in the last five bits. */
function placesOf({ usage, range, dense }: Booking): Int32Array {
  const { calendar } = usage.book;
  return Int32Array.from({ length: range.last - range.first + 1 }, (_, since) => {
    const cell = calendar.cellOf(range.first + since);
    return 32 * (cell - dense.cells.from) + range.first + since - calendar.firstDayOf(cell);
  });
}

function markDays(booking: Booking, members: Int32Array): void {
  const { events, dense, range, usage } = booking;
  if (usage.book.members.size > dense.entities) dense.slotOf(usage.book.members.size, dense.cells.from); // makes room
  const { at, rows } = events;
  const [places, { days, entities }, { first }] = [placesOf(booking), dense, range];
  let [firstDay, lastDay] = [range.last + 1, range.first - 1];
  for (let row = 0; row < rows; row += 1) {
    const member = members[row]!;
    if (member < 0) continue;
    const day = at[row]!;
    if (day < firstDay) firstDay = day;
    if (day > lastDay) lastDay = day;
    const place = places[day - first]!;
    days[(place >> 5) * entities + member]! |= 1 << place; // by the last five bits
  }
  usage.book.firstDay = Math.min(usage.book.firstDay, firstDay);
  usage.reading.seen.lastDay = Math.max(usage.reading.seen.lastDay, lastDay);
}

function markFeatures(booking: Booking, members: Int32Array): void {
  const { events, dense, range } = booking;
  const { at, rows, feature } = events;
  const [places, { features, entities, extras }, { first }] = [placesOf(booking), dense, range];
  for (let row = 0; row < rows; row += 1) {
    const raw = feature.raw[row]!;
    if (members[row]! < 0 || raw < 0) continue;
    const code = feature.codeOf(raw);
    const slot = (places[at[row]! - first]! >> 5) * entities + members[row]!;
    if (code >= FEATURES_IN_WORD) extras.add(slot, code);
    else if (code >= 0) features[slot]! |= 1 << code;
  }
}

/** Adds up how many times features were used in each cell. */
function addTimes(booking: Booking, members: Int32Array): void {
  const { events, dense, range, usage } = booking;
  const { at, rows, feature, count } = events;
  const [width, places, { first }] = [feature.size + 1, placesOf(booking), range];
  const times = new Float64Array(width * (dense.cells.to - dense.cells.from));
  for (let row = 0; row < rows; row += 1) {
    if (members[row]! < 0) continue;
    const place = (places[at[row]! - first]! >> 5) * width + Math.max(feature.raw[row]!, NOBODY) + 1;
    times[place]! += count === null ? 1 : count[row]!;
  }
  for (let place = 0; place < times.length; place += 1) {
    if (times[place] === 0) continue;
    const sums = usage.book.sums.rowOf(dense.cells.from + Math.floor(place / width), NOBODY);
    usage.book.sums.add(sums, feature.codeOf((place % width) - 1), { count: times[place]!, minutes: null });
  }
}

function addMinutes({ events, usage }: Booking, members: Int32Array): void {
  const { minutes, feature, at } = events;
  const { calendar, sums } = usage.book;
  for (let row = 0; row < events.rows; row += 1) {
    if (members[row]! < 0 || Number.isNaN(minutes![row])) continue;
    const sum = sums.rowOf(calendar.cellOf(at[row]!), NOBODY);
    sums.add(sum, feature.codeOf(feature.raw[row]!), { count: 0, minutes: readMinutes(minutes![row]) });
  }
}
