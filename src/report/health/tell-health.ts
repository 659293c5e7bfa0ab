import { calibrateHealth } from "../../health/calibration/calibrate-health.ts";
import type { HealthCalibration, ScoredAccount } from "../../health/calibration/calibration-types.ts";
import type { HealthModel } from "../../health/model/health-model.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { sumOf } from "../../number/rationals.ts";
import { formatDay } from "../../time/calendar-date.ts";
import { type AccountsOnDay, shown } from "./account-facts.ts";
import type { FactBook } from "./fact-book.ts";
import type { CustomerHealth, HealthBandCount } from "./health-report-types.ts";
import { tenureOn } from "./measuring/tenures.ts";
import type { DayScores } from "./scored-days.ts";

interface Counting {
  readonly model: HealthModel;
  readonly told: AccountsOnDay;
  readonly ledger: Ledger | null;
}

/** Customers of each band, from the lowest. */
export function bandCounts(scores: readonly CustomerHealth[], counting: Counting): readonly HealthBandCount[] {
  const {
    told: { mrrs },
    ledger,
    model: { bands = [] },
  } = counting;
  const counts = [...bands.map(({ name }) => name), null].map((band): HealthBandCount => {
    const own = scores.filter((score) => score.band === band);
    const mrr = sumOf(own.map(({ accountId }) => mrrs?.get(accountId)).filter((each) => each !== undefined));
    return Object.freeze({ band, accounts: own.length, mrr: ledger === null ? null : shown(mrr, ledger) });
  });
  return Object.freeze(counts.filter(({ band, accounts }) => band !== null || accounts > 0));
}

interface Holding {
  readonly model: HealthModel;
  readonly horizonDays: number;
}

/** How well scores of days whose horizon is over told who left; `null` where nothing can be told. */
export function calibrationOf(
  { tenures, leaversFrom, read }: FactBook,
  days: readonly DayScores[],
  { model: { bands }, horizonDays }: Holding,
): HealthCalibration | null {
  const over = days.filter(({ day }) => day + horizonDays <= read.asOf);
  if (leaversFrom === null || over.length === 0) return null;
  const rows = over.flatMap(({ day, scores }) =>
    scores.map(({ accountId, score }): ScoredAccount => {
      const end = tenureOn(tenures.get(accountId), day)?.end ?? null;
      const scoredAt = formatDay(day);
      return { accountId, score, scoredAt, churnedAt: end === null ? null : formatDay(end) };
    }),
  );
  return calibrateHealth(rows, { horizonDays, asOf: formatDay(read.asOf), bands });
}

/** Components that were measured of nobody. */
export function unmeasuredIn({ components }: HealthModel, { scores }: DayScores): readonly string[] {
  const measured = new Set(
    scores.flatMap(({ contributions }) =>
      contributions.flatMap(({ component, value }) => (value === null ? [] : component)),
    ),
  );
  return Object.freeze(components.map(({ id }) => id).filter((id) => !measured.has(id)));
}
