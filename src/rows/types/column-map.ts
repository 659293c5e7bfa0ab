import type { AccountRow } from "./account-row.ts";
import type { ContractRow } from "./activity/contract-row.ts";
import type { GoalRow } from "./activity/goal-row.ts";
import type { JourneyRow } from "./activity/journey-row.ts";
import type { OpportunityRow } from "./activity/opportunity-row.ts";
import type { OrderRow } from "./activity/order-row.ts";
import type { SurveyResponseRow } from "./activity/survey-response-row.ts";
import type { TicketRow } from "./activity/ticket-row.ts";
import type { UsageEventRow } from "./activity/usage-event-row.ts";
import type { MrrSnapshotRow } from "./mrr-snapshot-row.ts";
import type { SubscriptionRow } from "./subscription-row.ts";

/** A field of a row that a column can be named for. */
export type RowField = Exclude<
  | keyof SubscriptionRow
  | keyof MrrSnapshotRow
  | keyof UsageEventRow
  | keyof JourneyRow
  | keyof OrderRow
  | keyof SurveyResponseRow
  | keyof TicketRow
  | keyof OpportunityRow
  | keyof ContractRow
  | keyof GoalRow
  | keyof AccountRow,
  "attributes"
>;

/**
 * The columns of fields, as a caller names them: one, or several of which the first that is there is taken, or `null`
 * for a field that no column has, whatever they are called.
 */
export type ColumnMap = Readonly<Partial<Record<RowField, string | readonly string[] | null | undefined>>>;
