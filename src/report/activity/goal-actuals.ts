import type { SurveyTotals } from "../../activity/surveys/survey-scores.ts";
import type { Decimal } from "../../number/decimal.ts";
import type { ReportPeriod } from "../revenue-report.ts";
import type { ActivityRates } from "./activity-rates.ts";

/** What a report says of metrics that goals may be about. */
export interface ActualSources {
  readonly revenue: readonly ReportPeriod[];
  readonly surveys: SurveyTotals | null;
  readonly rates: ActivityRates;
}

/**
 * What was reached, by metric: of the last period that is complete and has a value. Retention of revenue is of twelve
 * months where these are known, as a goal for a year means.
 */
export function goalActuals({ revenue, surveys, rates }: ActualSources): Readonly<Record<string, Decimal>> {
  const actuals = { ...ofRevenue(revenue), ...ofAnswers(surveys), ...ofRates(rates) };
  return Object.fromEntries(Object.entries(actuals).filter(isTold));
}

type Actuals = Readonly<Record<string, Decimal | null>>;

function ofRevenue(periods: ActualSources["revenue"]): Actuals {
  const last = periods.findLast(({ complete, rates }) => complete && rates !== null)?.rates ?? null;
  if (last === null) return {};
  return {
    "net-revenue-retention": last.trailingNetRevenueRetention ?? last.netRevenueRetention,
    "gross-revenue-retention": last.trailingGrossRevenueRetention ?? last.grossRevenueRetention,
    "customer-churn-rate": last.customerChurnRate,
    "gross-revenue-churn-rate": last.grossRevenueChurnRate,
    "net-revenue-churn-rate": last.netRevenueChurnRate,
    "quick-ratio": last.quickRatio,
    "average-revenue-per-account": last.averageRevenuePerAccount,
    "annual-recurring-revenue": last.annualRecurringRevenue,
  };
}

function ofAnswers(surveys: SurveyTotals | null): Actuals {
  const told = surveys?.periods.filter(({ complete }) => complete) ?? [];
  const scoreOf = (kind: "nps" | "csat" | "ces"): Decimal | null =>
    told.findLast((period) => period[kind].score !== null)?.[kind].score ?? null;
  return {
    "net-promoter-score": scoreOf("nps"),
    "customer-satisfaction-score": scoreOf("csat"),
    "customer-effort-score": scoreOf("ces"),
  };
}

function ofRates({ stickiness, selfServiceRate, repeatPurchaseRate, winRate, renewalRate }: ActivityRates): Actuals {
  return {
    stickiness: lastOf(stickiness),
    "self-service-rate": lastOf(selfServiceRate),
    "repeat-purchase-rate": lastOf(repeatPurchaseRate),
    "win-rate": lastOf(winRate),
    "renewal-rate": lastOf(renewalRate),
  };
}

function isTold(entry: [string, Decimal | null]): entry is [string, Decimal] {
  return entry[1] !== null;
}

function lastOf(rates: ActivityRates["winRate"]): Decimal | null {
  return rates.findLast(({ complete, value }) => complete && value !== null)?.value ?? null;
}
