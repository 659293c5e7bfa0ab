import { conventions } from "../../conventions/conventions.ts";
import type { Decimal } from "../../number/decimal.ts";
import type { PeriodRates } from "../../report/rates.ts";
import type { ReportPeriod, RevenueReport } from "../../report/revenue-report.ts";
import { minorDigits } from "../../ledger/amounts/exchange-rates.ts";
import { count, money, NOT_KNOWN, percent, ratio, sparkline } from "./figures.ts";
import { customerTable, mrrTable } from "./movement-lines.ts";
import { type TableLine, textTable } from "./table.ts";

/** A report as text: what is known, what moved, what that says, and by which convention. */
export function textReport(report: RevenueReport): string {
  if (report.periods.length === 0) return "No period to report on: there are no rows.\n";
  const places = placesOf(report);
  const sections = [
    title(report, places),
    mrrTable(report, places),
    customerTable(report),
    ratesTable(report, { name: "Rates", columns: RATES, places }),
    ratesTable(report, { name: "At the closing", columns: LEVELS, places }),
    legend(report),
    conventionLine(report),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

/** Whole amounts are shown whole; others in the currency's smallest unit. */
function placesOf({ periods, currency }: RevenueReport): number {
  const amounts = periods.flatMap(({ movements }) =>
    Object.entries(movements).filter(([field]) => field.endsWith("Mrr")),
  );
  const isWhole = amounts.every(([, value]) => value === null || (value as Decimal).isInteger());
  return isWhole ? 0 : minorDigits(currency ?? undefined);
}

function title({ periods, by, asOf, asOfGiven, currency }: RevenueReport, places: number): string {
  const [first, last] = [periods[0]!, periods.at(-1)!];
  const given = asOfGiven ? "" : " (the last date in the data; --as-of sets another)";
  // A period that is not over closes on the day that is known, which is no closing to compare.
  const { period, movements } = periods.findLast(({ complete }) => complete) ?? last;
  const closing = `${money(movements.endingMrr, places)} ${currency ?? "money"} per month`;
  const customers = `${count(movements.endingCustomers)} customer${movements.endingCustomers === 1 ? "" : "s"}`;
  return [
    `Revenue report by ${by}, ${first.period} to ${last.period}, as of ${asOf ?? NOT_KNOWN}${given}`,
    "",
    `Closing MRR  ${sparkline(periods.map(({ movements: { endingMrr } }) => endingMrr))}`,
    `${period} closes at ${closing} from ${customers}`,
  ].join("\n");
}

/** A column of a table of rates. */
type RateColumn = readonly [heading: string, cell: (rates: PeriodRates, places: number) => string];

const RATES: readonly RateColumn[] = [
  ["NRR", (rates) => percent(rates.netRevenueRetention)],
  ["GRR", (rates) => percent(rates.grossRevenueRetention)],
  ["Customer churn", (rates) => percent(rates.customerChurnRate)],
  ["Gross MRR churn", (rates) => percent(rates.grossRevenueChurnRate)],
  ["Net MRR churn", (rates) => percent(rates.netRevenueChurnRate)],
  ["Quick ratio", (rates) => ratio(rates.quickRatio)],
];

const LEVELS: readonly RateColumn[] = [
  ["ARPA", (rates, places) => money(rates.averageRevenuePerAccount, Math.max(2, places))],
  ["ARR", (rates, places) => money(rates.annualRecurringRevenue, places)],
  ["NRR, 12 months", (rates) => percent(rates.trailingNetRevenueRetention)],
  ["GRR, 12 months", (rates) => percent(rates.trailingGrossRevenueRetention)],
];

interface RatesTable {
  readonly name: string;
  readonly columns: readonly RateColumn[];
  readonly places: number;
}

function ratesTable({ periods }: RevenueReport, { name, columns, places }: RatesTable): string {
  const lines = periods.map(({ period, complete, rates }): TableLine => [
    complete ? period : `${period} *`,
    ...columns.map(([, cell]) => (rates === null ? NOT_KNOWN : cell(rates, places))),
  ]);
  return textTable([name, ...columns.map(([heading]) => heading)], lines);
}

function legend({ periods, notes, asOf }: RevenueReport): string {
  const isOpen = ({ complete, movements }: ReportPeriod): boolean => !complete && movements.startingMrr !== null;
  const lines = [
    periods.some(isOpen) ? `* not over on ${asOf ?? ""}: its rates are not told, and it is in no total.` : "",
    periods.some(({ movements }) => movements.startingMrr === null)
      ? "* a snapshot is missing at one of its ends."
      : "",
    periods.some(({ rates }) => rates === null || Object.values(rates).includes(null))
      ? `${NOT_KNOWN} not known, or a share of nothing.`
      : "",
    ...notes.map(({ period, metric, message }) => `${period} ${metric}: ${message}`),
  ];
  return lines.filter((line) => line !== "").join("\n");
}

/** The choices that are not standard, each by name: whoever reads the numbers must be able to count them again. */
function conventionLine({ convention }: RevenueReport): string {
  const made = Object.entries(convention).filter(
    ([key, value]) => conventions.standard[key as keyof typeof convention] !== value,
  );
  if (made.length === 0) return "Convention: standard (customer-metrics help report lists every choice)";
  const choices = made.map(([key, value]) => `${key}=${typeof value === "string" ? value : JSON.stringify(value)}`);
  return `Convention: standard but ${choices.join(", ")}`;
}
