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
export function churnInterval(period: ReportPeriod, { convention }: RevenueReport): RateInterval | null {
  const rate = decimalOf(period.rates?.customerChurnRate);
  const trials = BASES[convention.churnDenominator]?.(period.movements) ?? 0;
  return rate === null || trials === 0 ? null : wholeShare(rate, trials);
}

function wholeShare(rate: Decimal, trials: number): RateInterval | null {
  const churned = rate.times(trials);
  // The rate is rounded at forty digits; what it is of is a whole number of customers.
  const successes = churned.toDecimalPlaces(0);
  if (churned.minus(successes).abs().greaterThan("1e-20") || successes.greaterThan(trials)) return null;
  return proportionInterval({ successes: successes.toNumber(), trials });
}

type Movements = ReportPeriod["movements"];

/** Those whom the rates look at, where the convention's window is trailing, are not those of the period. */
function totalsOf(movements: Movements): { readonly startingCustomers: number; readonly newCustomers: number } | null {
  return movements.startingCustomers === null ? null : (movements.trailing ?? movements);
}

const BASES: Readonly<Record<string, (movements: Movements) => number | null>> = {
  starting: (movements) => totalsOf(movements)?.startingCustomers ?? null,
  "starting-plus-new": (movements) => {
    const totals = totalsOf(movements);
    return totals === null ? null : totals.startingCustomers + totals.newCustomers;
  },
};
