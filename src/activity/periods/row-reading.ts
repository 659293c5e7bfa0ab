import { isMetricInputError, type MetricInputErrorCode, quote } from "../../errors.ts";
import type { RowIssue, RowIssueCode } from "../../rows/types/row-issue.ts";
import type { Day } from "../../time/calendar-date.ts";

/** Who or what a row is about. `7` and `"7"` are two. */
export type Id = string | number;

/** Before all days: that of which nobody says when. */
export const UNKNOWN_DAY: Day = -2_147_483_647;

/** What a row of any kind says once it is read. */
export interface Entry {
  /** The number of the row. */
  readonly row: number;
  /** Of which account; `null` where the row does not say. */
  readonly account: Id | null;
  /** The day on which it counts; `UNKNOWN_DAY` where it does not say. */
  readonly day: Day;
  /** The first day on which it is known of: what is known only after `asOf` is left out. */
  readonly knownOn: Day;
  /** The last day on which something has happened by this row. */
  readonly lastDay: Day;
  /** The segment that the row itself names. */
  readonly segment: string | null;
  /** What rows of one thing share: of these the last counts. `null` for a row that is a thing of its own. */
  readonly key: string | null;
}

/** What is wrong with a row, wherever it stands. */
export type RowFault = Omit<RowIssue, "row">;

/** Entries of the rows that could be read, and what is wrong with the others. */
export interface ReadRows<E> {
  readonly entries: readonly E[];
  readonly issues: readonly RowIssue[];
  readonly read: number;
}

/** How a row is read: it becomes an entry, or a fault. What a cell cannot say is thrown, naming its field. */
export type ReadRow<Row, E> = (row: Row, number: number) => E | RowFault;

/** Reads rows by their numbers. What is wrong with a row is data, and no reason to refuse the others. */
export function readRows<Row, E extends Entry>(rows: Iterable<Row>, readRow: ReadRow<Row, E>): ReadRows<E> {
  const entries: E[] = [];
  const issues: RowIssue[] = [];
  let number = 0;
  for (const row of rows) {
    number += 1;
    const found = readOne(row, number, readRow);
    if ("message" in found) issues.push(Object.freeze({ ...found, row: number }));
    else entries.push(found);
  }
  return { entries, issues, read: number };
}

function readOne<Row, E extends Entry>(row: Row, number: number, readRow: ReadRow<Row, E>): E | RowFault {
  if (typeof row !== "object" || row === null) {
    return {
      code: "not-an-object",
      received: row,
      message: `Cannot read a row that is no object: received ${quote(row)}`,
    };
  }
  try {
    return readRow(row, number);
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    const { field, received, message } = error;
    return { code: ISSUE_CODES[error.code] ?? "not-allowed", field, received, message };
  }
}

const ISSUE_CODES: Partial<Record<MetricInputErrorCode, RowIssueCode>> = {
  "missing-field": "missing-value",
  "not-a-number": "not-a-number",
  "not-whole": "not-whole",
  negative: "negative",
  "not-a-date": "not-a-date",
};
