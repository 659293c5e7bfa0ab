import { MetricInputError, quote } from "../errors.ts";
import { packRow } from "./columns/pack-row.ts";
import type { PackedSubscriptions } from "./columns/packed-subscriptions.ts";
import type { RowKind } from "./reading/field-names.ts";
import { absentColumn, listed } from "./reading/mapped-columns.ts";
import type { Recognition } from "./reading/recognise-columns.ts";
import type { EncodingOptions } from "./reading/text-chunks.ts";
import type { Fault, RowPlace } from "./schemas/issue-list.ts";
import { activityReader } from "./schemas/activity-kinds.ts";
import type { ReadActivityOptions, ReadSubscriptionsOptions } from "./schemas/read-options.ts";
import { snapshotReader, subscriptionReader } from "./schemas/row-kinds.ts";
import type { RowTaker } from "./schemas/row-reader.ts";
import type { SubscriptionRow } from "./types/subscription-row.ts";
import type { ReadByKind } from "./types/read-by-kind.ts";

/** How text is read. */
export interface ReadTextOptions<Kind extends RowKind = RowKind>
  extends ReadSubscriptionsOptions, ReadActivityOptions, EncodingOptions {
  /** What the rows are. Left out: what the columns say. */
  readonly kind?: Kind | undefined;
}

/** What was read: of the kind that was told, or of any, as its `kind` says. */
export type ReadText<Kind extends RowKind = RowKind> = ReadByKind[Kind];

/** A reader for the kind of rows that was recognised. */
export interface Reading {
  readonly reader: RowTaker;
  readonly result: (columns: Recognition["columns"]) => ReadText;
}

/** Starts to read rows of the kind that their columns are, or refuses columns that are of none. */
export function readingOf(
  { kind, missing, absent: [absent] }: Recognition,
  header: readonly string[],
  options: ReadTextOptions & { readonly packed?: PackedSubscriptions | null },
): Reading {
  if (kind === null) {
    if (absent !== undefined) throw absentColumn(absent, options.columns ?? {}, header);
    throw unrecognised(missing, header);
  }
  if (kind === "subscription-rows") {
    const { packed = null } = options;
    const keep = (row: SubscriptionRow, place: RowPlace): void => {
      if (packed !== null) packRow(packed, row, place.line ?? -place.row);
    };
    const reader = subscriptionReader(options, packed === null ? undefined : keep);
    return { reader, result: (columns) => Object.freeze({ kind, ...reader.read(columns) }) };
  }
  const reader = kind === "mrr-snapshot-rows" ? snapshotReader(options) : activityReader(kind, options);
  // Of which kind the rows are, the reader was chosen by.
  return { reader, result: (columns) => Object.freeze({ kind, ...reader.read(columns) }) as ReadText };
}

function unrecognised(missing: readonly string[], header: readonly string[]): MetricInputError {
  const message =
    header.length === 0
      ? "Cannot find a record: there is none, or none that is an object"
      : `Cannot find a column for ${missing.join(" and ")} among ${listed(header)}${hintOf(missing)}`;
  return new MetricInputError(message, { code: "missing-field", field: missing[0] ?? "", received: header });
}

/** What may be said where no column says it. */
function hintOf(missing: readonly string[]): string {
  return missing.join() === "kind" ? '; if all answers are to one survey, say which as surveyKind, like "nps"' : "";
}

/** What is said of a row whose text is broken. */
export function unreadable(fault: string, received?: unknown): Fault {
  if (received === undefined) return { code: "unreadable", message: `Cannot read the row as ${fault}` };
  return { code: "unreadable", received, message: `Cannot read the row as ${fault}: received ${quote(received)}` };
}
