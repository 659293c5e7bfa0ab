/** Why a row, or a cell of it, could not be used. Stable across releases: safe to switch on. */
export type RowIssueCode =
  | "not-an-object"
  | "missing-value"
  | "not-a-number"
  | "not-whole"
  | "negative"
  | "out-of-range"
  | "not-a-date"
  | "not-a-period"
  | "not-allowed"
  | "ends-before-start"
  | "overlap"
  | "snapshot-gap"
  | "after-as-of"
  | "unknown-account"
  | "duplicate"
  | "unreadable";

/** One thing wrong with one row. */
export interface RowIssue {
  /** The reason, for programs. */
  readonly code: RowIssueCode;
  /** The row's number: the first row of data is 1. `0` for the data as a whole. */
  readonly row: number;
  /** The line of the text on which the row begins, where it was read from text: the first line is 1. */
  readonly line?: number;
  /** The field at fault, as this package names it. */
  readonly field?: string;
  /** The column that the field was read from, as its header spells it. */
  readonly column?: string;
  /** The value that was received. */
  readonly received?: unknown;
  /** The reason, for people. */
  readonly message: string;
}
