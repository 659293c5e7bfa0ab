import type { ColumnMap, RowField } from "../types/column-map.ts";
import type { ColumnUse } from "../types/read-rows.ts";
import { type FieldNames, FIELDS, MONTHLY_AMOUNTS, type RowKind, YEARLY_AMOUNTS } from "./field-names.ts";
import { columnKey, kindsWith, type MappedColumns, mappedColumns, uniqueNames } from "./mapped-columns.ts";

/** A billing interval that no column holds. */
export interface ImpliedInterval {
  /** The interval. */
  readonly value: "month" | "year";
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
  /** The same for people. */
  readonly columns: ColumnUse;
}

const NEEDED: Readonly<Record<RowKind, readonly string[]>> = {
  "subscription-rows": ["customerId", "start", "amount"],
  "mrr-snapshot-rows": ["customerId", "period", "mrr"],
};

/** What is known of a table beside its columns. */
export interface RecogniseOptions {
  /** The kind of its rows. Left out: what the columns say. */
  readonly kind?: RowKind | undefined;
  /** The billing interval of rows that do not say theirs, where the caller says it. */
  readonly interval?: string | undefined;
  /** The columns of fields, where the caller names them. */
  readonly columns?: ColumnMap | undefined;
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
  const keys = header.map(columnKey);
  const names = uniqueNames(header);
  const mapped = mappedColumns(header, options.columns);
  const { kind, fields, missing } = bestKind(keys, mapped, options.kind);
  const isSubscription = kind === "subscription-rows";
  const interval = isSubscription && options.interval === undefined ? impliedInterval(keys, fields) : null;
  const taken = new Set(fields.values());
  const others = [...header.keys()].filter((index) => !taken.has(index));
  return {
    kind: missing.length === 0 ? kind : null,
    missing,
    absent: mapped.absent,
    fields,
    others,
    interval,
    columns: {
      recognised: [...fields].map(([field, index]) => {
        const found = { field, column: header[index]! };
        return mapped.columns.has(field) ? { ...found, mapped: true } : found;
      }),
      guessed: interval === null ? [] : [{ field: "interval", ...interval }],
      attributes: others.map((index) => names[index]!),
      ignored: [],
    },
  };
}

interface Guess {
  readonly kind: RowKind;
  readonly fields: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
}

/** The kind that lacks the fewest of its fields, of those that have every field for which a column is named. */
function bestKind(keys: readonly string[], mapped: MappedColumns, wanted: RowKind | undefined): Guess {
  return kindsWith(mapped.named, wanted)
    .map((kind): Guess => {
      const fields = findFields(keys, FIELDS[kind], mapped);
      return { kind, fields, missing: NEEDED[kind].filter((field) => !fields.has(field)) };
    })
    .reduce((best, other) => (other.missing.length < best.missing.length ? other : best));
}

/** Fields take columns in their order, each column once: what is taken for an interval is no count of them. */
function findFields(keys: readonly string[], names: FieldNames, mapped: MappedColumns): Map<string, number> {
  const found = new Map<string, number>();
  const taken = new Set(mapped.columns.values());
  const free = keys.map((key, index) => (taken.has(index) ? "" : key));
  for (const [field, aliases] of Object.entries(names)) {
    const column = mapped.columns.get(field);
    if (column !== undefined) found.set(field, column);
    if (mapped.fields.has(field)) continue;
    const name = [field.toLowerCase(), ...aliases].find((alias) => free.includes(alias));
    if (name === undefined) continue;
    found.set(field, free.indexOf(name));
    free[free.indexOf(name)] = "";
  }
  return found;
}

function impliedInterval(keys: readonly string[], fields: ReadonlyMap<string, number>): Recognition["interval"] {
  if (fields.has("interval")) return null;
  const amount = keys[fields.get("amount") ?? -1] ?? "";
  if (YEARLY_AMOUNTS.includes(amount)) return { value: "year", because: "the amount's column says so" };
  if (MONTHLY_AMOUNTS.includes(amount)) return { value: "month", because: "the amount's column says so" };
  return { value: "month", because: "no column says how often the amount is billed" };
}
