import type { ColumnMap, RowField } from "../types/column-map.ts";
import type { ColumnUse } from "../types/read-rows.ts";
import type { SurveyKind } from "../types/activity/survey-response-row.ts";
import { hasAttributes, type RowKind } from "./field-names.ts";
import { bestKind } from "./guess-kind.ts";
import { columnKey, mappedColumns, uniqueNames } from "./mapped-columns.ts";
import { MONTHLY_AMOUNTS, YEARLY_AMOUNTS } from "./names/amount-names.ts";

/** A billing interval that no column holds. */
export interface ImpliedInterval {
  /** The interval. */
  readonly value: "month" | "year";
  /** Why it is taken to be this. */
  readonly because: string;
}

/** A survey that no column names. */
export interface ImpliedSurvey {
  /** Which question was asked. */
  readonly value: SurveyKind;
  /** Why it is taken to be this. */
  readonly because: string;
}

/** What the columns of a table are: of which kind its rows are, and which field is in which column. */
export interface Recognition {
  /** The kind of rows, or `null` when a field is missing that every kind needs. */
  readonly kind: RowKind | null;
  /** Fields that are missing for the kind that comes nearest. */
  readonly missing: readonly string[];
  /** Fields for which the caller named a column that is not there. */
  readonly absent: readonly RowField[];
  /** The index of each field's column. */
  readonly fields: ReadonlyMap<string, number>;
  /** The indexes of columns that are no field. */
  readonly others: readonly number[];
  /** The billing interval that is meant where no column says it. */
  readonly interval: ImpliedInterval | null;
  /** The survey whose answers these are, where no column says it but the name of the score's. */
  readonly surveyKind: ImpliedSurvey | null;
  /** The same for people. */
  readonly columns: ColumnUse;
}

/** What is known of a table beside its columns. */
export interface RecogniseOptions {
  /** The kind of its rows. Left out: what the columns say. */
  readonly kind?: RowKind | undefined;
  /** The billing interval of rows that do not say theirs, where the caller says it. */
  readonly interval?: string | undefined;
  /** The survey whose answers these are, where the caller says it. */
  readonly surveyKind?: SurveyKind | undefined;
  /** The columns of fields, where the caller names them. */
  readonly columns?: ColumnMap | undefined;
}

/** Whether columns are named for several tables, of which each has some of the fields. */
export interface SharedColumns {
  readonly isShared?: boolean | undefined;
}

/**
 * Recognises what a table holds by the names of its columns; case, spaces and punctuation do not matter.
 *
 * @param header - The names of the columns, or the keys of a record.
 * @param options - The `kind` of the rows, their `interval` and the `columns` of fields, where they are known.
 * @returns The kind of rows, each field's column, what is missing and what is guessed.
 * @throws {@link MetricInputError} `unknown-choice` for columns of a field that there is none of.
 *
 * @example An export's header
 * ```ts
 * import { recogniseColumns } from "customer-metrics/rows";
 *
 * const { kind, columns } = recogniseColumns(["Customer ID", "Start Date", "MRR", "Region"]);
 *
 * kind; // => "subscription-rows"
 * columns.attributes; // => ["Region"]
 * columns.guessed; // => [{ field: "interval", value: "month", because: "the amount's column says so" }]
 * ```
 */
export function recogniseColumns(header: readonly string[], options: RecogniseOptions = {}): Recognition {
  return recogniseTable(header, options);
}

/** The same for one of several tables, for which columns are named together. */
export function recogniseTable(header: readonly string[], options: RecogniseOptions & SharedColumns): Recognition {
  const keys = header.map(columnKey);
  const names = uniqueNames(header);
  const guess = bestKind(keys, mappedColumns(header, options.columns), options);
  const { kind, fields, missing, mapped } = guess;
  const isSubscription = kind === "subscription-rows";
  const interval = isSubscription && options.interval === undefined ? impliedInterval(keys, fields) : null;
  const surveyKind =
    guess.surveyKind === null ? null : { value: guess.surveyKind, because: "the score's column says so" };
  const taken = new Set(fields.values());
  const others = [...header.keys()].filter((index) => !taken.has(index));
  const otherNames = others.map((index) => names[index]!);
  const recognised = [...fields].map(([field, index]) => {
    const found = { field, column: header[index]! };
    return mapped.columns.has(field) ? { ...found, mapped: true as const } : found;
  });
  const guessed = [
    ...(interval === null ? [] : [{ field: "interval", ...interval }]),
    ...(surveyKind === null ? [] : [{ field: "kind", ...surveyKind }]),
  ];
  const kept = hasAttributes(kind) ? { attributes: otherNames, ignored: [] } : { attributes: [], ignored: otherNames };
  return {
    kind: missing.length === 0 ? kind : null,
    ...{ missing, absent: mapped.absent, fields, others, interval, surveyKind },
    columns: { recognised, guessed, ...kept },
  };
}

function impliedInterval(keys: readonly string[], fields: ReadonlyMap<string, number>): Recognition["interval"] {
  if (fields.has("interval")) return null;
  const amount = keys[fields.get("amount") ?? -1] ?? "";
  if (YEARLY_AMOUNTS.includes(amount)) return { value: "year", because: "the amount's column says so" };
  if (MONTHLY_AMOUNTS.includes(amount)) return { value: "month", because: "the amount's column says so" };
  return { value: "month", because: "no column says how often the amount is billed" };
}
