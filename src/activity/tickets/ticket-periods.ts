import type { WaitSummary } from "../../statistics/wait-summary.ts";
import type { PeriodTotals, ToldPeriod } from "../periods/told-totals.ts";

/** How many helped themselves: what {@link selfServiceRate} takes. */
export interface SelfServiceTotals {
  /** Requests that were answered without a person. */
  readonly selfServed: number;
  /** Requests that went to a person: as many as were `opened`. */
  readonly tickets: number;
}

/** Requests about one topic. */
export interface TicketTopic {
  /** The topic; `null` where nobody says. */
  readonly topic: string | null;
  /** Tickets about it that were opened in the period. */
  readonly opened: number;
  /** Requests about it that were answered without a person. */
  readonly selfServed: number;
  /** Of the opened: those that were escalated. */
  readonly escalated: number;
}

/** What was asked for in a period. A ticket is a request that went to a person. */
export interface TicketPeriod extends ToldPeriod {
  /** What this is, for tables and charts. */
  readonly kind: "ticket-period";
  /** Open when the period began. */
  readonly startingOpen: number;
  /** Opened in it. */
  readonly opened: number;
  /** Closed in it. */
  readonly closed: number;
  /** Open at its end, the backlog: `startingOpen + opened − closed`. */
  readonly open: number;
  /** Of those opened in the period: how many were escalated. */
  readonly escalated: number;
  /** How many helped themselves; `null` where no request says whether. */
  readonly selfService: SelfServiceTotals | null;
  /** Of those opened in the period: hours to the first reply. Of what was closed without one it never comes. */
  readonly hoursToFirstReply: WaitSummary;
  /** Of those opened in the period: hours to closing. */
  readonly hoursToClose: WaitSummary;
  /** What they were about: the most frequent first. */
  readonly topics: readonly TicketTopic[];
}

/** What was asked for, period by period. */
export interface TicketTotals extends PeriodTotals<TicketPeriod> {
  /** What this is, for tables and charts. */
  readonly kind: "ticket-totals";
}
