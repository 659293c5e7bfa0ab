import type { Confidence, ConfidenceInterval } from "../confidence.ts";
import { normalUpperQuantile, normalUpperTail } from "../distributions/normal.ts";

/** Answers for, against, and neither. A net score is the share of those for less the share of those against. */
export interface NetCounts {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
}

/** The ways to an interval of a net score. `"adjusted-wald"` is the standard. */
export type NetScoreMethod = "adjusted-wald" | "wald";

/** The names of them. */
export const NET_SCORE_METHODS: readonly NetScoreMethod[] = ["adjusted-wald", "wald"];

/** How the interval of a net score is computed: how sure, by which method, and in which units. */
export interface NetScoreLevel extends Confidence {
  readonly method: NetScoreMethod;
  /** What a net score of 1 is called: 100 points, or 1. */
  readonly unit: number;
}

interface Estimate {
  readonly score: number;
  readonly variance: number;
}

/**
 * The score and its variance, as a share.
 *
 * The variance of an answer that counts 1, 0 or -1 is `(p + d) − (p − d)²`. Written in counts and multiplied out it is
 * a sum of positive terms, which has every digit also where nearly all agree.
 */
function estimate({ positive, neutral, negative }: NetCounts): Estimate {
  const responses = positive + neutral + negative;
  const [p, s, d] = [positive / responses, neutral / responses, negative / responses];
  return { score: (positive - negative) / responses, variance: ((p + d) * s + 4 * p * d) / responses };
}

/** How far the score would stray with other people like these; not adjusted. There is at least one answer. */
export function netScoreError(counts: NetCounts): number {
  return Math.sqrt(estimate(counts).variance);
}

/**
 * The adjusted Wald method adds three answers nobody gave: 3/4 for, 3/2 neither, 3/4 against. An interval around what
 * few people say is then neither too narrow nor, where all of them agree, empty (B. Rocks, "Interval estimation for the
 * Net Promoter Score", The American Statistician 70, 2016).
 */
function estimateFor({ positive, neutral, negative }: NetCounts, method: NetScoreMethod): Estimate {
  if (method === "wald") return estimate({ positive, neutral, negative });
  return estimate({ positive: positive + 0.75, neutral: neutral + 1.5, negative: negative + 0.75 });
}

/** The interval of a net score, cut off at the ends of the scale. There is at least one answer. */
export function netScoreInterval(counts: NetCounts, level: NetScoreLevel): ConfidenceInterval<NetScoreMethod> {
  return intervalOf(estimateFor(counts, level.method), level, 1);
}

/** What two net scores say of each other. */
export interface NetScoreDifference {
  readonly standardError: number;
  readonly interval: ConfidenceInterval<NetScoreMethod>;
  readonly pValue: number | null;
}

/**
 * The second score less the first. Where their standard error is 0, nothing was seen to stray in either, and there is
 * no p-value.
 */
export function netScoreDifference(before: NetCounts, after: NetCounts, level: NetScoreLevel): NetScoreDifference {
  const [first, second] = [estimateFor(before, level.method), estimateFor(after, level.method)];
  const score = second.score - first.score;
  const variance = first.variance + second.variance;
  const z = Math.abs(score) / Math.sqrt(variance);
  return {
    standardError: Math.hypot(netScoreError(before), netScoreError(after)),
    interval: intervalOf({ score, variance }, level, 2),
    pValue: variance === 0 ? null : 2 * normalUpperTail(z),
  };
}

function intervalOf(
  { score, variance }: Estimate,
  { confidence, outside, method, unit }: NetScoreLevel,
  most: number,
): ConfidenceInterval<NetScoreMethod> {
  const reach = normalUpperQuantile(outside / 2) * Math.sqrt(variance);
  const lower = unit * Math.max(-most, score - reach);
  const upper = unit * Math.min(most, score + reach);
  return Object.freeze({ lower, upper, confidence, method });
}
