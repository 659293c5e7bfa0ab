import type { Decimal } from "../../number/decimal.ts";
import { type ConfidenceInterval, readConfidence } from "../../statistics/confidence.ts";
import { checkOption } from "../../statistics/options.ts";
import { NET_SCORE_METHODS, type NetCounts, type NetScoreMethod } from "../../statistics/scores/net-score.ts";
import { netScoreChange } from "../../statistics/scores/net-score-change.ts";
import type { NetPromoterCounts, NetPromoterScoreOptions } from "./net-promoter-score.ts";
import type { Ratings } from "./ratings/count-ratings.ts";
import { promoterCounts } from "./ratings/promoter-counts.ts";

/** By how many points a net promoter score moved, and whether chance alone would do. */
export interface NetPromoterScoreChange {
  /** What this is, for tables and charts. */
  readonly kind: "nps-change";
  /** The later score less the earlier, in points; `null` when nobody answered in one of them. */
  readonly change: Decimal | null;
  /** How far the change would stray with other people like these; `null` when nobody answered in one of them. */
  readonly standardError: number | null;
  /** The changes that the answers leave possible, within -200 and 200; `null` as above. */
  readonly interval: ConfidenceInterval<NetScoreMethod> | null;
  /**
   * How often chance alone would show a change this large, either way; `null` as above, and by the `"wald"` method
   * where everybody in each of them agrees.
   */
  readonly pValue: number | null;
}

/**
 * Net promoter score change: did the score move, or did other people answer?
 *
 * `change = NPS after − NPS before`, `z = change ÷ √(SE² before + SE² after)`, `p-value = 2 × P(Z > |z|)`
 *
 * The two must be of different people, or at least of independent answers: of a panel that answers twice, compare each
 * with itself. By the standard method, interval and p-value are of the scores with three answers more on each side.
 *
 * @param before - The earlier ratings, one by one or as `{ promoters, passives, detractors }`.
 * @param after - The later ones.
 * @param options - `confidence`, `0.95` unless told, and `method`.
 * @returns The change in points, its standard error and interval, and the two-sided p-value.
 * @throws {@link MetricInputError} naming argument and index when a rating is no number, no whole one, or not from 0 to
 * 10; when a count is negative or no whole number; and `out-of-range` when the confidence is not between 0 and 1.
 *
 * @example Eight points up, of three hundred answers each: it may well be chance
 * ```ts
 * import { netPromoterScoreChange } from "customer-metrics";
 *
 * const spring = { promoters: 120, passives: 90, detractors: 90 };
 * const autumn = { promoters: 132, passives: 90, detractors: 78 };
 * const { change, interval, pValue } = netPromoterScoreChange(spring, autumn);
 *
 * change?.toString(); // => "8"
 * [interval?.lower.toFixed(1), interval?.upper.toFixed(1)]; // => ["-5.2", "21.0"]
 * pValue?.toFixed(2); // => "0.24"
 * ```
 */
export function netPromoterScoreChange(
  before: Ratings | NetPromoterCounts,
  after: Ratings | NetPromoterCounts,
  { confidence, method = "adjusted-wald" }: NetPromoterScoreOptions = {},
): NetPromoterScoreChange {
  checkOption("method", method, NET_SCORE_METHODS);
  const level = { ...readConfidence(confidence), method, unit: 100 };
  const [earlier, later] = [netCounts(before, "before"), netCounts(after, "after")];
  return Object.freeze({ kind: "nps-change", ...netScoreChange(earlier, later, level) });
}

function netCounts(given: Ratings | NetPromoterCounts, field: string): NetCounts {
  const { promoters, passives, detractors } = promoterCounts(given, field);
  return { positive: promoters, neutral: passives, negative: detractors };
}
