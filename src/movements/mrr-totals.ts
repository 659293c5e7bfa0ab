import type { Decimal } from "../number/decimal.ts";

/** What MRR and customers did over some days. Losses are magnitudes. */
export interface MrrTotals {
  /** MRR at the opening: on the day before the first. */
  readonly startingMrr: Decimal;
  /** MRR of customers who joined. */
  readonly newMrr: Decimal;
  /** MRR added by customers who were there already. */
  readonly expansionMrr: Decimal;
  /** MRR given up by customers who stayed. */
  readonly contractionMrr: Decimal;
  /** MRR of the customers who left. */
  readonly churnedMrr: Decimal;
  /** MRR of customers who came back. */
  readonly reactivationMrr: Decimal;
  /** What a change of exchange rates made of the opening; below 0 where it made it less. */
  readonly fxMrr: Decimal;
  /** MRR at the closing: on the last day. */
  readonly endingMrr: Decimal;
  /** Customers at the opening. */
  readonly startingCustomers: number;
  /** Customers who joined. */
  readonly newCustomers: number;
  /** Customers who left, each time one did. */
  readonly churnedCustomers: number;
  /** Customers who came back, each time one did. */
  readonly reactivatedCustomers: number;
  /** Customers at the closing. */
  readonly endingCustomers: number;
  /** Of the churned: those who had joined in the same days. */
  readonly churnedNewCustomers: number;
  /** Of the churned: those who were away at the opening, had come back, and did not once more. */
  readonly churnedReturnedCustomers: number;
  /** Of the churned: those who came back in the same days. */
  readonly recoveredCustomers: number;
}

/** What expansion and contraction were, signed. The parts add up to expansion − contraction. */
export interface MrrMix {
  /** Products taken up, less those given up. */
  readonly crossSell: Decimal;
  /** Changes of plan. */
  readonly upsell: Decimal;
  /** Units added or dropped, at the old price. */
  readonly seats: Decimal;
  /** What is left where plan or units are known: prices, discounts. */
  readonly price: Decimal;
  /** What the rows do not say. */
  readonly other: Decimal;
}

/**
 * The customers who were paying at the opening, their opening against their closing.
 * In one exchange rate: that of the period.
 */
export interface MrrCohort {
  /** Their MRR at the opening. */
  readonly startingMrr: Decimal;
  /** What those who pay more at the closing added. */
  readonly expansionMrr: Decimal;
  /** What those who pay less at the closing gave up. */
  readonly contractionMrr: Decimal;
  /** MRR of those who are gone at the closing. */
  readonly churnedMrr: Decimal;
  /** Their MRR at the closing. */
  readonly endingMrr: Decimal;
  /** How many they were at the opening. */
  readonly startingCustomers: number;
  /** How many of them are gone at the closing. */
  readonly churnedCustomers: number;
}

/** MRR movements of one period. */
export interface MrrMovements extends MrrTotals {
  /** Says what this is. */
  readonly kind: "mrr-movements";
  /** The period's label. */
  readonly period: string;
  /** Whether the whole period is known: it does not end after `asOf`. */
  readonly complete: boolean;
  /** What expansion and contraction were. */
  readonly mix: MrrMix;
  /** The customers paying at the opening: what net and gross revenue retention are of. */
  readonly cohort: MrrCohort;
  /** What the days did that rates look at, where the convention's window is trailing; they end with the period. */
  readonly trailing: MrrTotals | null;
}

/** A period whose movements a book of snapshots cannot tell, because it or the one before it is missing. */
export type UnknownMrrMovements = Readonly<
  Record<Exclude<keyof MrrMovements, "kind" | "period" | "complete">, null>
> & {
  /** Says what this is. */
  readonly kind: "mrr-movements";
  /** The period's label. */
  readonly period: string;
  /** Never the whole. */
  readonly complete: false;
};
