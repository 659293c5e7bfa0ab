import type { Convention } from "../../conventions/types.ts";
import type { MovementsOptions } from "../../movements/range.ts";
import type { ActivityReport } from "../../report/activity/activity-report.ts";
import { healthReport, type HealthReportOptions } from "../../report/health/health-report.ts";
import type { HealthReport } from "../../report/health/health-report-types.ts";
import type { HealthRows } from "../../report/health/health-rows.ts";
import type { RevenueReport } from "../../report/revenue-report.ts";
import { EXIT, Stop } from "../exit-codes.ts";
import type { Gathered } from "../gather-rows.ts";
import { isBilling } from "../gathering/activity.ts";
import type { HealthArgument } from "./health-argument.ts";
import { rowsIn } from "./tell-activity.ts";
import { placedError } from "./tell-report.ts";

/** What health is told by. */
export interface HealthTelling {
  readonly options: MovementsOptions;
  readonly convention: Convention;
  readonly health: HealthArgument;
  readonly report: RevenueReport;
  readonly activity: ActivityReport | null;
}

/** The health of customers: where it is asked for, or where usage, answers or tickets measure enough of it. */
export function healthIn(gathered: Gathered, telling: HealthTelling): HealthReport | null {
  const { health, report, activity } = telling;
  if (health.model === null) return null;
  const { usage, responses, tickets } = gathered.activity;
  const isMeasured = [usage, responses, tickets].some(({ rows }) => rows.length > 0);
  const asOf = report.asOf ?? activity?.asOf ?? null;
  if (!isMeasured || asOf === null) return unmeasured(health);
  try {
    return healthReport(healthRows(gathered), healthOptions(telling, asOf), telling.convention);
  } catch (error) {
    throw placedError(error, gathered.placeOf);
  }
}

function unmeasured({ isAsked }: HealthArgument): null {
  if (!isAsked) return null;
  throw new Stop(EXIT.usage, "Cannot tell health without usage events, survey responses or tickets: give any of them");
}

/** How health is told, of which day. */
export function healthOptions(
  { options, health }: Pick<HealthTelling, "options" | "health">,
  asOf: string,
): HealthReportOptions {
  const { timeZone, currency, rates, credits, gapDays } = options;
  return { asOf, timeZone, currency, rates, credits, gapDays, model: health.model ?? undefined };
}

/** All rows that say anything of customers. */
export function healthRows({ activity, rows, sources }: Gathered): HealthRows {
  const isPaid = sources.some(({ rowKind, rowsUsed }) => rowKind !== null && isBilling(rowKind) && rowsUsed > 0);
  return { ...rowsIn(activity), subscriptions: isPaid ? rows : undefined };
}
