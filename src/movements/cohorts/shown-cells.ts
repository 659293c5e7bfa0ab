import { type Decimal, MetricDecimal } from "../../number/decimal.ts";
import { decimalFromUnits } from "../../number/fraction.ts";
import type { RetentionCell, UnknownRetentionCell } from "./cohort-totals.ts";
import type { ExactCell } from "./exact-cells.ts";

/** What a cell is of, and where it stands. */
export interface CellPlace {
  readonly period: string | null;
  readonly offset: number;
  readonly complete: boolean;
}

/** A cell as it is shown: ratios are of the amounts beside them. */
export function shownCell(cell: ExactCell, place: CellPlace, places: number): RetentionCell {
  const { startingCustomers, customers, starting, mrr, retained } = cell;
  return Object.freeze({
    ...place,
    startingCustomers,
    customers,
    logoRetention: quotient(BigInt(customers), BigInt(startingCustomers)),
    startingMrr: decimalFromUnits(starting, places),
    mrr: decimalFromUnits(mrr, places),
    netRetention: quotient(mrr, starting),
    retainedMrr: decimalFromUnits(retained, places),
    grossRetention: quotient(retained, starting),
  });
}

/** A cell of a period for which there is no snapshot. */
export function unknownCell(period: string, offset: number): UnknownRetentionCell {
  return Object.freeze({
    period,
    offset,
    complete: false,
    startingCustomers: null,
    customers: null,
    logoRetention: null,
    startingMrr: null,
    mrr: null,
    netRetention: null,
    retainedMrr: null,
    grossRetention: null,
  });
}

/** A share of something; `null` of nothing, and of less: where credits are all there is, nothing can be retained. */
export function quotient(part: bigint, whole: bigint): Decimal | null {
  return whole <= 0n ? null : new MetricDecimal(String(part)).dividedBy(new MetricDecimal(String(whole)));
}
