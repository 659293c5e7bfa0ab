import { resolveConvention } from "../../conventions/resolve.ts";
import type { Convention } from "../../conventions/types.ts";
import type { ScoredAccount } from "../../health/calibration/calibration-types.ts";
import { defaultHealthModel } from "../../health/components/default-health-model.ts";
import type { HealthModel } from "../../health/model/health-model.ts";
import { atRisk } from "../../health/risk/at-risk.ts";
import type { RiskTier } from "../../health/risk/risk-types.ts";
import { healthTrend } from "../../health/trend/health-trend.ts";
import { readAtLeast } from "../../health/trend/trend-options.ts";
import { formatDay } from "../../time/calendar-date.ts";
import { type AccountFact, accountsOn } from "./account-facts.ts";
import { factBook, type FactBook } from "./fact-book.ts";
import { type FactOptions, readFactOptions } from "./fact-options.ts";
import type { CustomerHealth, HealthReport } from "./health-report-types.ts";
import type { HealthRows } from "./health-rows.ts";
import { comparableDays, type DayScores, scoresOf, scoresOn } from "./scored-days.ts";
import { bandCounts, calibrationOf, unmeasuredIn } from "./tell-health.ts";

/** What health is made of, as of when, and how far to look back and ahead. */
export interface HealthReportOptions extends FactOptions {
  /** What health is made of: {@link defaultHealthModel} unless told. */
  readonly model?: HealthModel | undefined;
  /** Days after a score within which leaving counts: 90 unless told. */
  readonly horizonDays?: number | undefined;
  /** Month-ends to score, for trends and calibration: 12 unless told. */
  readonly months?: number | undefined;
  /** The tiers of who needs attention: {@link riskTiers} unless told. */
  readonly tiers?: readonly RiskTier[] | undefined;
}

/**
 * Health report (customer health, at-risk list, churn risk): from rows to every customer's health score with its reasons,
 * customers by band, who needs attention and what is at stake, who falls, and how well such scores told who left.
 *
 * Scores are of the last day and of month-ends before it, each from what was known on it. Only month-ends on which the
 * same kinds of rows could be measured count, and for calibration only those whose horizon is over.
 *
 * @param rows - Rows of each kind that there is, as for {@link accountFacts}.
 * @param options - `asOf`; `model`, `horizonDays`, `months` and `tiers`; and those of {@link accountFacts}.
 * @param convention - Choices about subscriptions: who is a customer, and when one has left.
 * @returns Frozen plain data; {@link toPlain} makes it JSON.
 * @throws {@link MetricInputError} when an option is not one, and as {@link healthScores} and {@link mrrMovements} do.
 *
 * @example One is used, the other is not
 * ```ts
 * import { healthReport } from "customer-metrics";
 *
 * const subscriptions = ["acorn", "birch"].map((customerId) => {
 *   return { customerId, start: "2024-11-01", amount: 100, interval: "month" } as const;
 * });
 * const days = Array.from({ length: 20 }, (_, index) => `2025-02-${String(index + 1).padStart(2, "0")}`);
 * const usage = ["2025-01-01", ...days].map((at) => ({ accountId: "acorn", userId: "u1", at }));
 *
 * const { scores, bands, atRisk } = healthReport({ subscriptions, usage }, { asOf: "2025-02-28" });
 *
 * scores.map(({ accountId, score, band }) => [accountId, score?.toString(), band]); // => [["acorn", "100", "healthy"], ["birch", "0", "at risk"]]
 * bands.map(({ band, accounts, mrr }) => [band, accounts, mrr?.toString()]); // => [["at risk", 1, "100"], ["watch", 0, "0"], ["healthy", 1, "100"]]
 * atRisk.accounts.map(({ accountId, tier, value }) => [accountId, tier, value?.toString()]); // => [["birch", "critical", "1200"], ["acorn", "watch", "1200"]]
 * ```
 */
export function healthReport(
  rows: HealthRows,
  options: HealthReportOptions,
  convention: Partial<Convention> = {},
): HealthReport {
  const read = readFactOptions(options, ["model", "horizonDays", "months", "tiers"]);
  return reportOfBook(factBook(rows, read, resolveConvention(convention)), options);
}

/** The report of rows that were read already. */
export function reportOfBook(book: FactBook, options: HealthReportOptions): HealthReport {
  const { model = defaultHealthModel, tiers } = options;
  const { bands = [] } = model;
  const horizonDays = readAtLeast(options.horizonDays ?? 90, "horizonDays", 1);
  const { asOf } = book.read;
  const past = comparableDays(book, readAtLeast(options.months ?? 12, "months", 0)).map((day) =>
    scoresOn(book, model, day),
  );
  const told = accountsOn(book, asOf);
  const now = { day: asOf, scores: scoresOf(model, told.accounts) };
  const days = [...past, now];
  const trend = healthTrend(days.flatMap(rowsOf), { bands, asOf: formatDay(asOf), horizonDays });
  const scores = now.scores.map((score, index) => healthOf(told.accounts[index]!, score));
  return Object.freeze({
    kind: "health-report",
    asOf: formatDay(asOf),
    model: model.name ?? null,
    horizonDays,
    scores: Object.freeze(scores),
    tooNew: told.tooNew,
    bands: bandCounts(scores, { model, told, ledger: book.ledger }),
    atRisk: atRisk(scores, { asOf: formatDay(asOf), tiers, trends: trend }),
    trend,
    scoredOn: Object.freeze(days.map(({ day }) => formatDay(day))),
    calibration: calibrationOf(book, days, { model, horizonDays }),
    unmeasured: unmeasuredIn(model, now),
    issues: Object.freeze(book.issues),
  });
}

function rowsOf({ day, scores }: DayScores): readonly (ScoredAccount & { readonly accountId: string | number })[] {
  return scores.map(({ accountId, score }) => ({ accountId, score, scoredAt: formatDay(day) }));
}

function healthOf(
  { since, mrr, renewsOn, value, currency, facts: { concession = null } }: AccountFact,
  score: DayScores["scores"][number],
): CustomerHealth {
  return Object.freeze({ ...score, since, mrr, renewsOn, value, currency, concession });
}
