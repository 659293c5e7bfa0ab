import type { Decimal } from "../../number/decimal.ts";
import type { ConfidenceInterval } from "../../statistics/confidence.ts";
import type { EffortScoreForm } from "../../statistics/scores/effort-scale.ts";
import type { NetScoreMethod } from "../../statistics/scores/net-score.ts";
import type { ScoreForm, ScoreMethod } from "../../statistics/scores/scale-score.ts";
import type { PeriodTotals, ToldPeriod } from "../periods/told-totals.ts";

/** How often a rating was given. */
export interface RatingCount {
  /** The rating. */
  readonly rating: number;
  /** How many answers gave it. */
  readonly count: number;
}

/** Who was asked, and who answered. */
export interface SurveyAnswers {
  /** Answers that count. */
  readonly responses: number;
  /** How many people gave them. */
  readonly respondents: number;
  /** How many were asked; `null` where nobody said. */
  readonly sent: number | null;
  /** Respondents over asked; above 1 where some answered what was asked before. `null` where nobody was, or said. */
  readonly responseRate: Decimal | null;
  /** How often each rating of the scale was given, the lowest first. */
  readonly ratings: readonly RatingCount[];
}

/** By how many points a net promoter score moved since the period before, and whether chance alone would do. */
export interface PromoterChange {
  /** The score less that of the period before, in points. */
  readonly change: Decimal;
  /** How far the change would stray with other people like these. */
  readonly standardError: number;
  /** The changes that the answers leave possible. */
  readonly interval: ConfidenceInterval<NetScoreMethod>;
  /** How often chance alone would show a change this large, either way; `null` where nothing was seen to stray. */
  readonly pValue: number | null;
}

/** Answers to "how likely are you to recommend us?" of a period: what {@link netPromoterScore} takes, and tells. */
export interface PromoterTotals extends SurveyAnswers {
  /** What this is, for tables and charts. */
  readonly kind: "nps";
  /** In points, from -100 to 100; `null` when nobody answered. */
  readonly score: Decimal | null;
  /** Those who answered 9 or 10. */
  readonly promoters: number;
  /** Those who answered 7 or 8. */
  readonly passives: number;
  /** Those who answered 0 to 6. */
  readonly detractors: number;
  /** How far the score would stray with other people like these; `null` when nobody answered. */
  readonly standardError: number | null;
  /** The scores that the answers leave possible; `null` when nobody answered. */
  readonly interval: ConfidenceInterval<NetScoreMethod> | null;
  /** Against the period before; `null` in the first, and where nobody answered in one of them. */
  readonly change: PromoterChange | null;
}

/** Answers to "how satisfied are you?" of a period: what {@link customerSatisfactionScore} takes, and tells. */
export interface SatisfactionTotals extends SurveyAnswers {
  /** What this is, for tables and charts. */
  readonly kind: "csat";
  /** What was made of the answers. */
  readonly form: ScoreForm;
  /** A ratio, or a rating where the form is `"mean"`; `null` when nobody answered. */
  readonly score: Decimal | null;
  /** Satisfied answers. */
  readonly satisfied: number;
  /** Dissatisfied answers. */
  readonly dissatisfied: number;
  /** The mean rating; `null` when nobody answered. */
  readonly mean: Decimal | null;
  /** How far the score would stray with other people like these; `null` where the answers cannot tell. */
  readonly standardError: number | null;
  /** Of the score, in its unit; `null` when nobody answered, or a mean is of answers that do not differ. */
  readonly interval: ConfidenceInterval<ScoreMethod> | null;
}

/** Answers to "how easy was it?" of a period: what {@link customerEffortScore} tells. */
export interface EffortTotals extends SurveyAnswers {
  /** What this is, for tables and charts. */
  readonly kind: "ces";
  /** What was made of the answers. */
  readonly form: EffortScoreForm;
  /** A rating, or a ratio where the form is `"share"` or `"net"`; `null` when nobody answered. */
  readonly score: Decimal | null;
  /** Easy answers; `null` on a scale of which nobody said which ratings are easy. */
  readonly easy: number | null;
  /** Difficult answers; `null` as above. */
  readonly difficult: number | null;
  /** The mean rating; `null` when nobody answered. */
  readonly mean: Decimal | null;
  /** How far the score would stray with other people like these; `null` where the answers cannot tell. */
  readonly standardError: number | null;
  /** Of the score, in its unit; `null` when nobody answered, or a mean is of answers that do not differ. */
  readonly interval: ConfidenceInterval<ScoreMethod> | null;
}

/** What customers said in a period. */
export interface SurveyPeriod extends ToldPeriod {
  /** What this is, for tables and charts. */
  readonly kind: "survey-period";
  /** Whether they would recommend. */
  readonly nps: PromoterTotals;
  /** Whether they were satisfied. */
  readonly csat: SatisfactionTotals;
  /** Whether it was easy. */
  readonly ces: EffortTotals;
}

/** What customers said, period by period. */
export interface SurveyTotals extends PeriodTotals<SurveyPeriod> {
  /** What this is, for tables and charts. */
  readonly kind: "survey-totals";
}
