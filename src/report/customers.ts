import type { Ledger } from "../ledger/ledger.ts";
import { type CustomerMovement, ledgerCustomerMovements } from "../movements/customer-movements.ts";
import type { Decimal } from "../number/decimal.ts";
import { type Period, periodOf } from "../time/period.ts";

/** What a customer paid when a period opened. */
export interface CustomerOpening {
  /** Who. */
  readonly customerId: string | number;
  /** Which subscription, at subscription grain. */
  readonly subscriptionId: string | number | null;
  /** The period's label. */
  readonly period: string;
  /** MRR at its opening. */
  readonly startingMrr: Decimal;
  /** The numbers of the rows behind it. */
  readonly rows: readonly number[];
}

/** Customers behind a report: with what each opened, and what each did. */
export interface ReportCustomers {
  /** With what customers open the first period, and each whose period before is not known: what no movement tells. */
  readonly openings: Iterable<CustomerOpening>;
  /** Every movement of every customer, one customer after another and each in time order. */
  readonly movements: Iterable<CustomerMovement>;
}

/** What the customers behind a report are made of. */
export interface CustomersInput {
  readonly ledger: Ledger;
  readonly periods: readonly Period[];
  /** Whether what moved in each of these periods is known. */
  readonly known: readonly boolean[];
  readonly fiscalYearStart: number | undefined;
}

/** The customers behind a report, made as they are asked for. */
export function reportCustomers({ ledger, periods, known, fiscalYearStart }: CustomersInput): ReportCustomers {
  const first = periods.filter((_, index) => known[index] === true && known[index - 1] !== true);
  return {
    openings: {
      *[Symbol.iterator]() {
        for (const period of first) yield* openingsOf(ledger, period, fiscalYearStart);
      },
    },
    movements: ledgerCustomerMovements(ledger, periods, fiscalYearStart),
  };
}

/**
 * With what each customer opens a period: all that it did before, as one movement. It is told of the period before,
 * at whose exchange rate an opening is valued.
 */
function* openingsOf(ledger: Ledger, period: Period, fiscalYearStart: number | undefined): Generator<CustomerOpening> {
  const lastDay = period.firstDay - 1;
  if (lastDay < ledger.firstDay) return;
  const past: Period = { ...periodOf(lastDay, period.unit, fiscalYearStart), firstDay: ledger.firstDay };
  const convention = { ...ledger.convention, movementBasis: "period-ends" } as const;
  // Before the first snapshot nothing is known, and nobody is there.
  const whole: Ledger = { ...ledger, convention, unknownDays: [] };
  for (const movement of ledgerCustomerMovements(whole, [past], fiscalYearStart)) {
    const { customerId, subscriptionId, closing, rows } = movement;
    yield Object.freeze({ customerId, subscriptionId, period: period.label, startingMrr: closing, rows });
  }
}
