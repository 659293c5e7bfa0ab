import type { RiskAccount } from "../../health/risk/risk-types.ts";
import type { HealthTrend } from "../../health/trend/trend-types.ts";
import type { MrrMovements, UnknownMrrMovements } from "../../movements/mrr-totals.ts";
import type { Decimal } from "../../number/decimal.ts";
import type { NumberSummary } from "../../statistics/quantiles.ts";
import type { Goal } from "../goals/goal-totals.ts";
import type { CustomerHealth } from "../health/health-report-types.ts";
import type { HealthRowIssue } from "../health/health-rows.ts";
import type { ReviewAnswers, ReviewTerm, ReviewTickets, ReviewUse } from "./activity-types.ts";

/** What a customer pays, has paid, and how that came about. */
export interface ReviewValue {
  /** What it pays a month on the last day. */
  readonly mrr: Decimal;
  /** What that is in a year. */
  readonly arr: Decimal;
  /** The currency, where it is known. */
  readonly currency: string | null;
  /** MRR of every month-end that is known, added up: what the customer was worth so far, without single orders. */
  readonly recurringToDate: Decimal;
  /** What it did quarter by quarter, since its first. */
  readonly quarters: readonly (MrrMovements | UnknownMrrMovements)[];
}

/** A customer's health on one day. */
export interface ReviewScore {
  /** The day, `YYYY-MM-DD`. */
  readonly day: string;
  /** The score; `null` where nothing was measured. */
  readonly score: Decimal | null;
}

/** A customer's health, why it is so, and where it is going. */
export interface ReviewHealth {
  /** The score with its contributions and its sentence. */
  readonly score: CustomerHealth;
  /** Where it is going; `null` where nothing is known of that. */
  readonly trend: HealthTrend | null;
  /** Why it needs attention; `null` where it does not. */
  readonly risk: RiskAccount | null;
  /** Scores of month-ends, and of the last day. */
  readonly history: readonly ReviewScore[];
}

/** What others like the customer are. */
export interface ReviewBenchmark {
  /** What tells segments apart; `null` where all customers are peers. */
  readonly segmentBy: string | null;
  /** The customer's segment; `null` where it is in none, or all customers are peers. */
  readonly segment: string | null;
  /** The others in it that are there. */
  readonly peers: number;
  /** What they pay a month. */
  readonly mrr: NumberSummary;
  /** Their scores. */
  readonly score: NumberSummary;
}

/** One customer's review: what it is worth, what was agreed, how it does and why, beside others like it. */
export interface AccountReview {
  /** Says what this is. */
  readonly kind: "account-review";
  /** Whose. */
  readonly accountId: string | number;
  /** The last day that is known, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Since when it is, or was, a customer without a break, `YYYY-MM-DD`; `null` where nobody says. */
  readonly since: string | null;
  /** The first day on which it was no customer, `YYYY-MM-DD`; `null` where it is one. */
  readonly leftOn: string | null;
  /** What is known of it beside its rows. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What it pays; `null` without subscriptions of its own. */
  readonly value: ReviewValue | null;
  /** Its goals. */
  readonly goals: readonly Goal[];
  /** Its health; `null` where it is not scored: it has left, or is too new. */
  readonly health: ReviewHealth | null;
  /** What it did in each of the last months, as far as usage was recorded. */
  readonly usage: readonly ReviewUse[];
  /** What it answered of late; of each kind that anybody answered. */
  readonly surveys: readonly ReviewAnswers[];
  /** What it asked for; `null` where there are no tickets. */
  readonly tickets: ReviewTickets | null;
  /** Its terms, the first first. */
  readonly terms: readonly ReviewTerm[];
  /** The day on which it is due for renewal, `YYYY-MM-DD`; `null` where no contract says. */
  readonly renewsOn: string | null;
  /** Others like it. */
  readonly benchmark: ReviewBenchmark;
  /** What is wrong with rows, of any account. */
  readonly issues: readonly HealthRowIssue[];
}
