import type { DecimalInput } from "../../number/decimal.ts";

/**
 * One customer's MRR at the end of one period: the spreadsheet that most teams have.
 * A customer without a row in a period, or with an MRR of zero, is no customer then.
 */
export interface MrrSnapshotRow {
  /** Who pays. */
  readonly customerId: string | number;
  /** The period at whose end the MRR was taken: `2025-03`, `2025-Q1`, `2025`, … */
  readonly period: string;
  /** Monthly recurring revenue. Several rows of one customer and period add up. */
  readonly mrr: DecimalInput;
  /** ISO 4217 code of the amount's currency. */
  readonly currency?: string | null | undefined;
  /** Anything to segment by. */
  readonly attributes?: Readonly<Record<string, string>> | null | undefined;
}
