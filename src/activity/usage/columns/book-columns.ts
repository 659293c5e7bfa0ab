import { isCoded } from "../../../ledger/columns/cells.ts";
import { unwrapped } from "../../../ledger/columns/vectors.ts";
import type { UsageEventColumns } from "../../../rows/types/columns.ts";
import type { Day } from "../../../time/calendar-date.ts";
import { DenseCells, fitsDense } from "../cells/dense-cells.ts";
import { bookCoded, type CodedEvents, type DayRange, type Numbers } from "./book-coded.ts";
import { codedIds } from "./coded-ids.ts";
import type { ReadUsage } from "../reading/usage-book.ts";

/**
 * Books events whose columns are numbers, one pass and no object for each, and answers whether they were so. What is
 * odd about a row is left to `readRow`, which reads every row and says what is wrong with one.
 */
export function bookColumns(columns: UsageEventColumns, usage: ReadUsage, readRow: (row: number) => void): boolean {
  const events = codedEvents(columns, usage);
  if (events === null) return false;
  const { calendar } = usage.book;
  const range = dayRange(events.at, usage);
  if (range.first > range.last) return false;
  const cells = { from: calendar.cellOf(range.first), to: calendar.cellOf(range.last) + 1 };
  const entities = events.user.size + events.account.size + 1;
  if (!fitsDense(entities, cells, 4 * events.rows)) return false;
  const dense = new DenseCells(entities, cells);
  usage.book.cells = dense;
  bookCoded({ events, usage, dense, range }, readRow);
  usage.reading.seen.rows = events.rows;
  return true;
}

/** Fields that are read as they are. Attributes, and what is asked of single rows, are not. */
const CODED = ["accountId", "userId", "feature", "at", "count", "minutes"];

function codedEvents(columns: UsageEventColumns, usage: ReadUsage): CodedEvents | null {
  const plain = plainFields(columns);
  if (plain === null || isAskedOfRows(usage)) return null;
  const { at, count = null, minutes = null } = plain;
  if (!(at instanceof Int32Array) || !isNumbers(count) || !isNumbers(minutes)) return null;
  const ids = codedFields(plain, usage, at.length);
  if (ids === null) return null;
  const read = [ids.account.raw, ids.user.raw, ids.feature.raw, count, minutes];
  // Columns of other lengths are for the long way to refuse.
  const isEven = read.every((column) => column === null || column.length === at.length);
  return isEven ? { rows: at.length, ...ids, at, count, minutes } : null;
}

type Fields = Readonly<Record<string, unknown>>;

/** The columns that are given; `null` where there are others than can be read as they are. */
function plainFields(columns: UsageEventColumns): Fields | null {
  const given = Object.entries(columns).filter(([, column]) => column !== undefined && column !== null);
  if (given.some(([field]) => !CODED.includes(field))) return null;
  return Object.fromEntries(given.map(([field, column]) => [field, unwrapped(column)]));
}

function codedFields(
  { accountId, userId, feature }: Fields,
  { reading }: ReadUsage,
  rows: number,
): Pick<CodedEvents, "account" | "user" | "feature"> | null {
  // A feature is a text: whole numbers would have to become one.
  if (!hasTexts(feature)) return null;
  const account = codedIds(accountId, reading.accounts, rows);
  const user = codedIds(userId, reading.users, rows);
  const used = codedIds(feature, reading.features, rows);
  return account === null || user === null || used === null ? null : { account, user, feature: used };
}

function isAskedOfRows({ reading, book }: ReadUsage): boolean {
  const { duplicates, userIds } = reading.options;
  return duplicates === "once" || userIds === "unique-in-account" || book.segments.source !== null;
}

function isNumbers(column: unknown): column is Numbers | null {
  return column === null || column instanceof Float64Array || column instanceof Int32Array;
}

function hasTexts(column: unknown): boolean {
  if (!isCoded(column)) return column === undefined || column === null;
  return Array.from(column.values).every((value) => typeof value === "string");
}

/** The days that are counted and that there are. */
function dayRange(at: Int32Array, { reading, book }: ReadUsage): DayRange {
  const least = Math.max(book.days.firstDay, FIRST_DAY);
  const most = Math.min(book.days.lastDay, reading.asOf, LAST_DAY);
  let [first, last] = [most + 1, least - 1];
  for (let row = 0; row < at.length; row += 1) {
    const day = at[row]!;
    if (day >= least && day < first) first = day;
    if (day <= most && day > last) last = day;
  }
  return { first, last };
}

/** 0000-01-01 and 9999-12-31. */
const FIRST_DAY: Day = -719_528;
const LAST_DAY: Day = 2_932_896;
