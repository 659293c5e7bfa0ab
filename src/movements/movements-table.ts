import type { DecimalInput } from "../number/decimal.ts";

/** One period of anyone's movements table. What is left out counts as none. Losses are magnitudes. */
export interface MovementsTableRow {
  /** The period's label. */
  readonly period?: string;
  /** MRR at the opening. */
  readonly startingMrr: DecimalInput;
  /** MRR of customers who joined. */
  readonly newMrr?: DecimalInput;
  /** MRR added by customers who were there already. */
  readonly expansionMrr?: DecimalInput;
  /** MRR given up by customers who stayed. */
  readonly contractionMrr?: DecimalInput;
  /** MRR of the customers who left. */
  readonly churnedMrr?: DecimalInput;
  /** MRR of customers who came back. */
  readonly reactivationMrr?: DecimalInput;
  /** What a change of exchange rates made of the opening. */
  readonly fxMrr?: DecimalInput;
  /** MRR of customers who came from another segment. */
  readonly transferInMrr?: DecimalInput;
  /** MRR of customers who went to another segment. */
  readonly transferOutMrr?: DecimalInput;
  /** MRR at the closing. */
  readonly endingMrr: DecimalInput;
  /** Customers at the opening. Customers are checked where both ends are given. */
  readonly startingCustomers?: DecimalInput;
  /** Customers who joined. */
  readonly newCustomers?: DecimalInput;
  /** Customers who left. */
  readonly churnedCustomers?: DecimalInput;
  /** Customers who came back. */
  readonly reactivatedCustomers?: DecimalInput;
  /** Customers who came from another segment. */
  readonly transferredInCustomers?: DecimalInput;
  /** Customers who went to another segment. */
  readonly transferredOutCustomers?: DecimalInput;
  /** Customers at the closing. */
  readonly endingCustomers?: DecimalInput;
}
