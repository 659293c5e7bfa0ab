import type { AccountRow } from "./account-row.ts";
import type { ContractRow } from "./activity/contract-row.ts";
import type { GoalRow } from "./activity/goal-row.ts";
import type { JourneyRow } from "./activity/journey-row.ts";
import type { OpportunityRow } from "./activity/opportunity-row.ts";
import type { OrderRow } from "./activity/order-row.ts";
import type { SurveyResponseRow } from "./activity/survey-response-row.ts";
import type { TicketRow } from "./activity/ticket-row.ts";
import type { UsageEventRow } from "./activity/usage-event-row.ts";
import type { ReadMrrSnapshots, ReadRows, ReadSubscriptions } from "./read-rows.ts";

/** Usage events that were read. */
export interface ReadUsageEvents extends ReadRows<UsageEventRow> {
  /** Says what this is. */
  readonly kind: "usage-event-rows";
}

/** Journeys to value that were read. */
export interface ReadJourneys extends ReadRows<JourneyRow> {
  /** Says what this is. */
  readonly kind: "journey-rows";
}

/** Orders that were read. */
export interface ReadOrders extends ReadRows<OrderRow> {
  /** Says what this is. */
  readonly kind: "order-rows";
}

/** Answers to surveys that were read. */
export interface ReadSurveyResponses extends ReadRows<SurveyResponseRow> {
  /** Says what this is. */
  readonly kind: "survey-response-rows";
}

/** Tickets that were read. */
export interface ReadTickets extends ReadRows<TicketRow> {
  /** Says what this is. */
  readonly kind: "ticket-rows";
}

/** Opportunities that were read. */
export interface ReadOpportunities extends ReadRows<OpportunityRow> {
  /** Says what this is. */
  readonly kind: "opportunity-rows";
}

/** Contracts that were read. */
export interface ReadContracts extends ReadRows<ContractRow> {
  /** Says what this is. */
  readonly kind: "contract-rows";
}

/** Goals that were read. */
export interface ReadGoals extends ReadRows<GoalRow> {
  /** Says what this is. */
  readonly kind: "goal-rows";
}

/** Accounts that were read. */
export interface ReadAccounts extends ReadRows<AccountRow> {
  /** Says what this is. */
  readonly kind: "account-rows";
}

/** What reading answers, by the kind of rows. */
export interface ReadByKind {
  /** What customers pay, and since when. */
  readonly "subscription-rows": ReadSubscriptions;
  /** What customers pay, month by month. */
  readonly "mrr-snapshot-rows": ReadMrrSnapshots;
  /** Who used what, and when. */
  readonly "usage-event-rows": ReadUsageEvents;
  /** Who got to value, and when. */
  readonly "journey-rows": ReadJourneys;
  /** What was bought once, or again. */
  readonly "order-rows": ReadOrders;
  /** What was answered. */
  readonly "survey-response-rows": ReadSurveyResponses;
  /** Who asked for help, and when somebody replied. */
  readonly "ticket-rows": ReadTickets;
  /** What was won and lost. */
  readonly "opportunity-rows": ReadOpportunities;
  /** Whose term ends when, and who renewed. */
  readonly "contract-rows": ReadContracts;
  /** What is to be reached. */
  readonly "goal-rows": ReadGoals;
  /** What is known of accounts. */
  readonly "account-rows": ReadAccounts;
}
