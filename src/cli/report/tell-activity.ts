import { isMetricInputError } from "../../errors.ts";
import type { MovementsOptions } from "../../movements/range.ts";
import { type ActivityReport, activityReport } from "../../report/activity/activity-report.ts";
import type { ActivityRows } from "../../report/activity/activity-rows.ts";
import type { RevenueReport } from "../../report/revenue-report.ts";
import type { RowIssue } from "../../rows/types/row-issue.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import type { Gathered } from "../gather-rows.ts";
import type { Activity } from "../gathering/activity.ts";
import { asOptions, placed } from "./tell-report.ts";

/** What customers did, said and signed in the periods of a report; `null` where no rows tell. */
export function activityIn(
  { activity }: Gathered,
  { options, report }: { readonly options: MovementsOptions; readonly report: RevenueReport },
): ActivityReport | null {
  const rows = rowsIn(activity);
  const { accounts, ...telling } = rows;
  if (Object.values(telling).every(({ length }) => length === 0)) return null;
  const { by, from, to, asOf, fiscalYearStart, timeZone, currency, rates } = options;
  const periods = { from: from ?? report.periods[0]?.period, to: to ?? report.periods.at(-1)?.period };
  const told = { by, fiscalYearStart, timeZone, currency, rates, asOf, ...periods };
  try {
    return activityReport({ ...telling, accounts }, { ...told, revenue: report });
  } catch (error) {
    if (!isMetricInputError(error)) throw error;
    throw new Stop(EXIT.usage, asOptions(error.message));
  }
}

/** The rows of each kind, for whoever tells them together. */
export function rowsIn(
  activity: Activity,
): Required<{ [Kind in keyof ActivityRows]: NonNullable<ActivityRows[Kind]> }> {
  const { usage, journeys, orders, responses, tickets, opportunities, contracts, goals, accounts } = activity;
  return {
    usage: usage.rows,
    journeys: journeys.rows,
    orders: orders.rows,
    responses: responses.rows,
    tickets: tickets.rows,
    opportunities: opportunities.rows,
    contracts: contracts.rows,
    goals: goals.rows,
    accounts: accounts.rows,
  };
}

/** What the totals say of single rows, by file and line, and what could not be told at all. */
export function activityNotes(report: ActivityReport | null, { activity }: Gathered): readonly string[] {
  if (report === null) return [];
  const { surveys, usage, tickets, purchases, opportunities, renewals, goals } = report;
  const told = [
    [surveys, activity.responses],
    [usage, activity.usage],
    ...report.timeToValue.map((journeys) => [journeys, activity.journeys] as const),
    [tickets, activity.tickets],
    [purchases, activity.orders],
    [opportunities, activity.opportunities],
    [renewals, activity.contracts],
    [goals, activity.goals],
  ] as const;
  const issues = told.flatMap(([totals, { placeOf }]) => issueLines(totals?.issues ?? [], placeOf));
  return [...issues, ...report.notes.map(({ section, message }) => `${section}: ${asOptions(message)}`)];
}

/** So many rows of a kind are named. */
const MOST_ISSUES = 20;

function issueLines(issues: readonly RowIssue[], placeOf: (row: number) => string): readonly string[] {
  const named = issues.slice(0, MOST_ISSUES).map(({ row, message }) => {
    const told = placed(message, placeOf);
    return row === 0 || told.includes(placeOf(row)) ? told : `${placeOf(row)}: ${told}`;
  });
  const more = issues.length - named.length;
  return more > 0 ? [...named, `and ${String(more)} more of these`] : named;
}
