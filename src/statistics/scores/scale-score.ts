import { type Decimal, MetricDecimal } from "../../number/decimal.ts";
import { ratio } from "../../number/ratio.ts";
import type { Confidence, ConfidenceInterval } from "../confidence.ts";
import { wilson } from "../proportions/proportion-bounds.ts";
import { meanError, meanInterval, type RatingSums } from "./mean-interval.ts";
import { netScoreError, netScoreInterval, type NetScoreMethod } from "./net-score.ts";
import type { RatingSets } from "./rating-sets.ts";

/** The methods of the intervals of scores: of a share, of a net score, of a mean. */
export type ScoreMethod = "wilson" | NetScoreMethod | "student-t";

/** What a score can be made of the same answers. */
export type ScoreForm = "share" | "net" | "mean" | "of-possible";

/** A score and its interval, both in the unit of the form. */
export interface ScaleScore {
  readonly score: Decimal | null;
  readonly interval: ConfidenceInterval<ScoreMethod> | null;
}

/** Answers for and against, of all, and what their ratings add up to. */
export interface ScaleAnswers {
  readonly positive: number;
  readonly negative: number;
  readonly responses: number;
  readonly sums: RatingSums;
  readonly scale: number;
}

/** What a column of counts by rating adds up to. */
export function scaleAnswers(counts: Float64Array, { positive, negative }: RatingSets): ScaleAnswers {
  const within = (set: readonly number[]): number =>
    counts.reduce((n, count, r) => n + (set.includes(r) ? count : 0), 0);
  let [responses, sum, squares] = [0, 0n, 0n];
  for (const [rating, count] of counts.entries()) {
    responses += count;
    sum += BigInt(count) * BigInt(rating);
    squares += BigInt(count) * BigInt(rating * rating);
  }
  const sums = { responses, sum, squares };
  return { positive: within(positive), negative: within(negative), responses, sums, scale: counts.length - 1 };
}

/** The score and its interval in the form asked for. */
export function scoreByForm(form: ScoreForm, answers: ScaleAnswers, level: Confidence): ScaleScore {
  if (answers.responses === 0) return { score: null, interval: null };
  switch (form) {
    case "share":
      return shareScore(answers, level);
    case "net":
      return netScore(answers, level);
    case "mean":
      return meanScore(answers, level, 1);
    case "of-possible":
      return meanScore(answers, level, answers.scale);
  }
}

/** How far a score would stray with other people like these, in its unit; `null` where the answers cannot tell. */
export function scoreError(form: ScoreForm, answers: ScaleAnswers): number | null {
  const { positive, negative, responses, sums, scale } = answers;
  if (responses === 0) return null;
  switch (form) {
    case "share":
      return Math.sqrt(((positive / responses) * (responses - positive)) / responses / responses);
    case "net":
      return netScoreError({ positive, neutral: responses - positive - negative, negative });
    case "mean":
      return meanError(sums);
    case "of-possible":
      return responses < 2 ? null : meanError(sums)! / scale;
  }
}

/** The mean rating, exactly. */
export function meanOf({ sum, responses }: RatingSums): Decimal | null {
  return ratio(new MetricDecimal(sum.toString()), new MetricDecimal(responses));
}

function shareScore({ positive, responses }: ScaleAnswers, { confidence, outside }: Confidence): ScaleScore {
  const bounds = wilson({ successes: positive, trials: responses }, outside);
  return {
    score: ratio(new MetricDecimal(positive), new MetricDecimal(responses)),
    interval: Object.freeze({ ...bounds, confidence, method: "wilson" }),
  };
}

function netScore({ positive, negative, responses }: ScaleAnswers, level: Confidence): ScaleScore {
  const counts = { positive, neutral: responses - positive - negative, negative };
  return {
    score: ratio(new MetricDecimal(positive - negative), new MetricDecimal(responses)),
    interval: netScoreInterval(counts, { ...level, method: "adjusted-wald", unit: 1 }),
  };
}

function meanScore({ sums, scale }: ScaleAnswers, level: Confidence, per: number): ScaleScore {
  const interval = meanInterval(sums, level, { from: 1, to: scale });
  return {
    score: meanOf({ ...sums, responses: sums.responses * per }), // one division, rounded once
    interval: interval && Object.freeze({ ...interval, lower: interval.lower / per, upper: interval.upper / per }),
  };
}
