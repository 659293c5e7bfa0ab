import { MetricInputError, quote } from "../../errors.ts";
import { keyOf, readId, readOptionalMoment, readWord, isBlank } from "../../activity/periods/row-cells.ts";
import { type Entry, UNKNOWN_DAY } from "../../activity/periods/row-reading.ts";
import { goalAttainment } from "../../metrics/growth/goal-attainment.ts";
import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { parseDecimal } from "../../number/parse.ts";
import type { GoalRow } from "../../rows/types/activity/goal-row.ts";
import type { Day } from "../../time/calendar-date.ts";
import type { GoalMetrics } from "./goal-metrics.ts";

/** One goal, as its row and what was reached tell it. */
export interface ReadGoal extends Entry {
  readonly metric: string;
  readonly by: Day | null;
  readonly direction: "higher" | "lower";
  readonly target: Decimal;
  readonly baseline: Decimal | null;
  readonly actual: Decimal | null;
  readonly attainment: Decimal | null;
}

/** What goals are read by. */
export interface GoalReading {
  readonly metrics: GoalMetrics;
  readonly timeZone: string | undefined;
}

/** Reads a goal and how far it is reached, or throws naming the field. */
export function readGoal(row: GoalRow, number: number, { metrics, timeZone }: GoalReading): ReadGoal {
  const name = readMetric(row.metric);
  const account = readId(row.accountId, "accountId");
  const by = readOptionalMoment(row.by, "by", timeZone)?.day ?? null;
  const direction = readDirection(row, name, metrics);
  const numbers = {
    target: parseDecimal(row.target, "target"),
    baseline: optional(row.baseline, "baseline"),
    actual: optional(metrics.actualOf(name, account) ?? row.actual, "actual"),
  };
  return {
    row: number,
    account,
    day: UNKNOWN_DAY,
    knownOn: UNKNOWN_DAY,
    lastDay: UNKNOWN_DAY,
    segment: null,
    key: keyOf(metrics.idOf(name), account, by),
    metric: metrics.idOf(name),
    by,
    direction,
    ...numbers,
    attainment: attained({ ...numbers, direction }),
  };
}

type Numbers = Pick<ReadGoal, "target" | "baseline" | "actual" | "direction">;

function attained({ target, baseline, actual, direction }: Numbers): Decimal | null {
  // Without an actual number the goal itself can still be one that nobody could reach.
  const input = { target, direction, actual: actual ?? target, ...(baseline === null ? {} : { baseline }) };
  const attainment = goalAttainment(input);
  return actual === null ? null : attainment;
}

function readMetric(cell: unknown): string {
  if (typeof cell === "string" && cell.trim() !== "") return cell;
  const details = { field: "metric", received: cell };
  if (isBlank(cell) || typeof cell === "string") {
    throw new MetricInputError(`Cannot do without metric: received ${quote(cell)}`, {
      code: "missing-field",
      ...details,
    });
  }
  throw new MetricInputError(`Cannot use ${quote(cell)} as metric: give its name`, { code: "not-allowed", ...details });
}

function readDirection(row: GoalRow, name: string, metrics: GoalMetrics): "higher" | "lower" {
  if (!isBlank(row.direction)) return readWord(row.direction, "direction", ["higher", "lower"]);
  const direction = metrics.directionOf(name);
  if (direction !== null) return direction;
  throw new MetricInputError(
    `Cannot tell which way is better for ${quote(name)} without direction: received undefined`,
    {
      code: "missing-field",
      field: "direction",
      received: undefined,
    },
  );
}

function optional(cell: DecimalInput | null | undefined, field: string): Decimal | null {
  return isBlank(cell) ? null : parseDecimal(cell, field);
}
