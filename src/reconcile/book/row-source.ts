import { cellsOf } from "../../ledger/columns/cells.ts";
import { rowsOf } from "../../ledger/columns/rows-of-columns.ts";
import { unwrapped } from "../../ledger/columns/vectors.ts";
import type { MrrRows } from "../../ledger/ledger-of.ts";
import type { MrrSnapshotRow } from "../../rows/types/mrr-snapshot-row.ts";
import type { SubscriptionRow } from "../../rows/types/subscription-row.ts";
import { LAST_YEAR } from "../../time/calendar-date.ts";

/** A row of either kind. */
export type AnyRow = SubscriptionRow | MrrSnapshotRow;

/** Rows that can be read again, each by its place. */
export interface RowSource {
  /** The same rows, for whoever reads them all. */
  readonly all: MrrRows;
  readonly length: number;
  readonly rowAt: (place: number) => AnyRow;
  /** The same to look at: its dates may be days, as numbers. */
  readonly glanceAt: (place: number) => AnyRow;
  readonly isSnapshots: boolean;
}

/** Rows of any form; those that can be read only once are kept. */
export function rowSource(rows: MrrRows): RowSource {
  if (!(Symbol.iterator in rows)) return columnSource(rows);
  const kept = (Array.isArray(rows) ? rows : [...rows]) as readonly AnyRow[];
  const [first] = kept;
  const rowAt = (place: number): AnyRow => kept[place]!;
  const isSnapshots = first !== undefined && "mrr" in first;
  return { all: kept as MrrRows, length: kept.length, rowAt, glanceAt: rowAt, isSnapshots };
}

function columnSource(columns: Exclude<MrrRows, Iterable<unknown>>): RowSource {
  const { rows: length, rowAt: objectAt } = rowsOf(columns);
  const rowAt = (place: number): AnyRow => objectAt(place) as unknown as AnyRow;
  const { others, ...fields } = columns as Record<string, unknown>;
  const own = Object.entries(fields).filter(([field]) => field !== "attributes");
  const cells = own.map(([field, column]) => [field, readerOf(field, unwrapped(column))] as const);
  const odd = others as ReadonlyMap<number, AnyRow> | undefined;
  const glanceAt = (place: number): AnyRow =>
    odd?.get(place) ?? (Object.fromEntries(cells.map(([field, at]) => [field, at(place)])) as unknown as AnyRow);
  return { all: columns, length, rowAt, glanceAt, isSnapshots: "mrr" in columns };
}

/** Days that are numbers are not written out to be read again. */
function readerOf(field: string, column: unknown): (place: number) => unknown {
  const isDays = column instanceof Int32Array && (field === "start" || field === "end");
  if (isDays) return (place) => (column[place]! >= LAST_YEAR ? null : column[place]!);
  return cellsOf(field, column).at;
}
