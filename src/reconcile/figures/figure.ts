import type { Convention } from "../../conventions/types.ts";
import type { DecimalInput } from "../../number/decimal.ts";
import type { Fraction } from "../../number/fraction.ts";
import type { Key } from "../book/row-keys.ts";
import type { Told } from "./told.ts";

/** The metrics that can be reconciled, by their ids. */
export type ReconciledMetric =
  | "monthly-recurring-revenue"
  | "customer-count"
  | "customer-churn-rate"
  | "gross-revenue-churn-rate"
  | "net-revenue-churn-rate"
  | "net-revenue-retention"
  | "gross-revenue-retention"
  | "customer-lifetime-value"
  | "average-revenue-per-account";

/** What rows do not tell, and forms of lifetime value ask for. */
export interface LifetimeTerms {
  /** The share of revenue that is left after the cost of it, for lifetime value. */
  readonly grossMargin?: DecimalInput | undefined;
  /** What money is worth less a month later, as a share, for the discounted forms of lifetime value. */
  readonly discountRate?: DecimalInput | undefined;
  /** What one customer costs in a month, in addition to what the margin has taken off, for lifetime value. */
  readonly costToServe?: DecimalInput | undefined;
}

/**
 * How a number is made of customers: of each some parts, which add up over customers, and of their sums the value.
 * So it can be told whose part a choice changes.
 */
export interface Figure {
  readonly id: ReconciledMetric;
  /** What it is called in a sentence. */
  readonly name: string;
  readonly unit: "money" | "customers" | "share";
  /** The choices about totals that it takes. */
  readonly takes: readonly Key[];
  /** The choices about rows that cannot reach it. */
  readonly passesOver: readonly Key[];
  /** What its parts are called. */
  readonly parts: readonly string[];
  /** The parts of what was told: of everybody, or of one customer. */
  readonly partsOf: (told: Told, convention: Convention) => readonly Fraction[];
  /** What is a magnitude in its formula, and has no value below zero. */
  readonly magnitudes: (told: Told) => readonly Fraction[];
  /** The value of sums of parts; `null` where there is none. */
  readonly valueOf: (sums: readonly Fraction[], convention: Convention, terms: LifetimeTerms) => Fraction | null;
}
