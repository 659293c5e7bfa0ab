/**
 * Reading rows: unknown objects, CSV, JSON and NDJSON become typed rows, and issues that name what could not be read.
 *
 * @module
 */
export { isMetricInputError, MetricInputError } from "../errors.ts";
export type { MetricInputErrorCode, MetricInputErrorDetails } from "../errors.ts";
export { readJourneys, readTickets, readUsageEvents } from "./activity/read-product.ts";
export { readContracts, readOpportunities, readOrders } from "./activity/read-sales.ts";
export { readAccounts, readGoals, readSurveyResponses } from "./activity/read-voice.ts";
export { readMrrSnapshots, readSubscriptions } from "./read-records.ts";
export { readCsv } from "./read-csv.ts";
export type { ReadCsvOptions } from "./read-csv.ts";
export { readCsvColumns } from "./read-csv-columns.ts";
export type { ReadCsvColumnsOptions, ReadSubscriptionColumns } from "./read-csv-columns.ts";
export { readJson, readNdjson } from "./read-json.ts";
export type { ReadText, ReadTextOptions } from "./reading-of.ts";
export type { CsvOptions } from "./reading/csv-table.ts";
export type { ActivityKind, BillingKind, RowKind } from "./reading/field-names.ts";
export { recogniseColumns } from "./reading/recognise-columns.ts";
export type { ImpliedInterval, ImpliedSurvey, RecogniseOptions, Recognition } from "./reading/recognise-columns.ts";
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
export { accountRowSchema } from "./schemas/activity/account-schema.ts";
export { contractRowSchema } from "./schemas/activity/contract-schema.ts";
export { goalRowSchema } from "./schemas/activity/goal-schema.ts";
export { journeyRowSchema } from "./schemas/activity/journey-schema.ts";
export { opportunityRowSchema } from "./schemas/activity/opportunity-schema.ts";
export { orderRowSchema } from "./schemas/activity/order-schema.ts";
export { surveyResponseRowSchema } from "./schemas/activity/survey-response-schema.ts";
export { ticketRowSchema } from "./schemas/activity/ticket-schema.ts";
export { usageEventRowSchema } from "./schemas/activity/usage-event-schema.ts";
export type {
  ReadActivityOptions,
  ReadContractsOptions,
  ReadOptions,
  ReadSubscriptionsOptions,
  ReadSurveyResponsesOptions,
} from "./schemas/read-options.ts";
export { mrrSnapshotRowSchema } from "./schemas/snapshot-schema.ts";
export { subscriptionRowSchema } from "./schemas/subscription-schema.ts";
export type { AccountRow } from "./types/account-row.ts";
export type { ContractRow } from "./types/activity/contract-row.ts";
export type { GoalRow } from "./types/activity/goal-row.ts";
export type { JourneyRow } from "./types/activity/journey-row.ts";
export type { OpportunityOutcome, OpportunityRow } from "./types/activity/opportunity-row.ts";
export type { OrderRow } from "./types/activity/order-row.ts";
export type { SurveyKind, SurveyResponseRow } from "./types/activity/survey-response-row.ts";
export type { TicketRow } from "./types/activity/ticket-row.ts";
export type { UsageEventRow } from "./types/activity/usage-event-row.ts";
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
  ReadAccounts,
  ReadByKind,
  ReadContracts,
  ReadGoals,
  ReadJourneys,
  ReadOpportunities,
  ReadOrders,
  ReadSurveyResponses,
  ReadTickets,
  ReadUsageEvents,
} from "./types/read-by-kind.ts";
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
