import type { PeriodRates } from "../../../report/rates.ts";
import type { ReportContext } from "../context.ts";
import type { Section, TableLine } from "../document.ts";
import { money, NOT_KNOWN, percent, ratio } from "../figures.ts";

/** A column of a table of rates. */
export interface RateColumn {
  readonly field: keyof PeriodRates;
  readonly heading: string;
  readonly cell: (rates: PeriodRates, places: number) => string;
}

const percentOf = (field: keyof PeriodRates, heading: string): RateColumn => ({
  field,
  heading,
  cell: (rates) => percent(rates[field]),
});

/** What periods' movements say. */
export const RATES: readonly RateColumn[] = [
  percentOf("netRevenueRetention", "NRR"),
  percentOf("grossRevenueRetention", "GRR"),
  percentOf("customerChurnRate", "Customer churn"),
  percentOf("grossRevenueChurnRate", "Gross MRR churn"),
  percentOf("netRevenueChurnRate", "Net MRR churn"),
  { field: "quickRatio", heading: "Quick ratio", cell: (rates) => ratio(rates.quickRatio) },
];

/** What closings say. */
export const LEVELS: readonly RateColumn[] = [
  {
    field: "averageRevenuePerAccount",
    heading: "ARPA",
    cell: (rates, places) => money(rates.averageRevenuePerAccount, Math.max(2, places)),
  },
  {
    field: "annualRecurringRevenue",
    heading: "ARR",
    cell: (rates, places) => money(rates.annualRecurringRevenue, places),
  },
  percentOf("trailingNetRevenueRetention", "NRR, 12 months"),
  percentOf("trailingGrossRevenueRetention", "GRR, 12 months"),
];

/** What periods' movements say. */
export function ratesSection(context: ReportContext): Section {
  return section(context, "Rates", RATES);
}

/** What closings say. */
export function levelsSection(context: ReportContext): Section {
  return section(context, "At the closing", LEVELS);
}

function section({ report, places }: ReportContext, name: string, columns: readonly RateColumn[]): Section {
  const lines = report.periods.map(({ period, complete, rates }): TableLine => [
    complete ? period : `${period} *`,
    ...columns.map(({ cell }) => (rates === null ? NOT_KNOWN : cell(rates, places))),
  ]);
  return { name, table: { names: "Period", columns: columns.map(({ heading }) => ({ heading })), lines } };
}
