import type { Decimal } from "../../number/decimal.ts";
import { type Day, formatDay } from "../../time/calendar-date.ts";
import { type HealthHistoryRow, readHistoryRow, type ReadHistoryRow } from "../history/history-row.ts";
import { readRows } from "../history/row-cells.ts";
import { accountTrend } from "./account-trend.ts";
import type { DatedScore } from "./slope.ts";
import { type HealthTrendOptions, readTrendOptions } from "./trend-options.ts";
import { ruleOf } from "./trend-sentence.ts";
import type { HealthTrends } from "./trend-types.ts";

/**
 * Health trend: which accounts are falling, before their band says so.
 *
 * An account falls when its last score is `drop` points or more below its own baseline, or when the line through its
 * recent scores leads below its band within `horizonDays`.
 *
 * Its own baseline, because 60 is a fall for who was at 85 and nothing new for who was always there. The baseline is a
 * median, which one odd month does not move; the line is least squares, with an interval that says how much it is worth.
 *
 * @param history - Scores by account and day, in any order. Of several on one day the last row counts.
 * @param options - `bands` of the model, `asOf`, and the numbers of the rule, all of them named in `rule` of the answer.
 * @returns A trend for each account, with its reasons; rows that cannot be read are issues.
 * @throws {@link MetricInputError} when an option is not one.
 *
 * @example Healthy still, and not for long
 * ```ts
 * import { healthTrend } from "customer-metrics";
 *
 * const scores = [["2025-01-01", 90], ["2025-01-31", 86], ["2025-03-02", 82], ["2025-04-01", 78]] as const;
 * const history = scores.map(([scoredAt, score]) => ({ accountId: "acorn", scoredAt, score }));
 * const bands = [{ name: "at risk", from: 0 }, { name: "healthy", from: 70 }];
 * const [acorn] = healthTrend(history, { bands }).accounts;
 *
 * [acorn?.band, acorn?.direction, acorn?.isEarly]; // => ["healthy", "falling", true]
 * acorn?.slope?.pointsPer30Days.toFixed(1); // => "-4.0"
 * acorn?.bandChange; // => { band: "at risk", on: "2025-06-01", days: 61 }
 * ```
 */
export function healthTrend(history: Iterable<HealthHistoryRow>, options: HealthTrendOptions = {}): HealthTrends {
  const read = readTrendOptions(options);
  const { read: rows, issues } = readRows(history, (row) => readHistoryRow(row, read.timeZone));
  const asOf =
    read.asOf ?? rows.reduce<Day | null>((last, { day }) => (last === null || day > last ? day : last), null);
  const counted = rows.filter(({ day }) => asOf !== null && day <= asOf);
  const accounts =
    asOf === null ? [] : byAccount(counted).map(([id, scores]) => accountTrend(id, scores, { options: read, asOf }));
  return Object.freeze({
    kind: "health-trends",
    asOf: asOf === null ? null : formatDay(asOf),
    rule: ruleOf(read),
    accounts: Object.freeze(accounts),
    later: rows.length - counted.length,
    unscored: counted.filter(({ score }) => score === null).length,
    issues: Object.freeze(issues),
  });
}

/** Every account's scores in order of their days, one a day. */
function byAccount(rows: readonly ReadHistoryRow[]): readonly (readonly [string | number, readonly DatedScore[]])[] {
  const accounts = new Map<string | number, Map<Day, Decimal>>();
  for (const { accountId, day, score } of rows) {
    if (score === null) continue;
    const days = accounts.get(accountId) ?? new Map<Day, Decimal>();
    accounts.set(accountId, days.set(day, score));
  }
  return [...accounts].map(([id, days]) => {
    const scores = [...days].map(([day, score]): DatedScore => ({ day, score }));
    return [id, scores.sort((a, b) => a.day - b.day)];
  });
}
