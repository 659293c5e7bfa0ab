import type { MoneyOptions } from "../../activity/periods/period-options.ts";
import type { Decimal } from "../../number/decimal.ts";
import { goalTotals } from "../goals/goal-totals.ts";
import type { GoalTotals } from "../goals/goal-totals.ts";
import type { RevenueReport } from "../revenue-report.ts";
import { type ActivityRates, activityRates } from "./activity-rates.ts";
import type { ActivityRows } from "./activity-rows.ts";
import {
  type ActivityNote,
  type ActivityPeriods,
  type ActivitySections,
  activitySections,
  isNone,
} from "./activity-sections.ts";
import { goalActuals } from "./goal-actuals.ts";

/** Which periods are told, and in which currency. */
export interface ActivityReportOptions extends ActivityPeriods, MoneyOptions {
  /** What subscriptions say of the same periods, for goals about it. */
  readonly revenue?: RevenueReport | undefined;
}

/** What customers did, said and signed: a section for each kind of rows that there is, else `null`. */
export interface ActivityReport extends ActivitySections {
  /** Says what this is. */
  readonly kind: "activity-report";
  /** The last day that is known; `null` where there is nothing to know. */
  readonly asOf: string | null;
  /** What all of that says, by the standard form of each formula. */
  readonly rates: ActivityRates;
  /** What was to be reached. */
  readonly goals: GoalTotals | null;
  /** What could not be told. */
  readonly notes: readonly ActivityNote[];
}

/**
 * Activity report: what customers did, said, asked for, bought and signed, period by period, from whichever rows there
 * are; and how far goals are reached, also those about revenue.
 *
 * @param rows - Rows of each kind.
 * @param options - Periods as for {@link revenueReport}, `currency` and `rates`, and its answer as `revenue`.
 * @returns Frozen plain data; `null` for each kind of rows that there is none of.
 * @throws {@link MetricInputError} when an option cannot be meant.
 *
 * @example What was said, and asked for
 * ```ts
 * import { activityReport } from "customer-metrics";
 *
 * const responses = [9, 10, 3].map((score) => ({ kind: "nps", score, at: "2025-01-20" }) as const);
 * const tickets = [{ openedAt: "2025-01-10", selfServed: true }, { openedAt: "2025-01-12", selfServed: false }];
 * const report = activityReport({ responses, tickets }, { asOf: "2025-01-31" });
 *
 * report.surveys?.periods[0]?.nps.score?.toFixed(1); // => "33.3"
 * report.rates.selfServiceRate[0]?.value?.toString(); // => "0.5"
 * report.renewals; // => null
 * ```
 */
export function activityReport(rows: ActivityRows, options: ActivityReportOptions = {}): ActivityReport {
  const { revenue, currency, rates: exchange, ...periods } = options;
  const known = { ...periods, asOf: periods.asOf ?? revenue?.asOf ?? undefined };
  const notes: ActivityNote[] = [];
  const sections = activitySections(rows, { periods: known, money: { ...known, currency, rates: exchange }, notes });
  const rates = activityRates(sections);
  const actuals = goalActuals({ revenue: revenue?.periods ?? [], surveys: sections.surveys, rates });
  const goals = goalsOf(rows, sections.asOf, actuals);
  return Object.freeze({ kind: "activity-report", ...sections, rates, goals, notes: Object.freeze(notes) });
}

function goalsOf(
  { goals }: ActivityRows,
  asOf: string | null,
  actuals: Readonly<Record<string, Decimal>>,
): GoalTotals | null {
  return asOf === null || isNone(goals) ? null : goalTotals(goals, { asOf, actuals });
}
