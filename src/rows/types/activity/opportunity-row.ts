import type { DecimalInput } from "../../../number/decimal.ts";
import type { DateInput } from "../../../time/calendar-date.ts";

/** How an opportunity ended, or that it has not. */
export type OpportunityOutcome = "won" | "lost" | "open";

/** One chance to sell. */
export interface OpportunityRow {
  /** To whom: the `customerId` of its subscriptions, once it has any. */
  readonly accountId?: string | number | null | undefined;
  /** Which opportunity. Rows of one id are one opportunity, the last counts. */
  readonly opportunityId?: string | number | null | undefined;
  /** When it was opened. */
  readonly openedAt?: DateInput | null | undefined;
  /** When it was won or lost. */
  readonly closedAt?: DateInput | null | undefined;
  /** How it ended. */
  readonly outcome: OpportunityOutcome;
  /** New business, expansion, renewal: as the team calls it. */
  readonly type?: string | null | undefined;
  /** What it is worth. */
  readonly amount?: DecimalInput | null | undefined;
  /** ISO 4217 code of the amount's currency. */
  readonly currency?: string | null | undefined;
  /** Why it was won or lost. */
  readonly reason?: string | null | undefined;
  /** Anything to segment by. */
  readonly attributes?: Readonly<Record<string, string>> | null | undefined;
}
