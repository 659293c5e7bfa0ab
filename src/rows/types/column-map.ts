import type { MrrSnapshotRow } from "./mrr-snapshot-row.ts";
import type { SubscriptionRow } from "./subscription-row.ts";

/** A field of a row that a column can be named for. */
export type RowField = Exclude<keyof SubscriptionRow | keyof MrrSnapshotRow, "attributes">;

/**
 * The columns of fields, as a caller names them: one, or several of which the first that is there is taken, or `null`
 * for a field that no column has, whatever they are called.
 */
export type ColumnMap = Readonly<Partial<Record<RowField, string | readonly string[] | null | undefined>>>;
