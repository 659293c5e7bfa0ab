import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { type ConfidenceInterval, type ConfidenceOptions, readConfidence } from "../../statistics/confidence.ts";
import { checkOption } from "../../statistics/options.ts";
import { areRatings, countRatings, type Ratings } from "./ratings/count-ratings.ts";
import { checkApart, mirrored, type RatingSets, readSet } from "./ratings/rating-sets.ts";
import { satisfactionAnswers, type SatisfactionCounts } from "./ratings/satisfaction-answers.ts";
import { meanOf, scaleAnswers, scoreByForm, type ScoreForm, type ScoreMethod } from "./ratings/scale-score.ts";

/** The scale of a satisfaction question, and what is made of the answers. */
export interface CustomerSatisfactionScoreOptions extends ConfidenceOptions {
  /** The highest rating; the lowest is 1. `5` unless told. */
  readonly scale?: 2 | 3 | 4 | 5 | 6 | 7 | 10;
  /** The ratings that are satisfied: of 5, `[4, 5]` unless told. The page of this metric has those of every scale. */
  readonly satisfied?: readonly DecimalInput[];
  /** The ratings that are dissatisfied, for `form: "net"`: unless told, the satisfied ones from the other end. */
  readonly dissatisfied?: readonly DecimalInput[];
  /**
   * `"share"` of satisfied answers is the standard; `"net"` takes the share of dissatisfied ones from it; `"mean"` is
   * the mean rating; `"of-possible"` that mean over the highest rating.
   */
  readonly form?: ScoreForm;
}

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

const SATISFIED = {
  2: [2],
  3: [3],
  4: [3, 4],
  5: [4, 5],
  6: [4, 5, 6],
  7: [5, 6, 7],
  10: [9, 10],
} as const;

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
  const { confidence, form = "share" } = options;
  checkOption("form", form, ["share", "net", "mean", "of-possible"]);
  const level = readConfidence(confidence);
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
  const { scale = 5 } = options;
  checkOption("scale", scale, [2, 3, 4, 5, 6, 7, 10]);
  return scaleAnswers(countRatings(ratings, { from: 1, to: scale, field: "ratings" }), setsOf(options, scale));
}

function setsOf(options: CustomerSatisfactionScoreOptions, scale: keyof typeof SATISFIED): RatingSets {
  const { satisfied, dissatisfied, form } = options;
  const positive = satisfied === undefined ? SATISFIED[scale] : readSet(satisfied, "satisfied", scale);
  const negative =
    dissatisfied === undefined ? mirrored(positive, scale) : readSet(dissatisfied, "dissatisfied", scale);
  if (form === "net") checkApart({ positive, negative }, { positive: "satisfied", negative: "dissatisfied" });
  return { positive, negative };
}
