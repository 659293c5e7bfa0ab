import { type Decimal, MetricDecimal } from "../../number/decimal.ts";
import { ratio } from "../../number/ratio.ts";
import type { SurveyKind } from "../../rows/types/activity/survey-response-row.ts";
import { readCount } from "../../statistics/counts.ts";
import { type NetCounts, netScoreError, netScoreInterval } from "../../statistics/scores/net-score.ts";
import { netScoreChange } from "../../statistics/scores/net-score-change.ts";
import { promoterGroups } from "../../statistics/scores/promoters.ts";
import { meanOf, scaleAnswers, scoreByForm, scoreError } from "../../statistics/scores/scale-score.ts";
import type { Answer } from "./read-response.ts";
import type { CheckedSurvey } from "./survey-options.ts";
import type {
  EffortTotals,
  PromoterChange,
  PromoterTotals,
  SatisfactionTotals,
  SurveyAnswers,
} from "./survey-scores.ts";

/** The answers to one kind of question in one period. */
export interface Asked {
  readonly kind: SurveyKind;
  readonly answers: readonly Answer[];
  /** How many were asked; `undefined` where nobody said. */
  readonly sent: number | undefined;
}

/** Who answered, and what. */
function answersOf(
  { kind, answers, sent }: Asked,
  { scales }: CheckedSurvey,
): SurveyAnswers & { counts: Float64Array } {
  const { from, to } = scales[kind];
  const counts = new Float64Array(to + 1);
  for (const { score } of answers) counts[score]! += 1;
  const known = answers.filter(({ respondent }) => respondent !== null);
  const respondents = answers.length - known.length + new Set(known.map(({ respondent }) => respondent)).size;
  const ratings = Array.from(counts, (count, rating) => Object.freeze({ rating, count })).slice(from);
  return {
    counts,
    responses: answers.length,
    respondents,
    sent: sent ?? null,
    responseRate: sent === undefined ? null : ratio(new MetricDecimal(respondents), new MetricDecimal(sent)),
    ratings: Object.freeze(ratings),
  };
}

/** How many were asked in a period, where somebody said. */
export function sentIn({ sent }: CheckedSurvey, kind: SurveyKind, label: string): number | undefined {
  const periods = sent[kind];
  if (periods === undefined || !Object.hasOwn(periods, label)) return undefined;
  return readCount(periods[label]!, `sent.${kind}["${label}"]`);
}

/** Whether they would recommend; against `before`, where there is a period before. */
export function promoterTotals(asked: Asked, survey: CheckedSurvey, before: PromoterTotals | null): PromoterTotals {
  const { counts, ...answers } = answersOf(asked, survey);
  const groups = promoterGroups(counts);
  const { responses } = answers;
  const level = { ...survey.level, method: survey.method, unit: 100 };
  const net = netCounts(groups);
  return Object.freeze({
    kind: "nps",
    score: ratio(new MetricDecimal(groups.promoters - groups.detractors).times(100), new MetricDecimal(responses)),
    ...groups,
    ...answers,
    standardError: responses === 0 ? null : 100 * netScoreError(net),
    interval: responses === 0 ? null : netScoreInterval(net, level),
    change: before === null ? null : changeSince(netScoreChange(netCounts(before), net, level)),
  });
}

type Groups = Pick<PromoterTotals, "promoters" | "passives" | "detractors">;

function netCounts({ promoters, passives, detractors }: Groups): NetCounts {
  return { positive: promoters, neutral: passives, negative: detractors };
}

function changeSince(change: ReturnType<typeof netScoreChange>): PromoterChange | null {
  return change.change === null ? null : Object.freeze(change as PromoterChange);
}

/** Whether they were satisfied. */
export function satisfactionTotals(asked: Asked, survey: CheckedSurvey): SatisfactionTotals {
  const { counts, ...answers } = answersOf(asked, survey);
  const { form, sets } = survey.scales.csat;
  const rated = scaleAnswers(counts, sets);
  return Object.freeze({
    kind: "csat",
    form,
    ...scoreByForm(form, rated, survey.level),
    satisfied: rated.positive,
    dissatisfied: rated.negative,
    ...answers,
    mean: meanOf(rated.sums),
    standardError: scoreError(form, rated),
  });
}

/** Whether it was easy. */
export function effortTotals(asked: Asked, survey: CheckedSurvey): EffortTotals {
  const { counts, ...answers } = answersOf(asked, survey);
  const { form, sets } = survey.scales.ces;
  const rated = scaleAnswers(counts, sets);
  const isTold = sets.positive.length > 0;
  return Object.freeze({
    kind: "ces",
    form: form as EffortTotals["form"],
    ...scoreByForm(form, rated, survey.level),
    easy: isTold ? rated.positive : null,
    difficult: isTold ? rated.negative : null,
    ...answers,
    mean: meanOf(rated.sums) satisfies Decimal | null,
    standardError: scoreError(form, rated),
  });
}
