import type { Decimal } from "../../number/decimal.ts";
import { type ConfidenceInterval, type ConfidenceOptions, readConfidence } from "../../statistics/confidence.ts";
import {
  satisfactionForm,
  type SatisfactionScale,
  satisfactionScale,
  satisfactionSets,
} from "../../statistics/scores/satisfaction-scale.ts";
import {
  meanOf,
  scaleAnswers,
  scoreByForm,
  type ScoreForm,
  type ScoreMethod,
} from "../../statistics/scores/scale-score.ts";
import { areRatings, countRatings, type Ratings } from "./ratings/count-ratings.ts";
import { satisfactionAnswers, type SatisfactionCounts } from "./ratings/satisfaction-answers.ts";

/** The scale of a satisfaction question, and what is made of the answers. */
export interface CustomerSatisfactionScoreOptions extends ConfidenceOptions, SatisfactionScale {}

/** A customer satisfaction score, and the scores that the same answers leave possible. */
export interface CustomerSatisfactionScore {
  /** What this is, for tables and charts. */
  readonly kind: "csat";
  /** What was made of the answers. */
  readonly form: ScoreForm;
  /** A ratio, or a rating where the form is `"mean"`; `null` when nobody answered. */
  readonly score: Decimal | null;
  /** Satisfied answers. */
  readonly satisfied: number;
  /** All answers. */
  readonly responses: number;
  /** The mean rating; `null` when nobody answered, or counts were given. */
  readonly mean: Decimal | null;
  /** Of the score, in its unit; `null` when nobody answered, or a mean is of answers that do not differ. */
  readonly interval: ConfidenceInterval<ScoreMethod> | null;
}

/**
 * Customer satisfaction score (CSAT): the share of answers that are satisfied.
 *
 * `satisfied ÷ responses`
 *
 * Neutral answers are answers: they stay in the denominator.
 *
 * @param ratings - Whole ratings from 1 to the highest of the scale, in any order, or `{ satisfied, responses }`.
 * @param options - `scale`, `satisfied`, `dissatisfied`, `form`, and `confidence`, `0.95` unless told.
 * @returns The score, where a share of `0.8` means 80 %, the counts and the mean behind it, and its interval.
 * @throws {@link MetricInputError} naming the index when a rating is no number, no whole one, or not on the scale;
 * when a count is negative or no whole number; `parts-exceed-whole` when more are satisfied than answered;
 * `missing-field` when the form cannot be made of counts; `not-allowed` for another scale or form.
 *
 * @example Ten answers from 1 to 5
 * ```ts
 * import { customerSatisfactionScore } from "customer-metrics";
 *
 * const csat = customerSatisfactionScore([5, 4, 4, 5, 3, 5, 4, 2, 5, 1]);
 *
 * csat.score?.toString(); // => "0.7"
 * csat.mean?.toString(); // => "3.8"
 * [csat.interval?.lower.toFixed(2), csat.interval?.upper.toFixed(2)]; // => ["0.40", "0.89"]
 * ```
 *
 * @example The same answers, less the dissatisfied ones
 * ```ts
 * import { customerSatisfactionScore } from "customer-metrics";
 *
 * customerSatisfactionScore([5, 4, 4, 5, 3, 5, 4, 2, 5, 1], { form: "net" }).score?.toString(); // => "0.5"
 * customerSatisfactionScore({ satisfied: 16, dissatisfied: 1, responses: 20 }, { form: "net" }).score?.toString(); // => "0.75"
 * ```
 */
export function customerSatisfactionScore(
  ratings: Ratings | SatisfactionCounts,
  options: CustomerSatisfactionScoreOptions = {},
): CustomerSatisfactionScore {
  const form = satisfactionForm(options);
  const level = readConfidence(options.confidence);
  const answers = areRatings(ratings, "ratings") ? rated(ratings, options) : satisfactionAnswers(ratings, form);
  return Object.freeze({
    kind: "csat",
    form,
    ...scoreByForm(form, answers, level),
    satisfied: answers.positive,
    responses: answers.responses,
    mean: meanOf(answers.sums),
  });
}

function rated(ratings: Ratings, options: CustomerSatisfactionScoreOptions): ReturnType<typeof scaleAnswers> {
  const to = satisfactionScale(options);
  return scaleAnswers(countRatings(ratings, { from: 1, to, field: "ratings" }), satisfactionSets(options));
}
