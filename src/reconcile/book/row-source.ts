import type { MrrRows } from "../../ledger/ledger-of.ts";
import { rowsOf } from "../../ledger/columns/rows-of-columns.ts";
import type { MrrSnapshotRow } from "../../rows/types/mrr-snapshot-row.ts";
import type { SubscriptionRow } from "../../rows/types/subscription-row.ts";

/** Rows that can be read again, each by its place. */
export interface RowSource {
  /** The same rows, for whoever reads them all. */
  readonly all: MrrRows;
  readonly length: number;
  readonly rowAt: (place: number) => SubscriptionRow | MrrSnapshotRow;
  readonly isSnapshots: boolean;
}

/** Rows of any form; those that can be read only once are kept. */
export function rowSource(rows: MrrRows): RowSource {
  if (!(Symbol.iterator in rows)) {
    const { rows: length, rowAt } = rowsOf(rows);
    const at = (place: number): SubscriptionRow => rowAt(place) as unknown as SubscriptionRow;
    return { all: rows, length, rowAt: at, isSnapshots: "mrr" in rows };
  }
  const kept = (Array.isArray(rows) ? rows : [...rows]) as readonly (SubscriptionRow | MrrSnapshotRow)[];
  const [first] = kept;
  return {
    all: kept as MrrRows,
    length: kept.length,
    rowAt: (place) => kept[place]!,
    isSnapshots: first !== undefined && "mrr" in first,
  };
}
