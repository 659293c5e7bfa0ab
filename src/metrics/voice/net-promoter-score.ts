import { type Decimal, type DecimalInput, MetricDecimal } from "../../number/decimal.ts";
import { ratio } from "../../number/ratio.ts";
import { type ConfidenceInterval, type ConfidenceOptions, readConfidence } from "../../statistics/confidence.ts";
import { checkOption } from "../../statistics/options.ts";
import {
  NET_SCORE_METHODS,
  netScoreError,
  netScoreInterval,
  type NetScoreMethod,
} from "../../statistics/scores/net-score.ts";
import { promoterCounts } from "./ratings/promoter-counts.ts";
import type { Ratings } from "./ratings/count-ratings.ts";

/** Answers to "how likely are you to recommend us?", already counted. */
export interface NetPromoterCounts {
  /** Those who answered 9 or 10. */
  readonly promoters: DecimalInput;
  /** Those who answered 7 or 8. */
  readonly passives: DecimalInput;
  /** Those who answered 0 to 6. */
  readonly detractors: DecimalInput;
}

/** How the interval of a net promoter score is computed. */
export interface NetPromoterScoreOptions extends ConfidenceOptions {
  /** `"adjusted-wald"` is the standard. `"wald"` is the textbook's, which has no width where everybody agrees. */
  readonly method?: NetScoreMethod;
}

/** A net promoter score, and the scores that the same answers leave possible. All in points. */
export interface NetPromoterScore {
  /** What this is, for tables and charts. */
  readonly kind: "nps";
  /** From -100 to 100, or `null` when nobody answered. */
  readonly score: Decimal | null;
  /** Those who answered 9 or 10. */
  readonly promoters: number;
  /** Those who answered 7 or 8. */
  readonly passives: number;
  /** Those who answered 0 to 6. */
  readonly detractors: number;
  /** All who answered. */
  readonly responses: number;
  /** How far the score would stray with other people like these, `100 √(Var ÷ n)`; `null` when nobody answered. */
  readonly standardError: number | null;
  /** Within -100 and 100; `null` when nobody answered. */
  readonly interval: ConfidenceInterval<NetScoreMethod> | null;
}

/**
 * Net promoter score (NPS): how many more customers would recommend you than would advise against you.
 *
 * `100 × (promoters − detractors) ÷ responses`
 *
 * Promoters answered 9 or 10, passives 7 or 8, detractors 0 to 6, of whole ratings from 0 to 10.
 *
 * @param ratings - The ratings one by one, in any order, or `{ promoters, passives, detractors }`.
 * @param options - `confidence`, `0.95` unless told, and `method`.
 * @returns The score in points, the counts behind it, its standard error and its interval.
 * @throws {@link MetricInputError} naming the index when a rating is no number, no whole one, or not from 0 to 10; when
 * a count is negative or no whole number; and `out-of-range` when the confidence is not between 0 and 1.
 *
 * @example Ten answers
 * ```ts
 * import { netPromoterScore } from "customer-metrics";
 *
 * const nps = netPromoterScore([10, 9, 9, 10, 9, 8, 7, 6, 3, 10]);
 *
 * nps.score?.toString(); // => "40"
 * [nps.promoters, nps.passives, nps.detractors]; // => [6, 2, 2]
 * [nps.interval?.lower.toFixed(1), nps.interval?.upper.toFixed(1)]; // => ["-12.6", "74.1"]
 * ```
 *
 * @example A rating that is none is refused, not counted as somebody who answered
 * ```ts
 * import { netPromoterScore } from "customer-metrics";
 *
 * netPromoterScore([10, 6.5]); // => throws "Cannot use a fraction as ratings[1], which is a whole rating: received 6.5"
 * ```
 *
 * @see {@link netPromoterScoreChange} for whether a score moved.
 */
export function netPromoterScore(
  ratings: Ratings | NetPromoterCounts,
  { confidence, method = "adjusted-wald" }: NetPromoterScoreOptions = {},
): NetPromoterScore {
  checkOption("method", method, NET_SCORE_METHODS);
  const level = { ...readConfidence(confidence), method, unit: 100 };
  const { promoters, passives, detractors } = promoterCounts(ratings, "ratings");
  const responses = promoters + passives + detractors;
  const counts = { positive: promoters, neutral: passives, negative: detractors };
  return Object.freeze({
    kind: "nps",
    score: ratio(new MetricDecimal(promoters - detractors).times(100), new MetricDecimal(responses)),
    promoters,
    passives,
    detractors,
    responses,
    standardError: responses === 0 ? null : 100 * netScoreError(counts),
    interval: responses === 0 ? null : netScoreInterval(counts, level),
  });
}
