import type { HealthCalibration } from "../../health/calibration/calibration-types.ts";
import type { AtRisk } from "../../health/risk/risk-types.ts";
import type { AccountHealthScore } from "../../health/scoring/health-scores.ts";
import type { HealthTrends } from "../../health/trend/trend-types.ts";
import type { Decimal } from "../../number/decimal.ts";
import type { HealthRowIssue } from "./health-rows.ts";

/** A customer's health, and what is at stake. */
export interface CustomerHealth extends AccountHealthScore {
  /** Since when it is a customer, `YYYY-MM-DD`. */
  readonly since: string;
  /** What it pays a month; `null` where nobody says. */
  readonly mrr: Decimal | null;
  /** The day on which its term ends, `YYYY-MM-DD`; `null` where no contract says. */
  readonly renewsOn: string | null;
  /** A year of its MRR, or what its term is worth; `null` where nobody says. */
  readonly value: Decimal | null;
  /** The value's currency, where it is known. */
  readonly currency: string | null;
  /** Whether its last renewal took a concession; `null` where there was none. */
  readonly concession: boolean | null;
}

/** How many customers are in a band. */
export interface HealthBandCount {
  /** The band; `null` for those that are in none: without a score, or of a model without bands. */
  readonly band: string | null;
  /** Its customers. */
  readonly accounts: number;
  /** What a month of them is worth; `null` where nobody says what customers pay. */
  readonly mrr: Decimal | null;
}

/** The health of all customers on a day: who needs attention and why, who falls, and how far to trust it. */
export interface HealthReport {
  /** Says what this is. */
  readonly kind: "health-report";
  /** The last day that is known, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The name of the model, where it has one. */
  readonly model: string | null;
  /** Days after a score within which leaving counts. */
  readonly horizonDays: number;
  /** Every customer's health, in the order of the rows. */
  readonly scores: readonly CustomerHealth[];
  /** Customers who have not been there for long enough to be scored. */
  readonly tooNew: number;
  /** Customers by band, from the lowest; who is in none comes last. */
  readonly bands: readonly HealthBandCount[];
  /** Who needs attention, the most urgent first. */
  readonly atRisk: AtRisk;
  /** Where everybody's health is going. */
  readonly trend: HealthTrends;
  /** The days that were scored, `YYYY-MM-DD`: month-ends on which as much could be measured as on the last day. */
  readonly scoredOn: readonly string[];
  /**
   * How well scores of the past told who left: of days whose horizon is over. `null` where nothing says who leaves, or no
   * day's horizon is over.
   */
  readonly calibration: HealthCalibration | null;
  /** Components of the model that were measured of nobody. */
  readonly unmeasured: readonly string[];
  /** What is wrong with rows. */
  readonly issues: readonly HealthRowIssue[];
}
