import { MetricInputError, quote } from "../errors.ts";
import type { RowKind } from "./reading/field-names.ts";
import type { Recognition } from "./reading/recognise-columns.ts";
import type { Fault } from "./schemas/issue-list.ts";
import type { ReadSubscriptionsOptions } from "./schemas/read-options.ts";
import { snapshotReader, subscriptionReader } from "./schemas/row-kinds.ts";
import type { RowTaker } from "./schemas/row-reader.ts";
import type { ReadMrrSnapshots, ReadSubscriptions } from "./types/read-rows.ts";

/** How text is read. */
export interface ReadTextOptions extends ReadSubscriptionsOptions {
  /** What the rows are. Left out: what the columns say. */
  readonly kind?: RowKind | undefined;
}

/** Rows of either kind. */
export type ReadText = ReadSubscriptions | ReadMrrSnapshots;

/** A reader for the kind of rows that was recognised. */
export interface Reading {
  readonly reader: RowTaker;
  readonly result: (columns: Recognition["columns"]) => ReadText;
}

/** Starts to read rows of the kind that their columns are, or refuses columns that are neither kind's. */
export function readingOf(
  { kind, missing }: Recognition,
  header: readonly string[],
  options: ReadTextOptions,
): Reading {
  if (kind === null) {
    const columns = header.length === 0 ? "no columns at all" : header.map(quote).join(", ");
    const message = `Cannot find a column for ${missing.join(" and ")} among ${columns}`;
    throw new MetricInputError(message, { code: "missing-field", field: missing[0] ?? "", received: header });
  }
  if (kind === "subscription-rows") {
    const reader = subscriptionReader(options);
    return { reader, result: (columns) => Object.freeze({ kind, ...reader.read(), columns }) };
  }
  const reader = snapshotReader(options);
  return { reader, result: (columns) => Object.freeze({ kind, ...reader.read(), columns }) };
}

/** What is said of a row whose text is broken. */
export function unreadable(fault: string, received?: unknown): Fault {
  const message = `Cannot read the row as ${fault}`;
  return received === undefined ? { code: "unreadable", message } : { code: "unreadable", received, message };
}
