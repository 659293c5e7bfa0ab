import type { AccountRow } from "../../rows/types/account-row.ts";
import type { ContractRow } from "../../rows/types/activity/contract-row.ts";
import type { GoalRow } from "../../rows/types/activity/goal-row.ts";
import type { JourneyRow } from "../../rows/types/activity/journey-row.ts";
import type { OpportunityRow } from "../../rows/types/activity/opportunity-row.ts";
import type { OrderRow } from "../../rows/types/activity/order-row.ts";
import type { SurveyResponseRow } from "../../rows/types/activity/survey-response-row.ts";
import type { TicketRow } from "../../rows/types/activity/ticket-row.ts";
import type { UsageEventRow } from "../../rows/types/activity/usage-event-row.ts";

/** What customers do, say and sign, and who they are: whichever there is. */
export interface ActivityRows {
  /** What was done in the product. */
  readonly usage?: readonly UsageEventRow[] | undefined;
  /** Ways to value. */
  readonly journeys?: readonly JourneyRow[] | undefined;
  /** What was bought. */
  readonly orders?: readonly OrderRow[] | undefined;
  /** What was answered. */
  readonly responses?: readonly SurveyResponseRow[] | undefined;
  /** What was asked for. */
  readonly tickets?: readonly TicketRow[] | undefined;
  /** What was or may be sold. */
  readonly opportunities?: readonly OpportunityRow[] | undefined;
  /** What was signed. */
  readonly contracts?: readonly ContractRow[] | undefined;
  /** What is to be reached. */
  readonly goals?: readonly GoalRow[] | undefined;
  /** Who there is. */
  readonly accounts?: readonly AccountRow[] | undefined;
}
