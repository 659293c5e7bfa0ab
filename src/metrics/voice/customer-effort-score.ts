import { MetricInputError } from "../../errors.ts";
import type { Decimal, DecimalInput } from "../../number/decimal.ts";
import { type ConfidenceInterval, type ConfidenceOptions, readConfidence } from "../../statistics/confidence.ts";
import { checkOption } from "../../statistics/options.ts";
import { countRatings, type Ratings } from "./ratings/count-ratings.ts";
import { checkApart, mirrored, type RatingSets, readSet } from "./ratings/rating-sets.ts";
import { meanOf, scaleAnswers, scoreByForm, type ScoreMethod } from "./ratings/scale-score.ts";

/** What a customer effort score can be. */
export type EffortScoreForm = "mean" | "share" | "net";

/** The scale of an effort question, and what is made of the answers. */
export interface CustomerEffortScoreOptions extends ConfidenceOptions {
  /** The highest rating; the lowest is 1. `7` unless told. */
  readonly scale?: 3 | 5 | 7 | 10;
  /** Which end of the scale is little effort: `"high"` unless told, `"low"` for the question of 2010. */
  readonly easyEnd?: "high" | "low";
  /** The ratings that are easy: unless told, the upper three of 7 and the upper two of 5, or the lower ones. */
  readonly easy?: readonly DecimalInput[];
  /** The ratings that are difficult, for `form: "net"`: unless told, the easy ones from the other end. */
  readonly difficult?: readonly DecimalInput[];
  /** `"mean"` rating is the standard; `"share"` of easy answers; `"net"` takes the share of difficult ones from it. */
  readonly form?: EffortScoreForm;
}

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

const EASY: Partial<Record<number, readonly number[]>> = { 5: [4, 5], 7: [5, 6, 7] };

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
  const { confidence, form = "mean", scale = 7 } = options;
  checkOption("form", form, ["mean", "share", "net"]);
  checkOption("scale", scale, [3, 5, 7, 10]);
  checkOption("easyEnd", options.easyEnd ?? "high", ["high", "low"]);
  const level = readConfidence(confidence);
  const counts = countRatings(ratings, { from: 1, to: scale, field: "ratings" });
  const answers = scaleAnswers(counts, setsOf(options, form, scale));
  return Object.freeze({
    kind: "ces",
    form,
    ...scoreByForm(form, answers, level),
    mean: meanOf(answers.sums),
    responses: answers.responses,
  });
}

function setsOf(options: CustomerEffortScoreOptions, form: EffortScoreForm, scale: number): RatingSets {
  const { easy, difficult } = options;
  const positive = easy === undefined ? usual(options, form, scale) : readSet(easy, "easy", scale);
  const negative = difficult === undefined ? mirrored(positive, scale) : readSet(difficult, "difficult", scale);
  if (form === "net") checkApart({ positive, negative }, { positive: "easy", negative: "difficult" });
  return { positive, negative };
}

/** What is easy on this scale, where those who use it agree. A mean can do without. */
function usual({ easyEnd }: CustomerEffortScoreOptions, form: EffortScoreForm, scale: number): readonly number[] {
  const set = EASY[scale];
  if (set !== undefined) return easyEnd === "low" ? mirrored(set, scale) : set;
  if (form === "mean") return [];
  const message = `Cannot do without easy as the form is "${form}" on a scale of ${String(scale)}: received undefined`;
  throw new MetricInputError(message, { code: "missing-field", field: "easy", received: undefined });
}
