import type { Convention } from "../conventions/types.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { ledgerRetentionCohorts } from "../movements/cohorts/ledger-retention-cohorts.ts";
import { ledgerMovements } from "../movements/ledger-movements.ts";
import type { MrrMovements, UnknownMrrMovements } from "../movements/mrr-totals.ts";
import { type MovementsOptions, periodsOf } from "../movements/range.ts";
import { formatDay } from "../time/calendar-date.ts";
import type { Period } from "../time/period.ts";
import { changesOf } from "./changes.ts";
import { type ReportCustomers, reportCustomers } from "./customers.ts";
import { withAllRates } from "./missing-rates.ts";
import { type PeriodRates, ratesOf, type ReportNote } from "./rates.ts";
import type { ReportOptions, ReportPeriod, RevenueReport } from "./revenue-report.ts";
import { reportSegments } from "./sections/report-segments.ts";
import type { ReportSections } from "./sections/section-ledgers.ts";
import { monthlyMrr, trailingYears } from "./trailing-year.ts";

/** What a report of a ledger is asked for. */
export interface LedgerReportInput {
  readonly ledger: Ledger;
  readonly options: MovementsOptions;
  readonly convention: Convention;
  /** What is told beside the totals, of the same rows. */
  readonly sections?: ReportSections | undefined;
}

/** A report, and the customers behind it as they are asked for. */
export interface LedgerReport {
  readonly report: RevenueReport;
  readonly customers: ReportCustomers;
}

/** The report of a ledger that is there already. */
export function ledgerReport(input: LedgerReportInput): LedgerReport {
  const { ledger, options, convention } = input;
  const { fiscalYearStart } = options;
  const periods = periodsOf(ledger, options);
  const { movements, changes, ...parts } = withAllRates(ledger, { periods, fiscalYearStart }, () => {
    const moved = ledgerMovements(ledger, periods, fiscalYearStart);
    const told = changesOf({ ledger, periods, movements: moved, fiscalYearStart });
    const shown = { ...shownPeriods(input, periods, moved), ...shownSections(input, periods) };
    return { movements: moved, changes: told, ...shown };
  });
  const report: RevenueReport = {
    kind: "revenue-report",
    asOf: ledger.rowsRead === 0 && options.asOf === undefined ? null : formatDay(ledger.asOf),
    asOfGiven: options.asOf !== undefined,
    by: options.by ?? "month",
    currency: ledger.totalCurrency ?? null,
    convention,
    options: optionsOf(options),
    rowsRead: ledger.rowsRead,
    changes,
    ...parts,
    issues: ledger.issues,
    customers: null,
  };
  const known = movements.map(({ startingMrr }) => startingMrr !== null);
  return { report: Object.freeze(report), customers: reportCustomers({ ledger, periods, known, fiscalYearStart }) };
}

function optionsOf(options: MovementsOptions): ReportOptions {
  const { fiscalYearStart = 1, gapDays = 0, credits = "refuse", timeZone = "UTC" } = options;
  return Object.freeze({ fiscalYearStart, gapDays, credits, timeZone });
}

function shownSections(
  { options, convention, sections }: LedgerReportInput,
  periods: readonly Period[],
): Pick<RevenueReport, "segments" | "cohorts"> {
  const { from, to, by, fiscalYearStart } = options;
  const { segments = null, cohorts = null } = sections ?? {};
  return {
    segments: segments === null ? null : reportSegments(segments, { periods, fiscalYearStart, convention }),
    cohorts:
      cohorts === null ? null : ledgerRetentionCohorts(cohorts.of, { from, to, by, fiscalYearStart, ...cohorts }),
  };
}

function shownPeriods(
  { ledger, convention }: LedgerReportInput,
  periods: readonly Period[],
  movements: readonly (MrrMovements | UnknownMrrMovements)[],
): Pick<RevenueReport, "periods" | "notes"> {
  const years = trailingYears(ledger, periods);
  // Months are summed only where a choice asks for it.
  const mrrByMonth = convention.annualForm === "trailing" ? monthlyMrr(ledger, periods) : [];
  const notes: ReportNote[] = [];
  const shown = movements.map((of, index): ReportPeriod => {
    const { period, complete } = of;
    let rates: PeriodRates | null = null;
    if (of.startingMrr !== null) {
      const input = { movements: of, trailingYear: years[index] ?? null, mrrByMonth: mrrByMonth[index] ?? null };
      const told = ratesOf(input, convention);
      notes.push(...told.notes);
      ({ rates } = told);
    }
    return Object.freeze({ period, complete, movements: of, rates });
  });
  return { periods: Object.freeze(shown), notes: Object.freeze(notes) };
}
