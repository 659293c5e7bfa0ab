import type { Convention } from "../conventions/types.ts";
import type { Decimal } from "../number/decimal.ts";
import type { RowIssue } from "../rows/types/row-issue.ts";
import type { ReconciledMetric } from "./figures/figure.ts";

/** One of the two numbers. */
export interface ReconciliationEnd {
  /** The number, exact or to 20 decimals; `null` where the convention gives none. */
  readonly value: Decimal | null;
  /** The whole convention that it was counted by. */
  readonly convention: Convention;
  /** The preset that this is, where it is one. */
  readonly name: string | null;
}

/** What one choice makes of the difference; or several that can only be made together. */
export interface ReconciliationLine {
  /** The key of the choice: `"churnDenominator"`. Where several are made together, they stand beside each other: `"fx + metered"`. */
  readonly choice: string;
  /** The keys of the choices: mostly one. */
  readonly keys: readonly (keyof Convention)[];
  /** What the first convention chooses for them. */
  readonly from: Partial<Convention>;
  /** What the second chooses. */
  readonly to: Partial<Convention>;
  /** What they make of the number, on average over every order in which the choices can be made. */
  readonly effect: Decimal;
  /** The customers whose part in the number they change, by name. */
  readonly customers: readonly (string | number)[];
  /** The same for people. */
  readonly sentence: string;
}

/** What one choice changes about one customer. */
export interface ReconciledCustomer {
  /** The choice: that of a {@link ReconciliationLine}. */
  readonly choice: string;
  /** Who. */
  readonly customerId: string | number;
  /**
   * Whose parts make the number: `mrr`; or `churned` and `customersAtRisk`, … Over all customers and choices they add up
   * to what the whole part differs by.
   */
  readonly part: string;
  /** What the choice makes of this part, on average over every order in which the choices can be made. */
  readonly change: Decimal;
  /** The numbers of the customer's rows. The first row of data is 1. */
  readonly rows: readonly number[];
}

/** Why a number is one thing by one convention, and another by another. */
export interface Reconciliation {
  /** Says what this is. */
  readonly kind: "reconciliation";
  /** The metric's id. */
  readonly metric: ReconciledMetric;
  /** The period's label. */
  readonly period: string;
  /** The last day that is known; `null` where there are no rows. */
  readonly asOf: string | null;
  /** The currency that amounts are in, where any row or the caller says. */
  readonly currency: string | null;
  /** The number by the first convention. */
  readonly from: ReconciliationEnd;
  /** The number by the second. */
  readonly to: ReconciliationEnd;
  /** The second less the first; `null` where either has no value. */
  readonly difference: Decimal | null;
  /** A line for each choice that moves the number, the largest effect first. The effects add up to the difference. */
  readonly bridge: readonly ReconciliationLine[];
  /** The choices that differ and do not move the number. */
  readonly unmoved: readonly (keyof Convention)[];
  /** Whether choices of a stage stand together, because more than ten differ. */
  readonly grouped: boolean;
  /** The whole of it for people; where a value is missing, which choice makes it so. */
  readonly sentence: string;
  /** What was wrong with the rows, taken together. */
  readonly issues: readonly RowIssue[];
  /** Who is behind each line, where it is asked for. */
  readonly details: readonly ReconciledCustomer[] | null;
}
