import type { Decimal } from "../../number/decimal.ts";
import type { NumberSummary } from "../../statistics/quantiles.ts";

/** What a customer did in a month, and what its peers did. */
export interface ReviewUse {
  /** The month, `YYYY-MM`. */
  readonly period: string;
  /** Whether the whole month is known. */
  readonly complete: boolean;
  /** Days on which anybody of it did anything. */
  readonly activeDays: number;
  /** Users who did anything; `null` where events do not name them. */
  readonly activeUsers: number | null;
  /** Minutes; `null` where events do not tell them. */
  readonly minutes: Decimal | null;
  /** Active days of its peers. */
  readonly peerActiveDays: NumberSummary;
  /** Active users of its peers. */
  readonly peerActiveUsers: NumberSummary;
}

/** What a customer answered to one kind of question, and what its peers did. */
export interface ReviewAnswers {
  /** Which question. */
  readonly survey: "nps" | "csat" | "ces";
  /** Its score; `null` where it did not answer. */
  readonly score: Decimal | null;
  /** Its answers: of each respondent the latest. */
  readonly responses: number;
  /** The score of all answers of its peers. */
  readonly peerScore: Decimal | null;
  /** Answers of its peers. */
  readonly peerResponses: number;
}

/** What a customer asked for, and what its peers did. */
export interface ReviewTickets {
  /** Tickets that wait. */
  readonly open: number;
  /** Those of them that were escalated. */
  readonly openEscalations: number;
  /** Tickets opened in the last 90 days. */
  readonly opened: number;
  /** Tickets that its peers opened in the last 90 days, each. */
  readonly peerOpened: NumberSummary;
}

/** One term of a customer's contracts. */
export interface ReviewTerm {
  /** Its first day, `YYYY-MM-DD`. */
  readonly termStart: string;
  /** The first day after it, `YYYY-MM-DD`. */
  readonly termEnd: string;
  /** What became of it; undecided while it runs. */
  readonly decision: "renewed" | "lost" | "undecided";
  /** Whether it was renewed only with a concession. */
  readonly concession: boolean;
  /** Whether it renews by itself unless somebody says no. */
  readonly autoRenew: boolean;
  /** What it is worth; `null` where nobody says. */
  readonly value: Decimal | null;
  /** Days from the last day that is known until it ends; below 0 where it is over. */
  readonly daysLeft: number;
}
