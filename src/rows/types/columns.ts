import type { UsageEventRow } from "./activity/usage-event-row.ts";
import type { MrrSnapshotRow } from "./mrr-snapshot-row.ts";
import type { SubscriptionRow } from "./subscription-row.ts";

/** A column whose few values are numbered: the value of row `i` is `values[codes[i]]`; below 0 there is none. */
export interface CodedColumn<T> {
  /** For each row the place of its value. */
  readonly codes: ArrayLike<number>;
  /** The values. */
  readonly values: ArrayLike<T>;
}

/** A column that is asked for its values, as those of Apache Arrow are. */
export interface ColumnVector<T> {
  /** How many rows there are. */
  readonly length: number;
  /** The value of a row; a number is a date by its milliseconds since 1970, where a date is meant. */
  readonly get: (index: number) => T | number | bigint | null | undefined;
}

/** Whole numbers: codes of customers, or days since 1970-01-01 (`2147483647` where there is no day). */
export type IntegerColumn = Int32Array | Int16Array | Int8Array | Uint32Array | Uint16Array | Uint8Array;

/** A column of values: an array, numbered values, or a vector. */
export type Column<T> = readonly T[] | CodedColumn<T> | ColumnVector<T>;

/** A column of one field: of numbers in a typed array, of anything, or one value for all rows. */
export type FieldColumn<T> = Column<T> | Float64Array | IntegerColumn | Extract<T, string | number | boolean | null>;

/**
 * Subscriptions as columns: the fields of {@link SubscriptionRow}, each with its values for all rows. What a typed
 * array, an Arrow table or a data frame holds is read where it lies, without an object for each row.
 */
export type SubscriptionColumns = ColumnsOf<Omit<SubscriptionRow, "attributes">> & {
  /** Attributes, each a column. */
  readonly attributes?: Readonly<Record<string, FieldColumn<string | null>>> | undefined;
  /** Rows that say what no column holds, by their places from 0: they stand for what the columns have there. */
  readonly others?: ReadonlyMap<number, SubscriptionRow> | undefined;
};

/** MRR snapshots as columns: the fields of {@link MrrSnapshotRow}. */
export type MrrSnapshotColumns = ColumnsOf<Omit<MrrSnapshotRow, "attributes">>;

/**
 * Usage events as columns: the fields of {@link UsageEventRow}, each with its values for all rows. Numbers in a typed
 * array of `at` are days since 1970-01-01.
 */
export type UsageEventColumns = ColumnsOf<Omit<UsageEventRow, "attributes">> & {
  /** Attributes, each a column. */
  readonly attributes?: Readonly<Record<string, FieldColumn<string | null>>> | undefined;
};

/** A column for each field of a row. */
export type ColumnsOf<Row> = { readonly [Field in keyof Row]: FieldColumn<Row[Field]> };
