import { knownRows, type RowCounts } from "../../activity/periods/known-rows.ts";
import { readRows } from "../../activity/periods/row-reading.ts";
import { segmenting } from "../../activity/periods/segments.ts";
import type { Decimal } from "../../number/decimal.ts";
import type { GoalRow } from "../../rows/types/activity/goal-row.ts";
import type { RowIssue } from "../../rows/types/row-issue.ts";
import { type Day, formatDay } from "../../time/calendar-date.ts";
import { goalMetrics } from "./goal-metrics.ts";
import { checkGoalOptions, type GoalOptions } from "./goal-options.ts";
import { readGoal, type ReadGoal } from "./read-goal.ts";

/** Whether a goal was reached; missed once it is due; open before that; unknown where nobody says what was reached. */
export type GoalStatus = "reached" | "missed" | "open" | "unknown";

/** One goal, and how far it is reached. */
export interface Goal {
  /** What this is, for tables and charts. */
  readonly kind: "goal";
  /** The metric: its id where the catalogue knows it, else as it was written. */
  readonly metric: string;
  /** Whose goal; `null` for the whole company's. */
  readonly accountId: string | number | null;
  /** Which way is better. */
  readonly direction: "higher" | "lower";
  /** What is to be reached. */
  readonly target: Decimal;
  /** Where it began; `null` where nobody says. */
  readonly baseline: Decimal | null;
  /** What was reached; `null` where nobody says. */
  readonly actual: Decimal | null;
  /** How much of the goal that is, as {@link goalAttainment} tells; `null` where it cannot be told. */
  readonly attainment: Decimal | null;
  /** The day by which, as `YYYY-MM-DD`; `null` where there is none. */
  readonly by: string | null;
  /** Days from `asOf` until then, below 0 where it is over; `null` where there is none. */
  readonly daysLeft: number | null;
  /** What became of it. */
  readonly status: GoalStatus;
}

/** Goals, and how many of them were reached. */
export interface GoalTotals {
  /** What this is, for tables and charts. */
  readonly kind: "goal-totals";
  /** The last day that is known, as `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The goals, in the order of their rows. */
  readonly goals: readonly Goal[];
  /** Goals that were reached, due or not. */
  readonly reached: number;
  /** Goals that are due and were not. */
  readonly missed: number;
  /** Goals that are not due, or never will be, and are not reached yet. */
  readonly open: number;
  /** Goals of which nobody says what was reached. */
  readonly unknown: number;
  /** What became of the rows. */
  readonly rows: RowCounts;
  /** Accounts that have goals and are not in `accounts`; `null` where these were not given. */
  readonly unknownAccounts: number | null;
  /** What is wrong with the rows that were refused. */
  readonly issues: readonly RowIssue[];
}

/**
 * Goal totals (goal attainment, success plans, OKR progress): how far each goal is reached, by metric and account, and
 * which ones were reached, missed or are open.
 *
 * What was reached comes from `actuals`, else from the goal's own row; which way is better from the row, else from
 * `directions`, else from the catalogue. Attainment is {@link goalAttainment}'s.
 *
 * @param goals - In any order. Of rows of one metric, account and day the last counts.
 * @param options - `asOf`; `actuals`, by metric or a list with accounts; `directions`; `timeZone`; `accounts`.
 * @returns The goals in the order of their rows, how many there are of each status, and what became of the rows. Goals
 * of the day `asOf` are due.
 * @throws {@link MetricInputError} for options that cannot be meant. What is wrong with a row, such as a direction that
 * leads away from the target, is in `issues`.
 *
 * @example One of the company's goals was reached, and one of an account's is open
 * ```ts
 * import { goalTotals } from "customer-metrics";
 *
 * const goals = [
 *   { metric: "net-revenue-retention", target: "1.10", baseline: "1.02", by: "2025-12-31" },
 *   { metric: "NPS", target: 40, baseline: 25, by: "2025-12-31" },
 *   { metric: "seats in use", accountId: "a", target: 50, actual: 40, direction: "higher", by: "2026-06-30" },
 * ] as const;
 * const actuals = { NRR: "1.11", "net-promoter-score": 34 };
 *
 * const told = goalTotals(goals, { asOf: "2025-12-31", actuals });
 *
 * told.goals.map(({ metric, attainment, status }) => [metric, attainment?.toString(), status]); // => [["net-revenue-retention", "1.125", "reached"], ["net-promoter-score", "0.6", "missed"], ["seats in use", "0.8", "open"]]
 * [told.reached, told.missed, told.open]; // => [1, 1, 1]
 * ```
 */
export function goalTotals(goals: Iterable<GoalRow>, options: GoalOptions): GoalTotals {
  checkGoalOptions(options);
  const { asOf: last, timeZone, accounts, unknownAccounts } = options;
  const reading = { metrics: goalMetrics(options), timeZone };
  const read = readRows(goals, (row: GoalRow, number) => readGoal(row, number, reading));
  const known = knownRows<ReadGoal>(read, { asOf: last, timeZone, unknownAccounts }, segmenting({ accounts }, []));
  const { entries, asOf, counts, issues } = known;
  const told = entries.map((goal) => goalOf(goal, asOf!));
  const count = (status: GoalStatus): number => told.filter((goal) => goal.status === status).length;
  return Object.freeze({
    kind: "goal-totals",
    asOf: formatDay(asOf!),
    goals: Object.freeze(told),
    reached: count("reached"),
    missed: count("missed"),
    open: count("open"),
    unknown: count("unknown"),
    rows: Object.freeze(counts),
    unknownAccounts: known.unknownAccounts,
    issues: Object.freeze(issues),
  });
}

function goalOf({ account, by, ...goal }: ReadGoal, asOf: Day): Goal {
  const { metric, direction, target, baseline, actual, attainment } = goal;
  return Object.freeze({
    kind: "goal",
    ...{ metric, accountId: account, direction, target, baseline, actual, attainment },
    by: by === null ? null : formatDay(by),
    daysLeft: by === null ? null : by - asOf,
    status: statusOf({ by, target, actual, direction }, asOf),
  });
}

function statusOf(
  { by, target, actual, direction }: Pick<ReadGoal, "by" | "target" | "actual" | "direction">,
  asOf: Day,
): GoalStatus {
  if (actual === null) return "unknown";
  const isReached = direction === "higher" ? actual.greaterThanOrEqualTo(target) : actual.lessThanOrEqualTo(target);
  if (isReached) return "reached";
  return by !== null && by <= asOf ? "missed" : "open";
}
