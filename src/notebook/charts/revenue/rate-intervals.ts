import type { Decimal } from "../../../number/decimal.ts";
import type { ReportPeriod, RevenueReport } from "../../../report/revenue-report.ts";
import { proportionInterval } from "../../../statistics/proportions/proportion-interval.ts";
import { decimalOf } from "../../figures/figure.ts";

/** What a count leaves possible. */
export interface RateInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The interval of a period's customer churn rate, where it is a share of a count: of those who were there at the
 * opening, with those who joined where the convention counts them. Over an average of customers there is none.
 */
export function churnInterval({ movements, rates }: ReportPeriod, { convention }: RevenueReport): RateInterval | null {
  const rate = decimalOf(rates?.customerChurnRate);
  const totals = movements.startingCustomers === null ? null : (movements.trailing ?? movements);
  const base = BASES[convention.churnDenominator];
  if (rate === null || totals === null || base === undefined) return null;
  const trials = base(totals);
  const churned = rate.times(trials);
  // The rate is rounded at forty digits; what it is of is a whole number of customers.
  const successes = churned.toDecimalPlaces(0);
  if (!isWhole(churned, successes) || successes.greaterThan(trials) || trials === 0) return null;
  return proportionInterval({ successes: successes.toNumber(), trials });
}

interface Counts {
  readonly startingCustomers: number;
  readonly newCustomers: number;
}

const BASES: Readonly<Record<string, (totals: Counts) => number>> = {
  starting: ({ startingCustomers }) => startingCustomers,
  "starting-plus-new": ({ startingCustomers, newCustomers }) => startingCustomers + newCustomers,
};

function isWhole(value: Decimal, whole: Decimal): boolean {
  return value.minus(whole).abs().lessThan("1e-20");
}
