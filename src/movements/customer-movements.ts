import { resolveConvention } from "../conventions/resolve.ts";
import type { Convention } from "../conventions/types.ts";
import { shownPlaces } from "../ledger/ledger-lines.ts";
import { ledgerOf, type MrrRows } from "../ledger/ledger-of.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Decimal } from "../number/decimal.ts";
import { decimalFromUnits, unitsOfFraction } from "../number/fraction.ts";
import { formatDay } from "../time/calendar-date.ts";
import type { Period } from "../time/period.ts";
import { exactCustomerMovements, type ExactMovement } from "./exact-movements.ts";
import { type MovementsOptions, periodsOf } from "./range.ts";

/** What one customer did in one period, or on one day of it. */
export interface CustomerMovement {
  /** Who. */
  readonly customerId: string | number;
  /** Which subscription, at subscription grain. */
  readonly subscriptionId: string | number | null;
  /** The period's label. */
  readonly period: string;
  /** The day, where movements are events. */
  readonly date: string | null;
  /** What it was; `fx` is what a change of exchange rates made of the opening. */
  readonly kind: "new" | "expansion" | "contraction" | "churned" | "reactivation" | "fx";
  /** MRR before. */
  readonly opening: Decimal;
  /** MRR after. */
  readonly closing: Decimal;
  /** Closing less opening; below 0 for a loss. */
  readonly delta: Decimal;
  /** The numbers of the rows behind it: those that began, ended or changed. The first row of data is 1. */
  readonly rows: readonly number[];
}

/**
 * Customer movements (drill-down): every movement behind the totals of {@link mrrMovements}, customer by customer,
 * with the rows that it comes from. The totals are its sums.
 *
 * @param rows - Subscriptions, or MRR snapshots, in any order.
 * @param options - As for {@link mrrMovements}.
 * @param convention - As for {@link mrrMovements}.
 * @returns Movements, one customer after another and each in time order, made as they are asked for.
 * @throws {@link MetricInputError} as {@link mrrMovements} does.
 *
 * @example Who expanded, and which row says so
 * ```ts
 * import { customerMovements } from "customer-metrics";
 *
 * const rows = [
 *   { customerId: "a", start: "2025-01-10", end: "2025-03-01", amount: 100, interval: "month" },
 *   { customerId: "a", start: "2025-03-01", amount: 150, interval: "month" },
 * ] as const;
 *
 * const movements = [...customerMovements(rows, { asOf: "2025-03-31" })];
 *
 * movements.map(({ period, kind, delta }) => `${period} ${kind} ${delta.toString()}`); // => ["2025-01 new 100", "2025-03 expansion 50"]
 * movements[1]?.rows; // => [1, 2]
 * ```
 */
export function customerMovements(
  rows: MrrRows,
  options: MovementsOptions = {},
  convention: Partial<Convention> = {},
): Iterable<CustomerMovement> {
  const ledger = ledgerOf(rows, options, resolveConvention(convention));
  return ledgerCustomerMovements(ledger, periodsOf(ledger, options), options.fiscalYearStart);
}

/** Customer movements of a ledger that is there already. */
export function ledgerCustomerMovements(
  ledger: Ledger,
  periods: readonly Period[],
  fiscalYearStart?: number,
): Iterable<CustomerMovement> {
  const places = shownPlaces(ledger);
  // An object and not the generator itself: what is returned can be walked more than once.
  return {
    *[Symbol.iterator]() {
      for (const movement of exactCustomerMovements(ledger, periods, fiscalYearStart))
        yield shown(movement, ledger, places);
    },
  };
}

function shown(movement: ExactMovement, ledger: Ledger, places: number): CustomerMovement {
  const { entity, kind, date, rows } = movement;
  const [opening, closing] = [unitsOfFraction(movement.opening, places), unitsOfFraction(movement.closing, places)];
  return Object.freeze({
    customerId: ledger.customerOf(entity),
    subscriptionId: ledger.subscriptionOf(entity),
    period: movement.period.label,
    date: date === null ? null : formatDay(date),
    kind,
    opening: decimalFromUnits(opening, places),
    closing: decimalFromUnits(closing, places),
    delta: decimalFromUnits(closing - opening, places),
    rows,
  });
}
