/**
 * Reading rows: unknown objects, CSV, JSON and NDJSON become typed rows, and issues that name what could not be read.
 *
 * @module
 */
export { isMetricInputError, MetricInputError } from "../errors.ts";
export type { MetricInputErrorCode, MetricInputErrorDetails } from "../errors.ts";
export { readMrrSnapshots, readSubscriptions } from "./read-records.ts";
export { readCsv } from "./read-csv.ts";
export type { ReadCsvOptions } from "./read-csv.ts";
export { readCsvColumns } from "./read-csv-columns.ts";
export type { ReadCsvColumnsOptions, ReadSubscriptionColumns } from "./read-csv-columns.ts";
export { readJson, readNdjson } from "./read-json.ts";
export type { ReadText, ReadTextOptions } from "./reading-of.ts";
export type { CsvOptions } from "./reading/csv-table.ts";
export type { RowKind } from "./reading/field-names.ts";
export { recogniseColumns } from "./reading/recognise-columns.ts";
export type { ImpliedInterval, RecogniseOptions, Recognition } from "./reading/recognise-columns.ts";
export type {
  EncodingOptions,
  NextPiece,
  PieceReader,
  PieceStream,
  TextPieces,
  TextSource,
} from "./reading/text-chunks.ts";
export type { DateOrder } from "./schemas/written/date-orders.ts";
export type { NumberForm, NumberMarks } from "./schemas/written/number-marks.ts";
export type { DateForm } from "./schemas/written/written-dates.ts";
export type { ReadOptions, ReadSubscriptionsOptions } from "./schemas/read-options.ts";
export { mrrSnapshotRowSchema } from "./schemas/snapshot-schema.ts";
export { subscriptionRowSchema } from "./schemas/subscription-schema.ts";
export type { ColumnMap, RowField } from "./types/column-map.ts";
export type {
  CodedColumn,
  Column,
  ColumnsOf,
  ColumnVector,
  FieldColumn,
  IntegerColumn,
  SubscriptionColumns,
} from "./types/columns.ts";
export type { MrrSnapshotRow } from "./types/mrr-snapshot-row.ts";
export type {
  ColumnUse,
  GuessedField,
  ReadMrrSnapshots,
  ReadRows,
  ReadSubscriptions,
  RecognisedColumn,
} from "./types/read-rows.ts";
export type { RowIssue, RowIssueCode } from "./types/row-issue.ts";
export type { ChurnKind, DiscountDuration, SubscriptionRow, SubscriptionStatus } from "./types/subscription-row.ts";
export type { DecimalInput } from "../number/decimal.ts";
export type { DateInput } from "../time/calendar-date.ts";
export type { BillingInterval } from "../time/interval.ts";
