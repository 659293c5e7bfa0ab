import type { Decimal } from "../../number/decimal.ts";
import type { PeriodUnit } from "../../time/period.ts";

/** How the retention of several cohorts becomes one: by all their customers and money together, or each cohort alike. */
export type CohortAverage = "weighted" | "simple";

/** Whether who left and came back is retained again. */
export type ReturningCustomers = "counted" | "left-out";

/** What is left of a cohort after some periods. */
export interface RetentionCell {
  /** The period at whose end it is counted; `null` where the cohort started in several. */
  readonly period: string | null;
  /** How many periods after its start: 0 is the end of the period that it started in. */
  readonly offset: number;
  /** Whether the period is over. What is not stays out of averages. */
  readonly complete: boolean;
  /** Customers that this cell is of: all of the cohort who have got so far. */
  readonly startingCustomers: number;
  /** Those of them who are customers now. */
  readonly customers: number;
  /** Customers ÷ starting customers; `null` where nobody started. */
  readonly logoRetention: Decimal | null;
  /** Their MRR on their first day, at the exchange rate of this period. */
  readonly startingMrr: Decimal;
  /** Their MRR now. */
  readonly mrr: Decimal;
  /** MRR now ÷ starting MRR. */
  readonly netRetention: Decimal | null;
  /** Their MRR now, of each no more than on its first day. */
  readonly retainedMrr: Decimal;
  /** Retained MRR ÷ starting MRR. */
  readonly grossRetention: Decimal | null;
}

/** A cell that a book of snapshots cannot tell, because the period is missing. */
export type UnknownRetentionCell = Readonly<
  Record<Exclude<keyof RetentionCell, "period" | "offset" | "complete">, null>
> & {
  /** The period that is missing. */
  readonly period: string;
  /** How many periods after its start. */
  readonly offset: number;
  /** Never the whole. */
  readonly complete: false;
};

/** Customers who started together, or alike, and what is left of them. */
export interface RetentionCohort<Cell extends RetentionCell | UnknownRetentionCell> {
  /** The period in which they started, or what they were then; `null` for those of whom nothing says it. */
  readonly cohort: string | null;
  /** Everyone who started, also who was gone again before the period's end. */
  readonly customers: number;
  /** Their MRR on their first day. */
  readonly startingMrr: Decimal;
  /** One for each period from the start, in order. */
  readonly cells: readonly Cell[];
}

/** What is left of cohorts after some periods, on average. */
export interface RetentionAverage {
  /** How many periods after their start. */
  readonly offset: number;
  /** How many cohorts it is of: those that somebody started in, and that are through with the period. */
  readonly cohorts: number;
  /** How many customers those are of. */
  readonly startingCustomers: number;
  /** Average share of customers that is left. */
  readonly logoRetention: Decimal | null;
  /** Average share of MRR. */
  readonly netRetention: Decimal | null;
  /** Average share of MRR, of each customer no more than on its first day. */
  readonly grossRetention: Decimal | null;
}

/** Retention cohorts: who started when, and what is left of them. */
export interface RetentionCohorts<Cell extends RetentionCell | UnknownRetentionCell> {
  /** Says what this is. */
  readonly kind: "retention-cohorts";
  /** The length of a period. */
  readonly by: PeriodUnit;
  /** The column or attribute that tells cohorts apart; `null` for the period of the start. */
  readonly cohortBy: string | null;
  /** How averages are made. */
  readonly average: CohortAverage;
  /** Whether who left and came back is retained again. */
  readonly returning: ReturningCustomers;
  /** The cohorts, by period or by name, those without one last. */
  readonly cohorts: readonly RetentionCohort<Cell>[];
  /** One for each offset that some cohort is through with. */
  readonly averages: readonly RetentionAverage[];
  /** Customers in no cohort: the snapshots begin with them, or go on after a gap, so when they started is not known. */
  readonly unknownStarts: number;
}
