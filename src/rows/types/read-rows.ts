import type { MrrSnapshotRow } from "./mrr-snapshot-row.ts";
import type { RowIssue } from "./row-issue.ts";
import type { SubscriptionRow } from "./subscription-row.ts";

/** A field, and the column that it was read from. */
export interface RecognisedColumn {
  /** The field, as this package names it. */
  readonly field: string;
  /** The column, as its header spells it. */
  readonly column: string;
  /** Whether the caller named the column, and its own name did not tell. */
  readonly mapped?: true;
}

/** A field that no column has, and what it was taken to be all the same. */
export interface GuessedField {
  /** The field, as this package names it. */
  readonly field: string;
  /** What it was taken to be. */
  readonly value: string;
  /** Why. */
  readonly because: string;
}

/** What the columns of a table were taken for. */
export interface ColumnUse {
  /** Fields of this package, and the column that each was read from. */
  readonly recognised: readonly RecognisedColumn[];
  /** Fields that no column has, what they were taken to be, and why. */
  readonly guessed: readonly GuessedField[];
  /** Columns that are no field: kept as attributes, to segment by. */
  readonly attributes: readonly string[];
  /** Columns that are no field and hold lists or objects, which are not kept. */
  readonly ignored: readonly string[];
}

/** What was read: every row is either among the rows or named by an issue. */
export interface ReadRows<Row> {
  /** Rows that can be used, in the order in which they came. */
  readonly rows: readonly Row[];
  /** The number of each of these rows among all that were read: the first row of data is 1. */
  readonly rowNumbers: readonly number[];
  /** The line on which each of these rows begins, where they were read from text. */
  readonly lines: readonly (number | undefined)[];
  /** What was wrong with the others: the first ones, as many as were asked for. */
  readonly issues: readonly RowIssue[];
  /** How many issues there were in all. */
  readonly issueCount: number;
  /** How many rows there were, used and refused. */
  readonly rowsRead: number;
  /** What the columns were taken for. */
  readonly columns: ColumnUse;
}

/** Subscriptions that were read. */
export interface ReadSubscriptions extends ReadRows<SubscriptionRow> {
  /** Says what this is. */
  readonly kind: "subscription-rows";
}

/** MRR snapshots that were read. */
export interface ReadMrrSnapshots extends ReadRows<MrrSnapshotRow> {
  /** Says what this is. */
  readonly kind: "mrr-snapshot-rows";
}
