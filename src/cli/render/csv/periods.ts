import type { MrrCohort, MrrMix, MrrTotals } from "../../../movements/mrr-totals.ts";
import type { PeriodRates } from "../../../report/rates.ts";
import type { ReportPeriod, RevenueReport } from "../../../report/revenue-report.ts";
import { type CsvCell, csvLine } from "./cells.ts";

const TOTALS: readonly (keyof MrrTotals)[] = [
  ...(["startingMrr", "newMrr", "expansionMrr", "contractionMrr", "churnedMrr", "reactivationMrr"] as const),
  ...(["fxMrr", "endingMrr", "startingCustomers", "newCustomers", "churnedCustomers"] as const),
  ...(["reactivatedCustomers", "endingCustomers"] as const),
  ...(["churnedNewCustomers", "churnedReturnedCustomers", "recoveredCustomers"] as const),
];

const MIX: readonly (keyof MrrMix)[] = ["crossSell", "upsell", "seats", "price", "other"];

const COHORT: readonly (keyof MrrCohort)[] = [
  ...(["startingMrr", "expansionMrr", "contractionMrr", "churnedMrr", "endingMrr"] as const),
  ...(["startingCustomers", "churnedCustomers"] as const),
];

const RATES: readonly (keyof PeriodRates)[] = [
  ...(["netRevenueRetention", "grossRevenueRetention"] as const),
  ...(["trailingNetRevenueRetention", "trailingGrossRevenueRetention"] as const),
  ...(["customerChurnRate", "grossRevenueChurnRate", "netRevenueChurnRate", "quickRatio"] as const),
  ...(["averageRevenuePerAccount", "annualRecurringRevenue"] as const),
];

/** The columns of numbers, named as the fields of a report are; those of the mix and the cohort say so. */
export const NUMBER_COLUMNS: readonly string[] = [
  ...TOTALS,
  ...MIX.map((field) => within("mix", field)),
  ...COHORT.map((field) => within("cohort", field)),
  ...RATES,
];

/** The columns of a period. */
export const PERIOD_COLUMNS: readonly string[] = ["period", "complete", "currency", ...NUMBER_COLUMNS];

function within(whole: string, field: string): string {
  return `${whole}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}

/** A report as one table of CSV: a line for each period with every number, exactly. What is not known is empty. */
export function* periodsCsv({ periods, currency }: RevenueReport): Generator<string> {
  yield csvLine(PERIOD_COLUMNS);
  for (const of of periods) yield csvLine([of.period, of.complete, currency, ...numberCells(of)]);
}

/** Every number of a period, as {@link NUMBER_COLUMNS}. */
export function numberCells({ movements, rates }: Numbers): readonly CsvCell[] {
  return [
    ...TOTALS.map((field) => movements[field]),
    ...MIX.map((field) => movements.mix?.[field] ?? null),
    ...COHORT.map((field) => movements.cohort?.[field] ?? null),
    ...RATES.map((field) => rates?.[field] ?? null),
  ];
}

type Numbers = Pick<ReportPeriod, "rates"> & {
  readonly movements: Readonly<Record<keyof MrrTotals, CsvCell>> & {
    readonly mix: MrrMix | null;
    readonly cohort: MrrCohort | null;
  };
};
