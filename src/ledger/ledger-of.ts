import type { RowsConvention } from "../conventions/types.ts";
import type { MrrSnapshotColumns, SubscriptionColumns } from "../rows/types/columns.ts";
import type { MrrSnapshotRow } from "../rows/types/mrr-snapshot-row.ts";
import type { SubscriptionRow } from "../rows/types/subscription-row.ts";
import type { Ledger, LedgerOptions, SegmentedReading } from "./ledger.ts";
import { checkOptions } from "./options.ts";
import { snapshotLedger } from "./snapshot-ledger.ts";
import { rowsIn } from "./columns/rows-of-columns.ts";
import { subscriptionColumnsLedger, subscriptionLedger } from "./subscription-ledger.ts";

/** Rows of either kind, in any iterable or in columns; one kind at a time. */
export type MrrRows = Iterable<SubscriptionRow> | Iterable<MrrSnapshotRow> | SubscriptionColumns | MrrSnapshotColumns;

/** The ledger of rows of either kind, told apart by the first. */
export function ledgerOf(rows: MrrRows, options: LedgerOptions, convention: RowsConvention): Ledger {
  checkOptions(options);
  return readLedger(rows, options, convention);
}

/** The same by options that are checked already. */
export function readLedger(rows: MrrRows, options: SegmentedReading, convention: RowsConvention): Ledger {
  if (!(Symbol.iterator in rows)) {
    return "mrr" in rows
      ? snapshotLedger(rowsIn(rows), options, convention)
      : subscriptionColumnsLedger(rows, options, convention);
  }
  const { first, all } = peek<SubscriptionRow | MrrSnapshotRow>(rows);
  return first !== undefined && isSnapshot(first)
    ? snapshotLedger(all as Iterable<MrrSnapshotRow>, options, convention)
    : subscriptionLedger(all as Iterable<SubscriptionRow>, options, convention);
}

function isSnapshot(row: SubscriptionRow | MrrSnapshotRow): row is MrrSnapshotRow {
  return "mrr" in row;
}

/** The first item of an iterable that can be read only once, and all of them. */
function peek<T>(items: Iterable<T>): { first: T | undefined; all: Iterable<T> } {
  if (Array.isArray(items)) return { first: items[0] as T | undefined, all: items };
  const iterator = items[Symbol.iterator]();
  const { value, done } = iterator.next() as IteratorResult<T, undefined>;
  if (done === true) return { first: undefined, all: [] };
  return { first: value, all: chain(value, iterator) };
}

function* chain<T>(first: T, rest: Iterator<T>): Generator<T> {
  yield first;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
