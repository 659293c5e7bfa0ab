import type { DateInput } from "../../../time/calendar-date.ts";

/** One request for help. */
export interface TicketRow {
  /** Of which account: the `customerId` of its subscriptions. */
  readonly accountId?: string | number | null | undefined;
  /** Which ticket. Rows of one id are one ticket, the last counts. */
  readonly ticketId?: string | number | null | undefined;
  /** When it was opened. */
  readonly openedAt: DateInput;
  /** When somebody first replied. Left out: nobody yet. */
  readonly firstRepliedAt?: DateInput | null | undefined;
  /** When it was closed. Left out: still open. */
  readonly closedAt?: DateInput | null | undefined;
  /** How it came. */
  readonly channel?: string | null | undefined;
  /** What it was about. */
  readonly topic?: string | null | undefined;
  /** How urgent it was said to be. */
  readonly priority?: string | null | undefined;
  /** Whether the customer found the answer without a person. */
  readonly selfServed?: boolean | null | undefined;
  /** Whether it was escalated. */
  readonly escalated?: boolean | null | undefined;
  /** Anything to segment by. */
  readonly attributes?: Readonly<Record<string, string>> | null | undefined;
}
