import type { Decimal } from "../../number/decimal.ts";
import { type ConfidenceInterval, type ConfidenceOptions, readConfidence } from "../../statistics/confidence.ts";
import {
  checkEffortScale,
  type EffortScale,
  type EffortScoreForm,
  effortSets,
} from "../../statistics/scores/effort-scale.ts";
import { meanOf, scaleAnswers, scoreByForm, type ScoreMethod } from "../../statistics/scores/scale-score.ts";
import { countRatings, type Ratings } from "./ratings/count-ratings.ts";

/** The scale of an effort question, and what is made of the answers. */
export interface CustomerEffortScoreOptions extends ConfidenceOptions, EffortScale {}

/** A customer effort score, and the scores that the same answers leave possible. */
export interface CustomerEffortScore {
  /** What this is, for tables and charts. */
  readonly kind: "ces";
  /** What was made of the answers. */
  readonly form: EffortScoreForm;
  /** A rating, or a ratio where the form is `"share"` or `"net"`; `null` when nobody answered. */
  readonly score: Decimal | null;
  /** The mean rating; `null` when nobody answered. */
  readonly mean: Decimal | null;
  /** All answers. */
  readonly responses: number;
  /** Of the score, in its unit; `null` when nobody answered, or a mean is of answers that do not differ. */
  readonly interval: ConfidenceInterval<ScoreMethod> | null;
}

/**
 * Customer effort score (CES): how easy customers found it to get what they needed.
 *
 * `mean rating`, or `easy ÷ responses`, or `(easy − difficult) ÷ responses`
 *
 * A mean is in ratings of the scale that was asked on: where effort was asked for and not ease, a low one is good.
 *
 * @param ratings - Whole ratings from 1 to the highest of the scale, in any order.
 * @param options - `scale`, `easyEnd`, `easy`, `difficult`, `form`, and `confidence`, `0.95` unless told.
 * @returns The score, the mean behind it, and its interval.
 * @throws {@link MetricInputError} naming the index when a rating is no number, no whole one, or not on the scale;
 * `not-allowed` for another scale or form; `missing-field` when a form needs to be told what is easy on the scale.
 *
 * @example "They made it easy for me", 1 to 7
 * ```ts
 * import { customerEffortScore } from "customer-metrics";
 *
 * const answers = [7, 6, 5, 7, 4, 2, 6, 7, 5, 1];
 *
 * customerEffortScore(answers).score?.toString(); // => "5"
 * customerEffortScore(answers, { form: "share" }).score?.toString(); // => "0.7"
 * customerEffortScore(answers, { form: "net" }).score?.toString(); // => "0.5"
 * ```
 *
 * @example "How much effort did you put forth?", 1 to 5, where little is good
 * ```ts
 * import { customerEffortScore } from "customer-metrics";
 *
 * customerEffortScore([1, 2, 2, 3, 5], { scale: 5, easyEnd: "low", form: "share" }).score?.toString(); // => "0.6"
 * ```
 */
export function customerEffortScore(ratings: Ratings, options: CustomerEffortScoreOptions = {}): CustomerEffortScore {
  const { form, scale } = checkEffortScale(options);
  const level = readConfidence(options.confidence);
  const counts = countRatings(ratings, { from: 1, to: scale, field: "ratings" });
  const answers = scaleAnswers(counts, effortSets(options));
  return Object.freeze({
    kind: "ces",
    form,
    ...scoreByForm(form, answers, level),
    mean: meanOf(answers.sums),
    responses: answers.responses,
  });
}
