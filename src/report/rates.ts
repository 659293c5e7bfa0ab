import type { Convention } from "../conventions/types.ts";
import { isMetricInputError } from "../errors.ts";
import { customerChurnRate } from "../metrics/customers/customer-churn-rate.ts";
import { annualRecurringRevenue } from "../metrics/revenue/annual-recurring-revenue.ts";
import { averageRevenuePerAccount } from "../metrics/revenue/average-revenue-per-account.ts";
import { grossRevenueChurnRate } from "../metrics/revenue/gross-revenue-churn-rate.ts";
import { grossRevenueRetention } from "../metrics/revenue/gross-revenue-retention.ts";
import { netRevenueChurnRate } from "../metrics/revenue/net-revenue-churn-rate.ts";
import { netRevenueRetention } from "../metrics/revenue/net-revenue-retention.ts";
import { quickRatio } from "../metrics/revenue/quick-ratio.ts";
import type { MrrCohort, MrrMovements, MrrTotals } from "../movements/mrr-totals.ts";
import type { Decimal } from "../number/decimal.ts";

/** What one period's movements say. A share that is of nothing, or that cannot be told, is `null`. */
export interface PeriodRates {
  /** Of the MRR of those paying at the opening, the share that is there at the closing, upgrades included. */
  readonly netRevenueRetention: Decimal | null;
  /** The same without upgrades. */
  readonly grossRevenueRetention: Decimal | null;
  /** {@link netRevenueRetention} of those who were paying twelve months before the closing. */
  readonly trailingNetRevenueRetention: Decimal | null;
  /** {@link grossRevenueRetention} of those who were paying twelve months before the closing. */
  readonly trailingGrossRevenueRetention: Decimal | null;
  /** The share of customers who left. */
  readonly customerChurnRate: Decimal | null;
  /** The share of opening MRR that was lost. */
  readonly grossRevenueChurnRate: Decimal | null;
  /** The same, after upgrades made up for it. */
  readonly netRevenueChurnRate: Decimal | null;
  /** What was gained over what was lost. */
  readonly quickRatio: Decimal | null;
  /** Closing MRR per customer. */
  readonly averageRevenuePerAccount: Decimal | null;
  /** Closing MRR as a year's, or the sum of the last twelve months. */
  readonly annualRecurringRevenue: Decimal | null;
}

/** Why a rate could not be told that was asked for. */
export interface ReportNote {
  /** The period's label. */
  readonly period: string;
  /** The rate. */
  readonly metric: keyof PeriodRates;
  /** Why, as the formula says it. */
  readonly message: string;
}

/** What the rates of a period are made of. */
export interface RatesInput {
  readonly movements: MrrMovements;
  /** Those paying twelve months before the closing, or `null` where the data does not reach back. */
  readonly trailingYear: MrrCohort | null;
  /** MRR at the end of each of the last twelve months, or `null` where they are not all known. */
  readonly mrrByMonth: readonly Decimal[] | null;
}

type Told = (metric: keyof PeriodRates, formula: () => Decimal | null) => Decimal | null;

/** The rates of one period under a convention, and why some could not be told. */
export function ratesOf(
  input: RatesInput,
  convention: Convention,
): { rates: PeriodRates; notes: readonly ReportNote[] } {
  const { movements, mrrByMonth } = input;
  const { endingMrr, endingCustomers } = movements;
  const notes: ReportNote[] = [];
  const told = teller(movements.period, notes);
  // Of a period that is not over, a rate of flows would tell less than the whole.
  const flow: Told = (metric, formula) => (movements.complete ? told(metric, formula) : null);
  const arpa = { revenue: endingMrr, accounts: endingCustomers };
  const rates: PeriodRates = {
    ...retention(input, flow),
    ...flows(movements.trailing ?? movements, convention, flow),
    averageRevenuePerAccount: told("averageRevenuePerAccount", () => averageRevenuePerAccount(arpa)),
    annualRecurringRevenue: told("annualRecurringRevenue", () => annual(endingMrr, mrrByMonth, convention)),
  };
  return { rates: Object.freeze(rates), notes };
}

/** Tells a rate, or notes why not. */
function teller(period: string, notes: ReportNote[]): Told {
  return (metric, formula) => {
    try {
      return formula();
    } catch (error) {
      if (!isMetricInputError(error)) throw error;
      notes.push({ period, metric, message: error.message });
      return null;
    }
  };
}

type Retention = `${"n" | "trailingN"}etRevenueRetention` | `${"g" | "trailingG"}rossRevenueRetention`;

function retention({ movements: { cohort }, trailingYear }: RatesInput, told: Told): Pick<PeriodRates, Retention> {
  const ofYear = (formula: (year: MrrCohort) => Decimal | null) => () =>
    trailingYear === null ? null : formula(trailingYear);
  return {
    netRevenueRetention: told("netRevenueRetention", () => netRevenueRetention(cohort)),
    grossRevenueRetention: told("grossRevenueRetention", () => grossRevenueRetention(cohort)),
    trailingNetRevenueRetention: told("trailingNetRevenueRetention", ofYear(netRevenueRetention)),
    trailingGrossRevenueRetention: told("trailingGrossRevenueRetention", ofYear(grossRevenueRetention)),
  };
}

type Flows = "customerChurnRate" | "grossRevenueChurnRate" | "netRevenueChurnRate" | "quickRatio";

function flows(totals: MrrTotals, convention: Convention, told: Told): Pick<PeriodRates, Flows> {
  return {
    customerChurnRate: told("customerChurnRate", () => customerChurnRate(totals, convention)),
    grossRevenueChurnRate: told("grossRevenueChurnRate", () => grossRevenueChurnRate(totals, convention)),
    netRevenueChurnRate: told("netRevenueChurnRate", () => netRevenueChurnRate(totals, convention)),
    quickRatio: told("quickRatio", () => quickRatio(totals, convention)),
  };
}

function annual(mrr: Decimal, mrrByMonth: readonly Decimal[] | null, { annualForm }: Convention): Decimal | null {
  if (annualForm === "run-rate") return annualRecurringRevenue({ mrr }, { annualForm });
  return mrrByMonth === null ? null : annualRecurringRevenue({ mrrByMonth }, { annualForm });
}
