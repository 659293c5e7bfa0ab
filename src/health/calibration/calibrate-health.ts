import { type AreaUnderCurve, areaUnderCurve } from "../../statistics/discrimination/area-under-curve.ts";
import { formatDay } from "../../time/calendar-date.ts";
import { readRows } from "../history/row-cells.ts";
import { type CalibrationOptions, type ReadCalibration, readCalibration } from "./calibration-options.ts";
import { calibrationSentence } from "./calibration-sentence.ts";
import type { BinCalibration, HealthCalibration, ScoredAccount } from "./calibration-types.ts";
import { churnCount } from "./churn-count.ts";
import { bandsOf, binsOf, violationsIn } from "./groups.ts";
import { type Outcome, outcomesOf, readScored } from "./outcomes.ts";

/**
 * Calibration of a health score: did those with low scores leave, and those with high scores stay?
 *
 * A score is held against what happened in the `horizonDays` after it. One whose horizon is not over at `asOf` is left
 * out, and counted: who has not left yet may still leave in time.
 *
 * `auc` says how well the order of scores tells who leaves, `bands` and `bins` how often who left, `violations` where a
 * better score left more. A score is no probability, so that there is nothing to compare a churn of 12 % with: what can
 * be asked of it is order. Several scores of one account are not as much evidence as those of several, and the interval
 * of the AUC knows.
 *
 * @param rows - Scores with the day they were given, and when the account left.
 * @param options - `horizonDays` and `asOf`; `bands` of the model, the number of `bins`, `confidence`.
 * @returns The AUC with its interval, churn by band and bin with theirs, and what was left out.
 * @throws {@link MetricInputError} when an option is not one, and `missing-field` without `horizonDays` or `asOf`.
 *
 * @example Six scores, one of them too late to know
 * ```ts
 * import { calibrateHealth } from "customer-metrics";
 *
 * const scoredAt = "2025-01-01";
 * const rows = [
 *   { accountId: "acorn", score: 20, scoredAt, churnedAt: "2025-02-10" },
 *   { accountId: "birch", score: 45, scoredAt },
 *   { accountId: "cedar", score: 60, scoredAt, churnedAt: "2025-03-01" },
 *   { accountId: "daisy", score: 85, scoredAt, churnedAt: "2025-11-01" },
 *   { accountId: "elm", score: 90, scoredAt },
 *   { accountId: "fern", score: 75, scoredAt: "2025-12-01" },
 * ];
 * const bands = [{ name: "at risk", from: 0 }, { name: "healthy", from: 70 }];
 * const { auc, bands: by, leftOut } = calibrateHealth(rows, { horizonDays: 90, asOf: "2025-12-31", bands });
 *
 * auc?.area.toFixed(3); // => "0.833"
 * by.map(({ band, churned, scored }) => `${band}: ${String(churned)} of ${String(scored)}`); // => ["at risk: 2 of 3", "healthy: 0 of 2"]
 * leftOut.censored; // => 1
 * ```
 */
export function calibrateHealth(rows: Iterable<ScoredAccount>, options: CalibrationOptions): HealthCalibration {
  const read = readCalibration(options);
  const { read: scored, issues } = readRows(rows, (row) => readScored(row, read.timeZone));
  const { outcomes, leftOut } = outcomesOf(scored, read);
  const all = Object.freeze(churnCount(outcomes, read));
  const bands = bandsOf(outcomes, read, all.churnRate);
  const bins = binsOf(outcomes, read, all.churnRate);
  const groups =
    bands.length > 0
      ? bands.map((count) => ({ name: count.band, count }))
      : bins.map((count) => ({ name: nameOf(count), count }));
  const told = {
    horizonDays: read.horizonDays,
    asOf: formatDay(read.asOf),
    all,
    accounts: new Set(outcomes.map(({ accountId }) => accountId)).size,
    auc: areaOf(outcomes, read),
    ...{ bands, bins, violations: violationsIn(groups), leftOut },
  };
  return Object.freeze({
    kind: "health-calibration",
    ...told,
    sentence: calibrationSentence(told),
    issues: Object.freeze(issues),
  });
}

/** Over scores turned round: the lower a score, the likelier is its account to leave. */
function areaOf(outcomes: readonly Outcome[], { level }: ReadCalibration): AreaUnderCurve | null {
  const turned = outcomes.map(({ accountId, score, churned }) => {
    return { score: score.negated(), outcome: churned, cluster: accountId };
  });
  return areaUnderCurve(turned, { confidence: level.confidence });
}

function nameOf({ from, to }: BinCalibration): string {
  return `${from.toString()} to ${to.toString()}`;
}
