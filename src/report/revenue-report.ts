import { resolveConvention } from "../conventions/resolve.ts";
import type { Convention } from "../conventions/types.ts";
import type { MrrRows } from "../ledger/ledger-of.ts";
import type { RetentionCell, RetentionCohorts, UnknownRetentionCell } from "../movements/cohorts/cohort-totals.ts";
import type { CustomerMovement } from "../movements/customer-movements.ts";
import type { MrrMovements, UnknownMrrMovements } from "../movements/mrr-totals.ts";
import type { MovementsOptions } from "../movements/range.ts";
import type { RowIssue } from "../rows/types/row-issue.ts";
import type { PeriodUnit } from "../time/period.ts";
import type { ReportChanges } from "./changes.ts";
import type { CustomerOpening } from "./customers.ts";
import { ledgerReport } from "./ledger-report.ts";
import type { PeriodRates, ReportNote } from "./rates.ts";
import type { ReportSegments } from "./sections/report-segments.ts";
import { sectionLedgers } from "./sections/section-ledgers.ts";
import { type SectionOptions, sectionQuestions } from "./sections/section-options.ts";

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

/** How rows were counted, beside the convention. */
export interface ReportOptions {
  /** The month in which the year begins. */
  readonly fiscalYearStart: number;
  /** A gap of up to so many days is no churn. */
  readonly gapDays: number;
  /** Whether negative amounts were refused or counted as credits. */
  readonly credits: "refuse" | "allow";
  /** The zone in which time stamps fall on a date. */
  readonly timeZone: string;
}

/** What a report is asked for: what movements are, segments and cohorts, and whether the customers behind it are wanted. */
export interface RevenueReportOptions extends MovementsOptions, SectionOptions {
  /** Whether the report lists every customer's movements, so that a later {@link restatement} can name them. */
  readonly customers?: boolean | undefined;
}

/** The customers behind a report. */
export interface RevenueReportCustomers {
  /** With what customers open the first period, and each whose period before is not known: what no movement tells. */
  readonly openings: readonly CustomerOpening[];
  /** Every movement of every customer, one customer after another and each in time order. */
  readonly movements: readonly CustomerMovement[];
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
  /** How rows were counted, beside the convention. */
  readonly options: ReportOptions;
  /** How many rows there were. */
  readonly rowsRead: number;
  /** What changed in the last complete period; `null` where what moved in the one before it is not known. */
  readonly changes: ReportChanges | null;
  /** The periods, in order. */
  readonly periods: readonly ReportPeriod[];
  /** The same segment by segment, where `segmentBy` asks for it. */
  readonly segments: ReportSegments | null;
  /** What is left of those who started together, where `cohorts` asks for it. */
  readonly cohorts: RetentionCohorts<RetentionCell | UnknownRetentionCell> | null;
  /** Rates that were asked for and could not be told. */
  readonly notes: readonly ReportNote[];
  /** What was wrong with the rows, taken together. */
  readonly issues: readonly RowIssue[];
  /** The customers behind it, where they were asked for. */
  readonly customers: RevenueReportCustomers | null;
}

/**
 * Revenue report: from subscriptions to movements, retention, churn, quick ratio, ARPA and ARR of each period, with
 * the trailing-twelve-month retention of the cohort, what changed last, the convention that was used, and what was
 * wrong with the rows.
 *
 * @param rows - Subscriptions, or MRR snapshots, in any order.
 * @param options - As for {@link mrrMovements}; `segmentBy`, `accounts` and `minimumGroupSize` as for
 * {@link segmentMovements}; `cohorts`, as for {@link retentionCohorts}; and `customers`.
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
 * report.changes?.movements.map(({ field, difference }) => `${field} ${difference.toString()}`); // => ["newMrr -160", "churnedMrr 60"]
 * report.changes?.largest.map(({ customerId, delta }) => `${customerId} ${delta.toString()}`); // => ["b -60"]
 * ```
 *
 * @example Segment by segment, and by the month of the start
 * ```ts
 * import { revenueReport } from "customer-metrics";
 *
 * const rows = [
 *   { customerId: "a", start: "2025-01-10", amount: 100, interval: "month", plan: "pro" },
 *   { customerId: "b", start: "2025-01-20", end: "2025-02-20", amount: 60, interval: "month", plan: "basic" },
 * ] as const;
 *
 * const { segments, cohorts } = revenueReport(rows, { asOf: "2025-02-28", segmentBy: "plan", cohorts: {} });
 * segments?.segments.map(({ segment, periods }) => [segment, periods[1]?.rates?.grossRevenueRetention?.toString()]); // => [["basic", "0"], ["pro", "1"]]
 * cohorts?.cohorts[0]?.cells.map(({ logoRetention }) => logoRetention?.toString()); // => ["1", "0.5"]
 * ```
 */
export function revenueReport(
  rows: MrrRows,
  options: RevenueReportOptions = {},
  convention: Partial<Convention> = {},
): RevenueReport {
  const { customers: wanted = false, segmentBy, accounts, minimumGroupSize, cohorts, ...counting } = options;
  const complete = resolveConvention(convention);
  const questions = sectionQuestions({ segmentBy, accounts, minimumGroupSize, cohorts });
  const { ledger, sections } = sectionLedgers(rows, { options: counting, questions }, complete);
  const { report, customers } = ledgerReport({ ledger, options: counting, convention: complete, sections });
  if (!wanted) return report;
  const openings = Object.freeze([...customers.openings]);
  const movements = Object.freeze([...customers.movements]);
  return Object.freeze({ ...report, customers: Object.freeze({ openings, movements }) });
}
