import type { MrrSnapshotColumns, SubscriptionColumns } from "../../rows/types/columns.ts";
import type { MrrSnapshotRow } from "../../rows/types/mrr-snapshot-row.ts";
import type { SubscriptionRow } from "../../rows/types/subscription-row.ts";
import { type Cells, cellsOf, lengthOf } from "./cells.ts";

/** Columns as rows. */
export function* rowsIn(
  columns: SubscriptionColumns | MrrSnapshotColumns,
): Generator<SubscriptionRow & MrrSnapshotRow> {
  const { rows, rowAt } = rowsOf(columns);
  // Of either kind: whoever asks knows which.
  for (let row = 0; row < rows; row += 1) yield rowAt(row) as unknown as SubscriptionRow & MrrSnapshotRow;
}

/** A row's cells by their fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** How many rows columns have, and each as an object, made when it is asked for. */
export function rowsOf(columns: object): { rows: number; rowAt: (row: number) => Fields } {
  const { attributes = {}, others, ...fields } = columns as Partial<SubscriptionColumns>;
  const cells = cellsIn(fields);
  const besides = cellsIn(attributes);
  const hasAttributes = besides.length > 0;
  const rowAt = (row: number): Fields => {
    const fields = objectAt(cells, row);
    return hasAttributes ? { ...fields, attributes: given(objectAt(besides, row)) } : fields;
  };
  return {
    rows: lengthOf(new Map([...cells, ...besides])),
    rowAt: others === undefined ? rowAt : (row) => (others.get(row) as Fields | undefined) ?? rowAt(row),
  };
}

type NamedCells = readonly (readonly [string, Cells])[];

function cellsIn(columns: object): NamedCells {
  return Object.entries(columns).map(([field, column]) => [field, cellsOf(field, column)] as const);
}

/** Written field by field: entries would be an array for each cell. */
function objectAt(cells: NamedCells, row: number): Fields {
  const object: Record<string, unknown> = {};
  for (const [field, { at }] of cells) {
    const value = at(row);
    if (value !== undefined) object[field] = value;
  }
  return object;
}

/** What no row says is no attribute. */
function given(attributes: Fields): Fields {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined));
}
