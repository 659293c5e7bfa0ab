import { resolveConvention } from "../conventions/resolve.ts";
import type { Convention } from "../conventions/types.ts";
import { ledgerOf, type MrrRows } from "../ledger/ledger-of.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { ledgerMovements } from "../movements/ledger-movements.ts";
import type { MrrMovements, UnknownMrrMovements } from "../movements/mrr-totals.ts";
import { type MovementsOptions, periodsOf } from "../movements/range.ts";
import type { RowIssue } from "../rows/types/row-issue.ts";
import { formatDay } from "../time/calendar-date.ts";
import type { Period, PeriodUnit } from "../time/period.ts";
import { type PeriodRates, ratesOf, type ReportNote } from "./rates.ts";
import { monthlyMrr, trailingYears } from "./trailing-year.ts";

/** One period of a report: what moved, and what that says. */
export interface ReportPeriod {
  /** The period's label. */
  readonly period: string;
  /** Whether the whole period is known. */
  readonly complete: boolean;
  /** What MRR and customers did. */
  readonly movements: MrrMovements | UnknownMrrMovements;
  /** What that says; `null` where the movements are not known. */
  readonly rates: PeriodRates | null;
}

/** A revenue report: everything that subscriptions say, period by period. */
export interface RevenueReport {
  /** Says what this is. */
  readonly kind: "revenue-report";
  /** The last day that is known. */
  readonly asOf: string | null;
  /** Whether the caller said so, or it is the last date in the data. */
  readonly asOfGiven: boolean;
  /** The length of a period. */
  readonly by: PeriodUnit;
  /** The currency that amounts are in, where any row or the caller says. */
  readonly currency: string | null;
  /** The whole convention that everything was counted by. */
  readonly convention: Convention;
  /** How many rows there were. */
  readonly rowsRead: number;
  /** The periods, in order. */
  readonly periods: readonly ReportPeriod[];
  /** Rates that were asked for and could not be told. */
  readonly notes: readonly ReportNote[];
  /** What was wrong with the rows, taken together. */
  readonly issues: readonly RowIssue[];
}

/**
 * Revenue report: from subscriptions to movements, retention, churn, quick ratio, ARPA and ARR of each period, with
 * the trailing-twelve-month retention of the cohort, the convention that was used, and what was wrong with the rows.
 *
 * @param rows - Subscriptions, or MRR snapshots, in any order.
 * @param options - As for {@link mrrMovements}.
 * @param convention - Choices about rows and about formulas; the standard one for each that is left out.
 * @returns Frozen plain data; {@link toPlain} makes it JSON.
 * @throws {@link MetricInputError} as {@link mrrMovements} does.
 *
 * @example The last complete month
 * ```ts
 * import { revenueReport } from "customer-metrics";
 *
 * const rows = [
 *   { customerId: "a", start: "2025-01-10", amount: 100, interval: "month" },
 *   { customerId: "b", start: "2025-01-20", end: "2025-02-20", amount: 60, interval: "month" },
 * ] as const;
 *
 * const report = revenueReport(rows, { asOf: "2025-02-28" });
 * const february = report.periods[1];
 *
 * february?.movements.churnedMrr?.toString(); // => "60"
 * february?.rates?.grossRevenueRetention?.toString(); // => "0.625"
 * february?.rates?.customerChurnRate?.toString(); // => "0.5"
 * february?.rates?.annualRecurringRevenue?.toString(); // => "1200"
 * ```
 */
export function revenueReport(
  rows: MrrRows,
  options: MovementsOptions = {},
  convention: Partial<Convention> = {},
): RevenueReport {
  const complete = resolveConvention(convention);
  const ledger = ledgerOf(rows, options, complete);
  const { periods, notes } = reportPeriods(ledger, periodsOf(ledger, options), { convention: complete, options });
  return Object.freeze({
    kind: "revenue-report",
    asOf: ledger.rowsRead === 0 && options.asOf === undefined ? null : formatDay(ledger.asOf),
    asOfGiven: options.asOf !== undefined,
    by: options.by ?? "month",
    currency: ledger.totalCurrency ?? null,
    convention: complete,
    rowsRead: ledger.rowsRead,
    periods,
    notes,
    issues: ledger.issues,
  });
}

function reportPeriods(
  ledger: Ledger,
  periods: readonly Period[],
  { convention, options }: { convention: Convention; options: MovementsOptions },
): Pick<RevenueReport, "periods" | "notes"> {
  const movements = ledgerMovements(ledger, periods, options.fiscalYearStart);
  const years = trailingYears(ledger, periods);
  // Months are summed only where a choice asks for it.
  const mrrByMonth = convention.annualForm === "trailing" ? monthlyMrr(ledger, periods) : [];
  const notes: ReportNote[] = [];
  const shown = movements.map((of, index): ReportPeriod => {
    const { period, complete } = of;
    if (of.startingMrr === null) return Object.freeze({ period, complete, movements: of, rates: null });
    const told = ratesOf(
      { movements: of, trailingYear: years[index] ?? null, mrrByMonth: mrrByMonth[index] ?? null },
      convention,
    );
    notes.push(...told.notes);
    return Object.freeze({ period, complete, movements: of, rates: told.rates });
  });
  return { periods: Object.freeze(shown), notes: Object.freeze(notes) };
}
